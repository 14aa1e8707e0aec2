import type { Finding } from '../../identifiers/finding';
import { isRecord } from '../../isRecord';
import type { GroupField, ListField } from './field';
import type { Path } from './labels';
import { namesOf } from './names';
import { jsonOf } from './jsonText';
import { assign, putValue } from './place';

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
		if (own !== undefined && !isComposed(key)) {
			const whole =
				own.kind === 'group' || own.kind === 'list' ? formed(own, jsonOf(given), [...at, key], findings) : given;
			assign(result, [key], merged(result[key], whole));
			continue;
		}
		const named = names.find(key);
		if (named === undefined || named.kind === 'wire') assign(result, [key], given);
		else if (named.kind === 'branch') {
			assign(result, named.path, formed(named.field, jsonOf(given), [...at, ...named.path], findings));
		} else {
			const finding = putValue(result, named.leaf, given, named.path);
			if (finding !== undefined) findings.push({ finding, path: [...at, ...named.path], value: given });
		}
	}
	return result;
}

/**
 * True where a name is both that of a column and of a part of it, and stands for the column: `type: 'N935'` without a category
 * beside it. With another part beside it, the entry is as CAS has it.
 */
function isPartWritten(field: GroupField, value: Readonly<Record<string, unknown>>, name: string): boolean {
	const composite = field.composites?.find(({ column }) => column === name);
	return composite !== undefined && !composite.parts.some((part) => part !== name && Object.hasOwn(value, part));
}

const merged = (before: unknown, value: unknown) =>
	isRecord(before) && isRecord(value) ? { ...before, ...value } : value;
