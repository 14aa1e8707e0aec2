import { digitsOf, surelyHasDecimals } from '../digits';
import { warn, type Told } from '../identifiers/finding';
import { say } from '../speech';
import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { CURRENCIES_EDITIONS, CURRENCIES_LINES } from './generated/currencies';

/** Three-letter currencies. */
export const currencies = codeList({
	id: 'currencies',
	title: 'Currencies',
	editions: CURRENCIES_EDITIONS,
	codes: codesFrom(CURRENCIES_LINES),
	closed: true,
	growing: /^[A-Z]{3}$/,
});

/** Signs that stand for one currency in a European office. */
export const CURRENCY_ALIASES: readonly (readonly [written: string, code: string])[] = [
	['€', 'EUR'],
	['$', 'USD'],
	['US$', 'USD'],
	['£', 'GBP'],
	['¥', 'JPY'],
	['zł', 'PLN'],
	['Kč', 'CZK'],
	['SFr', 'CHF'],
	['RMB', 'CNY'],
];

/** Currencies whose amounts have other than two decimals. Source: ISO 4217 of 2024-06-25, minor units. */
const OTHER_DECIMALS: ReadonlyMap<string, number> = new Map([
	...each('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF', 0),
	...each('BHD IQD JOD KWD LYD OMR TND', 3),
	...each('CLF UYW', 4),
]);
/** Metals, units of account and test codes, which have no smaller unit. */
const WITHOUT_UNIT: ReadonlySet<string> = new Set('XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' '));

function each(codes: string, decimals: number): (readonly [string, number])[] {
	return codes.split(' ').map((code) => [code, decimals]);
}

/** How many decimals an amount of a currency has: 2 for `EUR`, 0 for `JPY`, 3 for `KWD`. Undefined where there is no such rule. */
export function decimalsOf(currency: string): number | undefined {
	if (!currencies.has(currency) || WITHOUT_UNIT.has(currency)) return undefined;
	return OTHER_DECIMALS.get(currency) ?? 2;
}

/**
 * Doubts an amount with more decimals than its currency has. For amounts that are paid or declared in all; the price of one piece
 * may be finer than any coin.
 */
export function checkAmountDecimals(amount: number, currency: string): Told[] {
	const decimals = decimalsOf(currency);
	if (decimals === undefined || !Number.isFinite(amount)) return [];
	if (surelyHasDecimals(amount, decimals)) return [];
	const given = digitsOf(amount).fraction;
	if (given <= decimals) return [];
	const about = { amount, count: given, currency };
	const sentence =
		decimals === 0 ? say('currency.decimals.none', about) : say('currency.decimals', { ...about, most: decimals });
	return [warn('currency.decimals', sentence)];
}
