import { pacer } from '../../nodes/shared/transport/pacer';

// Time is moved by hand: a pause moves it by its whole length.
jest.mock('../../nodes/shared/timing/pause', () => ({
	pause: (waitMs: number, signal?: AbortSignal) => {
		jest.setSystemTime(Date.now() + waitMs);
		return Promise.resolve(!signal?.aborted);
	},
}));

beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-07-01T10:00:00Z') }));
afterEach(() => jest.useRealTimers());

const passing = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1_000);

describe('a run with a time limit', () => {
	it('sends until the limit, and nothing after it', async () => {
		const pace = pacer({ timeLimitSeconds: 10 });
		passing(10);
		expect(await pace.turn()).toBe('go');
		passing(0.001);
		expect(await pace.turn()).toBe('late');
	});

	it('does not wait for a turn that lies beyond it', async () => {
		const pace = pacer({ timeLimitSeconds: 10 });
		pace.hold(11_000);
		const before = Date.now();
		expect(await pace.turn()).toBe('late');
		expect(Date.now()).toBe(before);
	});

	it('says that it was cancelled rather than late', async () => {
		const cancelling = new AbortController();
		const pace = pacer({ timeLimitSeconds: 10, signal: cancelling.signal });
		cancelling.abort();
		expect(await pace.turn()).toBe('cancelled');
	});
});

describe('a run with so many requests a second', () => {
	it('gives each its turn, and all wait where CAS asks for it', async () => {
		const pace = pacer({ requestsPerSecond: 4 });
		const begin = Date.now();
		const turns: number[] = [];
		for (let request = 0; request < 3; request += 1) {
			expect(await pace.turn()).toBe('go');
			turns.push(Date.now() - begin);
		}
		expect(turns).toEqual([0, 250, 500]);
		pace.hold(2_000);
		expect(await pace.turn()).toBe('go');
		expect(Date.now() - begin).toBe(2_500);
	});
});

describe('turns that a busy process comes late to', () => {
	const turnsOf = async (count: number, lateMs: number) => {
		const pace = pacer({ requestsPerSecond: 100 });
		const begin = Date.now();
		for (let request = 0; request < count; request += 1) {
			await pace.turn();
			jest.setSystemTime(Date.now() + lateMs);
		}
		return Date.now() - begin;
	};

	it('keep to their times, so that a hundred a second are a hundred a second', async () => {
		expect(await turnsOf(101, 4)).toBe(1_004);
		// One in five takes 30 ms, the others none.
		const pace = pacer({ requestsPerSecond: 100 });
		const begin = Date.now();
		for (let request = 0; request < 101; request += 1) {
			await pace.turn();
			if (request % 5 === 0 && request < 100) jest.setSystemTime(Date.now() + 30);
		}
		expect(Date.now() - begin).toBe(1_000);
	});

	it('make up for no more than a moment', async () => {
		const pace = pacer({ requestsPerSecond: 100 });
		await pace.turn();
		passing(10);
		const begin = Date.now();
		const turns: number[] = [];
		for (let request = 0; request < 8; request += 1) {
			await pace.turn();
			turns.push(Date.now() - begin);
		}
		expect(turns).toEqual([0, 0, 0, 0, 0, 0, 10, 20]);
	});
});
