import { goodsItem } from '../../../cas/messages';
import { columnForm } from '../../../cas/messages/model/columnForm';

const formed = (value: unknown) => columnForm(goodsItem.root, value).value;
const TARIC = { code: '9401610000', type: 'TARIC' };
const OTHER = { code: 'A999', type: 'OTHER' };

describe('a goods item in one piece', () => {
	it('may name its fields by column, at any depth', () => {
		expect(
			formed({ netMass: 5, procedure: '4071', packages: [{ type: 'CT', shippingMarks: 'X' }], ucr: 'U', unknown: 1 }),
		).toEqual({
			goodsMeasure: { nmass: 5 },
			governmentProcedure: { proc: '40', prevProc: '71' },
			packagings: [{ type: 'CT', shippingMarks: 'X' }],
			ucr: { traderReference: 'U' },
			unknown: 1,
		});
	});

	it('may name them as CAS does, and stays as it is', () => {
		const wire = {
			goodsMeasure: { nmass: 5, ours: 1 },
			additionalDocuments: [{ category: 'N', type: '935', refNum: 'I' }],
		};
		expect(formed(wire)).toEqual(wire);
	});

	it.each([
		[{ commodityCode: '9401610000', otherClassifications: [OTHER] }],
		[{ otherClassifications: [OTHER], commodityCode: '9401610000' }],
		[{ commodity: { classifications: [OTHER] }, commodityCode: '9401610000' }],
	])('keeps a list beside a column of its entries: %j', (value) => {
		expect(formed(value)).toEqual({ commodity: { classifications: [TARIC, OTHER] } });
	});

	it.each([
		[{ preference: '300', dutyTaxFees: [{ type: 'A00' }, { type: 'B00' }] }],
		[{ dutyTaxFees: [{ type: 'A00' }, { type: 'B00' }], preference: '300' }],
	])('keeps a list beside columns of its first entry: %j', (value) => {
		expect(formed(value)).toEqual({
			commodity: { dutyTaxFees: [{ type: 'A00', preference1: '3', preference2: '00' }, { type: 'B00' }] },
		});
	});

	it('says which piece of a column has no place', () => {
		const { findings } = columnForm(goodsItem.root, { additionalProcedures: 'C07 F15 4A0' });
		expect(findings).toMatchObject([
			{ finding: { severity: 'refuse', rule: 'additionalProcedure.places' }, path: ['governmentProcedure', 'procEU'] },
		]);
	});

	it('reads a document by its whole code, unless CAS split it', () => {
		expect(formed({ additionalDocuments: [{ type: 'N935' }, { category: 'N', type: '935' }] })).toEqual({
			additionalDocuments: [
				{ category: 'N', type: '935' },
				{ category: 'N', type: '935' },
			],
		});
	});
});
