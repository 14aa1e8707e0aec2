import { DIRECTIONS, MESSAGE_TYPES } from '../../cas/contract/ingestion';
import { checkMessage, customsShipment } from '../../cas/messages';
import { problemText, refusals, type Problem } from '../../cas/problem';
import type { DeclarationProblem, JsonObject } from '../world/records';

/**
 * Where the sandbox asks what is wrong with a customs shipment. Documented ("sending data"): format and structure are checked
 * at once, everything else later. Assumed: the rules themselves, which are those of this package's own model of the message.
 */

/** Complaints by field about the structure of a shipment: what CAS answers with 400. Empty where there are none. */
export function structureErrorsOfShipment(body: unknown): Record<string, string[]> {
	const { problems } = checkMessage(customsShipment, body, { partial: true });
	return { ...keyErrors(body), ...errorsByField(refusals(problems).filter(isStructural)) };
}

/** The checker forgives spellings of the key, as `out` or a number; CAS identifies the shipment by what was sent. */
function keyErrors(body: unknown): Record<string, string[]> {
	const { externalReference, direction, messageType = 'New' } = (body ?? {}) as JsonObject;
	const errors: Record<string, string[]> = {};
	if (typeof externalReference !== 'string') errors.externalReference = ['Reference: it must be text.'];
	if (!isOneOf(DIRECTIONS, direction)) errors.direction = [`Direction: use ${DIRECTIONS.join(' or ')}.`];
	const known = Object.keys(MESSAGE_TYPES);
	if (!isOneOf(known, messageType)) errors.messageType = [`Message type: use ${known.join(', ')}.`];
	return errors;
}

const isOneOf = (known: readonly string[], value: unknown) => typeof value === 'string' && known.includes(value);

/** What the asynchronous validation of CAS finds in a whole shipment. */
export function validationProblemsOfShipment(content: JsonObject): DeclarationProblem[] {
	const { problems } = checkMessage(customsShipment, content);
	return problems.map((problem) => ({
		severity: problem.severity,
		source: 'CAS',
		path: problem.path,
		message: problemText(problem),
	}));
}

/** A field of the wrong type, or one of those that say which shipment is meant and what to do with it. */
function isStructural({ rule, path }: Problem): boolean {
	return rule.startsWith('type.') || path === '' || path === 'messageType' || customsShipment.identity.includes(path);
}

function errorsByField(problems: readonly Problem[]): Record<string, string[]> {
	const byField = new Map<string, string[]>();
	for (const problem of problems) {
		const field = problem.path === '' ? '$' : problem.path;
		byField.set(field, [...(byField.get(field) ?? []), problemText(problem)]);
	}
	return Object.fromEntries(byField);
}
