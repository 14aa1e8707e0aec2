import { checkMessage, type MessageModel } from '../../cas/messages';
import { problemText, refusals, type Problem } from '../../cas/problem';
import type { FoundProblem, JsonObject } from '../world/records';

/**
 * Where the sandbox asks what is wrong with a message other than a customs shipment, which has its own checks. Documented
 * ("sending data"): format and structure are checked at once, everything else later. Assumed: the rules themselves, which are
 * those of this package's own models of the messages.
 */

/** Complaints by field about the structure of a message: what CAS answers with 400. Empty where there are none. */
export function structureErrors(model: MessageModel, body: unknown): Record<string, string[]> {
	const { problems } = checkMessage(model, body, { partial: true });
	return errorsByField(refusals(problems).filter((problem) => isStructural(model, problem)));
}

/** Complaints by field about the body of an action, which is not validated again later: everything that is refused. */
export function bodyErrors(model: MessageModel, body: unknown): Record<string, string[]> {
	return errorsByField(refusals(checkMessage(model, body).problems));
}

/** The message in the form that CAS takes, codes without blanks and dots, and what its asynchronous validation finds. */
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

/** A field of the wrong type, or one of those that say what is meant. */
function isStructural(model: MessageModel, { rule, path }: Problem): boolean {
	return rule.startsWith('type.') || path === '' || model.identity.includes(path);
}

function errorsByField(problems: readonly Problem[]): Record<string, string[]> {
	const byField = new Map<string, string[]>();
	for (const problem of problems) {
		const field = problem.path === '' ? '$' : problem.path;
		byField.set(field, [...(byField.get(field) ?? []), problemText(problem)]);
	}
	return Object.fromEntries(byField);
}
