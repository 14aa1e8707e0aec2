import { eventOrder, ORDER_LENGTH } from '../../../cas/contract/eventTime';

const sorted = (...times: string[]) =>
	[...times].sort((one, other) => (eventOrder(one)! < eventOrder(other)! ? -1 : 1));

describe('the order of events', () => {
	it('goes by all seven digits, and by more and fewer', () => {
		const times = [
			'2026-01-15T08:00:00Z',
			'2026-01-15T08:00:00.0000001Z',
			'2026-01-15T08:00:00.000000101Z',
			'2026-01-15T08:00:00.1Z',
			'2026-01-15T08:00:00.1234567Z',
			'2026-01-15T08:00:00.1234568Z',
			'2026-01-15T08:00:01Z',
			'2026-01-15T10:00:02+01:00',
		];
		expect(sorted(...[...times].reverse())).toEqual(times);
	});

	it('knows the same time in another zone or with other zeros', () => {
		expect(eventOrder('2026-01-15T09:00:00.50+01:00')).toBe(eventOrder('2026-01-15T08:00:00.5000000Z'));
	});

	it('has texts of one length, up to the last year', () => {
		expect(eventOrder('1970-01-01T00:00:00Z')).toHaveLength(ORDER_LENGTH);
		expect(eventOrder('9999-12-31T23:59:59.9999999Z')).toHaveLength(ORDER_LENGTH);
	});

	it.each(['', 'yesterday', '2026-01-15', '2026-01-15T08:00:00', '2026-13-45T08:00:00Z', '1969-12-31T23:59:59Z'])(
		'is unknown for %j',
		(time) => expect(eventOrder(time)).toBeUndefined(),
	);
});
