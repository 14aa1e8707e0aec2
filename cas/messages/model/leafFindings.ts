import { characterCount } from '../../characters';
import { checkCode } from '../../codes/suggest';
import { digitsOf, EXACT_DIGITS, surelyHasDecimals } from '../../digits';
import type { Finding } from '../../identifiers/finding';
import { shown } from '../../problem';
import { checkDate, checkDateTime, timeOfDatabase } from './calendar';
import { controlFindings } from './control';
import type { CodeField, Field, LeafField, NumberField, TextField } from './field';
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
			return typeof value === 'string' ? checkDate(value) : [timeOfDatabase(value) ?? wrongType(field, value)];
		case 'dateTime':
			return typeof value === 'string' ? checkDateTime(value) : [wrongType(field, value)];
		case 'boolean':
			return typeof value === 'boolean' ? NO_FINDINGS : [wrongType(field, value)];
	}
}

const TYPE_NAMES: Record<Field['kind'], string> = {
	text: 'text',
	code: 'a code',
	number: 'a number',
	date: 'a date',
	dateTime: 'a date with time',
	boolean: 'true or false',
	group: 'a group of fields',
	list: 'a list',
};

export function wrongType(field: Field, value: unknown): Finding {
	return {
		severity: 'refuse',
		rule: `type.${field.kind}`,
		message: `"${shown(value)}" is not ${TYPE_NAMES[field.kind]}`,
		action: `Give ${TYPE_NAMES[field.kind]}${asIn(field)}`,
	};
}

export function missing(field: Field): Finding {
	return { severity: 'refuse', rule: 'required', message: 'is missing', action: `Fill it in${asIn(field)}` };
}

function asIn(field: Field): string {
	if (field.kind === 'group') return '';
	if (field.kind === 'list') return ' with at least one entry';
	return `, as in ${field.example}`;
}

const PLAIN_NUMBER = /^-?(\d+)(?:\.(\d+))?$/;

/** A number that only stayed text because a double would round it. */
function tooManyDigits(field: NumberField, value: unknown): Finding | undefined {
	const match = typeof value === 'string' ? PLAIN_NUMBER.exec(value) : null;
	if (match === null) return undefined;
	const { maxFractionDigits } = field;
	const round =
		maxFractionDigits === 0 ? `Give a whole number${asIn(field)}` : `Round it to ${maxFractionDigits} decimals`;
	return {
		severity: 'refuse',
		rule: 'number.digits',
		message: `${shown(value)} has more than ${EXACT_DIGITS} digits`,
		action: match[2] === undefined ? 'Check the amount and its unit' : round,
	};
}

function codeFindings(field: CodeField, value: string): readonly Finding[] {
	if (field.list.has(value)) return NO_FINDINGS;
	const control = controlFindings(value, true);
	return control.length > 0 ? control : checkCode(field.list, value);
}

function textFindings(field: TextField, value: string): readonly Finding[] {
	const control = controlFindings(value, isReference(field));
	if (control.length === 0) return otherTextFindings(field, value);
	if (control.some(({ severity }) => severity === 'refuse')) return control;
	return [...control, ...otherTextFindings(field, value)];
}

function otherTextFindings(field: TextField, value: string): readonly Finding[] {
	const length = value.length > field.maxLength ? characterCount(value) : 0;
	if (length > field.maxLength) {
		return [
			{
				severity: 'refuse',
				rule: 'text.length',
				message: `"${shown(value)}" has ${length} characters, the limit is ${field.maxLength}`,
				action: `Shorten it to ${field.maxLength} characters`,
			},
		];
	}
	return field.check?.(value) ?? NO_FINDINGS;
}

function numberFindings(field: NumberField, value: number): readonly Finding[] {
	if (hasFewDigits(field, value) && isWithin(field, value)) return NO_FINDINGS;
	const findings: Finding[] = [];
	const refuse = (rule: string, message: string, action: string) =>
		findings.push({ severity: 'refuse', rule: `number.${rule}`, message: `${value} ${message}`, action });
	const { whole, fraction } = hasFewDigits(field, value) ? FEW_DIGITS : digitsOf(value);
	if (fraction > field.maxFractionDigits) {
		if (field.maxFractionDigits === 0)
			refuse('whole', 'is not a whole number', `Give a whole number, as in ${field.example}`);
		else refuse('fraction', `has ${fraction} decimals`, `Round it to ${field.maxFractionDigits} decimals`);
	}
	if (whole + Math.min(fraction, field.maxFractionDigits) > field.maxDigits) {
		refuse('digits', `has more than ${field.maxDigits} digits`, 'Check the amount and its unit');
	}
	if (field.positive && value <= 0) {
		refuse('positive', 'is not above zero', `Give a number above zero, as in ${field.example}`);
	} else if (field.minimum !== undefined && value < field.minimum) {
		refuse('minimum', `is below ${field.minimum}`, `Give ${field.minimum} or more`);
	} else if (field.maximum !== undefined && value > field.maximum) {
		refuse('maximum', `is above ${field.maximum}`, `Give ${field.maximum} or less`);
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
