import fc from 'fast-check';
import { forgeries } from '../hostile/forgeries';
import { malformed } from '../hostile/malformed';
import { anEvent, published, SECRET_HEADER } from './harness/publishedTrigger';

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

	it.each([['<script>'], [''], ['x'.repeat(129)], [7], [null], [{ a: 1 }]])(
		'is refused for the code %j',
		async (code) => {
			const { trigger } = await published();
			expect(await trigger.deliver(request(code), {})).toMatchObject({ status: 401, items: [] });
		},
	);
});
