import { momentOf } from '../../../cas/tracking/timeOfCas';
import { missingChanges } from '../../../cas/tracking/missing';
import { statusChangesOf } from '../../../cas/tracking/statusChanges';

const AT = ['2026-01-15T08:00:00.000Z', '2026-01-15T08:01:00.000Z', '2026-01-15T08:02:00.000Z'] as const;

const keysOf = (declaration: Record<string, unknown>, known?: string[]) =>
	statusChangesOf({ id: 'd1', ...declaration }, known).map(({ key }) => key);

describe('the history of a declaration', () => {
	const history = [
		{ status: 'New', time: AT[0] },
		{ status: 'CustomsError', time: AT[1] },
		{ status: 'New', time: AT[2] },
	];

	it('is one change an entry, each with a key of its own', () => {
		expect(keysOf({ history })).toEqual([
			`poll:d1:New:${AT[0]}`,
			`poll:d1:CustomsError:${AT[1]}`,
			`poll:d1:New:${AT[2]}`,
		]);
	});

	it('has the same key however CAS writes its time, and its ID', () => {
		const written = ['2026-01-15T08:00:00.1200000Z', '2026-01-15T08:00:00.12Z', '2026-01-15T09:00:00.120+01:00'];
		const keys = written.flatMap((time) => keysOf({ history: [{ status: 'New', time }] }));
		expect(new Set(keys)).toEqual(new Set(['poll:d1:New:2026-01-15T08:00:00.120Z']));
		expect(statusChangesOf({ id: 7, history: [history[0]] })[0]?.key).toBe('poll:7:New:2026-01-15T08:00:00.000Z');
	});

	it('is read oldest first, whichever way round CAS sends it', () => {
		expect(keysOf({ history: [...history].reverse() })).toEqual(keysOf({ history }));
	});

	it('of entries at the same moment keeps their order, newest first too', () => {
		const sameTime = ['New', 'Validated', 'Queued'].map((status) => ({ status, time: AT[0] }));
		const all = [...sameTime, { status: 'Submitted', time: AT[1] }];
		const statuses = (entries: object[]) => statusChangesOf({ id: 'd1', history: entries }).map(({ status }) => status);
		expect(statuses(all)).toEqual(['New', 'Validated', 'Queued', 'Submitted']);
		expect(statuses([...all].reverse())).toEqual(['New', 'Validated', 'Queued', 'Submitted']);
	});

	it('without times numbers what comes again', () => {
		expect(keysOf({ history: history.map(({ status }) => ({ status })) })).toEqual([
			'poll:d1:New',
			'poll:d1:CustomsError',
			'poll:d1:New#2',
		]);
	});

	it('leaves out what is no entry', () => {
		expect(keysOf({ history: [null, 'New', { status: '' }, { time: AT[0] }, history[0]] })).toEqual([
			`poll:d1:New:${AT[0]}`,
		]);
	});
});

describe('a declaration without a history', () => {
	it.each([
		['was never seen', [], 'poll:d1:New'],
		['still has the status', ['New'], 'poll:d1:New'],
		['has the status again', ['New', 'CustomsError'], 'poll:d1:New#2'],
		['still has it again', ['New', 'CustomsError', 'New#2'], 'poll:d1:New#2'],
	])('that %s', (_what, known, key) => {
		expect(keysOf({ currentStatus: 'New', lastUpdated: AT[0] }, known)).toEqual([key]);
	});

	it('has the time of its last update', () => {
		expect(statusChangesOf({ id: 'd1', currentStatus: 'New', lastUpdated: AT[0] })).toMatchObject([
			{ time: AT[0], moment: Date.parse(AT[0]) },
		]);
	});
});

describe('a time of CAS', () => {
	it.each([
		['2026-01-15T08:00:00.1234567Z', Date.UTC(2026, 0, 15, 8, 0, 0, 123)],
		['2026-01-15T08:00:00', Date.UTC(2026, 0, 15, 8)],
		['2026-01-15T09:00:00+01:00', Date.UTC(2026, 0, 15, 8)],
		['2026-01-15', Date.UTC(2026, 0, 15)],
		['2026-01-15 08:00:00', Date.UTC(2026, 0, 15, 8)],
		['2026-01-15T08:00:00,12Z', Date.UTC(2026, 0, 15, 8, 0, 0, 120)],
		['2026-01-15 08:00:00.12', Date.UTC(2026, 0, 15, 8, 0, 0, 120)],
		['2026-01-15 10:00:00 +02:00', Date.UTC(2026, 0, 15, 8)],
		['2026-01-15 10:00+02', Date.UTC(2026, 0, 15, 8)],
		['2026-01-15T10:00:00+0200', Date.UTC(2026, 0, 15, 8)],
		['2026-01-15t08:00:00z', Date.UTC(2026, 0, 15, 8)],
		['2026-01-15 Thursday', undefined],
		['2026-02-30T25:00:00Z', undefined],
		['yesterday', undefined],
		[undefined, undefined],
	])('%s', (written, moment) => {
		expect(momentOf(written)).toBe(moment);
	});
});

describe('a status that a declaration had twice', () => {
	const declaration = {
		id: 'd1',
		history: [
			{ status: 'CustomsError', time: AT[0] },
			{ status: 'Queued', time: AT[1] },
			{ status: 'CustomsError', time: AT[2] },
		],
	};
	const missing = (...statuses: string[]) =>
		missingChanges(
			[declaration],
			statuses.map((status) => ({ declarationId: 'd1', status })),
			{ sinceMs: 0, presentOnly: false },
		).map(({ mark }) => mark);

	it('and a flow has seen once, is missing once', () => {
		expect(missing('CustomsError', 'Queued')).toEqual([`CustomsError:${AT[2]}`]);
	});

	it('and a flow has seen twice, is not missing', () => {
		expect(missing('CustomsError', 'CustomsError')).toEqual([`Queued:${AT[1]}`]);
	});
});
