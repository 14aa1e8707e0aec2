import fc from 'fast-check';
import { forgeries } from '../hostile/forgeries';
import { malformed } from '../hostile/malformed';
import { logLines } from './harness/logLines';
import { anEvent, published, SECRET_HEADER } from './harness/publishedTrigger';
import { aTrigger } from './harness/triggerNode';

const PLACEHOLDER = { secret: '0'.repeat(64), secretHeader: SECRET_HEADER, event: anEvent() };
const nameOf = ({ name }: { name: string }) => name;

describe('a forged delivery', () => {
	it('is refused in every one of more than a hundred ways, and starts nothing', async () => {
		const { trigger, headers } = await published();
		const all = forgeries({ ...PLACEHOLDER, secret: headers[SECRET_HEADER]! });
		expect(all.length).toBeGreaterThan(100);
		for (const { name, body, headers: forged } of all) {
			const { status, items } = await trigger.deliver(body, forged);
			expect({ name, status, items }).toEqual({ name, status: 401, items: [] });
		}
		expect((await trigger.deliver(anEvent(), headers)).items).toHaveLength(1);
	});

	it.each(['basic', 'signature'])('is refused where the proof is %s', async (verification) => {
		const { trigger } = await published({ verification });
		// The right secret, told as basic authentication or used as a key, is no forgery there.
		const all = forgeries({ ...PLACEHOLDER, secret: 'f'.repeat(64) });
		for (const { name, body, headers } of all) {
			const { status, items } = await trigger.deliver(body, headers);
			expect({ name, status, items }).toEqual({ name, status: 401, items: [] });
		}
	});
});

describe('a delivery that is no event, though it has the secret', () => {
	it('is refused in every one of more than a hundred ways, and starts nothing', async () => {
		const { trigger, headers } = await published();
		const all = malformed({ ...PLACEHOLDER, secret: headers[SECRET_HEADER]! });
		expect(all.length).toBeGreaterThan(100);
		expect(new Set(all.map(nameOf)).size).toBe(all.length);
		for (const { name, body, headers: sent } of all) {
			const { status, items } = await trigger.deliver(body, sent);
			const isRefused = [400, 413, 415].includes(status);
			expect({ name, status, isRefused, items }).toEqual({ name, status, isRefused: true, items: [] });
		}
		expect((await trigger.deliver(anEvent(), headers)).items).toHaveLength(1);
		expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
	});

	it('of a size just within the limit is one', async () => {
		const { trigger, headers } = await published();
		const body = Buffer.from(JSON.stringify(anEvent()).padEnd(1_000_000));
		expect((await trigger.deliver(body, headers)).items).toHaveLength(1);
	});
});

describe('a delivery of any bytes', () => {
	it('is answered, and starts something only where it is an event with the secret', async () => {
		const { trigger, headers } = await published({ acknowledge: 'atOnce' });
		const body = fc.oneof(
			fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
			fc.json().map((text) => Buffer.from(text)),
			fc
				.record({ id: fc.jsonValue(), eventTime: fc.jsonValue(), eventType: fc.jsonValue(), data: fc.jsonValue() })
				.map((value) => Buffer.from(JSON.stringify(value))),
		);
		await fc.assert(
			fc.asyncProperty(body, fc.boolean(), async (bytes, proven) => {
				const { status, items } = await trigger.deliver(bytes, proven ? headers : {});
				if (!proven) expect({ status, items }).toEqual({ status: 401, items: [] });
				else expect(items.length === 0 ? [200, 400, 413] : [202]).toContain(status);
			}),
			{ seed: 20_261_124, numRuns: 500 },
		);
	});
});

describe('a replayed delivery', () => {
	it('starts nothing, whatever was added to it', async () => {
		const { trigger, headers } = await published();
		await trigger.deliver(anEvent(), headers);
		for (const change of [{}, { more: 1 }, { eventTime: '2027-01-01T00:00:00Z' }, { eventSubType: 'Released' }]) {
			for (const body of [anEvent(change), [anEvent(change)]]) {
				expect(await trigger.deliver(body, headers)).toMatchObject({ status: 200, items: [] });
			}
		}
	});
});

describe('a request to validate the address', () => {
	const request = (validationCode: unknown) => [
		{ id: '1', eventType: 'Microsoft.EventGrid.SubscriptionValidationEvent', data: { validationCode } },
	];

	it('gets its code back and starts nothing', async () => {
		const { trigger } = await published();
		expect(await trigger.deliver(request('512d38b6-c7b8-40c8'), {})).toMatchObject({
			status: 200,
			body: { validationResponse: '512d38b6-c7b8-40c8' },
			items: [],
		});
	});

	it('gets the same answer whatever is registered, and whatever it comes with', async () => {
		const { cas, trigger, headers } = await published();
		const byHand = await aTrigger(cas, {
			credentials: { ...cas.credentials, ...cas.vault.addWebhook('hook', { secret: 's'.repeat(32) }) },
			parameters: { registration: 'manual' },
		});
		const answers = [
			await trigger.deliver(request('code'), {}),
			await trigger.deliver(request('code'), headers),
			await trigger.deliver(request('code'), { [SECRET_HEADER]: 'guess' }),
			await (await aTrigger(cas)).deliver(request('code'), {}),
			await (await aTrigger(cas, { isTest: true })).deliver(request('code'), {}),
			await byHand.deliver(request('code'), {}),
		];
		await trigger.unpublish();
		answers.push(await trigger.deliver(request('code'), headers));
		for (const answer of answers) expect(answer).toEqual(answers[0]);
	});

	it('is told nothing but its code, as JSON that nobody takes for something else', async () => {
		const { trigger } = await published();
		const { body, headers } = await trigger.deliver(request('code'), {});
		expect(JSON.stringify(body)).toBe('{"validationResponse":"code"}');
		expect(headers).toEqual({ 'x-content-type-options': 'nosniff' });
	});

	it('proves nothing: no secret is read, nothing is kept or logged, and what follows must prove itself', async () => {
		const { cas, trigger } = await published();
		const readBefore = cas.vault.readings;
		const before = JSON.stringify(trigger.state);
		logLines.length = 0;
		await trigger.deliver(request('code'), {});
		expect(cas.vault.readings).toBe(readBefore);
		expect(logLines).toEqual([]);
		expect(JSON.stringify(trigger.state)).toBe(before);
		expect(await trigger.deliver(anEvent(), {})).toMatchObject({ status: 401, items: [] });
	});

	it('calls no address that it names', async () => {
		const { cas, trigger } = await published();
		const validationUrl = `${cas.sandbox.url}/oauth2/v2.0/token`;
		const [event] = request('code');
		const before = cas.sandbox.control.state().counts.tokenRequests;
		const answer = await trigger.deliver([{ ...event, data: { validationCode: 'code', validationUrl } }], {});
		expect(answer.body).toEqual({ validationResponse: 'code' });
		expect(cas.sandbox.control.state().counts.tokenRequests).toBe(before);
	});

	it('takes no event along', async () => {
		const { trigger, headers } = await published();
		for (const body of [
			[...request('code'), anEvent()],
			[anEvent(), ...request('code')],
		]) {
			expect(await trigger.deliver(body, {})).toMatchObject({ status: 401, items: [] });
			expect(await trigger.deliver(body, headers)).toMatchObject({ status: 400, items: [] });
		}
		const [event] = request('code');
		expect(await trigger.deliver({ ...anEvent(), ...event }, headers)).toMatchObject({
			body: { validationResponse: 'code' },
			items: [],
		});
	});

	it.each([
		['<script>'],
		['a b'],
		['https://evil.example'],
		['a\n'],
		['a"b'],
		['é'],
		[''],
		['x'.repeat(129)],
		[7],
		[null],
		[{ a: 1 }],
	])('is refused for the code %j', async (code) => {
		const { trigger } = await published();
		expect(await trigger.deliver(request(code), {})).toMatchObject({ status: 401, items: [] });
	});
});
