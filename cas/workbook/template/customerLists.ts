import { isRecord } from '../../isRecord';
import type { Field } from '../../messages/model/field';
import { DEFAULT_LIMITS } from '../../limits';
import type { LayoutColumn } from '../headers';
import { TemplateError } from './templateError';

/** An entry of a customer's own list: a value, or a record whose properties fill the columns below a group. */
type CustomerEntry = string | number | Readonly<Record<string, unknown>>;

/**
 * A customer's own values by field. A key is the full name of a column (`exporter.code`), the last word of a name
 * (`storageLocation`, in whatever sheet it stands), or `partner.` with a property, for every party of a message. With records as
 * entries, a key is the name of a group: `exporter` with `{ code, name }` fills `exporter.code` and `exporter.name`.
 */
export type CustomerLists = Readonly<Record<string, readonly CustomerEntry[]>>;

const PARTNER = 'partner';

/** The values that a customer has for a column, each once; undefined where there are none. */
export function customerValues(lists: CustomerLists, column: LayoutColumn): readonly string[] | undefined {
	const { leaf, joinsOn } = column;
	if (joinsOn !== undefined) return undefined;
	const last = String(leaf.steps.filter((step) => typeof step === 'string').at(-1) ?? '');
	const group = leaf.steps.slice(0, -1).join('.');
	const direct = [
		leaf.name,
		...(isParty(column) ? [`${PARTNER}.${last}`] : []),
		...(NEED_THEIR_GROUP.has(last) ? [] : [last, ...(SAME.get(last) ?? [])]),
	];
	const groups = group === '' ? [] : [group, ...(isParty(column) ? [PARTNER] : [])];
	const values = [
		...direct.flatMap((key) => own(lists, key)),
		...groups.flatMap((key) => own(lists, key).map((entry) => (isRecord(entry) ? entry[last] : undefined))),
	].flatMap((value) => (isRecord(value) ? value[last] : value));
	const texts = values.flatMap((value) => {
		const text = typeof value === 'string' || typeof value === 'number' ? printable(String(value)) : '';
		if (text.length > DEFAULT_LIMITS.cellCharacters) throw tooLongValue(leaf.name, text);
		return text === '' ? [] : [text];
	});
	return texts.length === 0 ? undefined : [...new Set(texts)];
}

const printable = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').trim();

function tooLongValue(field: string, text: string): TemplateError {
	const problem = `A value for ${field} has ${text.length} characters, and a cell holds ${DEFAULT_LIMITS.cellCharacters}`;
	return new TemplateError(problem, 'Shorten it in the list, or leave it out');
}

/** Keys of lists that no column of a template has, so that a misspelt one is not overlooked. */
export function unusedLists(lists: CustomerLists, columns: readonly LayoutColumn[]): string[] {
	return Object.keys(lists).filter(
		(key) => !columns.some((column) => customerValues({ [key]: lists[key] ?? [] }, column) !== undefined),
	);
}

const own = (lists: CustomerLists, key: string): readonly CustomerEntry[] =>
	Object.hasOwn(lists, key) ? (lists[key] ?? []) : [];

/** Two messages call the same thing by two names. */
const SAME: ReadonlyMap<string, readonly string[]> = new Map([
	['article', ['articleReference']],
	['articleReference', ['article']],
]);

/** Words that mean something else under each group, so that they alone name no column. */
const NEED_THEIR_GROUP = new Set([
	'code',
	'name',
	'number',
	'date',
	'street',
	'streetNumBox',
	'type',
	'mode',
	'country',
	'termsCode',
	'reference',
	'quantity',
]);

/** A group with a VAT number and an address is a person or company. */
function isParty({ leaf }: LayoutColumn): boolean {
	const parent: Field | undefined = leaf.chain.at(-2);
	return parent?.kind === 'group' && 'vatNumber' in parent.fields && 'address' in parent.fields;
}
