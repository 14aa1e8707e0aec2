import type { DeclarationActionName } from '../actions';
import type { EndpointName, HttpMethod } from '../endpoints';
import type { Scope } from '../scopes';
import type { StatusMeanings } from '../statuses';
import type { MessageKey } from '../../messages';
import { NO_FIELDS, type FieldMap } from './fieldMap';
import { pathTree, type PathPattern, type PathTree } from './path';

/** What a profile says of a call. */
export interface ProfileEndpoint {
	readonly method?: HttpMethod;
	readonly path?: string;
	/** Their name of the scope that it needs. */
	readonly scope?: string;
	/** Statuses that mean success; every 2xx where absent. */
	readonly accepted?: readonly number[];
	/** Where the reference stands in the answer. */
	readonly reference?: PathPattern;
	/** Where what is read stands in the answer; of a document its address. */
	readonly body?: PathPattern;
}

/** Values of ours and theirs, each once. */
export interface CodePairs {
	readonly theirs: ReadonlyMap<unknown, unknown>;
	readonly ours: ReadonlyMap<unknown, unknown>;
}

/** Where a body differs from ours. All paths but those of `fields` are theirs. */
export interface ProfileBody {
	readonly fields: FieldMap;
	readonly codes: PathTree<CodePairs>;
	readonly constants: ReadonlyArray<{ readonly path: PathPattern; readonly value: unknown }>;
	readonly required: readonly PathPattern[];
	readonly lengths: PathTree<number>;
	/** Values that are taken; others are refused here. */
	readonly allowed: PathTree<readonly unknown[]>;
	/** Nothing is said of this body. */
	readonly isEmpty: boolean;
}

/** Bodies of changes that are no action. */
export const CHANGE_NAMES = Object.freeze(['update', 'createItem', 'updateItem'] as const);
export type ChangeName = (typeof CHANGE_NAMES)[number];

export type ArrayFormat = 'repeat' | 'comma' | 'brackets';

export interface ProfileSearch {
	/** Where the list of declarations stands; undefined: the answer, or its only list. */
	readonly list?: PathPattern;
	readonly total?: PathPattern;
	readonly next?: PathPattern;
	readonly nextParameter?: string;
	readonly arrays?: ArrayFormat;
	readonly maxOffset?: number;
	readonly maxPageSize?: number;
	/** Our parameter → theirs. */
	readonly parameters: Readonly<Record<string, string>>;
}

export interface ProfileEvents {
	readonly types: CodePairs;
	/** By our event type. */
	readonly subtypes: Readonly<Record<string, CodePairs>>;
	readonly fields: FieldMap;
}

export interface ProfileSubscriptions {
	readonly body: ProfileBody;
	readonly list?: PathPattern;
	readonly id?: PathPattern;
}

/** How deliveries prove themselves; absent parts are as the contract assumes. */
export interface ProfileDeliveryProof {
	readonly secretHeader?: string;
	readonly signature?: {
		readonly header?: string;
		readonly signed?: '{timestamp}.{body}' | '{body}';
		readonly algorithm?: 'sha256' | 'sha512';
		readonly encoding?: 'hex' | 'base64';
		readonly toleranceSeconds?: number;
	};
	readonly validation?: {
		readonly eventType?: string;
		readonly codeAt?: PathPattern;
		readonly answerField?: string;
	};
}

/** Where an error body says what. */
export interface ProfileProblems {
	readonly list?: PathPattern;
	readonly path?: PathPattern;
	readonly message?: PathPattern;
	readonly title?: PathPattern;
	readonly detail?: PathPattern;
}

/** Where one customer's CAS differs from the contract, read and checked: see `parseProfile`. */
export interface Profile {
	/** CAS is as the contract has it: nothing is walked or copied. */
	readonly isEmpty: boolean;
	readonly name?: string;
	readonly endpoints: Partial<Record<EndpointName, ProfileEndpoint>>;
	readonly scopes: Partial<Record<Scope, string>>;
	readonly search: ProfileSearch;
	readonly messages: Partial<Record<MessageKey, ProfileBody>>;
	readonly actions: Partial<Record<DeclarationActionName | ChangeName, ProfileBody>>;
	readonly declaration: ProfileBody;
	readonly statuses: CodePairs;
	readonly statusMeanings: StatusMeanings;
	readonly events: ProfileEvents;
	readonly subscriptions: ProfileSubscriptions;
	readonly deliveryProof: ProfileDeliveryProof;
	readonly problems: ProfileProblems;
}

export const NO_CODES: CodePairs = Object.freeze({ theirs: new Map(), ours: new Map() });

export const NO_BODY: ProfileBody = Object.freeze({
	fields: NO_FIELDS,
	codes: pathTree<CodePairs>(),
	constants: Object.freeze([]),
	required: Object.freeze([]),
	lengths: pathTree<number>(),
	allowed: pathTree<readonly unknown[]>(),
	isEmpty: true,
});

/** CAS as the contract has it. */
export const NO_PROFILE: Profile = Object.freeze({
	isEmpty: true,
	endpoints: Object.freeze({}),
	scopes: Object.freeze({}),
	search: Object.freeze({ parameters: Object.freeze({}) }),
	messages: Object.freeze({}),
	actions: Object.freeze({}),
	declaration: NO_BODY,
	statuses: NO_CODES,
	statusMeanings: Object.freeze({}),
	events: Object.freeze({ types: NO_CODES, subtypes: Object.freeze({}), fields: NO_FIELDS }),
	subscriptions: Object.freeze({ body: NO_BODY }),
	deliveryProof: Object.freeze({}),
	problems: Object.freeze({}),
});
