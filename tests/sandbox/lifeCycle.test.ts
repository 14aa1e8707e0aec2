import { isMrn } from '../../cas/identifiers/mrn';
import { goodsItemsOf, logIn } from './support/casClient';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
import { aGoodsItem, anExport, anImport, classified } from './support/shipment';

const statusesOf = (declaration: { history: { status: string }[] }) => declaration.history.map(({ status }) => status);

async function aClient() {
	const sandbox = await aSandbox();
	return { sandbox, cas: await logIn(sandbox) };
}

describe('the declaration of a good export', () => {
	it('goes from New to ExitConfirmed', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(10 * MINUTE);
		const declaration = await cas.declarationOf('SO-1');
		expect(statusesOf(declaration)).toEqual([
			'New',
			'Validated',
			'Queued',
			'Submitted',
			'Accepted',
			'Released',
			'ExitConfirmed',
		]);
		expect(declaration).toMatchObject({
			declarationType: 'EXA',
			declType: 'EX',
			addDeclType1: 'A',
			jurisdiction: 'BE',
			calculationReturns: [],
			warningCount: { blocking: 0, nonBlocking: 0, totalBlocking: 0, totalNonBlocking: 0 },
		});
	});

	it('gets an MRN of its country and year with a right check digit, and an LRN of its own', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1'));
		await cas.send(anExport('SO-2', { goodsShipment: { exportCountry: 'NL' } }));
		await sandbox.clock.advance(5 * MINUTE);
		const first = await cas.declarationOf('SO-1');
		const second = await cas.declarationOf('SO-2');
		expect(isMrn(first.mrn)).toBe(true);
		expect(first.mrn.slice(0, 4)).toBe('26BE');
		expect(second.mrn.slice(0, 4)).toBe('26NL');
		expect(first.lrn).not.toBe(second.lrn);
		expect(first.lrn.length).toBeLessThanOrEqual(22);
	});

	it('tells when it was accepted, in the time of the sandbox', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(36 * SECOND);
		expect(await cas.declarationOf('SO-1')).toMatchObject({
			currentStatus: 'Accepted',
			creationDate: '2026-01-15T08:00:01.0000000Z',
			lastModification: '2026-01-15T08:00:36.0000000Z',
			acceptanceDate: '2026-01-15T08:00:36.000Z',
			accDateCode: '2026-01-15T08:00:36.0000000Z',
			sendDateTime: '2026-01-15T08:00:06.0000000Z',
		});
	});

	it('writes the first day of all for a date that is not there, and counts no warnings before its validation', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1', { goodsShipment: { invoice: undefined } }));
		await sandbox.clock.advance(SECOND);
		expect(await cas.declarationOf('SO-1')).toMatchObject({
			currentStatus: 'New',
			accDateCode: '0001-01-01T00:00:00Z',
			issueDate: '0001-01-01T00:00:00Z',
			sendDateTime: '0001-01-01T00:00:00Z',
			goodsShipments: [{ invoice: { date: '0001-01-01T00:00:00Z' } }],
			acceptanceDate: null,
			docRefNum: null,
			warningCount: null,
		});
	});

	it('that exists at the authority already keeps its MRN and its day', async () => {
		const { sandbox, cas } = await aClient();
		const known = { docRefNum: '25BEA10000000001E7', accDateCode: '2025-12-30T10:00:00+01:00' };
		await cas.send(anExport('SO-1', { header: known }));
		await sandbox.clock.advance(MINUTE);
		const declaration = await cas.declarationOf('SO-1');
		expect(declaration).toMatchObject({ ...known, currentStatus: 'Accepted', mrn: known.docRefNum });
		expect(declaration.functionRefNum).toBe(declaration.lrn);
	});

	it('carries the shipment, with an id for each goods item that stays', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(MINUTE);
		const [item] = goodsItemsOf(await cas.declarationOf('SO-1'));
		expect(item).toMatchObject({ ...classified('84137051'), governmentAgencyGoodsItemId: expect.any(String) });
		expect(item?.id).toBe(item?.governmentAgencyGoodsItemId);
		await sandbox.clock.advance(MINUTE);
		expect(goodsItemsOf(await cas.declarationOf('SO-1'))).toEqual([item]);
	});
});

describe('the declaration of a good import', () => {
	it('ends with its release and says what was assessed, of each goods item and in all', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anImport('PO-1', { header: { invoiceCurrency: 'USD' } }));
		await sandbox.clock.advance(60 * MINUTE);
		const declaration = await cas.declarationOf('PO-1');
		expect(declaration).toMatchObject({
			currentStatus: 'Released',
			declarationType: 'IMA',
			jurisdiction: 'NL',
			invoiceCurrency: 'USD',
		});
		expect(goodsItemsOf(declaration).map(({ commodity }) => commodity.calculationReturns)).toMatchObject([
			[
				{ type: 'A00', basisValue: 600, payment: { assessed: 10.2, methodCode: 'A' } },
				{ type: 'B00', basisValue: 610.2, payment: { assessed: 128.14, methodCode: 'G' } },
			],
			[
				{ type: 'A00', basisValue: 400, payment: { assessed: 6.8, methodCode: 'A' } },
				{ type: 'B00', basisValue: 406.8, payment: { assessed: 85.43, methodCode: 'G' } },
			],
		]);
		expect(declaration.calculationReturns).toMatchObject([
			{ type: 'A00', basisValue: 1000, payment: { assessed: 17, methodCode: 'A' } },
			{ type: 'B00', basisValue: 1017, payment: { assessed: 213.57, methodCode: 'G' } },
		]);
		expect(sandbox.control.state().declarations[0]?.duties).toMatchObject({ totalAmount: 230.57, currencyCode: 'USD' });
	});

	it('is paid by the method that its goods ask for', async () => {
		const { sandbox, cas } = await aClient();
		const fees = { dutyTaxFees: [{ type: 'A00', payment: { methodCode: 'E' } }] };
		await cas.send(anImport('PO-1', { items: [aGoodsItem({ commodity: fees })] }));
		await sandbox.clock.advance(60 * MINUTE);
		const { calculationReturns } = await cas.declarationOf('PO-1');
		expect(calculationReturns.map(({ type, payment }) => [type, payment.methodCode])).toEqual([
			['A00', 'E'],
			['B00', 'G'],
		]);
	});

	it('names its parties with what they are', async () => {
		const { sandbox, cas } = await aClient();
		const parties = {
			header: { declarant: { code: 'BE0428759497' } },
			goodsShipment: { consignor: { name: 'Hudson' } },
		};
		await cas.send(anImport('PO-1', parties));
		await sandbox.clock.advance(SECOND);
		expect(await cas.declarationOf('PO-1')).toMatchObject({
			declarant: { types: ['DEC'] },
			goodsShipments: [{ consignor: { types: ['CSR'] }, exporter: { types: [] } }],
		});
	});
});

describe('an outcome that was asked for', () => {
	it('CustomsError stops a declaration until it is corrected', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.setOutcome({
			externalReference: 'SO-1',
			outcome: 'CustomsError',
			errors: ['Wrong office of exit'],
		});
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(60 * MINUTE);
		const refused = await cas.declarationOf('SO-1');
		expect(refused).toMatchObject({ currentStatus: 'CustomsError', mrn: null });
		expect(refused.warnings).toEqual({ blocking: ['Wrong office of exit'], nonBlocking: [] });
		expect(sandbox.control.state().declarations[0]?.problems).toMatchObject([{ source: 'authority' }]);

		const corrected = { messageType: 'Replace', goodsShipment: { exitOfficeCode: 'BE101000' } };
		await cas.send(anExport('SO-1', corrected));
		await sandbox.clock.advance(60 * MINUTE);
		expect(await cas.declarationOf('SO-1')).toMatchObject({
			currentStatus: 'ExitConfirmed',
			warningCount: { totalBlocking: 0 },
		});
	});

	it('DocumentControl comes before the release', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.setOutcome({ externalReference: 'PO-1', direction: 'IN', outcome: 'DocumentControl' });
		await cas.send(anImport('PO-1'));
		await sandbox.clock.advance(5 * MINUTE);
		expect((await cas.declarationOf('PO-1')).currentStatus).toBe('DocumentControl');
		await sandbox.clock.advance(10 * MINUTE);
		expect((await cas.declarationOf('PO-1')).currentStatus).toBe('Released');
	});

	it('stay holds a declaration where it is, until it may continue', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'stay', status: 'Submitted' });
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(24 * 60 * MINUTE);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('Submitted');
		sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'continue' });
		await sandbox.clock.advance(10 * MINUTE);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('ExitConfirmed');
	});

	it('stay also holds a declaration that is there already', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(MINUTE);
		sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'stay', status: 'Accepted' });
		await sandbox.clock.advance(60 * MINUTE);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('Accepted');
	});

	it.each([
		['SO-1 CUSTOMSERROR', 'CustomsError'],
		['so-1-invalid', 'Invalid'],
		['SO-1 STAYSUBMITTED', 'Submitted'],
	])('can stand in the reference: %s', async (reference, status) => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport(reference));
		await sandbox.clock.advance(60 * MINUTE);
		expect((await cas.declarationOf(reference)).currentStatus).toBe(status);
	});
});
