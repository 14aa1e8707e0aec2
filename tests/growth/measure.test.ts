import { MOST_GROWTH } from '../unit/growth/measure/growthOf';
import { runTable, type Measured } from '../unit/growth/measure/runTable';
import { SAMPLES } from '../unit/growth/measure/samples';

describe('the measure of growth, by readers whose growth is known', () => {
	let results: ReadonlyMap<number, Measured>;
	beforeAll(async () => {
		results = await runTable('samples');
	});
	const resultOf = (name: string) => results.get(SAMPLES.findIndex((sample) => sample.name === name));

	it.each(['linear', 'linearLetters', 'sorting', 'capped'])('passes %s', (name) => {
		expect(resultOf(name)).toMatchObject({ growth: expect.any(Number) as number });
		expect((resultOf(name) as { growth: number }).growth).toBeLessThanOrEqual(MOST_GROWTH);
	});

	it.each(['threeHalves', 'quadratic', 'quadraticPattern', 'cubic'])('names %s', (name) => {
		expect((resultOf(name) as { growth: number }).growth).toBeGreaterThan(MOST_GROWTH);
	});

	it('stops what never ends, and goes on behind it', () => {
		expect(resultOf('endless')).toMatchObject({ stopped: true });
		expect(results.size).toBe(SAMPLES.length);
	});
});
