import { customsShipment } from '../../../cas/messages';
import { saidOf, type Changes } from './support/withChanges';

const DOCUMENT = 'singleAdministrativeDocument';
const GOODS = `${DOCUMENT}.goodsShipment`;
const ITEMS = `${GOODS}.governmentAgencyGoodsItems`;
const ITEM = `${ITEMS}[0]`;
const said = (changes: Changes) => saidOf(customsShipment, changes);

const BARE: Changes = {
	[`${DOCUMENT}.goodsMeasure`]: undefined,
	[`${DOCUMENT}.packaging`]: undefined,
	[`${DOCUMENT}.totalInvoiceAmount`]: undefined,
	[`${GOODS}.warehouse`]: undefined,
};

/** Two goods items in place of the one of the example. */
const twoItems = (first: object, second: object): Changes => ({
	...BARE,
	[ITEMS]: [
		{ seqNum: 1, ...first },
		{ seqNum: 2, ...second },
	],
});

/** The example, coming in. */
const INBOUND: Changes = {
	direction: 'IN',
	[`${DOCUMENT}.declType`]: 'IM',
	[`${GOODS}.exportCountry`]: 'GB',
	[`${GOODS}.destination.country`]: 'BE',
	[`${ITEM}.commodity.classifications[0].code`]: '8413705100',
	[`${ITEM}.governmentProcedure.proc`]: '40',
	[`${ITEM}.governmentProcedure.prevProc`]: '00',
	[`${ITEM}.commodity.dutyTaxFees[0].preference1`]: '1',
	[`${ITEM}.origin.preferentialCountry`]: undefined,
};

describe('the goods items of a customs shipment', () => {
	const net = `${ITEM}.goodsMeasure.nmass`;

	it('weigh no more net than gross, but may weigh nothing gross beside others', () => {
		expect(said({ [net]: 430 })).toEqual([]);
		expect(said({ [net]: 430.001 })).toEqual([`refuse mass.netAboveGross ${net}`]);
		expect(said({ [`${ITEM}.goodsMeasure.gmass`]: 0, ...BARE })).toEqual([]);
	});

	it('have each number once', () => {
		expect(said(twoItems({}, {}))).toEqual([]);
		expect(said(twoItems({}, { seqNum: 1 }))).toEqual([`refuse goodsItem.numberTwice ${ITEMS}[1].seqNum`]);
	});

	it('are expected, though CAS may find them elsewhere', () => {
		expect(said({ ...BARE, [ITEMS]: [] })).toEqual([`warn goodsItem.none ${ITEMS}`]);
		expect(said({ ...BARE, [ITEMS]: undefined })).toEqual([`warn goodsItem.none ${ITEMS}`]);
	});

	it('are at most 999, as most customs systems take', () => {
		const items = (count: number) => ({ ...BARE, [ITEMS]: Array.from({ length: count }, () => ({})) });
		expect(said(items(999))).toEqual([]);
		expect(said(items(1000))).toEqual([`warn goodsItem.many ${ITEMS}`]);
	});

	it('may have a quantity without a unit, not a unit without a quantity', () => {
		expect(said({ [`${ITEM}.goodsMeasure.uoM`]: undefined })).toEqual([]);
		expect(said({ [`${ITEM}.goodsMeasure.qty`]: undefined })).toEqual([`warn quantity.unit ${ITEM}.goodsMeasure.qty`]);
		expect(said({ [`${ITEM}.goodsMeasure.supQtyUoM`]: undefined })).toEqual([]);
		expect(said({ [`${ITEM}.goodsMeasure.supQty`]: undefined })).toEqual([
			`warn supplementaryUnits.code ${ITEM}.goodsMeasure.supQty`,
		]);
	});

	it('say what kind their packages are, and count none of goods in bulk', () => {
		const path = `${ITEM}.packagings[0].type`;
		expect(said({ [path]: undefined })).toEqual([`warn packages.type ${path}`]);
		expect(said({ [path]: undefined, [`${ITEM}.packagings[0].quantity`]: undefined, ...BARE })).toEqual([]);
		expect(said({ [path]: 'VL' })).toEqual([`warn packages.bulk ${ITEM}.packagings[0].quantity`]);
	});

	it('have a preferential origin with a preference by origin only', () => {
		const preference = `${ITEM}.commodity.dutyTaxFees[0].preference1`;
		const origin = `${ITEM}.origin.preferentialCountry`;
		expect(said({ [origin]: undefined })).toEqual([`warn preference.origin ${origin}`]);
		expect(said({ [preference]: '1' })).toEqual([`warn preference.origin ${preference}`]);
		expect(said({ [preference]: '1', [origin]: undefined })).toEqual([]);
		expect(said({ [preference]: '4', [origin]: undefined })).toEqual([]);
	});

	it('prove a preference by origin at import, and name the quota of one within a quota', () => {
		const preference = {
			[`${ITEM}.commodity.dutyTaxFees[0].preference1`]: '3',
			[`${ITEM}.origin.preferentialCountry`]: 'GB',
		};
		expect(said({ ...INBOUND, ...preference })).toEqual([`warn preference.proof ${ITEM}.additionalDocuments`]);
		const proof = { [`${ITEM}.additionalDocuments`]: [{ category: 'U', type: '110', refNum: 'S-1' }] };
		expect(said({ ...INBOUND, ...preference, ...proof })).toEqual([]);
		const quota = `${ITEM}.commodity.dutyTaxFees[0].quotaId`;
		expect(said({ [`${ITEM}.commodity.dutyTaxFees[0].preference2`]: '20', [quota]: undefined })).toEqual([
			`warn preference.quota ${quota}`,
		]);
	});

	it('name each document once', () => {
		const one = { category: 'N', type: '935', refNum: 'I-1' };
		expect(said({ [`${ITEM}.additionalDocuments`]: [one, { ...one }] })).toEqual([
			`warn document.twice ${ITEM}.additionalDocuments[1].refNum`,
		]);
		expect(said({ [`${ITEM}.additionalDocuments`]: [one, { ...one, refNum: 'I-2' }] })).toEqual([]);
	});

	it('and the header too', () => {
		const one = { category: 'N', type: '380', refNum: 'I-1' };
		const documents = `${DOCUMENT}.additionalDocuments`;
		expect(said({ [documents]: [one, { ...one, refNum: 'I-2' }, { ...one }] })).toEqual([
			`warn document.twice ${documents}[2].refNum`,
		]);
		expect(said({ [documents]: [one], [`${ITEM}.additionalDocuments`]: [one] })).toEqual([]);
	});
});

describe('the totals of a customs shipment', () => {
	const mass = `${DOCUMENT}.goodsMeasure.gmass`;
	const amount = `${DOCUMENT}.totalInvoiceAmount`;
	const packages = `${DOCUMENT}.packaging.quantity`;

	it('may differ by rounding, not by more', () => {
		expect(said({ [mass]: 431 })).toEqual([]);
		expect(said({ [mass]: 500 })).toEqual([`warn mass.total ${mass}`]);
		expect(said({ [amount]: 18250.41 })).toEqual([]);
		expect(said({ [amount]: 20000 })).toEqual([`warn invoice.total ${amount}`]);
		expect(said({ [packages]: 5 })).toEqual([`warn packages.total ${packages}`]);
	});

	it('are not compared where a part is unknown', () => {
		expect(said({ [mass]: 500, [`${ITEM}.goodsMeasure.gmass`]: undefined })).toEqual([]);
		expect(said({ [amount]: 1, [`${ITEM}.commodity.invoiceLine`]: undefined })).toEqual([]);
		expect(said({ [packages]: 5, [`${ITEM}.packagings`]: [] })).toEqual([]);
	});

	it('add decimals up as people do', () => {
		const items = twoItems({ goodsMeasure: { gmass: 0.1 } }, { goodsMeasure: { gmass: 0.2 } });
		expect(said({ ...items, [`${DOCUMENT}.goodsMeasure`]: { gmass: 0.3 } })).toEqual([]);
	});
});

describe('the amounts of a customs shipment', () => {
	it('have the currency of the invoice', () => {
		const currency = `${DOCUMENT}.invoiceCurrency`;
		expect(said({ [currency]: undefined })).toEqual([`warn currency.missing ${currency}`]);
		const without = { [`${DOCUMENT}.totalInvoiceAmount`]: undefined, [currency]: undefined };
		expect(said(without)).toEqual([`warn currency.missing ${currency}`]);
		expect(said({ ...without, [`${ITEM}.commodity.invoiceLine`]: undefined })).toEqual([]);
	});

	it('have no more decimals than their currency', () => {
		const path = `${DOCUMENT}.totalInvoiceAmount`;
		expect(said({ [`${DOCUMENT}.invoiceCurrency`]: 'JPY' })).toContain(`warn currency.decimals ${path}`);
		expect(said({ [path]: 18250.402 })).toEqual([`warn currency.decimals ${path}`]);
	});

	it('have cents at most as a statistical value', () => {
		const path = `${ITEM}.statValue`;
		expect(said({ [path]: 18600.25 })).toEqual([]);
		expect(said({ [path]: 18600.255 })).toEqual([`warn amount.cents ${path}`]);
	});
});

describe('the countries of a customs shipment', () => {
	const from = `${GOODS}.exportCountry`;
	const to = `${GOODS}.destination.country`;
	const stays = `${ITEM}.governmentProcedure.prevProc`;

	it('differ, unless the goods leave a special procedure', () => {
		expect(said({ [to]: 'BE', [stays]: '00' })).toEqual([`warn countries.same ${to}`]);
		expect(said({ [to]: 'BE' })).toEqual([]);
	});

	it('may be the same for a special fiscal territory, and within the United Kingdom', () => {
		const same = { [from]: 'ES', [to]: 'ES', [stays]: '00' };
		expect(said(same)).toEqual([`warn countries.same ${to}`]);
		expect(said({ ...same, [`${DOCUMENT}.declType`]: 'CO' })).toEqual([]);
		expect(said({ ...INBOUND, [from]: 'ES', [to]: 'ES', [`${DOCUMENT}.declType`]: 'CO' })).toEqual([]);
		const british = { [from]: 'GB', [to]: 'GB', [stays]: '00', [`${ITEM}.commodity.dutyTaxFees[0].quotaId`]: '050012' };
		expect(said({ ...british, jurisdiction: 'XI' })).toEqual([]);
		expect(said({ ...british, jurisdiction: 'GB' })).toEqual([]);
		expect(said({ ...british, jurisdiction: undefined })).toEqual([`warn countries.same ${to}`]);
	});

	it('are inside the Union for the French territories and Åland, though they have codes of their own', () => {
		const withoutExcise = { [`${ITEM}.excise`]: undefined };
		for (const territory of ['RE', 'GP', 'MQ', 'GF', 'YT', 'MF', 'AX'])
			expect(said({ ...withoutExcise, [to]: territory })).toEqual([`warn countries.union ${to}`]);
		for (const outside of ['BL', 'PM', 'NC', 'PF', 'GL', 'FO', 'XC', 'XL', 'AD', 'SM'])
			expect(said({ ...withoutExcise, [to]: outside })).toEqual([]);
	});

	it('are on two sides of the border of the Union, unless excise goods move inside it', () => {
		expect(said({ [to]: 'DE' })).toEqual([]);
		const withoutExcise = { [`${ITEM}.excise`]: undefined };
		expect(said({ ...withoutExcise, [to]: 'DE' })).toEqual([`warn countries.union ${to}`]);
		expect(said({ ...withoutExcise, [to]: 'XI' })).toEqual([`warn countries.union ${to}`]);
		expect(said({ ...withoutExcise, [to]: 'ES', [`${DOCUMENT}.declType`]: 'CO' })).toEqual([]);
		expect(said({ ...withoutExcise, [to]: 'CH' })).toEqual([]);
	});

	it('fit the direction and the jurisdiction', () => {
		expect(said({ jurisdiction: 'DE' })).toEqual([]);
		const noQuota = { [`${ITEM}.commodity.dutyTaxFees[0].quotaId`]: undefined };
		expect(said({ ...noQuota, jurisdiction: 'GB' })).toEqual([`warn countries.direction ${from}`]);
		expect(said({ ...noQuota, [from]: 'GB', [to]: 'BE' })).toEqual([`warn countries.direction ${from}`]);
		expect(said({ ...noQuota, [from]: 'GB', [to]: 'BE', jurisdiction: 'GB' })).toEqual([]);
		expect(said({ ...noQuota, [from]: 'GB', [to]: 'US', jurisdiction: 'XI' })).toEqual([]);
		expect(said({ ...noQuota, [from]: 'IM', [to]: 'US', jurisdiction: 'GB' })).toEqual([]);
	});

	it('are those of an exporter inside the Union, unless goods are re-exported', () => {
		const path = `${GOODS}.exporter.address.country`;
		const export10 = {
			[`${ITEM}.governmentProcedure.proc`]: '10',
			[`${ITEM}.governmentProcedure.prevProc`]: '76',
			[`${GOODS}.warehouse`]: undefined,
		};
		expect(said({ ...export10, [path]: 'FR' })).toEqual([]);
		expect(said({ ...export10, [path]: 'CH' })).toEqual([`warn exporter.outside ${path}`]);
		expect(said({ [path]: 'CH' })).toEqual([]);
		const quota = `${ITEM}.commodity.dutyTaxFees[0].quotaId`;
		expect(
			said({ ...export10, [path]: 'GB', [from]: 'GB', [to]: 'US', jurisdiction: 'GB', [quota]: '050012' }),
		).toEqual([]);
	});

	it('leave an importer outside the Union somebody who acts for them', () => {
		const path = `${DOCUMENT}.importer.address.country`;
		expect(said(INBOUND)).toEqual([]);
		const alone = {
			...INBOUND,
			[`${DOCUMENT}.declarant`]: undefined,
			[`${DOCUMENT}.agent`]: undefined,
			[`${DOCUMENT}.agentStatus`]: '1',
		};
		expect(said(alone)).toEqual([`warn importer.outside ${path}`]);
		expect(said({ ...alone, [path]: 'BE' })).toEqual([]);
	});

	it('come with the customs office of exit at export', () => {
		const path = `${GOODS}.exitOfficeCode`;
		expect(said({ [path]: undefined })).toEqual([`warn export.destination ${path}`]);
		expect(said({ ...INBOUND, [path]: undefined })).toEqual([]);
	});
});

describe('the kind of declaration of a customs shipment', () => {
	it('fits the direction, with a warning only: a message of 2020 joins EX and IN', () => {
		const path = `${DOCUMENT}.declType`;
		expect(said({ [path]: 'IM' })).toEqual([`warn declarationType.direction ${path}`]);
		expect(said({ [path]: 'CO' })).toEqual([]);
	});

	it('is lodged afterwards for exports only', () => {
		const type = `${DOCUMENT}.addDeclType1`;
		expect(said({ [type]: 'R' })).toEqual([]);
		expect(said({ ...INBOUND, [type]: 'R' })).toEqual([`warn additionalType.late ${type}`]);
	});

	it('names what a supplementary declaration completes, and its authorisation', () => {
		const type = `${DOCUMENT}.addDeclType1`;
		const previous = `${ITEM}.previousDocuments`;
		const documents = `${ITEM}.additionalDocuments`;
		expect(said({ [type]: 'Z', [previous]: [{ category: 'Z', type: '380', refNum: 'I-1' }] })).toEqual([
			`warn supplementary.previous ${previous}`,
			`warn authorisation.simplified ${documents}`,
		]);
		const good = {
			[type]: 'Z',
			[previous]: [{ category: 'Z', type: 'CLE', refNum: 'R-1' }],
			[documents]: [{ category: 'C', type: '514', refNum: 'BEEIR1' }],
		};
		expect(said(good)).toEqual([]);
		expect(said({ ...good, [type]: 'Y' })).toEqual([
			`warn supplementary.previous ${previous}`,
			`warn authorisation.simplified ${documents}`,
		]);
	});

	it('says who acts for the declarant, and how', () => {
		const status = `${DOCUMENT}.agentStatus`;
		expect(said({ [status]: '1' })).toEqual([`warn representative.status ${status}`]);
		expect(said({ [`${DOCUMENT}.agent`]: undefined })).toEqual([`warn representative.status ${DOCUMENT}.agent`]);
		expect(said({ [`${DOCUMENT}.agent`]: undefined, [status]: '1' })).toEqual([]);
	});

	it('has ten digits of the commodity code, and an origin, at import', () => {
		const code = `${ITEM}.commodity.classifications[0].code`;
		expect(said({ ...INBOUND, [code]: '84137051' })).toEqual([`warn import.commodityCode ${code}`]);
		const origin = `${ITEM}.origin.country`;
		expect(said({ ...INBOUND, [origin]: undefined })).toEqual([]);
		expect(said({ ...INBOUND, [origin]: undefined, [`${ITEM}.commodity.itemId`]: undefined })).toEqual([
			`warn import.origin ${origin}`,
		]);
	});
});

describe('the procedures of a customs shipment', () => {
	const proc = `${ITEM}.governmentProcedure.proc`;
	const prevProc = `${ITEM}.governmentProcedure.prevProc`;
	const documents = `${ITEM}.additionalDocuments`;

	it('fit the direction; 76 and 77 precede an export', () => {
		expect(said({ [proc]: '10', [prevProc]: '76' })).toEqual([]);
		expect(said({ [proc]: '40' })).toEqual([`warn procedure.direction ${proc}`]);
		expect(said({ [proc]: '76' })).toEqual([]);
		expect(said({ ...INBOUND, [proc]: '10' })).toEqual([`warn procedure.direction ${proc}`]);
		expect(said({ ...INBOUND, [proc]: '00', [prevProc]: '02' })).toEqual([`warn procedure.otherCountry ${proc}`]);
		expect(said({ ...INBOUND, [proc]: '00', [prevProc]: '12' })).toEqual([
			`warn procedure.direction ${proc}`,
			`warn procedure.otherCountry ${proc}`,
		]);
	});

	it('have both halves, of two digits each', () => {
		expect(said({ [prevProc]: undefined })).toContain(`warn procedure.previousMissing ${prevProc}`);
		expect(said({ [proc]: '4' })).toContain(`refuse procedureCode.shape ${proc}`);
	});

	it.each([
		['51', '601'],
		['53', '516'],
		['71', '517'],
	])('name the authorisation for %s', (code, type) => {
		const bare = {
			...INBOUND,
			[proc]: code,
			[`${DOCUMENT}.additionalInformations`]: undefined,
			[`${ITEM}.additionalInformations`]: undefined,
		};
		expect(said(bare)).toEqual([`warn specialProcedure.authorisation ${documents}`]);
		expect(said({ ...bare, [documents]: [{ category: 'C', type, refNum: 'BE1' }] })).toEqual([]);
		expect(said({ ...bare, [`${ITEM}.additionalInformations`]: [{ code: '00100' }] })).toEqual([]);
	});

	it.each(['21', '51', '71', '78', '95'])('name where goods of %s came in', (code) => {
		const bare = {
			...INBOUND,
			[prevProc]: code,
			[`${ITEM}.specialProcedure`]: undefined,
			[`${ITEM}.previousDocuments`]: undefined,
		};
		expect(said(bare)).toEqual([`warn specialProcedure.inbound ${ITEM}.previousDocuments`]);
		expect(said({ ...bare, [`${ITEM}.previousDocuments`]: [{ category: 'Z', type: 'MRN', refNum: 'X' }] })).toEqual([]);
	});

	it('name the warehouse', () => {
		const path = `${GOODS}.warehouse`;
		expect(said({ ...INBOUND, [prevProc]: '71', [path]: undefined })).toEqual([
			`warn warehouse.identifier ${path}.externalReference`,
		]);
	});

	it('name both VAT numbers under 42', () => {
		const references = `${ITEM}.additionalFiscalReferences`;
		const both = [
			{ role: 'FR1', vatNumber: 'BE0428759497' },
			{ role: 'FR2', vatNumber: 'DE129273398' },
		];
		expect(said({ ...INBOUND, [proc]: '42', [references]: both })).toEqual([]);
		expect(said({ ...INBOUND, [proc]: '42', [references]: [], [`${GOODS}.intracom`]: undefined })).toEqual([
			`warn fiscal.references ${references}`,
		]);
	});
});

describe('the means of transport of a customs shipment', () => {
	const border = `${GOODS}.consignment.borderTransportMeans`;

	it('have a nationality but on rail, in the post and in a pipe', () => {
		expect(said({ [`${border}.mode`]: '2', [`${border}.identificationType`]: '21' })).toEqual([
			`warn transport.nationality ${border}.country`,
		]);
	});

	it('are identified as their mode is', () => {
		expect(said({ [`${border}.mode`]: '1' })).toEqual([`warn transport.identification ${border}.identificationType`]);
		expect(said({ [`${border}.mode`]: '1', [`${border}.identificationType`]: '10' })).toEqual([]);
	});
});

describe('single fields of a customs shipment', () => {
	it('judge a code of a party as an EORI number only where it looks like one, and never refuse it', () => {
		const code = `${GOODS}.exporter.code`;
		expect(said({ [code]: 'EXPORTER01' })).toEqual([]);
		expect(said({ [code]: 'CUST 42' })).toEqual([]);
		expect(said({ [code]: 'be 0428.759.497' })).toEqual([]);
	});

	it('know what a customs office looks like, and let national ones pass with a warning', () => {
		const path = `${DOCUMENT}.declarationOfficeCode`;
		expect(said({ [path]: 'be 101000' })).toEqual([]);
		expect(said({ [path]: 'BEHSS216000' })).toEqual([`warn customsOffice.shape ${path}`]);
		expect(said({ [path]: 'ZZ101000' })).toEqual([`warn customsOffice.country ${path}`]);
		expect(said({ [path]: 'X'.repeat(18) })).toEqual([`refuse text.length ${path}`]);
	});

	it('take keys of CAS as additional information, and statements of five characters', () => {
		const code = `${DOCUMENT}.additionalInformations[0].code`;
		expect(said({ [code]: '44-OWN-KeyOfOurs' })).toEqual([]);
		expect(said({ [code]: '001' })).toEqual([`warn statement.shape ${code}`]);
	});

	it('check the parts of a composite together, at the first part', () => {
		const [category, type] = [`${ITEM}.additionalDocuments[0].category`, `${ITEM}.additionalDocuments[0].type`];
		expect(said({ [type]: '999999' })).toEqual([`refuse text.length ${type}`]);
		expect(said({ [category]: 'no' }).map((one) => one.split(' ')[2])).toContain(category);
	});

	it('check the commodity code in the entry of type TARIC', () => {
		const code = `${ITEM}.commodity.classifications[0].code`;
		expect(said({ [code]: '8413705' })).toEqual([`refuse commodityCode.length ${code}`]);
		expect(said({ [`${ITEM}.commodity.classifications[1].code`]: '8413705' })).toEqual([]);
	});

	it.each([
		['commodity.dutyTaxFees[0].quotaId', '09.0012'],
		['commodity.dutyTaxFees[0].quotaId', '09 0012'],
		['undg', 'UN3082'],
		['undg', 'UN 3082'],
		['undg', '3082'],
	])('take %s as people write it: %s', (name, value) => {
		expect(said({ [`${ITEM}.${name}`]: value })).toEqual([]);
	});

	it.each([
		['commodity.dutyTaxFees[0].quotaId', '123456', 'quota.shape'],
		['customsValuation.valuationMethod', '7', 'valuationMethod.shape'],
		['customsValuation.valuationIndicators', '0020', 'valuationIndicators.shape'],
		['undg', 'UN3', 'dangerousGoods.shape'],
		['excise.productCode', '200', 'excise.shape'],
	])('warn of an odd %s', (name, value, rule) => {
		expect(said({ [`${ITEM}.${name}`]: value })).toEqual([`warn ${rule} ${ITEM}.${name}`]);
	});
});
