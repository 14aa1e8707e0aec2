import type { Finding } from '../../identifiers/finding';
import { isRecord } from '../../isRecord';
import type { Field, GroupField, ListField } from './field';
import type { Path } from './labels';
import type { Leaf } from './leaves';
import { namesOf } from './names';
import { jsonOf } from './jsonText';
import { assign, putValue, valueAtPath } from './place';

/** What is wrong with a piece of a value, and where it stands in it. */
interface Misplaced {
	readonly finding: Finding;
	readonly path: Path;
	readonly value: unknown;
}

/**
 * A group or list that came in one piece, with its fields at their places on the wire. It may name them by column
 * (`{ type: 'N935' }`) or as CAS does (`{ category: 'N', type: '935' }`); what is neither stays where it is.
 */
export function columnForm(
	field: GroupField | ListField,
	value: unknown,
): { readonly value: unknown; readonly findings: readonly Misplaced[] } {
	const findings: Misplaced[] = [];
	return { value: formed(field, value, [], findings), findings };
}

function formed(field: GroupField | ListField, value: unknown, at: Path, findings: Misplaced[]): unknown {
	if (field.kind === 'list') {
		if (!Array.isArray(value)) return value;
		const { item } = field;
		if (item.kind !== 'group' && item.kind !== 'list') return [...(value as unknown[])];
		return value.map((entry, index) => formed(item, entry, [...at, index], findings));
	}
	if (!isRecord(value)) return value;
	const result: Record<string, unknown> = {};
	const names = namesOf(field);
	const isComposed = (name: string) => isPartWritten(field, value, name);
	for (const [key, given] of Object.entries(value)) {
		const own = Object.hasOwn(field.fields, key) ? field.fields[key] : undefined;
		if (own !== undefined && !isComposed(key) && !isOneValueOf(own, given)) {
			const whole =
				own.kind === 'group' || own.kind === 'list' ? formed(own, jsonOf(given), [...at, key], findings) : given;
			if (own.kind === 'list') joinAt(result, [key], whole, own);
			else assign(result, [key], merged(result[key], whole));
			continue;
		}
		const named = names.find(key);
		if (named === undefined || named.kind === 'wire') assign(result, [key], given);
		else if (named.kind === 'branch') {
			const whole = formed(named.field, jsonOf(given), [...at, ...named.path], findings);
			joinAt(result, named.path, whole, named.field);
		} else {
			const finding = putBeside(result, named.leaf, given, named.path);
			if (finding !== undefined) findings.push({ finding, path: [...at, ...named.path], value: given });
		}
	}
	return result;
}

/** A single value where a group or list stands: its name is that of a column inside, as `ucr`. */
function isOneValueOf(field: Field, value: unknown): boolean {
	return (field.kind === 'group' || field.kind === 'list') && typeof jsonOf(value) !== 'object' && value !== undefined;
}

/**
 * True where a name is both that of a column and of a part of it, and stands for the column: `type: 'N935'` without a category
 * beside it. With another part beside it, the entry is as CAS has it.
 */
function isPartWritten(field: GroupField, value: Readonly<Record<string, unknown>>, name: string): boolean {
	const composite = field.composites?.find(({ column }) => column === name);
	return composite !== undefined && !composite.parts.some((part) => part !== name && Object.hasOwn(value, part));
}

/** The value of a column, also where its list came before it in one piece. */
function putBeside(result: object, leaf: Leaf, value: unknown, path: Path): Finding | undefined {
	const { keyed } = leaf;
	const list = keyed === undefined ? undefined : valueAtPath(result, path.slice(0, -2));
	if (keyed === undefined || !Array.isArray(list)) return putValue(result, leaf, value, path);
	const others = (list as unknown[]).filter((entry) => !isRecord(entry) || entry[keyed.keyName] !== keyed.key);
	list.splice(0, list.length, { [keyed.valueName]: value, [keyed.keyName]: keyed.key }, ...others);
	return undefined;
}

/**
 * A list in one piece beside columns of its entries: entries with a key stand before the others, and the columns of a transparent
 * list are those of its first entry, which keeps what the list says of it.
 */
function joinAt(result: object, path: Path, value: unknown, field: GroupField | ListField): void {
	const before = valueAtPath(result, path);
	if (!Array.isArray(before) || !Array.isArray(value)) return assign(result, path, merged(before, value));
	const keyed = field.kind === 'list' ? (field.keyed ?? []) : [];
	const isKeyed = (entry: unknown) => keyed.some(({ keyName, key }) => isRecord(entry) && entry[keyName] === key);
	if (keyed.length > 0) {
		const all = [...(before as unknown[]), ...(value as unknown[])];
		return assign(result, path, [...all.filter(isKeyed), ...all.filter((entry) => !isKeyed(entry))]);
	}
	const [first, ...others] = value as unknown[];
	return assign(result, path, [merged(before[0], first), ...others]);
}

const merged = (before: unknown, value: unknown) =>
	isRecord(before) && isRecord(value) ? { ...before, ...value } : value;
