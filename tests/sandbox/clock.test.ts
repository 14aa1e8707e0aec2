import { Clock } from '../../sandbox/time/clock';

const fail = (error: unknown) => {
	throw error;
};

describe('a manual clock', () => {
	it('runs what is due in order of time, then of planning, and what that causes', async () => {
		const clock = new Clock({ mode: 'manual', startAt: 0 }, fail);
		const ran: string[] = [];
		clock.at(20, () => void ran.push(`later at ${clock.now()}`));
		clock.at(10, () => void ran.push(`first at ${clock.now()}`));
		clock.at(10, async () => {
			await Promise.resolve();
			ran.push(`second at ${clock.now()}`);
			clock.at(15, () => void ran.push(`caused at ${clock.now()}`));
		});
		clock.at(31, () => void ran.push('not yet'));
		await clock.advance(30);
		expect(ran).toEqual(['first at 10', 'second at 10', 'caused at 15', 'later at 20']);
		expect(clock.now()).toBe(30);
	});

	it('runs thousands of tasks in order, without those that were taken back', async () => {
		const clock = new Clock({ mode: 'manual', startAt: 0 }, fail);
		const ran: number[] = [];
		const expected: number[] = [];
		for (let index = 0; index < 5_000; index++) {
			const dueAt = (index * 7_919) % 10_007;
			const takeBack = clock.at(dueAt, () => void ran.push(dueAt));
			if (index % 3 === 0) takeBack();
			else expected.push(dueAt);
		}
		await clock.advance(10_007);
		expect(ran).toEqual(expected.sort((a, b) => a - b));
	});

	it('goes on after work that failed, and reports it', async () => {
		const failures: unknown[] = [];
		const clock = new Clock({ mode: 'manual' }, (error) => failures.push(error));
		let ran = false;
		clock.at(clock.now() + 1, () => Promise.reject(new Error('broken')));
		clock.at(clock.now() + 2, () => {
			ran = true;
		});
		await clock.advance(5);
		expect([ran, failures.length]).toEqual([true, 1]);
	});

	it('does not go back', () => {
		expect(() => new Clock({ mode: 'manual' }, fail).advance(-1)).toThrow(RangeError);
	});
});

describe('a scaled clock', () => {
	it('passes faster than the wall clock, and can jump', async () => {
		const clock = new Clock({ mode: 'scaled', speed: 100_000, startAt: 0 }, fail);
		const hour = 3_600_000;
		// 36 ms of the wall clock.
		await new Promise<void>((ran) => void clock.at(hour, ran));
		expect(clock.now()).toBeGreaterThanOrEqual(hour);
		let hasRun = false;
		clock.at(clock.now() + 24 * hour, () => {
			hasRun = true;
		});
		await clock.advance(24 * hour);
		expect(hasRun).toBe(true);
		await clock.stop();
	});
});
