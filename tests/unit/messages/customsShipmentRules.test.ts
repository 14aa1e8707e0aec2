import { customsShipment } from '../../../cas/messages';
import { saidOf, type Changes } from './support/withChanges';

const ITEM = 'governmentAgencyGoodsItems[0]';
const said = (changes: Changes) => saidOf(customsShipment, changes);

/** A second goods item beside the one of the example. */
const twoItems = (first: object, second: object): Changes => ({
	governmentAgencyGoodsItems: [
		{ sequenceNumeric: 1, ...first },
		{ sequenceNumeric: 2, ...second },
	],
	totalGrossMass: undefined,
	totalPackageQuantity: undefined,
	'invoice.amount': undefined,
});

describe('the goods items of a customs shipment', () => {
	it('weigh no more net than gross', () => {
		expect(said({ [`${ITEM}.netMass`]: 430 })).toEqual([]);
		expect(said({ [`${ITEM}.netMass`]: 430.001 })).toEqual([`refuse mass.netAboveGross ${ITEM}.netMass`]);
	});

	it('have each number once', () => {
		expect(said(twoItems({}, {}))).toEqual([]);
		expect(said(twoItems({}, { sequenceNumeric: 1 }))).toEqual([
			'refuse goodsItem.numberTwice governmentAgencyGoodsItems[1].sequenceNumeric',
		]);
	});

	it('are expected, though CAS may find them elsewhere', () => {
		const bare = { totalGrossMass: undefined, totalPackageQuantity: undefined, 'invoice.amount': undefined };
		const none = ['warn goodsItem.none governmentAgencyGoodsItems'];
		expect(said({ ...bare, governmentAgencyGoodsItems: [] })).toEqual(none);
		expect(said({ ...bare, governmentAgencyGoodsItems: undefined })).toEqual(none);
	});

	it.each(['quantity', 'supplementaryQuantity'])('have a unit with their %s, and the other way round', (quantity) => {
		const unit = quantity === 'quantity' ? 'quantityUnitCode' : 'supplementaryUnitCode';
		expect(said({ [`${ITEM}.${unit}`]: undefined })).toEqual([`warn ${quantity}.unit ${ITEM}.${unit}`]);
		expect(said({ [`${ITEM}.${quantity}`]: undefined })).toEqual([`warn ${quantity}.unit ${ITEM}.${quantity}`]);
		expect(said({ [`${ITEM}.${quantity}`]: undefined, [`${ITEM}.${unit}`]: undefined })).toEqual([]);
	});

	it('say what kind their packages are', () => {
		const path = `${ITEM}.packages[0].typeCode`;
		expect(said({ [path]: undefined })).toEqual([`warn packages.type ${path}`]);
		expect(
			said({ [path]: undefined, [`${ITEM}.packages[0].quantity`]: undefined, totalPackageQuantity: undefined }),
		).toEqual([]);
	});

	it('have a preferential origin with a preference by origin only', () => {
		const preference = `${ITEM}.preferenceCode`;
		const origin = `${ITEM}.preferentialOriginCountryCode`;
		expect(said({ [origin]: undefined })).toEqual([`warn preference.origin ${origin}`]);
		expect(said({ [preference]: '100' })).toEqual([`warn preference.origin ${preference}`]);
		expect(said({ [preference]: '100', [origin]: undefined })).toEqual([]);
		expect(said({ [preference]: '400', [origin]: undefined })).toEqual([]);
		expect(said({ [preference]: undefined })).toEqual([]);
	});
});

describe('the totals of a customs shipment', () => {
	it('may differ by rounding, not by more', () => {
		expect(said({ totalGrossMass: 431 })).toEqual([]);
		expect(said({ totalGrossMass: 500 })).toEqual(['warn mass.total totalGrossMass']);
		expect(said({ 'invoice.amount': 18250.41 })).toEqual([]);
		expect(said({ 'invoice.amount': 20000 })).toEqual(['warn invoice.total invoice.amount']);
		expect(said({ totalPackageQuantity: 5 })).toEqual(['warn packages.total totalPackageQuantity']);
	});

	it('are not compared where a part is unknown', () => {
		expect(said({ totalGrossMass: 500, [`${ITEM}.grossMass`]: undefined })).toEqual([]);
		expect(said({ 'invoice.amount': 1, [`${ITEM}.invoiceAmount`]: undefined })).toEqual([]);
		expect(said({ totalPackageQuantity: 5, [`${ITEM}.packages`]: [] })).toEqual([]);
	});

	it('are not compared where the amounts are in several currencies', () => {
		const items = twoItems(
			{ invoiceAmount: 100, invoiceCurrencyCode: 'EUR' },
			{ invoiceAmount: 100, invoiceCurrencyCode: 'USD' },
		);
		const rules = said({ ...items, 'invoice.amount': 1 }).map((line) => line.split(' ')[1]);
		expect(rules).toContain('currency.differs');
		expect(rules).not.toContain('invoice.total');
	});

	it('add decimals up as people do', () => {
		const items = twoItems({ grossMass: 0.1 }, { grossMass: 0.2 });
		expect(said({ ...items, totalGrossMass: 0.3 })).toEqual([]);
	});
});

describe('the amounts of a customs shipment', () => {
	it('are in one currency', () => {
		expect(said({ [`${ITEM}.invoiceCurrencyCode`]: 'USD' })).toEqual([
			`warn currency.differs ${ITEM}.invoiceCurrencyCode`,
		]);
		const items = twoItems({ invoiceCurrencyCode: 'EUR' }, { invoiceCurrencyCode: 'USD' });
		expect(said({ ...items, 'invoice.currencyCode': undefined })).toEqual([
			'warn currency.differs governmentAgencyGoodsItems[1].invoiceCurrencyCode',
		]);
	});

	it('have one, their own or that of the invoice', () => {
		const none = ['warn currency.missing invoice.currencyCode'];
		expect(said({ [`${ITEM}.invoiceCurrencyCode`]: undefined })).toEqual([]);
		expect(said({ 'invoice.currencyCode': undefined })).toEqual(none);
		expect(said({ invoice: undefined })).toEqual([]);
		expect(said({ invoice: undefined, [`${ITEM}.invoiceCurrencyCode`]: undefined })).toEqual(none);
	});
});

describe('the countries of a customs shipment', () => {
	it('differ', () => {
		expect(said({ shipTo: 'BE' })).toEqual(['warn countries.same shipTo']);
	});

	it('are on two sides of the border of the Union, unless excise goods move inside it', () => {
		expect(said({ shipTo: 'DE' })).toEqual([]);
		const withoutExcise = { [`${ITEM}.excise`]: undefined };
		expect(said({ ...withoutExcise, shipTo: 'DE' })).toEqual(['warn countries.union shipTo']);
		expect(said({ ...withoutExcise, shipTo: 'XI' })).toEqual(['warn countries.union shipTo']);
		expect(said({ ...withoutExcise, shipTo: 'ES', typeCode: 'CO' })).toEqual([]);
		expect(said({ ...withoutExcise, shipTo: 'CH' })).toEqual([]);
	});

	it('fit the direction and the jurisdiction', () => {
		expect(said({ jurisdiction: 'DE' })).toEqual([]);
		expect(said({ jurisdiction: 'GB' })).toEqual(['warn countries.direction shipFrom']);
		expect(said({ shipFrom: 'GB', shipTo: 'BE' })).toEqual(['warn countries.direction shipFrom']);
		expect(said({ shipFrom: 'GB', shipTo: 'BE', jurisdiction: 'GB' })).toEqual([]);
	});

	it('are those of an exporter inside the Union', () => {
		const path = 'exporter.address.countryCode';
		expect(said({ [path]: 'FR' })).toEqual([]);
		expect(said({ [path]: 'CH' })).toEqual([`warn exporter.outside ${path}`]);
		expect(said({ [path]: 'GB', shipFrom: 'GB', shipTo: 'US', jurisdiction: 'GB' })).toEqual([]);
	});

	it('leave an importer outside the Union somebody who acts for them', () => {
		const inbound = { direction: 'IN', shipFrom: 'GB', shipTo: 'BE', [`${ITEM}.procedureCode`]: '4000' };
		const path = 'importer.address.countryCode';
		expect(said(inbound)).toEqual([]);
		expect(said({ ...inbound, declarant: undefined, representative: undefined })).toEqual([
			`warn importer.outside ${path}`,
		]);
		expect(said({ ...inbound, declarant: undefined, representative: undefined, [path]: 'BE' })).toEqual([]);
	});
});

describe('the procedures of a customs shipment', () => {
	const procedure = `${ITEM}.procedureCode`;
	const authorisation = `${ITEM}.specialProcedure.authorisationReference`;

	it('fit the direction', () => {
		expect(said({ [procedure]: '1000' })).toEqual([]);
		expect(said({ [procedure]: '4000' })).toEqual([`warn procedure.direction ${procedure}`]);
		const inbound = { direction: 'IN', shipFrom: 'GB', shipTo: 'BE' };
		expect(said({ ...inbound, [procedure]: '4000' })).toEqual([]);
		expect(said({ ...inbound, [procedure]: '1000' })).toEqual([`warn procedure.direction ${procedure}`]);
	});

	it.each(['5100', '5300', '7100', '4400'])('name the authorisation for %s', (code) => {
		const inbound = { direction: 'IN', shipFrom: 'GB', shipTo: 'BE', [procedure]: code };
		const bare = { ...inbound, additionalInformation: undefined, [`${ITEM}.additionalInformation`]: undefined };
		expect(said(bare)).toEqual([]);
		expect(said({ ...bare, [authorisation]: undefined })).toEqual([
			`warn specialProcedure.authorisation ${authorisation}`,
		]);
	});

	it('take a document or the special mention 00100 for an authorisation', () => {
		const warehousing = {
			direction: 'IN',
			shipFrom: 'GB',
			shipTo: 'BE',
			[procedure]: '7100',
			[authorisation]: undefined,
		};
		expect(said(warehousing)).toEqual([]);
		const bare = { ...warehousing, additionalInformation: undefined, [`${ITEM}.additionalInformation`]: undefined };
		expect(said({ ...bare, 'additionalDocuments[0].typeCode': 'C517' })).toEqual([]);
	});

	it('name where goods of a special procedure came in', () => {
		const bare = { [`${ITEM}.specialProcedure`]: undefined, [`${ITEM}.previousDocuments`]: undefined };
		expect(said(bare)).toEqual([]);
		expect(said({ ...bare, previousDocuments: undefined })).toEqual([
			`warn specialProcedure.inbound ${ITEM}.specialProcedure.inboundMrn`,
		]);
	});
});

describe('the containers of a customs shipment', () => {
	const container = (id: string, seal: string) => ({ id, seals: [{ id: seal }] });

	it('stand once, and so do their seals', () => {
		const different = [container('CSQU3054383', 'S1'), container('MWCU6059784', 'S2')];
		expect(said({ transportEquipment: different })).toEqual([]);
		const same = [container('CSQU3054383', 'S1'), container('CSQU3054383', 'S1')];
		expect(said({ transportEquipment: same })).toEqual([
			'warn container.twice transportEquipment[1].id',
			'warn seal.twice transportEquipment[1].seals[0].id',
		]);
	});
});

describe('single fields of a customs shipment', () => {
	it('warn of an old incoterm and name the new one', () => {
		expect(said({ 'tradeTerms.conditionCode': 'DAT' })).toEqual(['warn incoterms.superseded tradeTerms.conditionCode']);
		expect(said({ 'tradeTerms.conditionCode': 'XYZ' })).toEqual(['refuse incoterms.unknown tradeTerms.conditionCode']);
	});

	it('know what a customs office looks like', () => {
		expect(said({ exitOfficeId: 'be 101000' })).toEqual([]);
		expect(said({ exitOfficeId: 'BE10' })).toEqual(['refuse customsOffice.shape exitOfficeId']);
		expect(said({ exitOfficeId: 'ZZ101000' })).toEqual(['warn customsOffice.country exitOfficeId']);
	});

	it.each([
		['quotaOrderId', '123456', 'quota.shape'],
		['valuationMethodCode', '7', 'valuationMethod.shape'],
		['dangerousGoodsId', 'UN3', 'dangerousGoods.shape'],
		['excise.productCode', '200', 'excise.shape'],
	])('warn of an odd %s', (name, value, rule) => {
		expect(said({ [`${ITEM}.${name}`]: value })).toEqual([`warn ${rule} ${ITEM}.${name}`]);
	});
});
