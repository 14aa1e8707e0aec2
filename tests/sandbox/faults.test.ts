import type { FaultSpec } from '../../sandbox/faults/fault';
import { logIn } from './support/casClient';
import { aSandbox, HOUR, MINUTE, SECOND } from './support/sandboxes';
import { anExport } from './support/shipment';
import { aWebhook } from './support/webhook';

const INGESTION = { method: 'POST' as const, path: 'customsshipments' };

async function aClient() {
	const sandbox = await aSandbox();
	return { sandbox, cas: await logIn(sandbox) };
}

describe('a request fault', () => {
	it('answers with the status that was asked for, as often as it was asked for', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addFault({ kind: 'status', status: 503, retryAfter: 7, times: 2, match: INGESTION });
		expect((await cas.http.get('/v1/declarations')).status).toBe(200);
		const answers = [
			await cas.send(anExport('SO-1')),
			await cas.send(anExport('SO-1')),
			await cas.send(anExport('SO-1')),
		];
		expect(answers.map(({ status }) => status)).toEqual([503, 503, 202]);
		expect(answers[0]?.headers['retry-after']).toBe('7');
		expect(sandbox.control.state().faults).toEqual([]);
	});

	it('dropBefore closes the connection, and nothing has happened', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addFault({ kind: 'dropBefore', match: INGESTION });
		await expect(cas.send(anExport('SO-1'))).rejects.toThrow();
		await sandbox.clock.advance(MINUTE);
		expect(await cas.search()).toEqual([]);
		expect((await cas.send(anExport('SO-1'))).status).toBe(202);
	});

	it('dropAfter closes the connection although it has happened', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addFault({ kind: 'dropAfter', match: INGESTION });
		await expect(cas.send(anExport('SO-1'))).rejects.toThrow();
		await sandbox.clock.advance(MINUTE);
		expect(await cas.search()).toHaveLength(1);
	});

	it('can answer 502 although it has happened', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addFault({ kind: 'status', status: 502, afterProcessing: true, match: INGESTION });
		expect((await cas.send(anExport('SO-1'))).status).toBe(502);
		await sandbox.clock.advance(MINUTE);
		expect(await cas.search()).toHaveLength(1);
	});

	it('expireTokens ends every token that was issued', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addFault({ kind: 'expireTokens' });
		expect((await cas.send(anExport('SO-1'))).status).toBe(401);
		expect((await cas.send(anExport('SO-1'))).status).toBe(401);
		expect((await (await logIn(sandbox)).send(anExport('SO-1'))).status).toBe(202);
	});

	it('latency makes an answer late', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addFault({ kind: 'latency', ms: 60 });
		const begin = performance.now();
		await cas.http.get('/v1/declarations');
		expect(performance.now() - begin).toBeGreaterThanOrEqual(59);
	});

	it('can strike each nth request', async () => {
		const { sandbox, cas } = await aClient();
		sandbox.control.addFault({ kind: 'status', status: 429, every: 3, times: 'always' });
		const statuses: number[] = [];
		for (let request = 1; request <= 6; request++) statuses.push((await cas.http.get('/v1/declarations')).status);
		expect(statuses).toEqual([200, 200, 429, 200, 200, 429]);
		sandbox.control.clearFaults();
		expect(sandbox.control.state().faults).toEqual([]);
	});
});

describe('an event fault', () => {
	async function listening() {
		const { sandbox, cas } = await aClient();
		const webhook = await aWebhook();
		await cas.subscribe({ endpointUrl: webhook.url, filters: [{ eventType: 'DeclarationStatusChanged' }] });
		return { sandbox, cas, webhook, subtypes: () => webhook.events.map(({ eventSubType }) => eventSubType) };
	}

	it('duplicateEvents delivers an acknowledged event once more, under the same id', async () => {
		const { sandbox, cas, webhook, subtypes } = await listening();
		sandbox.control.addFault({ kind: 'duplicateEvents', match: { eventSubType: '^Queued$' } });
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(10 * SECOND);
		expect(subtypes()).toEqual(['New', 'Validated', 'Queued', 'Queued', 'Submitted']);
		expect(webhook.events[2]?.id).toBe(webhook.events[3]?.id);
	});

	it('duplicateEvents delivers the second one again too until it is acknowledged', async () => {
		const { sandbox, webhook } = await listening();
		sandbox.control.addFault({ kind: 'duplicateEvents', ms: 5 * SECOND });
		webhook.answer = (delivery) => (delivery === 1 ? 200 : delivery < 4 ? 503 : 200);
		sandbox.control.emit({ eventType: 'DeclarationStatusChanged', eventSubType: 'New', data: {} });
		await sandbox.clock.advance(HOUR);
		const [event] = sandbox.control.state().events;
		const seconds = event?.deliveries[0]?.attempts.map(({ time, status, isDuplicate = false }) => ({
			second: (Date.parse(time) - Date.parse(event.eventTime)) / SECOND,
			status,
			isDuplicate,
		}));
		expect(seconds).toEqual([
			{ second: 0, status: 200, isDuplicate: false },
			{ second: 5, status: 503, isDuplicate: true },
			{ second: 15, status: 503, isDuplicate: true },
			{ second: 45, status: 200, isDuplicate: true },
		]);
		expect(event?.deliveries[0]?.state).toBe('acknowledged');
	});

	it('delayEvents lets later events overtake', async () => {
		const { sandbox, cas, subtypes } = await listening();
		sandbox.control.addFault({ kind: 'delayEvents', ms: 10 * SECOND });
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(20 * SECOND);
		expect(subtypes()).toEqual(['Validated', 'Queued', 'Submitted', 'New']);
	});

	it('reorderEvents delivers the last one first', async () => {
		const { sandbox, cas, subtypes } = await listening();
		sandbox.control.addFault({ kind: 'reorderEvents', times: 3 });
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(10 * SECOND);
		expect(subtypes()).toEqual(['Queued', 'Validated', 'New', 'Submitted']);
		expect(sandbox.control.state().faults).toEqual([]);
	});

	it('reorderEvents lets go what it holds when not enough events come', async () => {
		const { sandbox, cas, subtypes } = await listening();
		sandbox.control.addFault({ kind: 'reorderEvents', times: 9, ms: 4 * SECOND });
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(6 * SECOND);
		expect(subtypes()).toEqual(['Queued', 'Validated', 'New']);
	});

	/** Emits `count` numbered events, and returns how the numbers came in. */
	async function numbersDelivered(count: number, seed: number, ...faults: FaultSpec[]): Promise<unknown[]> {
		const sandbox = await aSandbox({ seed });
		const webhook = await aWebhook();
		await (await logIn(sandbox)).subscribe({ endpointUrl: webhook.url });
		for (const fault of faults) sandbox.control.addFault(fault);
		for (let number = 1; number <= count; number++) {
			sandbox.control.emit({ eventType: 'CustomsDataReturned', eventSubType: 'AWBCreated', data: { number } });
		}
		await sandbox.clock.advance(2 * MINUTE);
		return webhook.events.map(({ data }) => data.number);
	}

	const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

	it('duplicateEvents can strike a share of the events, the same ones for the same seed', async () => {
		const fault = { kind: 'duplicateEvents', share: 0.2 } as const;
		const numbers = await numbersDelivered(200, 7, fault);
		expect([...new Set(numbers)]).toEqual(oneTo(200));
		expect(numbers.length).toBeGreaterThan(220);
		expect(numbers.length).toBeLessThan(260);
		expect(await numbersDelivered(200, 7, fault)).toEqual(numbers);
		expect(await numbersDelivered(200, 8, fault)).not.toEqual(numbers);
	});

	it('shuffleEvents delivers in any order within its window, the same one for the same seed', async () => {
		const fault = { kind: 'shuffleEvents', ms: MINUTE } as const;
		const numbers = (await numbersDelivered(100, 7, fault)) as number[];
		expect(numbers).not.toEqual(oneTo(100));
		expect([...numbers].sort((a, b) => a - b)).toEqual(oneTo(100));
		// Shuffled through the whole window: one half of the numbers is not in one half of the order.
		const early = numbers.slice(0, 50).filter((number) => number <= 50).length;
		expect(early).toBeGreaterThan(10);
		expect(early).toBeLessThan(40);
		expect(await numbersDelivered(100, 7, fault)).toEqual(numbers);
		expect(await numbersDelivered(100, 8, fault)).not.toEqual(numbers);
	});

	it('shuffleEvents brings a duplicate in at a time of its own, even before the first', async () => {
		const numbers = await numbersDelivered(
			60,
			7,
			{ kind: 'shuffleEvents', ms: MINUTE },
			{ kind: 'duplicateEvents', share: 1 },
		);
		const apart = oneTo(60).map((number) => numbers.lastIndexOf(number) - numbers.indexOf(number));
		expect(apart.every((distance) => distance > 0)).toBe(true);
		expect(Math.max(...apart)).toBeGreaterThan(60);
	});
});
