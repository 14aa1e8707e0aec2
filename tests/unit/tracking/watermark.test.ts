import { readUpTo, narrowed } from '../../../cas/tracking/watermark';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-07-01T10:00:00Z');
const OVERLAP = 5 * 60_000;

const updatedAt = (...moments: number[]) => ({
	declarations: moments.map((ms, index) => ({ id: `d${index}`, lastUpdated: new Date(ms).toISOString() })),
	isStill: true,
	startedMs: NOW,
	tookMs: 0,
	casClockMs: NOW,
});
const memory = { fromMs: NOW - 2 * HOUR, toldBeforeMs: NOW - 2 * HOUR, known: {} };

describe('where the next reading begins', () => {
	it('is the overlap before the latest update', () => {
		expect(readUpTo(memory, updatedAt(NOW - HOUR, NOW - 2 * HOUR), OVERLAP)).toBe(NOW - HOUR - OVERLAP);
	});

	it('is not moved by an update that no clock can have given', () => {
		const reading = updatedAt(NOW - HOUR, NOW + 24 * HOUR + 1);
		expect(readUpTo(memory, reading, OVERLAP)).toBe(NOW - HOUR - OVERLAP);
		expect(narrowed(memory, reading)).toMatchObject({ untilMs: NOW - HOUR });
	});

	it('is the overlap before the clock where no update can be believed', () => {
		expect(readUpTo(memory, updatedAt(NOW + 300 * HOUR), OVERLAP)).toBe(NOW - OVERLAP);
	});
});
