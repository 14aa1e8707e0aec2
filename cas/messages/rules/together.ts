import type { Objection } from '../model/message';
import { objection } from './objection';

/** One value and the code that gives it a meaning: a quantity and its unit, an amount and its currency. */
export interface Pair {
	readonly name: string;
	readonly value: number | undefined;
	/** How a sentence calls the value: `quantity`. */
	readonly what: string;
	readonly codeName: string;
	readonly code: string | undefined;
	/** How a sentence calls the code: `unit`. */
	readonly codeWhat: string;
}

/** A number without its unit can mean anything, and a unit without a number means nothing. */
export function aloneOf(at: string, pair: Pair): Objection[] {
	const path = (name: string) => (at === '' ? name : `${at}.${name}`);
	if (pair.value !== undefined && pair.code === undefined) {
		return [
			objection(
				path(pair.codeName),
				undefined,
				`${pair.what} ${pair.value} has no ${pair.codeWhat}`,
				`Give the ${pair.codeWhat}`,
			),
		];
	}
	if (pair.value === undefined && pair.code !== undefined) {
		return [
			objection(
				path(pair.name),
				undefined,
				`${pair.codeWhat} ${pair.code} has no ${pair.what}`,
				`Give the ${pair.what}, or leave out the ${pair.codeWhat}`,
			),
		];
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
		what: 'quantity',
		codeName: 'quantityUnitCode',
		code: quantityUnitCode,
		codeWhat: 'unit',
	});
}
