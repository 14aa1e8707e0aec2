import { ourAnswer } from '../../../cas/contract/profile/ourAnswer';
import { asSentence } from '../../../cas/sentence';
import type { CasRequest } from '../../../cas/request/casRequest';
import type { Outcome } from '../../../cas/request/outcome';
import type { CasConnection, CasContext } from './connection';

const MOST_NOTES = 5;
const NOTE_CHARACTERS = 300;

/** What CAS answered, in our shape. What is not as the Contract Profile says goes to the log, without any value. */
export function ourOutcome(
	context: CasContext,
	{ profile }: CasConnection,
	request: CasRequest,
	outcome: Outcome,
): Outcome {
	if (outcome.kind !== 'answered' || profile.isEmpty) return outcome;
	const { answer, notes } = ourAnswer(request, outcome, profile);
	for (const note of notes.slice(0, MOST_NOTES)) {
		context.logger.warn(`CAS ${request.endpoint}: ${asSentence(note, NOTE_CHARACTERS)}`);
	}
	return answer;
}
