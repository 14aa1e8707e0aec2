import type { RuleSummary, SoundOf, Objection } from '../model/message';
import type { movementLines } from '../parts/movementLine';
import { noLine } from './anyLine';
import { numbersTwice } from './numbersOnce';
import { entriesAt } from './objection';
import { aloneOf, quantityAlone } from './together';

interface WithLines {
	readonly lines?: SoundOf<ReturnType<typeof movementLines>>;
}

interface LineRule extends RuleSummary {
	readonly wholeOnly?: boolean;
	readonly find: (message: WithLines) => readonly Objection[];
}

/** What holds for the lines of any movement of stock. */
export const movementLineRules: readonly LineRule[] = [
	{
		name: 'line.numberTwice',
		severity: 'refuse',
		about: 'Each line number appears only once',
		find: ({ lines }) => numbersTwice('lines', lines),
	},
	{
		name: 'line.none',
		severity: 'warn',
		about: 'A movement has at least one line',
		wholeOnly: true,
		find: ({ lines }) => noLine('lines', lines, { en: 'line', fr: 'Lignes', nl: 'Regels', de: 'Positionen' }),
	},
	{
		name: 'quantity.unit',
		severity: 'warn',
		about: 'A quantity has its unit, and a unit its quantity',
		wholeOnly: true,
		find: ({ lines }) => entriesAt('lines', lines).flatMap(({ at, entry }) => quantityAlone(at, entry)),
	},
	{
		name: 'currency.missing',
		severity: 'warn',
		about: 'A customs value has its currency',
		wholeOnly: true,
		find: ({ lines }) =>
			entriesAt('lines', lines).flatMap(({ at, entry }) =>
				aloneOf(at, {
					name: 'customsValueAmount',
					value: entry.customsValueAmount,
					what: { en: 'customs value', fr: 'Valeur en douane', nl: 'Douanewaarde', de: 'Zollwert' },
					codeName: 'currencyCode',
					code: entry.currencyCode,
					codeWhat: { en: 'currency', fr: 'Monnaie', nl: 'Valuta', de: 'Währung' },
				}),
			),
	},
];
