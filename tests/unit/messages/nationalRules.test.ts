import { customsShipment } from '../../../cas/messages';
import { saidOf, type Changes } from './support/withChanges';

const DOCUMENT = 'singleAdministrativeDocument';
const GOODS = `${DOCUMENT}.goodsShipment`;
const ITEM = `${GOODS}.governmentAgencyGoodsItems[0]`;
const from = `${GOODS}.exportCountry`;
const to = `${GOODS}.destination.country`;
const type = `${DOCUMENT}.addDeclType1`;
const mode = `${GOODS}.consignment.borderTransportMeans.mode`;
const quota = `${ITEM}.commodity.dutyTaxFees[0].quotaId`;
const origin = `${ITEM}.origin.country`;
const said = (changes: Changes) => saidOf(customsShipment, changes);

/** The example, leaving the United Kingdom. */
const BRITISH: Changes = { jurisdiction: 'GB', [from]: 'GB', [to]: 'US', [quota]: '050012' };

describe('codes of the United Kingdom', () => {
	it.each([
		['J', type],
		['K', type],
		['6', mode],
		['ZB', to],
		['ZN', to],
		['ZU', origin],
	])('%s pass at home, in %s', (code, path) => {
		expect(said({ ...BRITISH, [path]: code })).toEqual([]);
	});

	it.each([
		['J', type],
		['6', mode],
		['ZN', to],
		['ZU', origin],
	])('%s are doubted in the Union, in %s', (code, path) => {
		expect(said({ [path]: code })).toEqual([`warn code.otherCountry ${path}`]);
	});

	it('pass in Northern Ireland, and where nobody says where it is declared', () => {
		expect(said({ ...BRITISH, jurisdiction: 'XI', [type]: 'J' })).toEqual([]);
		expect(said({ jurisdiction: undefined, [from]: undefined, [type]: 'J' })).toEqual([]);
	});

	it('are told by the country that goods leave, where there is no jurisdiction', () => {
		expect(said({ jurisdiction: undefined, [type]: 'J' })).toEqual([`warn code.otherCountry ${type}`]);
		expect(said({ ...BRITISH, jurisdiction: undefined, [type]: 'J' })).toEqual([]);
	});
});

describe('the procedures of clearance requests', () => {
	const proc = `${ITEM}.governmentProcedure.proc`;
	const prevProc = `${ITEM}.governmentProcedure.prevProc`;

	it('pass at home and are doubted in the Union', () => {
		expect(said({ ...BRITISH, [proc]: '00', [prevProc]: '12' })).toEqual([]);
		expect(said({ [proc]: '00', [prevProc]: '12' })).toEqual([`warn procedure.otherCountry ${proc}`]);
	});

	it('go one way too', () => {
		expect(said({ ...BRITISH, [proc]: '00', [prevProc]: '02' })).toEqual([`warn procedure.direction ${proc}`]);
		expect(said({ ...BRITISH, [proc]: '00', [prevProc]: '90' })).toEqual([]);
	});
});

describe('quota order numbers', () => {
	it('begin with 09 in the Union, with 05 in Great Britain, with both in Northern Ireland', () => {
		expect(said({ [quota]: '090012' })).toEqual([]);
		expect(said({ [quota]: '050012' })).toEqual([`warn quota.otherCountry ${quota}`]);
		expect(said(BRITISH)).toEqual([]);
		expect(said({ ...BRITISH, [quota]: '090012' })).toEqual([`warn quota.otherCountry ${quota}`]);
		for (const number of ['050012', '090012'])
			expect(said({ ...BRITISH, jurisdiction: 'XI', [quota]: number })).toEqual([]);
	});
});

describe('Northern Ireland', () => {
	it('is GB in a declaration of the United Kingdom, and XI in one of the Union', () => {
		expect(said({ ...BRITISH, [origin]: 'XI' })).toEqual([`warn country.northernIreland ${origin}`]);
		expect(said({ ...BRITISH, [origin]: 'GB' })).toEqual([]);
		expect(said({ [origin]: 'XI' })).toEqual([]);
	});
});
