import { progressTowards } from '../../../cas/declaration/targetProgress';

const at = (status: string, ...before: string[]) => ({
	id: 'd-1',
	currentStatus: status,
	history: [...before, status].map((entry) => ({ status: entry, time: '2026-01-12T08:00:00Z' })),
});

describe('a declaration that somebody waits for', () => {
	it.each([
		['is in the status', at('Released'), ['Released'], 'reached'],
		['is in one of the statuses', at('Accepted'), ['Released', 'Accepted'], 'reached'],
		['is in a status that CAS added', at('Exited', 'New'), ['exited'], 'reached'],
		['is in an error status that is wanted', at('CustomsError'), ['CustomsError'], 'reached'],
		['has gone past it', at('ExitConfirmed', 'New', 'Accepted', 'Released'), ['Released'], 'reached'],
		['has gone past it without a history', { currentStatus: 'ExitConfirmed' }, ['Released'], 'reached'],
		['has gone past a status of CAS’s own', at('Discharged', 'New', 'Checked'), ['Checked'], 'reached'],
		['waits for people after it', at('ExitConfirmationNotYetReceived', 'New', 'Released'), ['Released'], 'reached'],
		['is on its way', at('Submitted', 'New', 'Validated'), ['Released'], 'notYet'],
		['is in a status that nobody knows', at('Pondering', 'New'), ['Released'], 'notYet'],
		['names no status', { id: 'd-1' }, ['Released'], 'notYet'],
		['is invalid', at('Invalid', 'New'), ['Released'], 'stopped'],
		['was refused by the authority', at('CustomsError', 'New', 'Validated', 'Submitted'), ['Released'], 'stopped'],
		['was cancelled after it', at('Cancelled', 'New', 'Released'), ['Released'], 'stopped'],
		['failed after it', at('CustomsError', 'New', 'Validated', 'Submitted'), ['Validated'], 'stopped'],
		['was replaced after it', at('Validated', 'New', 'Submitted', 'CustomsError', 'New'), ['Submitted'], 'notYet'],
	])('and %s', (_what, declaration, targets, kind) => {
		expect(progressTowards(declaration, targets).kind).toBe(kind);
	});

	it('is explained in a sentence', () => {
		expect(progressTowards(at('CustomsError'), ['Released']).reason).toBe(
			'It is CustomsError: the authority returned errors after submission. It does not go on by itself.',
		);
		expect(progressTowards(at('ExitConfirmed', 'Released'), ['Released']).reason).toBe(
			'It has been Released and is ExitConfirmed now.',
		);
	});
});
