import type { EndpointName } from '../endpoints';
import { ENDPOINTS } from '../endpoints';
import { CONTRACT, type ContractEntry } from '../registry';

/** The entry of a Contract Profile that corrects a fact, or why none does. */
export type ProfileEntry = { readonly entry: string } | { readonly none: string };

const entry = (name: string): ProfileEntry => ({ entry: name });
const none = (reason: string): ProfileEntry => ({ none: reason });

const MESSAGE_FIELDS = entry('messages.customsShipment.fields');
const DECLARATION = entry('declaration.fields');
const STATUS = entry('statuses');
const OURS = none('our reading, which decides nothing that is sent: what CAS answers counts');
const BY_SENDER = none('CAS redelivers as it likes; nothing depends on the figures');

/** A whole section, or its facts by name. */
type Section = ProfileEntry | Readonly<Record<string, ProfileEntry>>;

/** Which entry of a profile corrects which fact of the contract that no page documents, by section and name of the registry. */
export const PROFILE_ENTRIES: Readonly<Record<string, Section>> = {
	Production: none('hosts are set in the credential (Environment: Custom)'),
	Acceptance: none('hosts are set in the credential (Environment: Custom)'),
	Token: none('n8n asks for the token and does not look into it'),
	Scopes: entry('scopes'),
	Endpoints: Object.fromEntries(
		(Object.keys(ENDPOINTS) as EndpointName[]).map((name) => [name, entry(`endpoints.${name}`)]),
	),
	'Around the declaration in a customs shipment': MESSAGE_FIELDS,
	'Search behaviour': {
		'array encoding': entry('search.arrays'),
		order: none('no order is relied on: pages are read so that nothing is skipped in any order'),
	},
	'Fields of a declaration': DECLARATION,
	'Data of a declaration': {
		'last change': DECLARATION,
		'type, country and acceptance': DECLARATION,
		'status history': DECLARATION,
		problems: DECLARATION,
		'duties and taxes': DECLARATION,
		documents: DECLARATION,
		'goods items': DECLARATION,
		'id of a goods item': DECLARATION,
		'actions asked for': DECLARATION,
		'result of an action that failed': entry('declaration.codes'),
		'key of an entry of a collection': DECLARATION,
		'what the key does': none('what CAS does with a key cannot be set; read before changing (CAS Declaration, Update)'),
	},
	'Evidenced data of a declaration': {
		'method of postponed VAT': entry('declaration.codes'),
		'no date': none('a year 1 is never a date of a declaration'),
		'names read and sent': entry('actions.update.fields'),
		'names read and sent, by analogy': entry('actions.update.fields'),
		'set by customs': OURS,
		'worked out by CAS': OURS,
		'office, as sent': MESSAGE_FIELDS,
		'goods shipment, as sent': MESSAGE_FIELDS,
		...Object.fromEntries(
			[
				'body of the shipment',
				'beside the body',
				'numbers',
				'header',
				'last change',
				'creation',
				'warnings',
				'count of warnings',
				'duties and taxes',
				'rate of a tax',
				'attachments',
				'goods shipments',
				'goods item',
				'parties',
				'party',
			].map((name) => [name, DECLARATION]),
		),
	},
	'Declaration statuses': STATUS,
	'Order of statuses': OURS,
	'Replacing a shipment': OURS,
	'Changing a declaration': none('CAS decides; a status of its own is said to be changeable in `statusMeanings`'),
	'Where an action is open': none('CAS decides; the check before it is switched off in the options of the node'),
	'Where an action leads': none('only used to find out about an action whose answer was lost'),
	'Answer to an action': entry('endpoints.declarationAction.invalidate.accepted'),
	'Event types': entry('events.types'),
	'Event bodies': none('one event and a list of one are both read'),
	'Delivery of events': BY_SENDER,
	Subscriptions: {
		fields: entry('subscriptions.fields'),
		'secret header': entry('subscriptions.secretHeader'),
		'field of our mark': entry('subscriptions.fields'),
	},
	'Signed deliveries': {
		header: entry('subscriptions.signature.header'),
		'what is signed': entry('subscriptions.signature.signed'),
		'tolerance in seconds': entry('subscriptions.signature.toleranceSeconds'),
	},
	'Validation of an address': {
		event: entry('subscriptions.validation.eventType'),
		'answer field': entry('subscriptions.validation.answerField'),
	},
	'Document kinds': none('any kind may be written in the node; the list only offers the usual ones'),
	'Document addresses': entry('endpoints.declaration.document'),
	'Fields that hold a secret address': none(
		'addresses are found by what they are as well as by the name of their field',
	),
	Errors: { 'content type': none('the body is read whatever its content type'), standard: entry('problems') },
};

/** The entry that corrects a fact of the registry; undefined where nobody has said. */
export function profileEntryOf(section: string, name: string): ProfileEntry | undefined {
	const found = Object.hasOwn(PROFILE_ENTRIES, section) ? PROFILE_ENTRIES[section]! : undefined;
	if (found === undefined || isEntry(found)) return found;
	return Object.hasOwn(found, name) ? found[name] : undefined;
}

const isEntry = (section: Section): section is ProfileEntry =>
	typeof (section as { entry?: unknown }).entry === 'string' ||
	typeof (section as { none?: unknown }).none === 'string';

/** Every fact that no page of CAS states, with the entry that corrects it. */
export function correctableFacts(): readonly {
	readonly section: string;
	readonly fact: ContractEntry;
	readonly entry: ProfileEntry | undefined;
}[] {
	return CONTRACT.flatMap(({ title, entries }) =>
		entries
			.filter(({ status }) => status !== 'documented')
			.map((fact) => ({ section: title, fact, entry: profileEntryOf(title, fact.name) })),
	);
}
