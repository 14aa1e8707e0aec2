import { LANGUAGES, type Language } from '../../language';
import { exampleOf } from './example';
import type { Composite, Field, GroupField, KeyedEntry } from './field';
import type { MessageModel } from './message';

const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', fr: 'French', nl: 'Dutch', de: 'German' };

interface Row {
	/** The place on the wire as Markdown: `exporter.address.city` in backticks, or the fields that one column holds. */
	readonly place: string;
	/** What rows and sheets call it; empty where they have no name for it. */
	readonly column: string;
	readonly field: Field;
	readonly required: boolean;
	/** A column that holds several fields, or one entry of a list: no name of CAS. */
	readonly isView: boolean;
}

/** The page of a message in Markdown: its fields, its rules and an example, all from the model. */
export function messagePage(model: MessageModel): string {
	const rows = rowsOf(model);
	const sections = [
		`# ${model.labels.en} (\`${model.name}\`)`,
		...(model.deprecated === undefined ? [] : [`> **Deprecated.** ${model.deprecated}.`]),
		LANGUAGES.filter((language) => language !== 'en')
			.map((language) => `${LANGUAGE_NAMES[language]}: ${model.labels[language]}`)
			.join(' · '),
		`${identityOf(model)}${constantsOf(model)}Fields that this page does not name pass through untouched.`,
		gradesOf(rows, model),
		'## Fields',
		"*Field* is the place on CAS's wire; `[]` is a list. *Column* is the name in rows, SQL and mapped fields, where `__` may stand for a dot and a number for an entry: `exporter__code`, `packages__0__type`.",
		table(
			['Field', 'Column', 'Label', 'Type', 'Required', 'Codes', 'Source', 'Example', 'Help'],
			rows.map((row) => cellsOf(row, model)),
		),
		'## Rules',
		...rulesOf(model),
		'## Example',
		['```json', JSON.stringify(exampleOf(model), null, 2), '```'].join('\n'),
	];
	return `${sections.join('\n\n')}\n`;
}

/** The body of an action or a change has no identity of its own: the address of the call names the declaration. */
function identityOf({ identity }: MessageModel): string {
	if (identity.length === 0) return '';
	return `Identified by ${identity.map(inCode).join(' and ')}, which every message needs. `;
}

/** What every message carries without being asked. */
function constantsOf({ constants = {} }: MessageModel): string {
	return Object.entries(constants)
		.map(([name, value]) => `${inCode(name)} is always ${inCode(value)} and is added when absent. `)
		.join('');
}

/** How sure the names are. */
function gradesOf(rows: readonly Row[], model: MessageModel): string {
	const grades = rows.filter(({ isView }) => !isView).map(({ field }) => gradeOf(field, model).split(/[: ]/)[0]!);
	const count = (grade: string) => grades.filter((one) => one === grade).length;
	return [
		`Of ${grades.length} names, ${count('documented')} are documented, ${count('evidenced')} evidenced and ${count('assumed')} assumed.`,
		"*Documented* names stand on a page of CAS's developer documentation.",
		'*Evidenced* names stand in public messages: of 2020 as sent to CAS, of 2016 as CAS gave a declaration back.',
	].join(' ');
}

/** Where a name comes from. */
function gradeOf({ documentedOn, evidencedIn, assumedBecause }: Field, model: MessageModel): string {
	if (documentedOn !== undefined) return `documented: ${documentedOn}`;
	if (evidencedIn !== undefined) return `evidenced ${evidencedIn}`;
	return `assumed: ${assumedBecause ?? model.assumedBecause}`;
}

function rowsOf({ root, identity }: MessageModel): Row[] {
	return inGroup(root, '', '').map((row) => ({
		...row,
		required: row.required || identity.some((name) => row.place === inCode(name)),
	}));
}

/** The rows of a group's fields, behind the names that lead there. */
function inGroup(group: GroupField, place: string, column: string): Row[] {
	const composites = group.composites ?? [];
	return Object.entries(group.fields).flatMap(([name, field]): Row[] => {
		const whole = composites.filter(({ parts }) => parts[0] === name).map((one) => compositeRow(one, place, column));
		const isPart = composites.some(({ parts }) => parts.includes(name));
		const isUnseen = field.kind === 'group' && field.transparent === true;
		const hasColumn = !isPart && !isUnseen && field.readOnly !== true;
		const own = {
			place: inCode(behind(place, name)),
			column: hasColumn ? behind(column, field.column ?? name) : '',
			field,
			required: field.required,
			isView: false,
		};
		const inner = insideOf(
			field,
			behind(place, name),
			isUnseen ? column : behind(column, field.column ?? name),
			column,
		);
		return [...whole, own, ...inner];
	});
}

function insideOf(field: Field, place: string, column: string, outer: string): Row[] {
	if (field.kind === 'group') return inGroup(field, place, column);
	if (field.kind !== 'list') return [];
	const keyed = (field.keyed ?? []).map((entry) => keyedRow(entry, place, outer));
	if (field.item.kind !== 'group') return keyed;
	return [...keyed, ...inGroup(field.item, `${place}[]`, field.transparent === true ? outer : `${column}[]`)];
}

function compositeRow({ column, parts, field }: Composite, place: string, outer: string): Row {
	const [first, ...others] = parts;
	return {
		place: [behind(place, first), ...others].map(inCode).join(' + '),
		column: behind(outer, column),
		field,
		required: field.required,
		isView: true,
	};
}

function keyedRow({ column, keyName, key, valueName, field }: KeyedEntry, place: string, outer: string): Row {
	return {
		place: `${inCode(`${place}[].${valueName}`)} where ${inCode(keyName)} is ${inCode(key)}`,
		column: behind(outer, column),
		field,
		required: field.required,
		isView: true,
	};
}

const behind = (outer: string, name: string) => (outer === '' ? name : `${outer}.${name}`);

function cellsOf({ place, column, field, required }: Row, model: MessageModel): string[] {
	return [
		place,
		column === '' ? '' : inCode(column),
		field.labels.en,
		typeOf(field),
		required ? 'yes' : '',
		codesOf(field),
		gradeOf(field, model),
		field.kind === 'group' || field.kind === 'list' ? '' : inCode(String(field.example)),
		`${field.help}${setBy(place, field, model)}`,
	];
}

/** Who fills in a field that nobody is asked for. */
function setBy(place: string, { readOnly }: Field, { constants = {} }: MessageModel): string {
	if (readOnly !== true) return '';
	return Object.keys(constants).some((name) => inCode(name) === place)
		? ' (set by this package)'
		: ' (set by CAS, not sent)';
}

function typeOf(field: Field): string {
	switch (field.kind) {
		case 'text':
			return field.check === undefined ? `text, up to ${field.maxLength} characters` : 'text, checked';
		case 'code':
			return 'code';
		case 'number':
			return numberType(field);
		case 'date':
			return 'date, `YYYY-MM-DD`';
		case 'dateTime':
			return 'date and time with zone, ISO 8601';
		case 'boolean':
			return 'true or false';
		case 'group':
			return 'group';
		case 'list':
			return field.item.kind === 'group' ? 'list of groups' : `list of: ${typeOf(field.item)}`;
	}
}

function numberType(field: Field & { kind: 'number' }): string {
	const { maxDigits, maxFractionDigits, positive, minimum, maximum, unit } = field;
	const kind = maxFractionDigits === 0 ? 'whole number' : 'decimal';
	const digits =
		maxFractionDigits === 0 ? `${maxDigits} digits` : `${maxDigits} digits, ${maxFractionDigits} of them decimals`;
	const lowest = positive ? ['above 0'] : minimum === undefined ? [] : [`from ${minimum}`];
	const highest = maximum === undefined ? [] : [`to ${maximum}`];
	return [`${kind}${unit === undefined ? '' : ` (${unit})`}`, `up to ${digits}`, ...lowest, ...highest].join(', ');
}

/** The code list, which has its editions on a page of its own, and whether CAS may take other codes. */
function codesOf(field: Field): string {
	const coded = field.kind === 'list' ? field.item : field;
	if (coded.kind !== 'code') return '';
	const { id, title, closed, growing, shape, codes } = coded.list;
	const openness =
		growing !== undefined ? 'growing' : closed ? 'closed' : shape === undefined ? 'open' : `open to ${shape.words.en}`;
	return `[${title}](../code-lists.md#${id.toLowerCase()}) (${codes.length}, ${openness})`;
}

function rulesOf({ rules }: MessageModel): string[] {
	if (rules.length === 0) return ['No rules across fields.'];
	return [
		'A refusal keeps the message from being sent, a warning does not.',
		table(
			['Rule', 'Severity', 'A good message'],
			rules.map(({ name, severity, about }) => [inCode(name), severity === 'refuse' ? 'refusal' : 'warning', about]),
		),
	];
}

const inCode = (text: string) => `\`${text}\``;

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map(cellText).join(' | ')} |`;
	return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

const cellText = (text: string) =>
	text
		.replace(/\|/g, '\\|')
		.split('\n')
		.map((line) => line.trim())
		.join(' ');
