import { ENDPOINTS, type Endpoint } from '../../contract/endpoints';
import type { Specification, SpecMessage, SpecRole } from '../description';
import { pathInOurs, type EndpointMatch } from '../match/matchEndpoints';
import { endpointText } from '../ours/endpointTexts';
import { ACCEPTANCE_ENVELOPE, DOCUMENT_ENVELOPE } from '../ours/envelopes';
import { envelopeParts, foundRow, valueRow } from './envelopeRows';
import type { ComparisonRow } from './rows';

const PART = 'Endpoints';
const REFERENCE = 'referenceId';

/** Rows for the calls: method and path, what means success, and where an answer has its reference. Documented calls stay as they are. */
export function endpointRows(specification: Specification, matches: readonly EndpointMatch[]): ComparisonRow[] {
	return matches.flatMap((match) => {
		const operation = specification.operations[match.operation]!;
		const known: Endpoint = ENDPOINTS[match.endpoint].value;
		const keys = ['endpoints', match.endpoint];
		const label = endpointText(match.endpoint).names[0]!;
		const path = pathInOurs(operation.path, match.endpoint);
		const isOpen = ENDPOINTS[match.endpoint].status !== 'documented';
		const row = (entry: string, theirs: string, isSame: boolean, value: unknown = theirs) =>
			valueRow(
				PART,
				[...keys, entry],
				{ ours: `${match.endpoint} ${entry}`, label, theirs, description: operation.description },
				{ ...match, isSame: isSame || !isOpen },
				value,
			);
		const accepted = operation.accepted.length > 0 && !operation.accepted.includes(known.success);
		return [
			row('path', path, path === known.path),
			...(operation.method === known.method ? [] : [row('method', operation.method, false)]),
			...(accepted && isOpen ? [row('accepted', operation.accepted.join(', '), false, operation.accepted)] : []),
			...(isOpen ? answerRows(specification, match, keys) : []),
		];
	});
}

function answerRows(
	specification: Specification,
	{ endpoint, operation }: EndpointMatch,
	keys: readonly string[],
): ComparisonRow[] {
	const answer = messageOf(specification, operation, 'answer');
	if (answer === undefined) return [];
	if (endpoint === 'declaration.document') {
		return envelopeParts(DOCUMENT_ENVELOPE, answer).map((found) =>
			foundRow(PART, [...keys, 'body'], 'Address of the document', { ...found, name: `${endpoint} body` }),
		);
	}
	if (ENDPOINTS[endpoint].value.success !== 202) return [];
	return envelopeParts(ACCEPTANCE_ENVELOPE, answer)
		.filter(({ field }) => field.path !== REFERENCE)
		.map((found) => foundRow(PART, [...keys, 'reference'], 'Reference', { ...found, name: `${endpoint} reference` }));
}

/** The message of an operation in a part of the call. */
export const messageOf = ({ messages }: Specification, operation: number, role: SpecRole): SpecMessage | undefined =>
	messages.find((message) => message.operation === operation && message.role === role);
