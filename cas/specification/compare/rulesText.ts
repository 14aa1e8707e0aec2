import type { SpecField } from '../description';

const TYPES: Readonly<Record<SpecField['type'], string>> = {
	text: 'text',
	number: 'number',
	whole: 'whole number',
	date: 'date',
	dateTime: 'date and time',
	boolean: 'true or false',
	group: 'group',
	any: '',
};
/** Codes that are shown. */
const SHOWN_CODES = 12;

/** What their specification asks of a field, as people read it: `list, required, up to 35 characters, one of A, B`. */
export function rulesText({ type, isList, required, maxLength, codes, constant }: SpecField): string {
	const values = codes?.slice(0, SHOWN_CODES).map(({ value }) => value) ?? [];
	const more = (codes?.length ?? 0) - values.length;
	return [
		isList ? `list${type === 'group' ? '' : ` of ${TYPES[type]}`}` : TYPES[type],
		required ? 'required' : '',
		constant === undefined ? '' : `always ${String(constant)}`,
		maxLength === undefined ? '' : `up to ${maxLength} characters`,
		constant !== undefined || values.length === 0
			? ''
			: `one of ${values.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
	]
		.filter((text) => text.trim() !== '' && text !== 'list of ')
		.join(', ');
}
