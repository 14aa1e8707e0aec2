import { ENDED_CURRENCIES_LINES } from './generated/currencies';
import { columnsOf } from './codeLines';

/** A code that left its list, or never was in it, but still arrives. It is doubted, and never refused. */
export interface Superseded {
	/** The code that took its place, where one did. */
	readonly by?: string;
	/** Completes `DAT …`: `is of Incoterms 2010 and became DPU in 2020`. */
	readonly why: string;
	/** What to do where no single code took its place. */
	readonly action?: string;
}

/** Source: ISO 3166-3, codes withdrawn since 1989, with the newsletters' dates. Those that were given out anew are not here. */
const ENDED_COUNTRIES: Readonly<Record<string, Superseded>> = {
	AN: { why: 'ended as a country code on 2010-12-15', action: 'Use CW, SX or BQ, for the island' },
	BU: { by: 'MM', why: 'ended as a country code on 1989-12-05' },
	CS: { why: 'ended as a country code on 2006-09-26', action: 'Use RS or XS (Serbia), or ME (Montenegro)' },
	DD: { by: 'DE', why: 'ended as a country code on 1990-10-30' },
	FX: { by: 'FR', why: 'ended as a country code on 1997-07-14' },
	SU: { why: 'ended as a country code on 1992-08-30', action: 'Use the country, as RU or UA' },
	TP: { by: 'TL', why: 'ended as a country code on 2002-05-20' },
	YD: { by: 'YE', why: 'ended as a country code on 1990-08-14' },
	YU: { why: 'ended as a country code on 2003-07-23', action: 'Use the country, as RS or ME' },
	ZR: { by: 'CD', why: 'ended as a country code on 1997-07-14' },
};
const NO_SUCCESSOR = 'Give the currency of the invoice';

const SUPERSEDED: Readonly<Record<string, Readonly<Record<string, Superseded>>>> = {
	incoterms: {
		DAT: { by: 'DPU', why: 'is of Incoterms 2010 and became DPU in 2020' },
		DEQ: { by: 'DPU', why: 'is of Incoterms 2000; DAT took its place in 2010, and DPU that of DAT in 2020' },
		DAF: { by: 'DAP', why: 'is of Incoterms 2000 and became DAP in 2010' },
		DES: { by: 'DAP', why: 'is of Incoterms 2000 and became DAP in 2010' },
		DDU: { by: 'DAP', why: 'is of Incoterms 2000 and became DAP in 2010' },
	},
	countries: ENDED_COUNTRIES,
	currencies: Object.fromEntries(
		columnsOf(ENDED_CURRENCIES_LINES).map(([code = '', ended = '', by]) => [
			code,
			{ why: `ended as a currency on ${ended}`, ...(by === undefined ? { action: NO_SUCCESSOR } : { by }) },
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
