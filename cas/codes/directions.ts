import type { Direction } from '../contract/ingestion';
import type { Language } from '../language';
import { codeList, type Code } from './codeList';
import { casPages } from './edition';

const NAMES: Record<Direction, Record<Language, string>> = {
	IN: {
		en: 'Inbound: goods come in',
		fr: 'Entrant : les marchandises entrent',
		nl: 'Inkomend: goederen komen binnen',
		de: 'Eingehend: Waren kommen herein',
	},
	OUT: {
		en: 'Outbound: goods go out',
		fr: 'Sortant : les marchandises sortent',
		nl: 'Uitgaand: goederen gaan weg',
		de: 'Ausgehend: Waren gehen hinaus',
	},
};

/** Whether goods come in or go out; part of the key of a customs shipment. */
export const directions = codeList({
	id: 'directions',
	title: 'Directions',
	editions: [casPages('generic data models')],
	codes: Object.entries(NAMES).map(([code, names]): Code => ({ code, names })),
	closed: true,
});

/** Everyday words for a direction. */
export const DIRECTION_ALIASES: readonly (readonly [written: string, code: string])[] = [
	['inbound', 'IN'],
	['import', 'IN'],
	['invoer', 'IN'],
	['einfuhr', 'IN'],
	['importation', 'IN'],
	['outbound', 'OUT'],
	['export', 'OUT'],
	['uitvoer', 'OUT'],
	['ausfuhr', 'OUT'],
	['exportation', 'OUT'],
];
