import { DECLARATION_ACTION_NAMES, DECLARATION_ACTIONS } from '../../contract/actions';
import { ENDPOINTS, type EndpointName } from '../../contract/endpoints';
import { messageEntries } from '../../messages';

/** What a call is for, in words that a specification may use too. */
interface EndpointText {
	readonly names: readonly string[];
	readonly help: string;
}

const OTHERS: Partial<Record<EndpointName, EndpointText>> = {
	'movementOrder.get': { names: ['Get movement order'], help: 'One movement order with its status' },
	'declaration.search': {
		names: ['Search declarations', 'List of declarations'],
		help: 'Declarations that fit filters, a page at a time',
	},
	'declaration.get': { names: ['Get declaration'], help: 'One single declaration with all its data' },
	'declaration.update': {
		names: ['Change declaration', 'Change header of declaration'],
		help: 'Changes data of the header of a declaration',
	},
	'declarationItem.get': { names: ['Get goods item'], help: 'One goods item of a declaration' },
	'declarationItem.create': { names: ['Create goods item'], help: 'Adds a goods item to a declaration' },
	'declarationItem.update': { names: ['Change goods item'], help: 'Changes a goods item of a declaration' },
	'declarationItem.delete': { names: ['Delete goods item'], help: 'Removes a goods item from a declaration' },
	'declaration.document': {
		names: ['Document of declaration', 'Download document'],
		help: 'Downloads a document of a declaration as PDF',
	},
	'subscription.create': { names: ['Create subscription', 'Subscribe'], help: 'Adds a subscription to events' },
	'subscription.list': { names: ['List of subscriptions'], help: 'Lists the subscriptions that there are' },
	'subscription.delete': { names: ['Delete subscription'], help: 'Removes a subscription' },
};

/** What a call of the contract is for. */
export function endpointText(name: EndpointName): EndpointText {
	const message = messageEntries().find(({ endpoint }) => endpoint === name)?.model;
	if (message !== undefined) {
		return {
			names: [message.labels.en, `Send ${message.labels.en}`, message.name],
			help: `Takes in a ${message.labels.en}`,
		};
	}
	const action = DECLARATION_ACTION_NAMES.find((one) => DECLARATION_ACTIONS[one].value.endpoint === name);
	if (action !== undefined) {
		const { title, meaning } = DECLARATION_ACTIONS[action].value;
		return { names: [title, action], help: meaning };
	}
	return OTHERS[name] ?? { names: [name], help: '' };
}

export const ENDPOINT_NAMES = Object.keys(ENDPOINTS) as EndpointName[];
