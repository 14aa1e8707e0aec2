import { article, businessPartners, formula, materialList } from '../../../cas/messages';
import { saidOf, type Changes } from './support/withChanges';

describe('an article', () => {
	const said = (changes: Changes) => saidOf(article, changes);

	const VERSION = 'versions[0]';

	it('weighs no more net than gross', () => {
		expect(said({ [`${VERSION}.netMass`]: 430 })).toEqual([]);
		expect(said({ [`${VERSION}.netMass`]: 431 })).toEqual([`refuse mass.netAboveGross ${VERSION}.netMass`]);
	});

	it('has versions that begin on days of their own', () => {
		const version = (activeFrom: string) => ({ activeFrom });
		expect(said({ versions: [version('2026-01-01'), version('2026-07-01')] })).toEqual([]);
		expect(said({ versions: [version('2026-01-01'), version('2026-01-01')] })).toEqual([
			'warn version.twice versions[1].activeFrom',
		]);
	});

	it('has a currency with its price and a code with its supplementary units', () => {
		expect(said({ [`${VERSION}.currency`]: undefined })).toEqual([`warn currency.missing ${VERSION}.currency`]);
		expect(said({ [`${VERSION}.unitPrice`]: undefined })).toEqual([`warn currency.missing ${VERSION}.unitPrice`]);
		expect(said({ [`${VERSION}.supQtyUoM`]: undefined })).toEqual([
			`warn supplementaryUnits.code ${VERSION}.supQtyUoM`,
		]);
	});

	it('has one code for each type of classification', () => {
		const classifications = (...types: string[]) => ({
			[`${VERSION}.classifications`]: types.map((type) => ({ type, code: '8413705100' })),
		});
		expect(said(classifications('TARIC', 'OTHER'))).toEqual([]);
		expect(said(classifications('TARIC', 'TARIC'))).toEqual([
			`warn classification.twice ${VERSION}.classifications[1].type`,
		]);
	});
});

describe('a business partner', () => {
	const said = (changes: Changes) => saidOf(businessPartners, changes);

	it('has a name or an EORI number', () => {
		expect(said({ name: undefined })).toEqual([]);
		expect(said({ eori: undefined })).toEqual([]);
		expect(said({ name: undefined, eori: undefined })).toEqual(['warn partner.nameless name']);
	});

	it('has a VAT number of its country', () => {
		expect(said({ 'address.country': 'FR' })).toEqual(['warn partner.vatCountry vatNumber']);
		expect(said({ 'address.country': 'GR', vatNumber: 'EL094259216' })).toEqual([]);
		expect(said({ 'address.country': 'GB', vatNumber: 'XI980780684' })).toEqual([]);
	});

	it('has each role and each authorisation once', () => {
		expect(said({ types: ['IMP', 'CSE', 'exporter'] })).toEqual([]);
		expect(said({ types: ['IMP', 'IMP'] })).toEqual(['warn role.twice types[1]']);
		expect(said({ authorisations: [{ reference: 'A' }, { reference: 'B' }, {}] })).toEqual([]);
		expect(said({ authorisations: [{ reference: 'A' }, { reference: 'A' }] })).toEqual([
			'warn authorisation.twice authorisations[1].reference',
		]);
	});

	it('has authorisations that do not end before they begin', () => {
		expect(said({ 'authorisations[0].validTo': '2025-12-31' })).toEqual([
			'refuse validity.order authorisations[0].validTo',
		]);
	});
});

describe('a formula', () => {
	const said = (changes: Changes) => saidOf(formula, changes);
	const COMPONENT = 'components[0]';

	it('has shares from 0 to 100 percent', () => {
		for (const share of ['yieldPercent', 'wastePercent', 'lossPercent']) {
			expect(said({ [`${COMPONENT}.${share}`]: 0 })).toEqual([]);
			expect(said({ [`${COMPONENT}.${share}`]: -1 })).toEqual([`refuse number.minimum ${COMPONENT}.${share}`]);
			expect(said({ [`${COMPONENT}.${share}`]: 101 })).toEqual([`refuse number.maximum ${COMPONENT}.${share}`]);
		}
	});

	it('uses no more of a component than there is', () => {
		expect(said({ [`${COMPONENT}.wastePercent`]: 3.01 })).toEqual([`refuse component.share ${COMPONENT}.wastePercent`]);
		const withoutWaste = { [`${COMPONENT}.wastePercent`]: undefined };
		expect(said({ ...withoutWaste, [`${COMPONENT}.lossPercent`]: 4 })).toEqual([]);
		expect(said({ ...withoutWaste, [`${COMPONENT}.lossPercent`]: 5 })).toEqual([
			`refuse component.share ${COMPONENT}.lossPercent`,
		]);
		expect(said({ [`${COMPONENT}.yieldPercent`]: undefined, [`${COMPONENT}.wastePercent`]: 99 })).toEqual([]);
	});

	it('leaves the product a share of the value', () => {
		const sharing = (...shares: number[]) => ({ secondaryProducts: shares.map((valuePercent) => ({ valuePercent })) });
		expect(said(sharing(60, 40))).toEqual([]);
		expect(said(sharing(60, 41))).toEqual(['refuse product.share secondaryProducts[0].valuePercent']);
	});

	it('does not make a product of itself, nor name a component twice', () => {
		expect(said({ [`${COMPONENT}.articleReference`]: 'PUMP-0815' })).toEqual([
			`warn component.isProduct ${COMPONENT}.articleReference`,
		]);
		const components = [
			{ sequenceNumeric: 1, articleReference: 'A' },
			{ sequenceNumeric: 1, articleReference: 'A' },
		];
		expect(said({ components })).toEqual([
			'refuse component.numberTwice components[1].sequenceNumeric',
			'warn component.twice components[1].articleReference',
		]);
	});

	it('has a component, units and an order of days', () => {
		expect(said({ components: [] })).toEqual(['warn component.none components']);
		expect(said({ components: undefined })).toEqual(['warn component.none components']);
		expect(said({ 'product.quantityUnitCode': undefined })).toEqual(['warn quantity.unit product.quantityUnitCode']);
		expect(said({ [`${COMPONENT}.quantity`]: undefined })).toEqual([`warn quantity.unit ${COMPONENT}.quantity`]);
		expect(said({ 'secondaryProducts[0].quantity': undefined })).toEqual([
			'warn quantity.unit secondaryProducts[0].quantity',
		]);
		expect(said({ validTo: '2025-01-01' })).toEqual(['refuse validity.order validTo']);
	});
});

describe('a material list', () => {
	const said = (changes: Changes) => saidOf(materialList, changes);

	it('has materials, each number once', () => {
		expect(said({ materials: [] })).toEqual(['warn material.none materials']);
		expect(said({ materials: [{ sequenceNumeric: 7 }, { sequenceNumeric: 8 }] })).toEqual([]);
		expect(said({ materials: [{ sequenceNumeric: 7 }, { sequenceNumeric: 7 }] })).toEqual([
			'refuse material.numberTwice materials[1].sequenceNumeric',
		]);
	});

	it('makes a product of itself in rework only', () => {
		const article = { 'materials[0].articleReference': 'PUMP-0815' };
		expect(said(article)).toEqual(['warn material.isProduct materials[0].articleReference']);
		expect(said({ ...article, 'materials[0].batchId': 'LOT-2026-099' })).toEqual([]);
	});

	it('names the declaration of an inbound goods item', () => {
		expect(said({ 'materials[0].inboundMrn': undefined })).toEqual(['warn material.inbound materials[0].inboundMrn']);
		expect(
			said({ 'materials[0].inboundMrn': undefined, 'materials[0].inboundGoodsItemSequenceNumeric': undefined }),
		).toEqual([]);
	});

	it('has units and an order of days', () => {
		expect(said({ 'materials[0].quantityUnitCode': undefined })).toEqual([
			'warn quantity.unit materials[0].quantityUnitCode',
		]);
		expect(said({ validTo: '2025-01-01' })).toEqual(['refuse validity.order validTo']);
	});
});
