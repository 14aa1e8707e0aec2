import type { TrackingMemory } from '../../../cas/tracking/memory';
import { track } from '../../../cas/tracking/track';

describe.each(['constructor', '__proto__', 'toString'])('a declaration whose id is %s', (id) => {
	it('is told once, like any other', () => {
		const declarations = [{ id, status: 'Released', lastUpdated: '2026-01-15T08:00:00Z' }];
		const reading = { declarations, isStill: true, startedMs: Date.parse('2026-01-15T08:00:05Z'), tookMs: 5 };
		const rules = { overlapMs: 60_000, maxChanges: 100, statuses: [] };
		const first = track({ known: {} }, reading, rules);
		expect(first.changes.map(({ declarationId, status }) => [declarationId, status])).toEqual([[id, 'Released']]);
		// As n8n keeps it.
		const memory = JSON.parse(JSON.stringify(first.memory)) as TrackingMemory;
		expect(track(memory, reading, rules).changes).toEqual([]);
	});
});
