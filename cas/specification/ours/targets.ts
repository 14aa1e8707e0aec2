import { DECLARATION_ACTIONS } from '../../contract/actions';
import type { DeclarationActionName } from '../../contract/actions';
import type { EndpointName } from '../../contract/endpoints';
import { actionEntries, declarationHeader, goodsItem, messageEntries, type MessageModel } from '../../messages';
import { declarationFields } from './declarationFields';
import { eventFields } from './eventFields';
import { modelFields } from './modelFields';
import { subscriptionFields } from './subscriptionFields';
import { partName, type ProfilePart, type Target } from './target';

let made: readonly Target[] | undefined;

/** Every body of ours that a specification may describe, made once. */
export const targets = (): readonly Target[] => (made ??= [...messages(), ...actions(), ...changes(), ...others()]);

function ofModel(model: MessageModel, part: ProfilePart, endpoint: EndpointName, texts: readonly string[]): Target {
	return {
		part,
		title: model.labels.en,
		texts: [model.labels.en, model.name, ...texts],
		role: 'request',
		endpoint,
		fields: modelFields(model.root),
	};
}

const messages = () =>
	messageEntries().map(({ key, model, endpoint }) => ofModel(model, { section: 'messages', key }, endpoint, [key]));

const actions = () =>
	actionEntries().map(({ action, model }) => {
		const { title, meaning } = DECLARATION_ACTIONS[action].value;
		return ofModel(model, { section: 'actions', key: action }, endpointOf(action), [title, meaning]);
	});

const endpointOf = (action: DeclarationActionName): EndpointName => DECLARATION_ACTIONS[action].value.endpoint;

const changes = (): Target[] => [
	ofModel(declarationHeader, { section: 'actions', key: 'update' }, 'declaration.update', ['Change of a declaration']),
	ofModel(goodsItem, { section: 'actions', key: 'createItem' }, 'declarationItem.create', ['New goods item']),
	ofModel(goodsItem, { section: 'actions', key: 'updateItem' }, 'declarationItem.update', ['Change of a goods item']),
];

const others = (): Target[] => [
	{
		part: { section: 'declaration' },
		title: 'Declaration',
		texts: ['Declaration', 'Declaration as it is read'],
		role: 'answer',
		endpoint: 'declaration.get',
		fields: declarationFields(),
	},
	{
		part: { section: 'events' },
		title: 'Event',
		texts: ['Event', 'Notification', 'Delivery of an event'],
		role: 'event',
		fields: eventFields(),
	},
	{
		part: { section: 'subscriptions' },
		title: 'Subscription',
		texts: ['Subscription', 'Subscribe to events'],
		role: 'request',
		endpoint: 'subscription.create',
		fields: subscriptionFields(),
	},
];

/** Every body that may be compared, by its part of the profile. */
export const comparedParts = (): readonly { readonly name: string; readonly title: string }[] =>
	targets().map(({ part, title }) => ({
		name: partName(part),
		title: 'key' in part && part.section === 'actions' ? `Body of ${title}` : title,
	}));
