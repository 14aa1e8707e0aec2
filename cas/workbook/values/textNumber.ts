import { refuse, type Finding } from '../../identifiers/finding';
import type { Labels } from '../../language';
import { shown } from '../../problem';
import { say } from '../../speech';

/** Which sign stands before the decimals: `1,234.56` or `1.234,56`. */
export type NumberStyle = 'point' | 'comma';

/** A blank or an apostrophe between thousands reads the same in both styles. Nobody groups thousands after a zero: `0.125` is clear. */
const PATTERNS: Record<NumberStyle, RegExp> = {
	point: /^([-+]?)([1-9]\d{0,2}(?:([, \u00a0\u2007\u2009\u202f'’])\d{3})(?:\3\d{3})*|\d+)(?:\.(\d+))?$/,
	comma: /^([-+]?)([1-9]\d{0,2}(?:([. \u00a0\u2007\u2009\u202f'’])\d{3})(?:\3\d{3})*|\d+)(?:,(\d+))?$/,
};
const SIGNIFICANT_DIGITS = 15;

/**
 * A number that stands in a cell as text. With a style it is read by that style alone; without one, only where both styles
 * agree or one of them cannot read it: `1.234,56` is clear, `1.234` is not.
 */
export function readNumberText(
	text: string,
	style: NumberStyle | undefined,
): { value: number | string } | { finding: Finding } {
	const plain =
		style === undefined ? [plainNumber(text, 'point'), plainNumber(text, 'comma')] : [plainNumber(text, style)];
	const readings = new Set(plain.filter((reading) => reading !== undefined));
	const [reading] = readings;
	if (reading === undefined) return { finding: unreadable(text, style) };
	if (readings.size > 1) {
		const [point, comma] = readings;
		return {
			finding: refuse(
				'number.ambiguous',
				say('number.ambiguous', { value: shown(text), one: decimal(point), other: decimal(comma) }),
			),
		};
	}
	const digits = reading.replace(/[-.]/g, '').replace(/^0+/, '').length;
	// A longer number stays text, so that the model refuses it by name instead of rounding it.
	return { value: digits > SIGNIFICANT_DIGITS ? reading : Number(reading) };
}

/** A plain number as each language writes it. */
function decimal(plain = ''): Labels {
	const withComma = plain.replace('.', ',');
	return { en: plain, fr: withComma, nl: withComma, de: withComma };
}

/** The number with a decimal point and nothing else, or undefined where the style does not read it. */
function plainNumber(text: string, style: NumberStyle): string | undefined {
	// `.5` is half of one.
	const match = PATTERNS[style].exec(/^[-+]?[.,]\d/.test(text) ? text.replace(/[.,]/, '0$&') : text);
	if (match === null) return undefined;
	const [, sign = '', whole = '', , fraction] = match;
	return `${sign === '-' ? '-' : ''}${whole.replace(/\D/g, '')}${fraction === undefined ? '' : `.${fraction}`}`;
}

function unreadable(text: string, style: NumberStyle | undefined): Finding {
	const other = style === undefined ? undefined : plainNumber(text, style === 'point' ? 'comma' : 'point');
	if (other === undefined) return refuse('number.text', say('number.text', { value: shown(text) }));
	const key = style === 'point' ? 'number.style.point' : 'number.style.comma';
	return refuse('number.style', say(key, { value: shown(text) }));
}
