import { aGoodsItem } from './shipment';

/** Where the goods of these tests are stored, and under which authorisation. */
export const WAREHOUSE = { storageLocation: 'ANR1-CW', authorisationReference: 'BEIPO2026000123' };

/** Requested and previous procedure: `3171` re-exports from a warehouse. */
export const procedure = (code: string) => ({
	governmentProcedure: { proc: code.slice(0, 2), prevProc: code.slice(2) },
});

/** A goods item of so many pieces of an article, under a special procedure whose authorisation it names. */
export function piecesOf(itemId: string, quantity: number, change: object = {}): Record<string, unknown> {
	return aGoodsItem({
		commodity: { itemId },
		goodsMeasure: { qty: quantity, uoM: 'NAR' },
		...procedure('7100'),
		additionalDocuments: [{ category: 'C', type: '517', refNum: WAREHOUSE.authorisationReference }],
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
