import { isRecord } from '../../isRecord';
import { nestingOf } from '../../jsonNesting';
import { JSON_NESTING, PROFILE_CHARACTERS } from '../../limits';
import { messageEntries, MESSAGE_MODELS, type MessageKey } from '../../messages';
import { asSentence } from '../../sentence';
import { DECLARATION_ACTION_NAMES, type DeclarationActionName } from '../actions';
import type { EndpointName } from '../endpoints';
import { modelOfChange } from './bodies';
import { DECLARATION_KNOWN, fieldsOfModel, type KnownFields } from './known';
import { parseBody } from './parsing/body';
import { parseEndpoints, parseScopes } from './parsing/endpoints';
import { parseEvents, parseSubscriptions } from './parsing/events';
import { Notes, under } from './parsing/notes';
import { parseProblems, parseSearch } from './parsing/search';
import { parseStatuses, parseStatusMeanings } from './parsing/statuses';
import { CHANGE_NAMES, NO_PROFILE, type ChangeName, type Profile, type ProfileBody } from './profile';

/** A profile as far as it can be used, and a sentence for each entry that cannot. */
export interface ParsedProfile {
	readonly profile: Profile;
	readonly problems: readonly string[];
}

/** The parts of a profile, in the order of its documentation. */
const PROFILE_PARTS = Object.freeze([
	'$schema',
	'name',
	'endpoints',
	'scopes',
	'search',
	'messages',
	'actions',
	'declaration',
	'statuses',
	'statusMeanings',
	'events',
	'subscriptions',
	'problems',
] as const);

const MOST_KEPT = 20;
const NAME_CHARACTERS = 200;

/** Profiles that were read, by their texts; the oldest are forgotten. */
const kept = new Map<string, ParsedProfile>();

/**
 * Reads a Contract Profile: JSON text, or its value. `endpointOverrides` is what a credential of version 0.2 holds: paths of endpoints
 * alone. Never throws. Reads a text once.
 */
export function parseProfile(text: unknown, endpointOverrides?: unknown): ParsedProfile {
	if (!isTextOrNothing(text) || !isTextOrNothing(endpointOverrides)) return parse(text, endpointOverrides);
	const key = JSON.stringify([text ?? '', endpointOverrides ?? '']);
	const before = kept.get(key);
	if (before !== undefined) return before;
	const parsed = parse(text, endpointOverrides);
	if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
	kept.set(key, parsed);
	return parsed;
}

const isTextOrNothing = (value: unknown) => typeof value === 'string' || value === undefined || value === null;

function parse(text: unknown, endpointOverrides: unknown): ParsedProfile {
	const notes = new Notes();
	const earlier = new Notes('Endpoint Overrides');
	const document = documentOf(
		text,
		notes,
		'write for example {"endpoints": {"customsShipment.ingest": "/v2/shipments"}}',
	);
	const overrides = documentOf(
		endpointOverrides,
		earlier,
		'write for example {"customsShipment.ingest": "/v1/customsShipments"}',
	);
	const profile = Object.keys(document).length === 0 ? NO_PROFILE : profileOf(document, notes);
	const endpoints = parseEndpoints(overrides, '', earlier);
	const names = Object.keys(endpoints) as EndpointName[];
	for (const name of names) {
		if (profile.endpoints[name] === undefined || isSame(profile.endpoints[name], endpoints[name])) continue;
		earlier.report(name, 'says something else than `endpoints` of the Contract Profile. Remove it here');
	}
	const problems = [...notes.sentences, ...earlier.sentences].map((sentence) => asSentence(sentence, 1_000));
	if (names.length === 0) return { profile, problems };
	return { profile: { ...profile, isEmpty: false, endpoints: { ...endpoints, ...profile.endpoints } }, problems };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function documentOf(text: unknown, notes: Notes, example: string): Record<string, unknown> {
	if (text === undefined || text === null) return {};
	let value: unknown = text;
	if (typeof text === 'string') {
		if (text.trim() === '') return {};
		if (text.length > PROFILE_CHARACTERS)
			return notes.report('', `is longer than ${PROFILE_CHARACTERS} characters`) ?? {};
		if (nestingOf(text) > JSON_NESTING) return notes.report('', 'is nested too deeply') ?? {};
		try {
			value = JSON.parse(text) as unknown;
		} catch (error) {
			return notes.report('', `is not JSON (${error instanceof Error ? error.message : ''}); ${example}`) ?? {};
		}
	}
	return isRecord(value) ? value : (notes.report('', `is not a JSON object; ${example}`) ?? {});
}

function profileOf(document: Record<string, unknown>, notes: Notes): Profile {
	const given = Object.fromEntries(notes.entries(document, PROFILE_PARTS, '')) as Partial<
		Record<(typeof PROFILE_PARTS)[number], unknown>
	>;
	const name = notes.text(given.name, 'name');
	const statuses = parseStatuses(given.statuses, 'statuses', notes);
	const said = Object.keys(given).filter((part) => part !== '$schema' && part !== 'name');
	return {
		...(name !== undefined && { name: asSentence(name, NAME_CHARACTERS) }),
		endpoints: parseEndpoints(given.endpoints, 'endpoints', notes),
		scopes: parseScopes(given.scopes, 'scopes', notes),
		search: parseSearch(given.search, 'search', notes),
		messages: parseMessages(given.messages, 'messages', notes),
		actions: parseActions(given.actions, 'actions', notes),
		declaration: parseBody(given.declaration, 'declaration', notes, DECLARATION_KNOWN, ['fields', 'codes']),
		statuses,
		statusMeanings: parseStatusMeanings(given.statusMeanings, 'statusMeanings', notes, statuses),
		events: parseEvents(given.events, 'events', notes),
		...parseSubscriptions(given.subscriptions, 'subscriptions', notes),
		problems: parseProblems(given.problems, 'problems', notes),
		isEmpty: said.length === 0,
	};
}

function parseMessages(value: unknown, entry: string, notes: Notes): Profile['messages'] {
	const group = notes.group(value, entry, '{"customsShipment": {"fields": {"externalReference": "reference"}}}') ?? {};
	const keys = messageEntries().map(({ key }) => key);
	const bodies = notes.entries(group, keys, entry).map(([key, given]): [string, ProfileBody] => {
		const { model } = MESSAGE_MODELS[key as MessageKey];
		return [key, parseBody(given, under(entry, key), notes, fieldsOfModel(model.root))];
	});
	return Object.fromEntries(bodies);
}

const NO_FIELDS_KNOWN: KnownFields = {
	problemOf: (path) => (path.length === 0 ? undefined : 'this action is sent without fields of ours; set `constants`'),
	kindOf: () => undefined,
};

function parseActions(value: unknown, entry: string, notes: Notes): Profile['actions'] {
	const group = notes.group(value, entry, '{"invalidate": {"fields": {"reason": "why"}}}') ?? {};
	const names = [...DECLARATION_ACTION_NAMES, ...CHANGE_NAMES];
	const bodies = notes.entries(group, names, entry).map(([name, given]): [string, ProfileBody] => {
		const model = modelOfChange(name as DeclarationActionName | ChangeName);
		const known = model === undefined ? NO_FIELDS_KNOWN : fieldsOfModel(model.root);
		return [name, parseBody(given, under(entry, name), notes, known)];
	});
	return Object.fromEntries(bodies);
}
