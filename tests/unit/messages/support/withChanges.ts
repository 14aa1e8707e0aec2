import { checkMessage, exampleOf, type CheckOptions, type MessageModel } from '../../../../cas/messages';
import { pathSteps } from '../../../../cas/messages/model/labels';

/** Values by path; undefined takes the field out. */
export type Changes = Readonly<Record<string, unknown>>;

/** The complete example of a message, changed at the given paths. */
export function withChanges(model: MessageModel, changes: Changes): Record<string, unknown> {
	const message = exampleOf(model);
	for (const [path, value] of Object.entries(changes)) {
		const steps = pathSteps(path);
		let at = message as Record<string | number, unknown>;
		for (const step of steps.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
		const last = steps[steps.length - 1]!;
		if (value === undefined) delete at[last];
		else at[last] = value;
	}
	return message;
}

/** What is said of the changed example: `refuse mass.netAboveGross governmentAgencyGoodsItems[0].netMass`. */
export function saidOf(model: MessageModel, changes: Changes, options: CheckOptions = {}): string[] {
	const { problems } = checkMessage(model, withChanges(model, changes), options);
	return problems.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);
}
