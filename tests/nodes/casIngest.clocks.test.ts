import { anExport } from '../sandbox/support/shipment';
import { timeIsReal, timePasses } from './harness/manualTime';
import { exportItems } from './harness/shipments';
import { aTappedCas, type TappedCas } from './harness/tappedCas';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

const create = {
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation: 'create' },
	onError: 'continueErrorOutput',
} as const;

const posts = ({ tap }: TappedCas) => tap.requests.filter(({ method }) => method === 'POST');
const looks = ({ tap }: TappedCas) => tap.requests.filter(({ method }) => method === 'GET');
const shipments = ({ sandbox }: TappedCas) => sandbox.control.state().shipments;

function loseAnswer({ sandbox }: TappedCas): void {
	sandbox.control.addFault({ kind: 'dropAfter', match: { method: 'POST', path: '^/v1/' } });
}

/** CAS has made the declaration by the time that it is looked up. */
function makeBeforeLook({ tap }: TappedCas): void {
	tap.beforeAnswer = async ({ method }) => {
		if (method === 'GET') await timePasses(5 * SECOND);
	};
}

/** The times of declarations are of another clock than that of CAS's answers. */
function shiftTimes({ tap }: TappedCas, byMs: number): void {
	const shifted = (_: string, value: unknown) =>
		typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
			? new Date(Date.parse(value) + byMs).toISOString()
			: value;
	tap.change = (body) => JSON.parse(JSON.stringify(body), shifted) as unknown;
}

/** CAS has the shipment, sent by an earlier run, and its declaration has come to its end. */
async function sentBefore(cas: TappedCas): Promise<void> {
	await cas.run(create, exportItems('SO-1'));
	await timePasses(600 * SECOND);
	cas.tap.requests.length = 0;
}

describe('a new shipment whose answer is lost', () => {
	it.each([-3 * DAY, -3_600 * SECOND, 3_600 * SECOND, 3 * DAY])(
		'is told from one that was there by a CAS whose clock is wrong by %d ms',
		async (offset) => {
			const cas = await aTappedCas();
			jest.setSystemTime(Date.now() - offset);
			makeBeforeLook(cas);
			loseAnswer(cas);
			const run = await cas.run(create, exportItems('SO-1'));
			expect(run.json).toMatchObject([{ outcome: 'accepted', messageType: 'Upsert' }]);
			await timePasses(600 * SECOND);
			loseAnswer(cas);
			const again = await cas.run(create, exportItems('SO-1'));
			expect(again.errorItems).toMatchObject([{ json: { code: 'existedBefore', existedBefore: true } }]);
		},
	);

	it.each([-3 * DAY, 3 * DAY])(
		'that its own clock cannot tell from an older one is not sent again, and says so (%d ms)',
		async (offset) => {
			const cas = await aTappedCas();
			makeBeforeLook(cas);
			shiftTimes(cas, offset);
			loseAnswer(cas);
			const run = await cas.run(create, exportItems('SO-1'));
			expect(run.errorItems).toMatchObject([
				{
					json: {
						outcome: 'unknown',
						code: 'mayHaveExisted',
						retry: 'lookFirst',
						description: expect.stringMatching(/made at 2026-01-1/),
						declarationId: expect.any(String),
					},
				},
			]);
			expect(run.errorItems[0]?.json).not.toHaveProperty('existedBefore');
			expect(posts(cas)).toHaveLength(1);
			expect(shipments(cas)).toHaveLength(1);
		},
	);

	it.each([-3 * DAY, -3_600 * SECOND, 0, 3_600 * SECOND, 3 * DAY])(
		'leaves alone what was there, though the times of declarations are wrong by %d ms',
		async (offset) => {
			const cas = await aTappedCas();
			await sentBefore(cas);
			shiftTimes(cas, offset);
			loseAnswer(cas);
			const changed = [{ json: anExport('SO-1', { header: { totalInvoiceAmount: 700 } }) as never }];
			const run = await cas.run(create, changed);
			expect(run.errorItems).toMatchObject([{ json: { code: 'existedBefore', existedBefore: true } }]);
			expect(posts(cas)).toHaveLength(1);
		},
	);

	it('is not taken for an older one by a CAS whose clock goes faster', async () => {
		const cas = await aTappedCas({ clock: { mode: 'scaled', speed: 40 } });
		timeIsReal();
		loseAnswer(cas);
		const run = await cas.run(create, exportItems('SO-1'));
		expect(run.json).toMatchObject([{ outcome: 'accepted', messageType: 'Upsert' }]);
		expect(looks(cas)).toHaveLength(2);
		expect(shipments(cas)).toHaveLength(1);
	});

	it('is looked up once where CAS has none of it', async () => {
		const cas = await aTappedCas();
		cas.sandbox.control.addFault({ kind: 'dropBefore', match: { method: 'POST', path: '^/v1/' } });
		const run = await cas.run(create, exportItems('SO-1'));
		expect(run.json).toMatchObject([{ outcome: 'accepted', messageType: 'Upsert' }]);
		expect(looks(cas)).toHaveLength(1);
	});
});
