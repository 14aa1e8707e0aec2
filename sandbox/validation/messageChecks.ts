import { DIRECTIONS, MESSAGE_TYPES } from '../../cas/contract/ingestion';
import { checkMessage, customsShipment, type MessageModel } from '../../cas/messages';
import { problemText, refusals, type Problem } from '../../cas/problem';
import type { FoundProblem, JsonObject } from '../world/records';

/**
 * Where the sandbox asks what is wrong with a message. Documented ("sending data"): format and structure are checked at once,
 * everything else later. Assumed: the rules themselves, which are those of this package's own models of the messages.
 */

/** Complaints by field about the structure of a message: what CAS answers with 400. Empty where there are none. */
export function structureErrors(model: MessageModel, body: unknown): Record<string, string[]> {
	const { problems } = checkMessage(model, body, { partial: true });
	return {
		...(model.name === customsShipment.name ? keyErrors(body) : {}),
		...errorsByField(refusals(problems).filter((problem) => isStructural(model, problem))),
	};
}

/** Complaints by field about the body of an action, which is not validated again later: everything that is refused. */
export function bodyErrors(model: MessageModel, body: unknown): Record<string, string[]> {
	return errorsByField(refusals(checkMessage(model, body).problems));
}

/** What the asynchronous validation of CAS finds in a whole message. */
export function validationProblems(model: MessageModel, content: JsonObject): FoundProblem[] {
	return checkedContent(model, content).problems;
}

/** The message in the form that CAS takes, codes without blanks and dots, and what its validation finds. */
export function checkedContent(
	model: MessageModel,
	content: JsonObject,
): { message: JsonObject; problems: FoundProblem[] } {
	const { message, problems } = checkMessage(model, content);
	return {
		message,
		problems: problems.map((problem) => ({
			severity: problem.severity,
			path: problem.path,
			message: problemText(problem),
		})),
	};
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

/** A field of the wrong type, or one of those that say what is meant and what to do with it. */
function isStructural(model: MessageModel, { rule, path }: Problem): boolean {
	return rule.startsWith('type.') || path === '' || path === 'messageType' || model.identity.includes(path);
}

function errorsByField(problems: readonly Problem[]): Record<string, string[]> {
	const byField = new Map<string, string[]>();
	for (const problem of problems) {
		const field = problem.path === '' ? '$' : problem.path;
		byField.set(field, [...(byField.get(field) ?? []), problemText(problem)]);
	}
	return Object.fromEntries(byField);
}
