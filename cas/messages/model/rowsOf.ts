import { isRecord } from '../../isRecord';
import { messageFromRows, type Row } from './flat';
import type { Field } from './field';
import { leavesOf, type Leaf } from './leaves';
import type { MessageModel } from './message';
import { shownValue, valueAtPath } from './place';
import { flatName, rowLists } from './rowFields';

/**
 * A message as rows by the names of its columns: what its rows make is the message again. What no column can say, such as a field
 * that the model does not know, leaves the message as the only row, in the shape that it has.
 */
export function rowsOf(model: MessageModel, message: Readonly<Record<string, unknown>>): Row[] {
	const header = columnsIn(model.root, message).map(({ leaf, value }) => [flatName({ leaf, list: undefined }), value]);
	const entries = rowLists(model).flatMap((list) => {
		const given = valueAtPath(message, list.path);
		return (Array.isArray(given) ? (given as unknown[]) : []).map((entry) =>
			columnsIn(list.field.item, entry).map(({ leaf, value }) => [flatName({ leaf, list }), value] as const),
		);
	});
	const rows =
		entries.length === 0 ? [header] : entries.map((entry, index) => (index === 0 ? [...header, ...entry] : entry));
	const made = rows.map((row) => Object.fromEntries(row) as Row);
	const read = messageFromRows(model, made);
	const again = { ...constantsIn(model, message), ...read.message };
	return read.problems.length === 0 && isEqual(again, message) ? made : [message];
}

function columnsIn(field: Field, value: unknown): { readonly leaf: Leaf; readonly value: unknown }[] {
	const lengthOf = (path: readonly (string | number)[]) => {
		const list = valueAtPath(value, path);
		return Array.isArray(list) ? list.length : 0;
	};
	return leavesOf(field, { lengthOf }).flatMap((leaf) => {
		const shown = shownValue(value, leaf);
		return shown === undefined ? [] : [{ leaf, value: shown }];
	});
}

/** What every message carries and nobody writes in a column. */
function constantsIn({ constants = {} }: MessageModel, message: Readonly<Record<string, unknown>>): object {
	return Object.fromEntries(Object.entries(constants).filter(([name, value]) => message[name] === value));
}

/** Whether two values say the same, whatever the order of their names. */
function isEqual(one: unknown, other: unknown): boolean {
	if (Array.isArray(one) || Array.isArray(other)) {
		return (
			Array.isArray(one) &&
			Array.isArray(other) &&
			one.length === other.length &&
			one.every((entry, index) => isEqual(entry, other[index]))
		);
	}
	if (!isRecord(one) || !isRecord(other)) return Object.is(one, other);
	const names = Object.keys(one);
	return (
		names.length === Object.keys(other).length &&
		names.every((name) => Object.hasOwn(other, name) && isEqual(one[name], other[name]))
	);
}
