const ELAPSED_TIME = /^(h+|m+|s+)$/i;
const QUOTED_OR_ESCAPED = /"[^"]*"|\\.|[_*]./g;
/** The format of no format as Excel calls it in the languages of its users; some programs write that instead of `General`. */
const GENERAL =
	/^(general|g\/(general|standard)|standa+rd|standardowy|estándar|geral|yleinen|genel|général|algemeen|allgemein|generale|normál|obecný|všeobecný|основной|vispārīgs|bendras|üldine)$/i;
/** Excel keeps this many digits of a number; further ones are noise of binary fractions. */
const SIGNIFICANT_DIGITS = 15;

export const isGeneral = (section: string) => GENERAL.test(section.trim());

/**
 * True where Excel shows a number with this format as a date or time. Brackets go first: the locale in `[$₪-40D]` holds a D
 * that is no day.
 */
export function isDateFormat(format: string): boolean {
	const section = withoutBrackets(format.split(';')[0] ?? '').replace(QUOTED_OR_ESCAPED, '');
	return !isGeneral(section) && /[ymdhs]/i.test(section.replace(/general/gi, ''));
}

/** True where Excel shows a hundred times the number, and a percent sign: `0.0%`. */
export function isPercentFormat(format: string): boolean {
	return format.includes('%') && format.replace(QUOTED_OR_ESCAPED, '').includes('%');
}

/** Without colours and currencies, `[Red]` and `[$€-407]`; hours, minutes and seconds that have passed stay: `[h]`. */
function withoutBrackets(section: string): string {
	let kept = '';
	let at = 0;
	for (let open = section.indexOf('['); open !== -1; open = section.indexOf('[', at)) {
		const close = section.indexOf(']', open);
		if (close === -1) break;
		kept += section.slice(at, open);
		if (ELAPSED_TIME.test(section.slice(open + 1, close))) kept += section.slice(open, close + 1);
		at = close + 1;
	}
	return kept + section.slice(at);
}

/**
 * A number as its format shows it, where the format only places its digits: 8471300 with `00000000` is `08471300`, with
 * `0000\.00\.00` it is `0847.13.00`, 10.5 with `0.00` is `10.50`. Undefined for a format that does more (thousands, percent,
 * rounding) or nothing.
 */
export function digitsAsShown(number: number, format: string): string | undefined {
	if (number < 0 || !Number.isFinite(number)) return undefined;
	const tokens = sectionFor(number, format);
	if (tokens === undefined || !tokens.includes('0')) return undefined;
	const point = tokens.indexOf('.');
	const decimals = point === -1 ? 0 : tokens.slice(point).filter(isPlace).length;
	const exact = plainDecimal(number);
	const written = number.toFixed(Math.min(decimals, SIGNIFICANT_DIGITS));
	if (Math.abs(number) >= 10 ** SIGNIFICANT_DIGITS || Number(written) !== Number(exact)) return undefined;
	const [whole = '', fraction = ''] = written.split('.');
	return point === -1
		? placedBackwards(tokens, whole)
		: placedBackwards(tokens.slice(0, point), whole) + placedForwards(tokens.slice(point), fraction);
}

const isPlace = (token: string) => token === '0' || token === '#' || token === '?';

/** Digits from the last to the first; those that find no place stand before all others. */
function placedBackwards(tokens: readonly string[], given: string): string {
	let digits = given === '0' && !tokens.includes('0') ? '' : given;
	let shown = '';
	const first = tokens.findIndex(isPlace);
	for (let index = tokens.length - 1; index >= 0; index -= 1) {
		const token = tokens[index]!;
		if (isPlace(token)) {
			shown = (digits.at(-1) ?? (token === '0' ? '0' : '')) + shown;
			digits = digits.slice(0, -1);
			if (index === first) {
				shown = digits + shown;
				digits = '';
			}
		} else {
			shown = literal(token) + shown;
		}
	}
	return digits + shown;
}

function placedForwards(tokens: readonly string[], fraction: string): string {
	let at = 0;
	let optional = withoutZeros(fraction).length;
	let shown = '';
	for (const token of tokens) {
		if (token === '.') shown += '.';
		else if (!isPlace(token)) shown += literal(token);
		else {
			if (token === '0' || optional > 0) shown += fraction.charAt(at);
			at += 1;
			optional -= 1;
		}
	}
	return shown;
}

const TOKEN = /"[^"]*"|\\.|[_*].|./g;
/** Places of digits, and signs that stand for themselves. */
const PLACED = /^(0|#|\?|\.|-| |\/|\\.|"[^"]*")$/;
const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)$/;

/**
 * The tokens of the section of a format that shows a number, without colours, locales, blanks as wide as a sign (`_)`) and fillers
 * (`* `); undefined where the section does more than to place digits.
 */
function sectionFor(number: number, format: string): string[] | undefined {
	let tokens: string[] = [];
	let isMet = true;
	let hasCondition = false;
	const [first] = sections(format);
	for (const section of sections(format)) {
		({ tokens, isMet, hasCondition } = withoutMarks(section, number));
		// Without conditions the first section is that of numbers from zero on.
		if (!hasCondition || isMet) break;
	}
	if (hasCondition && !isMet) ({ tokens } = withoutMarks(first ?? '', number));
	return tokens.every((token) => PLACED.test(token)) ? tokens : undefined;
}

function withoutMarks(section: string, number: number): { tokens: string[]; isMet: boolean; hasCondition: boolean } {
	let isMet = true;
	let hasCondition = false;
	let rest = '';
	let at = 0;
	for (let open = section.indexOf('['); open !== -1; open = section.indexOf('[', at)) {
		const close = section.indexOf(']', open);
		if (close === -1) break;
		rest += section.slice(at, open);
		const [, sign, limit] = CONDITION.exec(section.slice(open + 1, close)) ?? [];
		if (sign !== undefined) {
			hasCondition = true;
			isMet &&= compares(number, sign, Number(limit));
		} else if (section[open + 1] === '$') {
			// A currency is shown, a locale is not: `[$€-407]`, `[$-407]`.
			const [currency = ''] = section.slice(open + 2, close).split('-');
			if (currency !== '') rest += `"${currency}"`;
		}
		at = close + 1;
	}
	rest += section.slice(at);
	const tokens = (rest.match(TOKEN) ?? []).filter((token) => !/^[_*]./s.test(token));
	while (tokens.at(0) === ' ') tokens.shift();
	while (tokens.at(-1) === ' ') tokens.pop();
	return { tokens, isMet, hasCondition };
}

function compares(number: number, sign: string, limit: number): boolean {
	switch (sign) {
		case '<':
			return number < limit;
		case '>':
			return number > limit;
		case '<=':
			return number <= limit;
		case '>=':
			return number >= limit;
		case '=':
			return number === limit;
		default:
			return number !== limit;
	}
}

/** The sections of a format; a semicolon in quotes or behind a backslash separates nothing. */
function sections(format: string): string[] {
	const found = [''];
	// A currency in brackets may be any text but a semicolon.
	for (const token of format.match(/"[^"]*"|\\.|./g) ?? []) {
		if (token === ';') found.push('');
		else found[found.length - 1] += token;
	}
	return found;
}

function withoutZeros(decimals: string): string {
	let end = decimals.length;
	while (decimals[end - 1] === '0') end -= 1;
	return decimals.slice(0, end);
}

/** A number in digits, without the noise of binary fractions and without an exponent: 0.1 + 0.2 is `0.3`, 1e-7 is `0.0000001`. */
export function plainDecimal(number: number): string {
	const rounded = Number(number.toPrecision(SIGNIFICANT_DIGITS));
	const text = String(rounded);
	if (!text.includes('e-')) return text;
	const decimals = Math.min(100, SIGNIFICANT_DIGITS - 1 - Math.floor(Math.log10(Math.abs(rounded))));
	return withoutZeros(rounded.toFixed(decimals));
}

function literal(token: string): string {
	if (token.startsWith('"')) return token.slice(1, -1);
	return token.startsWith('\\') ? token.slice(1) : token;
}
