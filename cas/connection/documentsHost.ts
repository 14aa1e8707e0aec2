import type { CasHosts } from '../contract/environments';
import type { CasRequest } from '../request/casRequest';
import type { Outcome } from '../request/outcome';
import { hostRow } from './accessRows';
import type { CheckRow } from './checkRow';
import { troubleOf } from '../request/trouble';

/** The root of the documents host, where there is one beside the API: whatever it answers, it answers. */
export function documentsHostRequest({ apiBaseUrl, documentsBaseUrl }: CasHosts): CasRequest | undefined {
	if (documentsBaseUrl === apiBaseUrl) return undefined;
	return { endpoint: 'authorizationStatus', url: `${documentsBaseUrl}/`, whenUnanswered: 'giveUp' };
}

/** Whether documents could be fetched; undefined outcome: the API serves them too. */
export function documentsHostRow({ documentsBaseUrl }: CasHosts, outcome: Outcome | undefined): CheckRow {
	const row = (words: Parameters<typeof hostRow>[2]) => hostRow('Documents', documentsBaseUrl, words);
	if (outcome === undefined) return row({ result: 'fits', found: 'the same as the API', advice: '' });
	if (outcome.kind === 'answered') return row({ result: 'fits', found: 'answers', advice: '' });
	if (outcome.kind === 'cancelled') return row({ result: 'unknown', found: 'the execution was stopped', advice: '' });
	const { found, advice } = troubleOf(outcome.detail);
	return row({ result: 'failed', found, advice });
}
