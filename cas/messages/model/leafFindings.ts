import { characterCount } from '../../characters';
import { checkCode } from '../../codes/suggest';
import { digitsOf, EXACT_DIGITS, surelyHasDecimals } from '../../digits';
import { refuse, type Finding } from '../../identifiers/finding';
import type { Labels } from '../../language';
import { shown } from '../../problem';
import { remembered } from '../../remembered';
import { say, type Argument, type Sentence } from '../../speech';
import { checkDate, checkDateTime, timeOfDatabase } from './calendar';
import { controlFindings, mayHaveControls } from './control';
import type { CodeField, DateField, Field, LeafField, NumberField, TextField } from './field';
import { isReference } from './textKind';

/** What is wrong or doubtful about the value of one leaf, types first: a value of the wrong type is judged no further. */
export function leafFindings(field: LeafField, value: unknown): readonly Finding[] {
	switch (field.kind) {
		case 'text':
			return typeof value === 'string' ? textFindings(field, value) : [wrongType(field, value)];
		case 'code':
			return typeof value === 'string' ? codeFindings(field, value) : [wrongType(field, value)];
		case 'number':
			return typeof value === 'number' && Number.isFinite(value)
				? numberFindings(field, value)
				: [tooManyDigits(field, value) ?? wrongType(field, value)];
		case 'date':
			return typeof value === 'string' ? checkedDate(field, value) : [timeOfDatabase(value) ?? wrongType(field, value)];
		case 'dateTime':
			return typeof value === 'string' ? checkDateTime(value) : [wrongType(field, value)];
		case 'boolean':
			return typeof value === 'boolean' ? NO_FINDINGS : [wrongType(field, value)];
	}
}

/** As the sentences of each language have them: with an article in English and French, without in Dutch and German. */
const TYPE_NAMES: Record<Exclude<Field['kind'], 'list'>, Labels> = {
	text: { en: 'text', fr: 'un texte', nl: 'tekst', de: 'Text' },
	code: { en: 'a code', fr: 'un code', nl: 'code', de: 'Code' },
	number: { en: 'a number', fr: 'un nombre', nl: 'getal', de: 'Zahl' },
	date: { en: 'a date', fr: 'une date', nl: 'datum', de: 'Datum' },
	dateTime: { en: 'a date with time', fr: 'une date avec l’heure', nl: 'datum met tijd', de: 'Datum mit Uhrzeit' },
	boolean: { en: 'true or false', fr: 'oui ou non', nl: 'ja of nee', de: 'Ja oder Nein' },
	group: { en: 'a group of fields', fr: 'un groupe de champs', nl: 'groep velden', de: 'Gruppe von Feldern' },
};

export function wrongType(field: Field, value: unknown): Finding {
	return refuse(`type.${field.kind}`, ofWrongType(field, shown(value)));
}

function ofWrongType(field: Field, value: string): Sentence {
	if (field.kind === 'list') return say('type.wrong.list', { value });
	const type = TYPE_NAMES[field.kind];
	if (field.kind === 'group') return say('type.wrong', { value, type });
	return say('type.wrong.example', { value, type, example: exampleIn(field) });
}

export function missing(field: Field): Finding {
	if (field.kind === 'group') return refuse('required', say('required.group'));
	if (field.kind === 'list') return refuse('required', say('required.list'));
	return refuse('required', say('required', { example: exampleIn(field) }));
}

const TRUE: Labels = { en: 'true', fr: 'oui', nl: 'ja', de: 'Ja' };
const FALSE: Labels = { en: 'false', fr: 'non', nl: 'nee', de: 'Nein' };

/** The example of a field as a sentence of any language has it. */
export function exampleIn(field: LeafField): Argument {
	if (field.kind === 'boolean') return field.example ? TRUE : FALSE;
	return field.kind === 'date' ? { day: field.example } : field.example;
}

const PLAIN_NUMBER = /^-?(\d+)(?:\.(\d+))?$/;

/** A number that only stayed text because a double would round it. */
function tooManyDigits(field: NumberField, value: unknown): Finding | undefined {
	const match = typeof value === 'string' ? PLAIN_NUMBER.exec(value) : null;
	if (match === null) return undefined;
	const { maxFractionDigits: decimals, example } = field;
	const about = { value: shown(value), most: EXACT_DIGITS };
	if (match[2] === undefined) return refuse('number.digits', say('number.digits', about));
	const sentence =
		decimals === 0
			? say('number.digits.whole', { ...about, example })
			: say('number.digits.rounded', { ...about, decimals });
	return refuse('number.digits', sentence);
}

function codeFindings(field: CodeField, value: string): readonly Finding[] {
	if (field.list.has(value)) return NO_FINDINGS;
	const control = controlFindings(value, true);
	return control.length > 0 ? control : checkCode(field.list, value);
}

function textFindings(field: TextField, value: string): readonly Finding[] {
	if (!mayHaveControls(value)) return otherTextFindings(field, value);
	const control = controlFindings(value, isReference(field));
	if (control.length === 0) return otherTextFindings(field, value);
	if (control.some(({ severity }) => severity === 'refuse')) return control;
	return [...control, ...otherTextFindings(field, value)];
}

function otherTextFindings(field: TextField, value: string): readonly Finding[] {
	const length = value.length > field.maxLength ? characterCount(value) : 0;
	if (length > field.maxLength) {
		const sentence = say('text.length', { value: shown(value), count: length, most: field.maxLength });
		return [refuse('text.length', sentence)];
	}
	return field.check === undefined ? NO_FINDINGS : checkedText(field, value);
}

/** Codes and identifiers come again and again: each is checked once. More different ones than this are checked anew. */
const MAX_REMEMBERED = 1_000;
const checkedText = remembered(
	MAX_REMEMBERED,
	({ check }: TextField, value): readonly Finding[] => check?.(value) ?? NO_FINDINGS,
);
const checkedDate = remembered(MAX_REMEMBERED, (_: DateField, value) => checkDate(value));

function numberFindings(field: NumberField, value: number): readonly Finding[] {
	return hasFewDigits(field, value) && isWithin(field, value) ? NO_FINDINGS : otherNumberFindings(field, value);
}

function otherNumberFindings(field: NumberField, value: number): readonly Finding[] {
	const findings: Finding[] = [];
	const report = (rule: string, sentence: Sentence) => findings.push(refuse(`number.${rule}`, sentence));
	const { example, minimum, maximum } = field;
	const { whole, fraction } = hasFewDigits(field, value) ? FEW_DIGITS : digitsOf(value);
	if (fraction > field.maxFractionDigits) {
		if (field.maxFractionDigits === 0) report('whole', say('number.whole', { value, example }));
		else report('fraction', say('number.fraction', { value, count: fraction, most: field.maxFractionDigits }));
	}
	if (whole + Math.min(fraction, field.maxFractionDigits) > field.maxDigits) {
		report('digits', say('number.digits', { value, most: field.maxDigits }));
	}
	if (field.positive && value <= 0) {
		report('positive', say('number.positive', { value, example }));
	} else if (minimum !== undefined && value < minimum) {
		report('minimum', say('number.minimum', { value, least: minimum }));
	} else if (maximum !== undefined && value > maximum) {
		report('maximum', say('number.maximum', { value, most: maximum }));
	}
	return findings;
}

const NO_FINDINGS: readonly Finding[] = [];

/** True for nearly every number: what it may not be is looked at only where it is. */
function isWithin({ positive, minimum, maximum }: NumberField, value: number): boolean {
	if (positive ? value <= 0 : minimum !== undefined && value < minimum) return false;
	return maximum === undefined || value <= maximum;
}

const FEW_DIGITS = { whole: 0, fraction: 0 };

/**
 * True for nearly every number of a customs message, without writing it out: at most six decimals and nine digits before
 * them, where the field allows as much.
 */
function hasFewDigits({ maxFractionDigits, maxDigits }: NumberField, value: number): boolean {
	if (Number.isInteger(value) && Math.abs(value) < 10 ** Math.min(maxDigits, 9)) return true;
	return maxDigits >= EXACT_DIGITS && surelyHasDecimals(value, maxFractionDigits);
}
