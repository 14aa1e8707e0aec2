import { RefusalLog } from '../../nodes/CasNotificationTrigger/delivery/refusalLog';
import { logLines } from './harness/logLines';
import { timePasses } from './harness/manualTime';
import { anEvent, published, SECRET_HEADER } from './harness/publishedTrigger';

const MINUTE = 60_000;
const REASON = 'with a wrong secret';

describe('what is logged of a flood of refused deliveries', () => {
	it('is the first few at once, and how many more there were in one line', () => {
		const log = new RefusalLog();
		const lines = Array.from({ length: 42 }, (_, second) => log.refused('node', REASON, second * 1_000)).flat();
		expect(lines).toEqual([1, 2, 3, 4, 5].map((count) => `refused a delivery ${REASON} (${count} since n8n started)`));
		expect(log.refused('node', 'without a signature', MINUTE)).toEqual([
			`37 more were refused within a minute, the last ${REASON} (42 since n8n started)`,
			'refused a delivery without a signature (43 since n8n started)',
		]);
	});

	it('is at most six lines a minute and a node, however many and for whatever reasons', () => {
		const log = new RefusalLog();
		let lines = 0;
		for (let atMs = 0; atMs < 10 * MINUTE; atMs += 10) lines += log.refused('node', `reason ${atMs}`, atMs).length;
		expect(lines).toBeLessThanOrEqual(60);
	});

	it('is told by the next delivery of any kind, once', () => {
		const log = new RefusalLog();
		for (let count = 1; count <= 8; count += 1) log.refused('node', REASON, 0);
		expect(log.ended('node', MINUTE - 1)).toEqual([]);
		expect(log.ended('node', MINUTE)).toEqual([expect.stringMatching(/^3 more were refused within a minute/)]);
		expect(log.ended('node', 2 * MINUTE)).toEqual([]);
		expect(log.ended('another node', MINUTE)).toEqual([]);
	});

	it('of one node takes nothing from another', () => {
		const log = new RefusalLog();
		for (let count = 1; count <= 100; count += 1) log.refused('flooded', REASON, 0);
		expect(log.refused('quiet', REASON, 0)).toHaveLength(1);
	});

	it('goes on when the clock is set back', () => {
		const log = new RefusalLog();
		for (let count = 1; count <= 6; count += 1) log.refused('node', REASON, 100 * MINUTE);
		expect(log.refused('node', REASON, 0)).toHaveLength(2);
	});

	it('needs no more memory for ten thousand nodes than for five hundred', () => {
		const log = new RefusalLog();
		for (let node = 0; node < 10_000; node += 1) log.refused(`node ${node}`, REASON, 0);
		const { nodes } = log as unknown as { nodes: Map<string, unknown> };
		expect(nodes.size).toBe(500);
		expect(log.refused('node 9999', REASON, 0)).toEqual([expect.stringContaining('(2 since n8n started)')]);
		expect(log.refused('node 0', REASON, 0)).toEqual([expect.stringContaining('(1 since n8n started)')]);
	});
});

describe('a published trigger that is flooded', () => {
	const refusals = () => logLines.map(({ message }) => message).filter((message) => message.includes('refused'));

	it('refuses each call, and logs a few', async () => {
		const { trigger, headers } = await published();
		for (let count = 1; count <= 50; count += 1) {
			expect((await trigger.deliver(anEvent(), { [SECRET_HEADER]: `guess ${count}` })).status).toBe(401);
		}
		expect(refusals()).toHaveLength(5);
		await timePasses(MINUTE);
		expect((await trigger.deliver(anEvent(), headers)).items).toHaveLength(1);
		expect(refusals()[5]).toMatch(/: 45 more were refused within a minute, the last with a wrong secret/);
		expect(refusals()).toHaveLength(6);
	});

	it('logs what is no event at the same rate', async () => {
		const { trigger, headers } = await published();
		for (let count = 1; count <= 50; count += 1) await trigger.deliver({ id: count }, headers);
		for (let count = 1; count <= 3; count += 1) await trigger.deliver(Buffer.alloc(1_000_001, 32), {});
		expect(refusals()).toHaveLength(5);
	});
});
