import {
	ACTION_MODELS,
	declarationHeader,
	goodsItem,
	MESSAGE_MODELS,
	messageEntries,
	type MessageKey,
	type MessageModel,
} from '../../messages';
import { DECLARATION_ACTION_NAMES, DECLARATION_ACTIONS, type DeclarationActionName } from '../actions';
import type { EndpointName } from '../endpoints';
import { NO_BODY, type ChangeName, type Profile, type ProfileBody } from './profile';

/** What goes to a call in its body. */
export interface BodyKind {
	/** The entry of the profile. */
	readonly entry: string;
	readonly model?: MessageModel;
	readonly of: (profile: Profile) => ProfileBody;
}

const CHANGES: Readonly<Partial<Record<EndpointName, ChangeName>>> = {
	'declaration.update': 'update',
	'declarationItem.create': 'createItem',
	'declarationItem.update': 'updateItem',
};

const kinds = new Map<EndpointName, BodyKind | undefined>();

/** Which body a call takes; undefined where it takes none that a profile names. */
export function bodyKindOf(endpoint: EndpointName): BodyKind | undefined {
	if (!kinds.has(endpoint)) kinds.set(endpoint, findKind(endpoint));
	return kinds.get(endpoint);
}

function findKind(endpoint: EndpointName): BodyKind | undefined {
	const message = messageEntries().find((entry) => entry.endpoint === endpoint)?.key;
	if (message !== undefined) return messageKind(message);
	if (endpoint === 'subscription.create')
		return { entry: 'subscriptions', of: ({ subscriptions }) => subscriptions.body };
	const action = DECLARATION_ACTION_NAMES.find((name) => DECLARATION_ACTIONS[name].value.endpoint === endpoint);
	const name: DeclarationActionName | ChangeName | undefined = action ?? CHANGES[endpoint];
	if (name === undefined) return undefined;
	return { entry: `actions.${name}`, model: modelOfChange(name), of: ({ actions }) => actions[name] ?? NO_BODY };
}

const messageKind = (key: MessageKey): BodyKind => ({
	entry: `messages.${key}`,
	model: MESSAGE_MODELS[key].model,
	of: ({ messages }) => messages[key] ?? NO_BODY,
});

/** The model of the body of an action or a change; undefined where it has none. */
export function modelOfChange(name: DeclarationActionName | ChangeName): MessageModel | undefined {
	if (name === 'update') return declarationHeader;
	return name === 'createItem' || name === 'updateItem' ? goodsItem : ACTION_MODELS[name];
}
