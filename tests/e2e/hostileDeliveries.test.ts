import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import axios from 'axios';
import { SECRET_HEADER } from '../../cas/contract/deliveryHeaders';
import { forgeries } from '../hostile/forgeries';
import { asJson, JSON_TYPE, type HostileDelivery } from '../hostile/hostileDelivery';
import { malformed } from '../hostile/malformed';
import { anEvent } from './support/anEvent';
import { aFlow, anEventTrigger } from './support/flows';
import { webhookSecretOf } from './support/secrets';
import { aMoment, aStage, until } from './support/suiteStage';

const stage = aStage();

/** What only a real server unpacks or refuses. */
function overTheWire(secret: string): HostileDelivery[] {
	const headers = { ...JSON_TYPE, [SECRET_HEADER.value]: secret, 'content-encoding': 'gzip' };
	const bomb = JSON.stringify({ ...anEvent('bomb'), data: { x: '0'.repeat(5_000_000) } });
	return [
		{ name: 'five megabytes, compressed to five kilobytes', body: gzipSync(bomb), headers },
		{ name: 'called compressed, and it is not', body: asJson(anEvent('not compressed')), headers },
		{ name: 'compressed and cut', body: gzipSync(bomb).subarray(0, 100), headers },
		{
			name: 'twenty megabytes',
			body: Buffer.alloc(20_000_000, 32),
			headers: { ...headers, 'content-encoding': 'identity' },
		},
	];
}

describe('deliveries that are no events of CAS', () => {
	it('start nothing, in more than two hundred ways, and leave n8n well', async () => {
		const { api, credential, n8n } = stage();
		const webhookId = randomUUID();
		const { id } = await api.createWorkflow(aFlow('Hostile', anEventTrigger(webhookId, credential)));
		await api.activate(id);
		const url = `${n8n.url}/webhook/${webhookId}/cas-events`;
		const secret = webhookSecretOf(stage(), id);
		const target = { secret, secretHeader: SECRET_HEADER.value, event: anEvent('hostile') };
		const all = [...forgeries(target), ...malformed(target), ...overTheWire(secret)];
		expect(all.length).toBeGreaterThan(200);

		const answers: Record<string, number> = {};
		for (const { name, body, headers } of all) {
			const { status } = await post(url, body, headers);
			answers[name] = status;
		}
		const taken = Object.entries(answers).filter(([, status]) => status < 400);
		expect(taken).toEqual([]);
		// A server error would be delivered again for a day; only what n8n itself cannot unpack may be one.
		const broken = Object.entries(answers).filter(([, status]) => status >= 500);
		expect(broken.map(([name]) => name).filter((name) => !/compressed|megabytes/.test(name))).toEqual([]);

		await Promise.all(all.slice(0, 60).map(({ body, headers }) => post(url, body, headers)));
		expect((await axios.get(`${n8n.url}/healthz`, { proxy: false })).status).toBe(200);
		await aMoment(1_000);
		expect(await api.executions(id)).toEqual([]);

		const good = await post(url, asJson(anEvent('good')), { ...JSON_TYPE, [SECRET_HEADER.value]: secret });
		expect(good.status).toBe(200);
		expect(good.data).toBe('');
		await until('the good one has run', async () => (await api.executions(id))[0]?.status === 'success');
		expect(await api.executions(id)).toHaveLength(1);

		const replayed = await post(url, asJson(anEvent('good')), { ...JSON_TYPE, [SECRET_HEADER.value]: secret });
		expect(replayed.status).toBe(200);
		await aMoment(1_000);
		expect(await api.executions(id)).toHaveLength(1);
		expect(await n8n.log()).not.toContain(secret);
		await api.deactivate(id);
	});
});

/** Any answer is one; a header that the client itself refuses to send counts as refused. */
async function post(url: string, body: Buffer, headers: Readonly<Record<string, string>>) {
	return await axios.post<unknown>(url, body, {
		headers: { ...headers },
		proxy: false,
		maxBodyLength: Infinity,
		validateStatus: () => true,
		responseType: 'text',
		transformRequest: (data: unknown) => data,
	});
}
