import { LANGUAGES, type Language } from '../../language';
import { exampleOf } from './example';
import type { Field } from './field';
import { pathText, type Path } from './labels';
import type { MessageModel } from './message';

const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', fr: 'French', nl: 'Dutch', de: 'German' };

interface Row {
	/** `governmentAgencyGoodsItems[].commodityCode` */
	readonly name: string;
	readonly field: Field;
}

/** The page of a message in Markdown: its fields, its rules and an example, all from the model. */
export function messagePage(model: MessageModel): string {
	const rows = rowsOf(model.root);
	const sections = [
		`# ${model.labels.en} (\`${model.name}\`)`,
		...(model.deprecated === undefined ? [] : [`> **Deprecated.** ${model.deprecated}.`]),
		LANGUAGES.filter((language) => language !== 'en')
			.map((language) => `${LANGUAGE_NAMES[language]}: ${model.labels[language]}`)
			.join(' · '),
		`${identityOf(model)}Fields that this page does not name pass through untouched.`,
		'## Fields',
		"*Documented* names the page of CAS's developer documentation; *assumed* names follow the WCO data model. `[]` is a list.",
		table(
			['Field', 'Label', 'Type', 'Required', 'Codes', 'Source', 'Example', 'Help'],
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

function rowsOf(field: Field, path: Path = []): Row[] {
	const own = path.length === 0 ? [] : [{ name: nameOf(path), field }];
	if (field.kind === 'group') {
		return [...own, ...Object.entries(field.fields).flatMap(([name, inner]) => rowsOf(inner, [...path, name]))];
	}
	if (field.kind !== 'list') return own;
	const entries = rowsOf(field.item, [...path, 0]);
	return [...own, ...(field.item.kind === 'group' ? entries.slice(1) : [])];
}

const nameOf = (path: Path) => pathText(path).replaceAll('[0]', '[]');

function cellsOf({ name, field }: Row, { identity }: MessageModel): string[] {
	const isRequired = field.required || identity.includes(name);
	return [
		inCode(name),
		field.labels.en,
		typeOf(field),
		isRequired ? 'yes' : '',
		codesOf(field),
		field.documentedOn === undefined ? 'assumed' : `documented: ${field.documentedOn}`,
		field.kind === 'group' || field.kind === 'list' ? '' : inCode(String(field.example)),
		`${field.help}${field.readOnly === true ? ' (set by CAS, not sent)' : ''}`,
	];
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

/** The code list with its edition, and whether CAS may take other codes. */
function codesOf(field: Field): string {
	const coded = field.kind === 'list' ? field.item : field;
	if (coded.kind !== 'code') return '';
	const { title, source, closed, shape, codes } = coded.list;
	const openness = closed ? 'closed' : shape === undefined ? 'open' : `open to ${shape.words}`;
	return `${title} (${codes.length}, ${openness}); ${source}`;
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
