import { madeBefore } from '../../../cas/declaration/madeBefore';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const NOON = Date.parse('2026-07-01T12:00:00Z');

const at = (ms: number) => new Date(ms).toISOString();
const declaration = (madeMs: number, changedMs = madeMs, more: object = {}) => ({
	externalReference: 'SO-1',
	direction: 'OUT',
	lrn: 'L-1',
	creationDate: at(madeMs),
	lastUpdated: at(changedMs),
	...more,
});

/** Sent ten seconds ago. */
const SENDING = { externalReference: 'SO-1', direction: 'OUT', clockMs: NOON, agoMs: 10 * SECOND };

const kindOf = (...declarations: object[]) => madeBefore(declarations as Record<string, unknown>[], SENDING)?.kind;

describe('a declaration that a search finds after the answer to its shipment was lost', () => {
	it('is of the sending where it was made since', () => {
		expect(kindOf(declaration(NOON - 9 * SECOND))).toBeUndefined();
		expect(kindOf(declaration(NOON - 9 * SECOND, NOON))).toBeUndefined();
	});

	it('was there before where it has changed over a longer time than the sending is ago, whatever the clocks are set to', () => {
		for (const offset of [-3 * DAY, -3_600 * SECOND, 0, 5 * SECOND, 3 * DAY]) {
			const madeMs = NOON + offset - 20 * SECOND;
			expect(kindOf(declaration(madeMs, madeMs + 13 * SECOND))).toBe('before');
		}
	});

	it('may have been there where its time is before the sending or in the future', () => {
		expect(kindOf(declaration(NOON - 60 * SECOND))).toBe('open');
		expect(kindOf(declaration(NOON + 3_600 * SECOND))).toBe('open');
		expect(kindOf(declaration(NOON - 3 * DAY, NOON - 3 * DAY + SECOND))).toBe('open');
	});

	it('may have been there where it does not tell when it was made', () => {
		expect(kindOf({ ...declaration(NOON), creationDate: undefined })).toBe('open');
		expect(kindOf({ ...declaration(NOON), creationDate: '0001-01-01T00:00:00' })).toBe('open');
	});

	it('of another key is none', () => {
		expect(kindOf(declaration(NOON - DAY, NOON, { externalReference: 'SO-2' }))).toBeUndefined();
		expect(kindOf(declaration(NOON - DAY, NOON, { direction: 'IN' }))).toBeUndefined();
	});

	it('that surely was there counts more than one that may have been', () => {
		expect(kindOf(declaration(NOON - 60 * SECOND), declaration(NOON - DAY, NOON))).toBe('before');
		expect(kindOf(declaration(NOON), declaration(NOON - 60 * SECOND))).toBe('open');
	});
});
