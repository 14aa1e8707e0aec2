import { shipmentProblems } from '../../sandbox/validation/shipmentChecks';
import { goodsItemsOf, goodsShipmentOf, logIn, warningsOf } from './support/casClient';
import { aCompleteImport } from './support/completeShipment';
import { procedure } from './support/goods';
import { aSandbox, MINUTE } from './support/sandboxes';
import { aGoodsItem, anExport, anImport, classified, type ShipmentChange } from './support/shipment';

const HEADER = 'singleAdministrativeDocument';
const GOODS = `${HEADER}.goodsShipment`;
const ITEM = `${GOODS}.governmentAgencyGoodsItems[0]`;

/** `blocking` or `nonBlocking` and the path of everything that is found. */
const found = (shipment: Record<string, unknown>) =>
	shipmentProblems(shipment).map(({ severity, path }) => [severity === 'refuse' ? 'blocking' : 'nonBlocking', path]);

const item = (change: object): ShipmentChange => ({ items: [aGoodsItem(change)] });
const goods = (goodsShipment: object): ShipmentChange => ({ goodsShipment });
const header = (change: object): ShipmentChange => ({ header: change });

describe('nothing is wrong', () => {
	it.each([
		['an export', anExport('X-1')],
		['an import', anImport('X-1')],
		['a shipment with a value at every place', aCompleteImport('X-1')],
	])('with %s', (_what, shipment) => {
		expect(found(shipment)).toEqual([]);
	});

	it.each<[string, ShipmentChange]>([
		['no more than a quantity without its unit', item({ goodsMeasure: { qty: 3 } })],
		['a partner of CAS as a party', goods({ exporter: { code: 'EXPORTER01' } })],
		['a national additional code behind the TARIC code', item(classified('84137051001234'))],
		[
			'a preferential origin that is a group of countries',
			item({ origin: { country: 'DE', preferentialCountry: '2020' } }),
		],
		['a weight of 0, of goods that are packed with others', item({ goodsMeasure: { nmass: 0, gmass: 0 } })],
		['a date with its time', header({ accDateCode: '2026-01-15T08:00:00+01:00' })],
		[
			'an application for the authorisation',
			item({ ...procedure('2100'), additionalInformations: [{ code: '00100' }] }),
		],
		[
			'a special fiscal territory',
			{ ...header({ declType: 'CO' }), ...goods({ exportCountry: 'ES', destination: { country: 'ES' } }) },
		],
		['a quota of the United Kingdom', item({ commodity: { dutyTaxFees: [{ quotaId: '050012' }] } })],
		['a total that is rounded', header({ totalInvoiceAmount: 600.01 })],
	])('with %s', (_what, change) => {
		expect(found(anExport('X-1', change))).toEqual([]);
	});
});

describe('what keeps a declaration from being sent', () => {
	it.each<[string, ShipmentChange, string]>([
		['no goods items', { items: [] }, `${GOODS}.governmentAgencyGoodsItems`],
		['an unknown currency', header({ invoiceCurrency: 'EURO' }), `${HEADER}.invoiceCurrency`],
		['a country that is no two letters', goods({ destination: { country: 'Z1' } }), `${GOODS}.destination.country`],
		['a country in small letters', item({ origin: { country: 'de' } }), `${ITEM}.origin.country`],
		['a country of a party', goods({ buyer: { address: { country: 'X' } } }), `${GOODS}.buyer.address.country`],
		['an office that is none', goods({ exitOfficeCode: 'BE10' }), `${GOODS}.exitOfficeCode`],
		['seven digits', item(classified('8413705')), `${ITEM}.commodity.classifications[0].code`],
		['six digits', item(classified('841370')), `${ITEM}.commodity.classifications[0].code`],
		['letters in the code', item(classified('8413.70.51')), `${ITEM}.commodity.classifications[0].code`],
		['too many characters', item(classified('8413705100123456789012345')), `${ITEM}.commodity.classifications[0].code`],
		['net above gross', item({ goodsMeasure: { nmass: 431 } }), `${ITEM}.goodsMeasure.nmass`],
		['a mass below 0', item({ goodsMeasure: { nmass: -1 } }), `${ITEM}.goodsMeasure.nmass`],
		['three digits as procedure', item({ governmentProcedure: { proc: '100' } }), `${ITEM}.governmentProcedure.proc`],
		['half a package', item({ packagings: [{ quantity: 0.5, type: 'CT' }] }), `${ITEM}.packagings[0].quantity`],
		['a package of one letter', item({ packagings: [{ quantity: 1, type: 'Q' }] }), `${ITEM}.packagings[0].type`],
		['a day that no month has', goods({ invoice: { date: '2026-02-30' } }), `${GOODS}.invoice.date`],
		['a day in another order', goods({ invoice: { date: '30/01/2026' } }), `${GOODS}.invoice.date`],
		['an impossible hour', header({ accDateCode: '2026-01-15T25:00:00Z' }), `${HEADER}.accDateCode`],
		['an agent status of 9', header({ agentStatus: '9' }), `${HEADER}.agentStatus`],
		['a nature of transaction of 3 digits', goods({ trxNatCode: 111 }), `${GOODS}.trxNatCode`],
		[
			'a valuation method of 7',
			item({ customsValuation: { valuationMethod: '7' } }),
			`${ITEM}.customsValuation.valuationMethod`,
		],
		['a long UCR', goods({ ucr: { traderReference: 'X'.repeat(36) } }), `${GOODS}.ucr.traderReference`],
	])('%s', (_what, change, path) => {
		expect(found(anExport('X-1', change))).toEqual([['blocking', path]]);
	});

	it('the number of another goods item', () => {
		expect(
			found(anExport('X-1', { header: { totalInvoiceAmount: 1200 }, items: [aGoodsItem(), aGoodsItem()] })),
		).toEqual([['blocking', `${GOODS}.governmentAgencyGoodsItems[1].seqNum`]]);
	});
});

describe('what is only told', () => {
	it.each<[string, ShipmentChange, string]>([
		[
			'an MRN whose last character is no check digit',
			header({ docRefNum: '26BEA10000000001E3' }),
			`${HEADER}.docRefNum`,
		],
		['an MRN that is none', header({ docRefNum: 'unknown' }), `${HEADER}.docRefNum`],
		[
			'an office of eleven characters',
			header({ declarationOfficeCode: 'BEHSS216000' }),
			`${HEADER}.declarationOfficeCode`,
		],
		['no commodity code', item({ commodity: { classifications: [] } }), `${ITEM}.commodity.classifications`],
		['chapter 00', item(classified('00137051')), `${ITEM}.commodity.classifications[0].code`],
		['no description', item({ commodity: { description: undefined } }), `${ITEM}.commodity.description`],
		['no procedure', item({ governmentProcedure: undefined }), `${ITEM}.governmentProcedure.proc`],
		[
			'a procedure that the Union does not have',
			item({ governmentProcedure: { proc: '99' } }),
			`${ITEM}.governmentProcedure.proc`,
		],
		['an import procedure', item(procedure('4000')), `${ITEM}.governmentProcedure.proc`],
		['no authorisation', item(procedure('2100')), `${ITEM}.additionalDocuments`],
		['no inbound declaration', item(procedure('3171')), `${ITEM}.specialProcedure.inboundMrn`],
		['packages of no kind', item({ packagings: [{ quantity: 4 }] }), `${ITEM}.packagings[0].type`],
		['a unit of nothing', item({ goodsMeasure: { uoM: 'NAR' } }), `${ITEM}.goodsMeasure.qty`],
		['a country that may be new', goods({ destination: { country: 'ZZ' } }), `${GOODS}.destination.country`],
		['a package that may be new', item({ packagings: [{ quantity: 1, type: 'Q9' }] }), `${ITEM}.packagings[0].type`],
		['a currency that has ended', header({ invoiceCurrency: 'BGN' }), `${HEADER}.invoiceCurrency`],
		['an unknown unit', item({ goodsMeasure: { qty: 1, uoM: 'QQQ' } }), `${ITEM}.goodsMeasure.uoM`],
		['amounts without a currency', header({ invoiceCurrency: undefined }), `${HEADER}.invoiceCurrency`],
		['a total of other items', header({ totalInvoiceAmount: 700 }), `${HEADER}.totalInvoiceAmount`],
		['a total mass of other items', header({ goodsMeasure: { gmass: 500 } }), `${HEADER}.goodsMeasure.gmass`],
		['a total of other packages', header({ packaging: { quantity: 5 } }), `${HEADER}.packaging.quantity`],
		['an exporter without a code', goods({ exporter: { name: 'Scheldt' } }), `${GOODS}.exporter.code`],
		['no exporter', goods({ exporter: undefined }), `${GOODS}.exporter.code`],
		['a representative who is not named', header({ agentStatus: '2' }), `${HEADER}.agent.code`],
		['goods that stay where they are', goods({ destination: { country: 'BE' } }), `${GOODS}.destination.country`],
		['a declaration of an import', header({ declType: 'IM' }), `${HEADER}.declType`],
		['unknown Incoterms', goods({ tradeTerms: { termsCode: 'XYZ' } }), `${GOODS}.tradeTerms.termsCode`],
		[
			'a preference without origin',
			item({ commodity: { dutyTaxFees: [{ preference1: '3', preference2: '00' }] } }),
			`${ITEM}.origin.preferentialCountry`,
		],
		[
			'an origin without preference',
			item({
				commodity: { dutyTaxFees: [{ preference1: '1', preference2: '00' }] },
				origin: { country: 'DE', preferentialCountry: 'DE' },
			}),
			`${ITEM}.commodity.dutyTaxFees[0].preference1`,
		],
	])('%s', (_what, change, path) => {
		expect(found(anExport('X-1', change))).toEqual([['nonBlocking', path]]);
	});

	it('eight digits at import', () => {
		const home = { ...procedure('4000'), origin: { country: 'US' } };
		const shipment = anImport('X-1', { header: { totalInvoiceAmount: 600 }, items: [aGoodsItem(home)] });
		expect(found(shipment)).toEqual([['nonBlocking', `${ITEM}.commodity.classifications[0].code`]]);
	});
});

describe('a warning', () => {
	async function checked(change: ShipmentChange) {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		await cas.send(anExport('SO-1', change));
		await sandbox.clock.advance(MINUTE);
		return await cas.declarationOf('SO-1');
	}

	it('stands on the object that holds the field, says what is wrong, and is counted', async () => {
		const declaration = await checked({
			header: { invoiceCurrency: 'EURO' },
			goodsShipment: { exitOfficeCode: 'BE10', buyer: { name: 'Hudson', address: { country: 'X1' } } },
			items: [
				aGoodsItem(),
				aGoodsItem({
					seqNum: 2,
					...classified('8413705'),
					packagings: [{ quantity: 1 }],
					governmentProcedure: undefined,
				}),
			],
		});
		const none = { blocking: [], nonBlocking: [] };
		const [first, second] = goodsItemsOf(declaration);
		expect(declaration).toMatchObject({
			currentStatus: 'Invalid',
			warnings: {
				blocking: ['Invoice currency: EURO is not a currency. Use three letters, as in EUR.'],
				nonBlocking: ['Total amount invoiced: it is 600, but the goods items add up to 1200.'],
			},
			warningCount: { blocking: 1, nonBlocking: 1, totalBlocking: 4, totalNonBlocking: 3 },
		});
		expect(goodsShipmentOf(declaration)).toMatchObject({
			warnings: none,
			exitOffice: { code: 'BE10', warnings: { blocking: [expect.stringMatching(/^Office of exit: BE10 is not/)] } },
			buyer: { warnings: none, address: { warnings: { blocking: [expect.stringContaining('X1')] } } },
		});
		expect(first).toMatchObject({
			warnings: none,
			commodity: { warnings: none, classifications: [{ warnings: none }] },
		});
		expect(second).toMatchObject({
			// There is no procedure to stand on.
			warnings: { blocking: [], nonBlocking: ['Goods item 2, requested procedure: it is missing.'] },
			commodity: {
				warnings: none,
				classifications: [
					{ warnings: { blocking: [expect.stringMatching(/^Goods item 2, commodity code: 8413705 has 7/)] } },
				],
			},
			packagings: [{ warnings: { nonBlocking: [expect.stringContaining('package type')] } }],
		});
	});

	it('that does not block lets the declaration go its way', async () => {
		const declaration = await checked({ items: [aGoodsItem({ commodity: { classifications: [] } })] });
		expect(declaration).toMatchObject({
			currentStatus: 'Accepted',
			warningCount: { totalBlocking: 0, totalNonBlocking: 1 },
		});
		expect(warningsOf(declaration, 'nonBlocking')).toHaveLength(1);
	});

	it('quotes what was sent on one line and cut', async () => {
		const declaration = await checked({ header: { invoiceCurrency: `EUR\n${'x'.repeat(5_000)}` } });
		const [text = ''] = declaration.warnings.blocking;
		expect(text.length).toBeLessThan(200);
		expect(text).not.toContain('\n');
	});
});
