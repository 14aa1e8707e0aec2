import { refuse, warn } from '../../identifiers/finding';
import { isRecord } from '../../isRecord';
import type { Problem } from '../../problem';
import { shown } from '../../shown';
import { say } from '../../speech';
import type { CheckedMessage } from './check';
import type { Field } from './field';
import { fieldAt, labelOf, pathSteps, pathText, type Path } from './labels';
import type { MessageModel } from './message';
import { flatFields, flatName } from './rowFields';

/** So many left out fields are told one by one. */
const MOST_TOLD = 50;
/** Deeper than any message. */
const MAX_DEPTH = 30;

/** Names what stands beside the data of a message. */
const NO_DATA = new Set(['messageType']);

/**
 * A message that changes an existing thing. What is empty is left out of it, since CAS keeps what is not given: each is told. An empty
 * list is sent, and told; a message that changes nothing is refused. `clear`: fields, by column or place, that are sent as null.
 */
export function asUpdate(
	model: MessageModel,
	given: unknown,
	message: Record<string, unknown>,
	clear: readonly string[] = [],
): CheckedMessage {
	const found: Problem[] = emptyIn(model.root, given, [])
		.slice(0, MOST_TOLD)
		.map((empty) => warningOf(model, empty));
	const sent = withoutEmptyGroups(message);
	for (const name of clear) {
		const path = clearable(model, name);
		if (path === undefined) found.push(refusal(name, 'update.clearUnknown', model));
		else if (!setNull(sent, path)) found.push(refusal(name, 'update.clearGiven', model));
	}
	const data = Object.keys(sent).filter(
		(name) => !NO_DATA.has(name) && !model.identity.includes(name) && !Object.hasOwn(model.constants ?? {}, name),
	);
	if (model.identity.length > 0 && data.length === 0) {
		found.push(refusal(model.labels.en, 'update.nothing', model));
	}
	return { message: sent, problems: found };
}

interface Empty {
	readonly path: Path;
	readonly value: unknown;
	readonly isList: boolean;
}

/** Known fields that are null or an empty text, and lists that are empty or have an empty entry. */
function emptyIn(field: Field, value: unknown, path: Path): Empty[] {
	if (path.length > MAX_DEPTH) return [];
	if (field.kind === 'list') {
		if (!Array.isArray(value)) return [];
		const isEmpty = value.length === 0 || value.some((entry) => isRecord(entry) && Object.keys(entry).length === 0);
		if (isEmpty) return [{ path, value, isList: true }];
		return value.slice(0, MOST_TOLD).flatMap((entry, index) => emptyIn(field.item, entry, [...path, index]));
	}
	if (field.kind !== 'group' || !isRecord(value)) return [];
	return Object.entries(value).flatMap(([name, given]) => {
		const inner = Object.hasOwn(field.fields, name) ? field.fields[name] : undefined;
		if (inner === undefined) return [];
		const at = [...path, name];
		return given === null || given === '' ? [{ path: at, value: given, isList: false }] : emptyIn(inner, given, at);
	});
}

function warningOf({ root }: MessageModel, { path, value, isList }: Empty): Problem {
	const label = labelOf(root, path);
	const rule = isList ? 'update.emptyList' : 'update.leftOut';
	return { ...warn(rule, say(rule)), path: pathText(path), label, value };
}

type Refused = 'update.clearUnknown' | 'update.clearGiven' | 'update.nothing';

function refusal(name: string, rule: Refused, { labels }: MessageModel): Problem {
	const sentence = say(rule, { message: { ...labels, en: labels.en.toLowerCase() } });
	return { ...refuse(rule, sentence), path: '', label: shown(name), value: undefined };
}

/** Groups that hold nothing any more; lists stay as they are. */
function withoutEmptyGroups(group: Record<string, unknown>): Record<string, unknown> {
	const entries = Object.entries(group)
		.map(([name, value]) => [name, isRecord(value) ? withoutEmptyGroups(value) : value] as const)
		.filter(([, value]) => !isRecord(value) || Object.keys(value).length > 0);
	return Object.fromEntries(entries);
}

/** The place of a field that the message has once. */
function clearable(model: MessageModel, name: string): Path | undefined {
	const column = flatFields(model).find((flat) => flat.list === undefined && flatName(flat) === name);
	const path = pathSteps(column?.leaf.places[0] ?? name);
	const field = fieldAt(model.root, path);
	const isKey = path.length === 1 && (model.identity.includes(String(path[0])) || NO_DATA.has(String(path[0])));
	return field === undefined || isKey || path.some((step) => typeof step === 'number') ? undefined : path;
}

/** False where a value stands there. */
function setNull(message: Record<string, unknown>, path: Path): boolean {
	let group = message;
	for (const step of path.slice(0, -1)) {
		const name = String(step);
		const inner = Object.hasOwn(group, name) ? group[name] : undefined;
		if (inner !== undefined && !isRecord(inner)) return false;
		const next = inner ?? {};
		group[name] = next;
		group = next;
	}
	const last = String(path.at(-1));
	if (Object.hasOwn(group, last)) return false;
	group[last] = null;
	return true;
}
