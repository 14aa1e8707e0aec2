import type { Labels } from '../../language';
import { say } from '../../speech';
import type { Objection } from '../model/message';
import { objection } from './objection';

/** One value and the code that gives it a meaning: a quantity and its unit, an amount and its currency. */
export interface Pair {
	readonly name: string;
	readonly value: number | undefined;
	/** How sentences call the value: `quantity`. */
	readonly what: Labels;
	readonly codeName: string;
	readonly code: string | undefined;
	/** How sentences call the code: `unit`. */
	readonly codeWhat: Labels;
}

/** A number without its unit can mean anything, and a unit without a number means nothing. */
export function aloneOf(at: string, pair: Pair): Objection[] {
	const path = (name: string) => (at === '' ? name : `${at}.${name}`);
	if (pair.value !== undefined && pair.code === undefined) {
		const sentence = say('pair.noCode', { what: pair.what, value: pair.value, code: pair.codeWhat });
		return [objection(path(pair.codeName), undefined, sentence)];
	}
	if (pair.value === undefined && pair.code !== undefined) {
		const sentence = say('pair.noValue', { what: pair.what, value: pair.code, code: pair.codeWhat });
		return [objection(path(pair.name), undefined, sentence)];
	}
	return [];
}

interface Measured {
	readonly quantity?: number;
	readonly quantityUnitCode?: string;
}

/** A quantity wants its unit, and the other way round. */
export function quantityAlone(at: string, { quantity, quantityUnitCode }: Measured): Objection[] {
	return aloneOf(at, {
		name: 'quantity',
		value: quantity,
		what: { en: 'quantity', fr: 'Quantité', nl: 'Hoeveelheid', de: 'Menge' },
		codeName: 'quantityUnitCode',
		code: quantityUnitCode,
		codeWhat: { en: 'unit', fr: 'Unité', nl: 'Eenheid', de: 'Einheit' },
	});
}
