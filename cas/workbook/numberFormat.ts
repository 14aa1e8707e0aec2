const ELAPSED_TIME = /^(h+|m+|s+)$/i;
const QUOTED_OR_ESCAPED = /"[^"]*"|\\.|[_*]./g;

/** The format of no format as Excel calls it in the languages of its users; some programs write that instead of `General`. */
const GENERAL =
	/^(general|g\/(general|standard)|standa+rd|standardowy|estándar|geral|yleinen|genel|général|algemeen|allgemein|generale|normál|obecný|všeobecný|основной|vispārīgs|bendras|üldine)$/i;

export const isGeneral = (section: string) => GENERAL.test(section.trim());

/**
 * True where Excel shows a number with this format as a date or time. Brackets go first: the locale in `[$₪-40D]` holds a D
 * that is no day.
 */
export function isDateFormat(format: string): boolean {
	const section = withoutBrackets(format.split(';')[0] ?? '').replace(QUOTED_OR_ESCAPED, '');
	return !isGeneral(section) && /[ymdhs]/i.test(section.replace(/general/gi, ''));
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
 * A whole number as its format shows it, where the format only places digits: 8471300 with `00000000` is `08471300`, with
 * `0000\.00\.00` it is `0847.13.00`. Undefined for a format that does more (thousands, decimals, percent) or nothing.
 */
export function digitsAsShown(number: number, format: string): string | undefined {
	const tokens: readonly string[] = (format.split(';')[0] ?? '').match(/"[^"]*"|\\.|./g) ?? [];
	const isPlaced = tokens.every((token) => /^(0|#|-| |\/|\\.|"[^"]*")$/.test(token));
	if (!isPlaced || !tokens.includes('0') || !Number.isSafeInteger(number) || number < 0) return undefined;
	let digits = String(number);
	let shown = '';
	for (let index = tokens.length - 1; index >= 0; index -= 1) {
		const token = tokens[index]!;
		if (token === '0' || token === '#') {
			shown = (digits.at(-1) ?? (token === '0' ? '0' : '')) + shown;
			digits = digits.slice(0, -1);
		} else {
			shown = literal(token) + shown;
		}
	}
	return digits + shown;
}

function literal(token: string): string {
	if (token.startsWith('"')) return token.slice(1, -1);
	return token.startsWith('\\') ? token.slice(1) : token;
}
