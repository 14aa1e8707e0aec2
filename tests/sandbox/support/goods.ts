import { aGoodsItem } from './shipment';

/** Where the goods of these tests are stored, and under which authorisation. */
export const WAREHOUSE = { storageLocation: 'ANR1-CW', authorisationReference: 'BEIPO2026000123' };

/** A goods item of so many pieces of an article, under a special procedure. */
export function piecesOf(articleReference: string, quantity: number, change: object = {}): Record<string, unknown> {
	return aGoodsItem({
		articleReference,
		quantity,
		quantityUnitCode: 'NAR',
		procedureCode: '7100',
		specialProcedure: { authorisationReference: WAREHOUSE.authorisationReference },
		...change,
	});
}

/** An order that takes so many pieces of an article out of stock. */
export function aWriteOff(externalReference: string, articleReference: string, quantity: number, change: object = {}) {
	return {
		externalReference,
		type: 'RFFC',
		timestamp: '2026-01-15T08:00:00Z',
		customsDestination: 'HomeUse',
		lines: [{ sequenceNumeric: 1, articleReference, quantity, quantityUnitCode: 'NAR' }],
		...change,
	};
}

/** A formula: so many pieces of each component make one piece of the product. */
export function aFormula(externalReference: string, product: string, components: Record<string, number>) {
	return {
		externalReference,
		product: { articleReference: product, quantity: 1, quantityUnitCode: 'NAR' },
		components: Object.entries(components).map(([articleReference, quantity], index) => ({
			sequenceNumeric: index + 1,
			articleReference,
			quantity,
			quantityUnitCode: 'NAR',
		})),
	};
}
