import { redeliveryDelaySeconds } from '../../../cas/contract/redelivery';

describe('the redelivery schedule', () => {
	it('follows the documented steps and ends within a day', () => {
		const delays: number[] = [];
		let elapsed = 0;
		for (let attempt = 1; ; attempt += 1) {
			const delay = redeliveryDelaySeconds(attempt, elapsed);
			if (delay === undefined) break;
			delays.push(delay);
			elapsed += delay;
		}
		expect(delays).toEqual([10, 30, 60, 300, 600, 1_800, 3_600, 10_800, 21_600, 43_200]);
		expect(elapsed).toBeLessThanOrEqual(86_400);
	});
});
