import type { Labels } from '../language';
import { choiceOf, dayLabels } from '../speech';
import { columnsOf } from './codeLines';
import { ENDED_CURRENCIES_LINES } from './generated/currencies';

/** A code that left its list, or never was in it, but still arrives. It is doubted, and never refused. */
export interface Superseded {
	/** The code that took its place, where one did. */
	readonly by?: string;
	/** Completes `DAT …`: `is of Incoterms 2010 and became DPU in 2020`. */
	readonly why: Labels;
	/** What to do where no single code took its place. */
	readonly action?: Labels;
}

function endedCountry(day: string, instead: Pick<Superseded, 'by' | 'action'>): Superseded {
	const { en, fr, nl, de } = dayLabels(day);
	return {
		why: {
			en: `ended as a country code on ${en}`,
			fr: `n’est plus un code de pays depuis le ${fr}`,
			nl: `is sinds ${nl} geen landcode meer`,
			de: `ist seit dem ${de} kein Ländercode mehr`,
		},
		...instead,
	};
}

const ISLANDS = choiceOf(['CW', 'SX', 'BQ']);
const OF_THE_ISLAND: Labels = {
	en: `Use ${ISLANDS.en}, for the island`,
	fr: `Utilisez ${ISLANDS.fr}, selon l’île`,
	nl: `Gebruik ${ISLANDS.nl}, naargelang het eiland`,
	de: `Verwenden Sie ${ISLANDS.de}, je nach Insel`,
};

/** For a country that fell into several. */
function countriesOfToday(...codes: readonly string[]): { action: Labels } {
	const named = choiceOf(codes);
	return {
		action: {
			en: `Use the country, as ${named.en}`,
			fr: `Utilisez le pays actuel, comme ${named.fr}`,
			nl: `Gebruik het huidige land, zoals ${named.nl}`,
			de: `Verwenden Sie das heutige Land, wie ${named.de}`,
		},
	};
}

/** Source: ISO 3166-3, codes withdrawn since 1989, with the newsletters' dates. Those that were given out anew are not here. */
const ENDED_COUNTRIES: Readonly<Record<string, Superseded>> = {
	AN: endedCountry('2010-12-15', { action: OF_THE_ISLAND }),
	BU: endedCountry('1989-12-05', { by: 'MM' }),
	CS: endedCountry('2006-09-26', countriesOfToday('RS', 'XS', 'ME')),
	DD: endedCountry('1990-10-30', { by: 'DE' }),
	FX: endedCountry('1997-07-14', { by: 'FR' }),
	SU: endedCountry('1992-08-30', countriesOfToday('RU', 'UA')),
	TP: endedCountry('2002-05-20', { by: 'TL' }),
	YD: endedCountry('1990-08-14', { by: 'YE' }),
	YU: endedCountry('2003-07-23', countriesOfToday('RS', 'ME')),
	ZR: endedCountry('1997-07-14', { by: 'CD' }),
};

function endedCurrency(day: string): Labels {
	const { en, fr, nl, de } = dayLabels(day);
	return {
		en: `ended as a currency on ${en}`,
		fr: `n’est plus une monnaie depuis le ${fr}`,
		nl: `is sinds ${nl} geen munteenheid meer`,
		de: `ist seit dem ${de} keine Währung mehr`,
	};
}
const NO_SUCCESSOR: Labels = {
	en: 'Give the currency of the invoice',
	fr: 'Indiquez la monnaie de la facture',
	nl: 'Geef de munteenheid van de factuur',
	de: 'Geben Sie die Rechnungswährung an',
};

const SUPERSEDED: Readonly<Record<string, Readonly<Record<string, Superseded>>>> = {
	incoterms: {
		DAT: {
			by: 'DPU',
			why: {
				en: 'is of Incoterms 2010 and became DPU in 2020',
				fr: 'appartient aux Incoterms 2010 et est devenu DPU en 2020',
				nl: 'hoort bij Incoterms 2010 en werd DPU in 2020',
				de: 'gehört zu den Incoterms 2010 und wurde 2020 zu DPU',
			},
		},
		DEQ: {
			by: 'DPU',
			why: {
				en: 'is of Incoterms 2000; DAT took its place in 2010, and DPU that of DAT in 2020',
				fr: 'appartient aux Incoterms 2000 ; DAT l’a remplacé en 2010, et DPU a remplacé DAT en 2020',
				nl: 'hoort bij Incoterms 2000; DAT verving het in 2010, en DPU verving DAT in 2020',
				de: 'gehört zu den Incoterms 2000; 2010 trat DAT an seine Stelle, 2020 DPU an die von DAT',
			},
		},
		DAF: {
			by: 'DAP',
			why: {
				en: 'is of Incoterms 2000 and became DAP in 2010',
				fr: 'appartient aux Incoterms 2000 et est devenu DAP en 2010',
				nl: 'hoort bij Incoterms 2000 en werd DAP in 2010',
				de: 'gehört zu den Incoterms 2000 und wurde 2010 zu DAP',
			},
		},
		DES: {
			by: 'DAP',
			why: {
				en: 'is of Incoterms 2000 and became DAP in 2010',
				fr: 'appartient aux Incoterms 2000 et est devenu DAP en 2010',
				nl: 'hoort bij Incoterms 2000 en werd DAP in 2010',
				de: 'gehört zu den Incoterms 2000 und wurde 2010 zu DAP',
			},
		},
		DDU: {
			by: 'DAP',
			why: {
				en: 'is of Incoterms 2000 and became DAP in 2010',
				fr: 'appartient aux Incoterms 2000 et est devenu DAP en 2010',
				nl: 'hoort bij Incoterms 2000 en werd DAP in 2010',
				de: 'gehört zu den Incoterms 2000 und wurde 2010 zu DAP',
			},
		},
	},
	countries: ENDED_COUNTRIES,
	currencies: Object.fromEntries(
		columnsOf(ENDED_CURRENCIES_LINES).map(([code = '', ended = '', by]) => [
			code,
			{ why: endedCurrency(ended), ...(by === undefined ? { action: NO_SUCCESSOR } : { by }) },
		]),
	),
	preferentialOrigins: ENDED_COUNTRIES,
};

/** What became of an old code of a list; undefined for codes that never were, or still are. */
export function supersededCode(listId: string, code: string): Superseded | undefined {
	const codes = Object.hasOwn(SUPERSEDED, listId) ? SUPERSEDED[listId] : undefined;
	return codes !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined;
}

/** The codes of a list that `supersededCode` knows, in their order. */
export function endedCodes(listId: string): readonly string[] {
	return Object.hasOwn(SUPERSEDED, listId) ? Object.keys(SUPERSEDED[listId]!).sort() : [];
}
