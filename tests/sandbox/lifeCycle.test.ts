import { isMrn } from '../../cas/identifiers/mrn';
import { logIn } from './support/casClient';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
import { aGoodsItem, anExport, anImport } from './support/shipment';

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
		expect(declaration).toMatchObject({ declarationType: 'EXA', jurisdiction: 'BE', duties: null, problems: [] });
	});

	it('gets an MRN of its country and year with a right check digit, and an LRN of its own', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1'));
		await cas.send(anExport('SO-2', { shipFrom: 'NL' }));
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
			creationDate: '2026-01-15T08:00:01.000Z',
			acceptanceDate: '2026-01-15T08:00:36.000Z',
		});
	});

	it('carries the shipment, with an id for each goods item that stays', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(MINUTE);
		const [item] = (await cas.declarationOf('SO-1')).governmentAgencyGoodsItems;
		expect(item).toMatchObject({ commodityCode: '84137051', governmentAgencyGoodsItemId: expect.any(String) });
		await sandbox.clock.advance(MINUTE);
		expect((await cas.declarationOf('SO-1')).governmentAgencyGoodsItems).toEqual([item]);
	});
});

describe('the declaration of a good import', () => {
	it('ends with its release and has duties in the currency of the invoice', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(
			anImport('PO-1', { invoice: { id: 'INV-1', issueDate: '2026-01-12', amount: 1000, currencyCode: 'USD' } }),
		);
		await sandbox.clock.advance(60 * MINUTE);
		const declaration = await cas.declarationOf('PO-1');
		expect(declaration).toMatchObject({ currentStatus: 'Released', declarationType: 'IMA', jurisdiction: 'NL' });
		const { currencyCode, totalAmount, taxes } = declaration.duties;
		expect(currencyCode).toBe('USD');
		expect(taxes.map(({ typeCode, baseAmount }) => [typeCode, baseAmount])).toEqual([
			['A00', 600],
			['B00', 610.2],
			['A00', 400],
			['B00', 406.8],
		]);
		expect(totalAmount).toBeCloseTo(
			taxes.reduce((sum, { amount }) => sum + amount, 0),
			2,
		);
	});
});

describe('a shipment with a mistake', () => {
	it('makes an Invalid declaration that says what is wrong', async () => {
		const { sandbox, cas } = await aClient();
		await cas.send(anExport('SO-1', { governmentAgencyGoodsItems: [aGoodsItem({ commodityCode: '8413705' })] }));
		await sandbox.clock.advance(60 * MINUTE);
		const declaration = await cas.declarationOf('SO-1');
		expect(statusesOf(declaration)).toEqual(['New', 'Invalid']);
		expect(declaration.problems).toMatchObject([
			{
				severity: 'refuse',
				source: 'CAS',
				path: 'governmentAgencyGoodsItems[0].commodityCode',
				message: expect.stringContaining('8413705'),
			},
		]);
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
		expect(refused.problems).toMatchObject([{ source: 'authority', message: 'Wrong office of exit' }]);

		await cas.send(anExport('SO-1', { messageType: 'Replace', exitOfficeId: 'BE101000' }));
		await sandbox.clock.advance(60 * MINUTE);
		expect(await cas.declarationOf('SO-1')).toMatchObject({ currentStatus: 'ExitConfirmed', problems: [] });
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
