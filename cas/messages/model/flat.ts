import { LANGUAGES } from '../../language';
import { HEADER_CHARACTERS } from '../../limits';
import { shown, type Problem } from '../../problem';
import type { GroupField, ListField } from './field';
import { labelOf, pathText, type Path } from './labels';
import { headerOf, leavesOf, type Leaf } from './leaves';
import type { MessageModel } from './message';
import { isRecord } from '../../isRecord';

export type Row = Readonly<Record<string, unknown>>;

/** A field of a flat row: a leaf of the message, or of one entry of the list that its rows make up. */
export interface FlatField {
	readonly leaf: Leaf;
	/** The list that each row adds an entry to, for fields such as those of a goods item. */
	readonly list: string | undefined;
}

/** The lists of a message that are too long for columns: goods items, material lines. Each row of a flat source is one entry. */
export function rowLists(model: MessageModel): { name: string; field: ListField<GroupField> }[] {
	return Object.entries(model.root.fields).flatMap(([name, field]) =>
		field.kind === 'list' && field.columns === 0 && field.item.kind === 'group'
			? [{ name, field: field as ListField<GroupField> }]
			: [],
	);
}

/** Every field that a flat row may carry, those of the message first. */
export function flatFields(model: MessageModel): FlatField[] {
	return [
		...leavesOf(model.root).map((leaf) => ({ leaf, list: undefined })),
		...rowLists(model).flatMap(({ name, field }) => leavesOf(field.item).map((leaf) => ({ leaf, list: name }))),
	];
}

/** A field's name where dots and brackets have a meaning of their own: `packages[0].typeCode` → `packages__0__typeCode`. */
export function flatName({ leaf, list }: FlatField): string {
	return (list === undefined ? leaf.path : [list, ...leaf.path]).join('__');
}

/**
 * One message from flat rows: the fields of the message from the first row that has them, an entry of a list from each row
 * that has one. A key is a flat name, a dotted name, or a label in any of the four languages (without regard to case, blanks
 * and punctuation); what is none of these goes into the message as it is.
 */
export function messageFromRows(
	model: MessageModel,
	rows: readonly Row[],
): { message: Record<string, unknown>; problems: Problem[] } {
	const message: Record<string, unknown> = {};
	const problems: Problem[] = [];
	rows.forEach((row, index) => {
		const entries = new Map<string, Record<string, unknown>>();
		for (const [key, value] of Object.entries(row)) {
			if (value === null || value === undefined || value === '') continue;
			const field = isWhole(model, key, value) ? undefined : fieldOf(model, key);
			if (field?.list === undefined) {
				const path = field?.leaf.path ?? [key];
				const before = valueAt(message, path);
				const several: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
				if (before === undefined) setAt(message, path, several === undefined ? value : [...several]);
				else if (Array.isArray(before) && several !== undefined && isRowList(model, key))
					for (const entry of several) before.push(entry);
				else if (index > 0 && !isSame(before, value)) problems.push(differing(model, path, before, value));
			} else {
				const entry = entries.get(field.list) ?? {};
				setAt(entry, field.leaf.path, value);
				entries.set(field.list, entry);
			}
		}
		for (const [list, entry] of entries) {
			const known = message[list];
			if (Array.isArray(known)) known.push(entry);
			else setAt(message, [list], [entry]);
		}
	});
	return { message, problems };
}

/** True where the row has a dotted or flat name of the model, so that it is flat and not a message. */
export function isFlatRow(model: MessageModel, row: Row): boolean {
	return Object.keys(row).some((key) => /[.[]|__/.test(key) && fieldOf(model, key) !== undefined);
}

/** The first row decides; the others are said aloud, since one of them is wrong. */
function differing(model: MessageModel, path: Path, kept: unknown, value: unknown): Problem {
	return {
		severity: 'warn',
		rule: 'rows.differ',
		path: pathText(path),
		label: labelOf(model.root, path),
		value,
		message: `the rows of this message differ: "${shown(kept)}" and "${shown(value)}"`,
		action: `"${shown(kept)}" of the first row is used; check the rows`,
	};
}

/** True for a group or list of the message that comes in one piece: `invoice` with an object is not "Invoice", the number. */
function isWhole(model: MessageModel, key: string, value: unknown): boolean {
	const kind = Object.hasOwn(model.root.fields, key) ? model.root.fields[key]?.kind : undefined;
	return (kind === 'group' && isRecord(value)) || (kind === 'list' && Array.isArray(value));
}

/** True for a list of which each row may bring its own entries. */
const isRowList = (model: MessageModel, key: string) => rowLists(model).some(({ name }) => name === key);

const fieldsOfModels = new WeakMap<MessageModel, Map<string, FlatField>>();

function fieldOf(model: MessageModel, key: string): FlatField | undefined {
	let fields = fieldsOfModels.get(model);
	if (fields === undefined) {
		fields = fieldsByKey(model);
		fieldsOfModels.set(model, fields);
	}
	return fields.get(key) ?? fields.get(folded(key));
}

function fieldsByKey(model: MessageModel): Map<string, FlatField> {
	const byKey = new Map<string, FlatField>();
	/** The first field that a label could mean keeps it. */
	const offer = (key: string, field: FlatField) => {
		if (!byKey.has(key)) byKey.set(key, field);
	};
	const fields = flatFields(model);
	for (const field of fields) {
		for (const language of LANGUAGES) offer(folded(headerOf(field.leaf, language)), field);
		for (const synonym of field.leaf.field.synonyms) offer(folded(synonym), field);
	}
	for (const field of fields) {
		const { leaf, list } = field;
		const names =
			list === undefined ? [leaf.name] : [`${list}.${leaf.name}`, `${list}[].${leaf.name}`, `${list}[0].${leaf.name}`];
		for (const name of [...names, flatName(field)]) byKey.set(name, field);
	}
	return byKey;
}

/** A key that is longer than any label is none: putting its accents in order would take long. */
const folded = (key: string) =>
	key.length > HEADER_CHARACTERS
		? key
		: key
				.normalize('NFKD')
				.replace(/[^\p{L}\p{N}]+/gu, '')
				.toLowerCase();

const isSame = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other);

function valueAt(message: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, step) =>
			(isRecord(value) || Array.isArray(value)) && Object.hasOwn(value, step)
				? (value as Record<string | number, unknown>)[step]
				: undefined,
		message,
	);
}

function setAt(target: Record<string, unknown>, path: Path, value: unknown): void {
	let at: Record<string | number, unknown> = target;
	path.forEach((step, index) => {
		if (index === path.length - 1) {
			Object.defineProperty(at, step, { value, enumerable: true, writable: true, configurable: true });
			return;
		}
		const inner = Object.hasOwn(at, step) ? at[step] : undefined;
		if (typeof inner !== 'object' || inner === null) at[step] = typeof path[index + 1] === 'number' ? [] : {};
		at = at[step] as Record<string | number, unknown>;
	});
}
