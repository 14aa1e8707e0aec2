import { ACTION_LEADS_TO, ACTION_SUCCESS, DECLARATION_ACTIONS } from './actions';
import {
	ACTIONS_FIELD,
	RENAMED_OFFICES,
	ACTION_UNSUCCESSFUL,
	ATTACHMENT_FIELDS,
	BODY_FIELD,
	CALCULATION_FIELDS,
	CAS_REFERENCE_FIELD,
	CAS_REFERENCE_RULE,
	DECLARATION_FIELDS,
	DEDUCED_BY_CAS,
	DOCUMENTS_FIELD,
	DUTIES_FIELD,
	GOODS_FIELDS,
	GOODS_ITEMS_FIELD,
	GOODS_ITEM_ID_FIELD,
	HEADER_FIELDS,
	CREATION_FIELD,
	HISTORY_FIELD,
	KEY_FIELDS,
	LAST_MODIFICATION_FIELD,
	LAST_UPDATED_FIELDS,
	NO_DATE,
	NUMBER_FIELDS,
	OFFICE_CODE_FIELD,
	PARTY_FIELDS,
	PARTY_ROLES,
	POSTPONED_METHOD,
	PROBLEMS_FIELD,
	RATE_FIELDS,
	RENAMED_FIELDS,
	SET_BY_CUSTOMS,
	SHIPMENTS_FIELD,
	SHIPMENT_FIELD,
	SUMMARY_FIELDS,
	WARNINGS_FIELDS,
	WARNING_COUNT_FIELDS,
} from './declaration';
import { SECRET_HEADER, SIGNATURE_HEADER } from './deliveryHeaders';
import { SIGNATURE_TOLERANCE_SECONDS, SIGNED_TEXT } from './deliverySignature';
import { COO_DOCUMENT_PATH, DECLARATION_DOCUMENT_PATH, DOCUMENT_KINDS } from './documents';
import { ENDPOINTS } from './endpoints';
import { ACCEPTANCE_FACTS, PRODUCTION_FACTS } from './environments';
import { ARRAY_EVENT_BODY, SINGLE_EVENT_BODY } from './events';
import { EVENT_TYPES } from './eventTypes';
import type { Fact } from './fact';
import { VALIDATION_ANSWER_FIELD, VALIDATION_EVENT_TYPE } from './handshake';
import { DIRECTION, MESSAGE_TYPES, SHIPMENT_ENVELOPE } from './ingestion';
import { PROBLEM_CONTENT_TYPE, PROBLEM_STANDARD } from './problemDetails';
import {
	DELIVERY_TIMEOUT_SECONDS,
	REDELIVERY_DELAYS_SECONDS,
	REDELIVERY_EXPIRY_SECONDS,
	REDELIVERY_JITTER_RATIO,
	REDELIVERY_REPEAT_SECONDS,
} from './redelivery';
import { SCOPES } from './scopes';
import { ADDRESS_FIELDS } from './secretAddresses';
import { ARRAY_ENCODING, MAX_PAGE_SIZE, SEARCH_ORDER, SEARCH_PARAMETERS } from './search';
import {
	CHANGEABLE_STATUSES,
	DECLARATION_STATUSES,
	MAIN_PATH_ORDER,
	REPLACEABLE_STATUSES,
	RESTART_STATUSES,
} from './statuses';
import { SUBSCRIPTION_FIELDS } from './subscription';
import { MARK_FIELD } from './subscriptionMark';
import {
	TOKEN_EXPIRED_STATUS,
	TOKEN_GRANT,
	TOKEN_LIFETIME_SECONDS,
	TOKEN_PATH,
	TOKEN_SCOPE_PATTERN,
	TOKEN_SIGNING_ALGORITHM,
	TOKEN_TYPE,
} from './token';

/** One line of the contract, ready to be shown. */
export interface ContractEntry {
	readonly name: string;
	readonly text: string;
	readonly status: Fact<unknown>['status'];
	readonly source: string;
}

export interface ContractSection {
	readonly title: string;
	readonly entries: readonly ContractEntry[];
}

/** The whole contract in code, section by section; `docs/contract.md` is made from it. */
export const CONTRACT: readonly ContractSection[] = [
	section('Production', PRODUCTION_FACTS, String),
	section('Acceptance', ACCEPTANCE_FACTS, String),
	section(
		'Token',
		{
			path: TOKEN_PATH,
			'grant type': TOKEN_GRANT,
			scope: TOKEN_SCOPE_PATTERN,
			'token type': TOKEN_TYPE,
			'lifetime in seconds': TOKEN_LIFETIME_SECONDS,
			'signing algorithm': TOKEN_SIGNING_ALGORITHM,
			'status of an expired token': TOKEN_EXPIRED_STATUS,
		},
		String,
	),
	section('Scopes', SCOPES, String),
	section('Endpoints', ENDPOINTS, ({ method, path, success }) => `${method} ${path} → ${success}`),
	section('Message types of a customs shipment', MESSAGE_TYPES, String),
	section('Key of a customs shipment', { direction: DIRECTION }, (values) => values.join(' or ')),
	section('Around the declaration in a customs shipment', SHIPMENT_ENVELOPE, String),
	section('Search parameters', SEARCH_PARAMETERS, ({ type, meaning }) => `${type}: ${meaning}`),
	section(
		'Search behaviour',
		{ 'page size': MAX_PAGE_SIZE, 'array encoding': ARRAY_ENCODING, order: SEARCH_ORDER },
		String,
	),
	section('Fields of a declaration', { identity: DECLARATION_FIELDS }, (names) =>
		Object.entries(names)
			.map(([name, fields]) => `${name} from ${fields.join(' or ')}`)
			.join('; '),
	),
	section(
		'Data of a declaration',
		{
			'last change': LAST_UPDATED_FIELDS,
			'type, country and acceptance': SUMMARY_FIELDS,
			'status history': HISTORY_FIELD,
			problems: PROBLEMS_FIELD,
			'duties and taxes': DUTIES_FIELD,
			documents: DOCUMENTS_FIELD,
			'goods items': GOODS_ITEMS_FIELD,
			'id of a goods item': GOODS_ITEM_ID_FIELD,
			'actions asked for': ACTIONS_FIELD,
			'result of an action that failed': ACTION_UNSUCCESSFUL,
			'key of an entry of a collection': CAS_REFERENCE_FIELD,
			'what the key does': CAS_REFERENCE_RULE,
		},
		(value) => (Array.isArray(value) ? value.join(' or ') : String(value)),
	),
	section(
		'Evidenced data of a declaration',
		{
			'body of the shipment': BODY_FIELD,
			'beside the body': KEY_FIELDS,
			numbers: NUMBER_FIELDS,
			header: HEADER_FIELDS,
			'office, as sent': OFFICE_CODE_FIELD,
			'last change': LAST_MODIFICATION_FIELD,
			creation: CREATION_FIELD,
			'no date': NO_DATE,
			warnings: WARNINGS_FIELDS,
			'count of warnings': WARNING_COUNT_FIELDS,
			'duties and taxes': CALCULATION_FIELDS,
			'rate of a tax': RATE_FIELDS,
			'method of postponed VAT': POSTPONED_METHOD,
			attachments: ATTACHMENT_FIELDS,
			'goods shipments': SHIPMENTS_FIELD,
			'goods shipment, as sent': SHIPMENT_FIELD,
			'goods item': GOODS_FIELDS,
			parties: PARTY_ROLES,
			party: PARTY_FIELDS,
			'names read and sent': RENAMED_FIELDS,
			'names read and sent, by analogy': RENAMED_OFFICES,
			'set by customs': SET_BY_CUSTOMS,
			'worked out by CAS': DEDUCED_BY_CAS,
		},
		placesText,
	),
	section('Declaration statuses', DECLARATION_STATUSES, ({ kind, meaning }) => `${kind}: ${meaning}`),
	section('Order of statuses', { 'main path': MAIN_PATH_ORDER, 'begins anew with': RESTART_STATUSES }, (statuses) =>
		statuses.join(', '),
	),
	section('Replacing a shipment', { 'allowed in': REPLACEABLE_STATUSES }, (statuses) => statuses.join(', ')),
	section('Changing a declaration', { 'allowed in': CHANGEABLE_STATUSES }, (statuses) => statuses.join(', ')),
	section('Declaration actions', DECLARATION_ACTIONS, ({ meaning }) => meaning),
	section(
		'Where an action is open',
		Object.fromEntries(Object.entries(DECLARATION_ACTIONS).map(([name, { value }]) => [name, value.allowedIn])),
		(statuses) => (statuses as readonly string[]).join(', '),
	),
	section('Where an action leads', { statuses: ACTION_LEADS_TO }, (leads) =>
		Object.entries(leads)
			.map(([name, statuses]) => `${name} to ${statuses.join(' or ')}`)
			.join('; '),
	),
	section('Answer to an action', { success: ACTION_SUCCESS }, String),
	section('Event types', EVENT_TYPES, ({ meaning, subtypes, subtypesStatus }) =>
		subtypes.length > 0 && subtypes.length <= 8
			? `${meaning}; subtypes (${subtypesStatus}): ${subtypes.join(', ')}`
			: meaning,
	),
	section('Event bodies', { 'single event': SINGLE_EVENT_BODY, 'array of one': ARRAY_EVENT_BODY }, String),
	section(
		'Delivery of events',
		{
			'delays in seconds': REDELIVERY_DELAYS_SECONDS,
			'then every (seconds)': REDELIVERY_REPEAT_SECONDS,
			'expiry in seconds': REDELIVERY_EXPIRY_SECONDS,
			'random variation (ratio)': REDELIVERY_JITTER_RATIO,
			'answer within (seconds)': DELIVERY_TIMEOUT_SECONDS,
		},
		(value) => (Array.isArray(value) ? value.join(', ') : String(value)),
	),
	section(
		'Subscriptions',
		{ fields: SUBSCRIPTION_FIELDS, 'secret header': SECRET_HEADER, 'field of our mark': MARK_FIELD },
		(value) => (Array.isArray(value) ? value.join(', ') : String(value)),
	),
	section(
		'Signed deliveries',
		{ header: SIGNATURE_HEADER, 'what is signed': SIGNED_TEXT, 'tolerance in seconds': SIGNATURE_TOLERANCE_SECONDS },
		String,
	),
	section(
		'Validation of an address',
		{ event: VALIDATION_EVENT_TYPE, 'answer field': VALIDATION_ANSWER_FIELD },
		String,
	),
	section('Document kinds', DOCUMENT_KINDS, String),
	section(
		'Document addresses',
		{ 'certificate of origin': COO_DOCUMENT_PATH, declaration: DECLARATION_DOCUMENT_PATH },
		String,
	),
	section('Fields that hold a secret address', ADDRESS_FIELDS, String),
	section('Errors', { standard: PROBLEM_STANDARD, 'content type': PROBLEM_CONTENT_TYPE }, String),
];

/** How many facts there are of each grade, the best known first. */
export function countsByGrade(): Readonly<Record<ContractEntry['status'], number>> {
	const counts = { documented: 0, evidenced: 0, assumed: 0 };
	for (const { status } of CONTRACT.flatMap(({ entries }) => entries)) counts[status] += 1;
	return counts;
}

function section<const Facts extends Readonly<Record<string, Fact<unknown>>>>(
	title: string,
	facts: Facts,
	show: (value: Facts[keyof Facts]['value']) => string,
): ContractSection {
	return {
		title,
		entries: Object.entries(facts).map(([name, fact]) => ({
			name,
			text: show(fact.value as Facts[keyof Facts]['value']),
			status: fact.status,
			source: fact.source,
		})),
	};
}

/** Names of fields as they are, groups with the part that each plays. */
function placesText(value: unknown): string {
	if (typeof value !== 'object' || value === null) return String(value);
	if (Array.isArray(value)) return value.map(placesText).join(', ');
	return Object.entries(value)
		.map(([name, inner]) => `${name}: ${placesText(inner)}`)
		.join('; ');
}
