import { logIn, type CasClient } from './support/casClient';
import { aFormula, piecesOf, procedure, WAREHOUSE } from './support/goods';
import { aSandbox, HOUR, SECOND } from './support/sandboxes';
import { anExport } from './support/shipment';
import type { Sandbox } from '../../sandbox/server';

const { authorisationReference } = WAREHOUSE;

/** A sandbox with castings and seals under inward processing, and a formula by which pumps are made of them. */
async function aProcessor() {
	const sandbox = await aSandbox();
	const cas = await logIn(sandbox);
	sandbox.control.addStock({
		articleReference: 'CAST',
		quantity: 100,
		quantityUnitCode: 'NAR',
		authorisationReference,
		mrn: 'MRN-C',
	});
	sandbox.control.addStock({
		articleReference: 'SEAL',
		quantity: 100,
		quantityUnitCode: 'NAR',
		authorisationReference,
		mrn: 'MRN-S',
	});
	await cas.ingest('formula', aFormula('F-PUMP', 'PUMP', { CAST: 1, SEAL: 4 }));
	await sandbox.clock.advance(SECOND);
	return { sandbox, cas };
}

async function reExported(sandbox: Sandbox, cas: CasClient, quantity: number, named: object) {
	const item = piecesOf('PUMP', quantity, { ...procedure('3151'), specialProcedure: named });
	await cas.send(anExport('SO-1', { items: [item] }));
	await sandbox.clock.advance(HOUR);
	const [declaration] = sandbox.control.state().declarations;
	return {
		status: declaration?.currentStatus,
		problems: declaration?.problems.map(({ severity, message }) => `${severity}: ${message}`).join('\n'),
		writtenOff: declaration?.stockWrittenOff.map((pick) => [pick.articleReference, pick.quantity, pick.mrn]),
	};
}

describe('goods that name a formula', () => {
	it('are written off against its components when they are released', async () => {
		const { sandbox, cas } = await aProcessor();
		const { status, writtenOff } = await reExported(sandbox, cas, 10, { formulaReference: 'F-PUMP' });
		expect(status).toBe('ExitConfirmed');
		expect(writtenOff).toEqual([
			['CAST', 10, 'MRN-C'],
			['SEAL', 40, 'MRN-S'],
		]);
		expect(sandbox.control.stock().map(({ quantity }) => quantity)).toEqual([90, 60]);
	});

	it('need all of them: the declaration is Invalid where one is short', async () => {
		const { sandbox, cas } = await aProcessor();
		const { status, problems } = await reExported(sandbox, cas, 30, { formulaReference: 'F-PUMP' });
		expect(status).toBe('Invalid');
		expect(problems).toContain('refuse: Goods item 1 needs 120 NAR of SEAL');
		expect(sandbox.control.stock().map(({ quantity }) => quantity)).toEqual([100, 100]);
	});

	it('that nobody sent are only warned of', async () => {
		const { sandbox, cas } = await aProcessor();
		const { status, problems, writtenOff } = await reExported(sandbox, cas, 10, { formulaReference: 'F-OTHER' });
		expect({ status, writtenOff }).toEqual({ status: 'ExitConfirmed', writtenOff: [] });
		expect(problems).toContain('warn: Goods item 1: there is no formula F-OTHER');
	});
});

describe('goods that name a material list', () => {
	const aList = (change: object = {}) => ({
		externalReference: 'ML-1',
		product: { articleReference: 'PUMP', quantity: 20, quantityUnitCode: 'NAR' },
		materials: [{ sequenceNumeric: 1, articleReference: 'CAST', quantity: 22, quantityUnitCode: 'NAR' }],
		...change,
	});

	it('are written off against its materials, in proportion, rather than against the formula', async () => {
		const { sandbox, cas } = await aProcessor();
		await cas.ingest('materialList', aList());
		const named = { materialListReference: 'ML-1', formulaReference: 'F-PUMP' };
		const { writtenOff } = await reExported(sandbox, cas, 10, named);
		expect(writtenOff).toEqual([['CAST', 11, 'MRN-C']]);
	});

	it('cannot leave once the list was invalidated', async () => {
		const { sandbox, cas } = await aProcessor();
		await cas.ingest('materialList', aList());
		await cas.ingest('materialListInvalidation', { materialListReference: 'ML-1', reason: 'Wrong batch' });
		const { status, problems } = await reExported(sandbox, cas, 10, { materialListReference: 'ML-1' });
		expect(status).toBe('Invalid');
		expect(problems).toContain('material list ML-1 is no longer valid');
		expect(sandbox.control.state().masterData[0]).toMatchObject({
			reference: 'ML-1',
			invalidatedAt: expect.any(String),
		});
	});

	it('can leave again once it was sent again', async () => {
		const { sandbox, cas } = await aProcessor();
		await cas.ingest('materialList', aList());
		await cas.ingest('materialListInvalidation', { materialListReference: 'ML-1' });
		await cas.ingest('materialList', aList());
		expect((await reExported(sandbox, cas, 10, { materialListReference: 'ML-1' })).status).toBe('ExitConfirmed');
	});
});

describe('the invalidation of a material list that does not exist', () => {
	it('is refused', async () => {
		const { sandbox, cas } = await aProcessor();
		await cas.ingest('materialListInvalidation', { materialListReference: 'ML-9' });
		await sandbox.clock.advance(SECOND);
		expect(sandbox.control.state().messages[0]).toMatchObject({
			result: 'refused',
			outcome: 'There is no material list ML-9.',
		});
	});
});
