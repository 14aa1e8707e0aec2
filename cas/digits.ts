/** Significant digits that survive a double. */
export const EXACT_DIGITS = 15;

/** Digits before and after the decimal point of a number, without going through exponent notation. */
export function digitsOf(value: number): { readonly whole: number; readonly fraction: number } {
	if (Number.isSafeInteger(value)) return { whole: value === 0 ? 0 : String(Math.abs(value)).length, fraction: 0 };
	const [mantissa = '', exponent = '0'] = Math.abs(value).toString().split('e');
	const [wholeText = '', fractionText = ''] = mantissa.split('.');
	const shift = Number(exponent);
	return {
		whole: Math.max(wholeText.replace(/^0+/, '').length + shift, 0),
		fraction: Math.max(fractionText.length - shift, 0),
	};
}

/** Tens by their power. */
const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;
/** Below 10^15 millionths a double tells neighbouring decimals apart. */
const LARGEST_EXACT = 1e9;

/**
 * True where a number certainly has at most so many decimals, without writing it out; false where `digitsOf` has to tell, as for a billion
 * or more.
 */
export function surelyHasDecimals(value: number, most: number): boolean {
	if (Math.abs(value) >= LARGEST_EXACT) return false;
	const power = POWERS[Math.min(most, POWERS.length - 1)] ?? 1;
	return Math.round(value * power) / power === value;
}

/** A plain decimal without the zeros behind its last digit: `412.5000000000000000` → `412.5`, as SQL drivers write numerics. */
export function withoutTrailingZeros(text: string): string {
	if (!text.includes('.')) return text;
	let end = text.length;
	while (text.charCodeAt(end - 1) === 0x30) end -= 1;
	return text.slice(0, text.charAt(end - 1) === '.' ? end - 1 : end);
}
