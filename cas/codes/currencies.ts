import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { CURRENCIES_LINES, CURRENCIES_SOURCE } from './generated/currencies';

/** Three-letter currencies. */
export const currencies = codeList({
	id: 'currencies',
	title: 'Currencies',
	source: CURRENCIES_SOURCE,
	codes: codesFrom(CURRENCIES_LINES),
	closed: true,
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
