import { DECLARATION_ACTIONS, type DeclarationAction, type DeclarationActionName } from '../../cas/contract/actions';
import { CHANGEABLE_STATUSES, type KnownStatus } from '../../cas/contract/statuses';
import { isExciseMovement } from '../declarations/exciseMovement';
import { additionalTypeOf } from '../declarations/declarationType';
import { HttpProblem } from '../http/httpProblem';
import { statusOf, type Declaration, type JsonObject } from '../world/records';

/**
 * Why an action cannot be asked for now, or undefined where it can. Documented ("declaration actions"): not every action is open
 * in every status. Assumed: which (the contract's lists), that Goods Arrived asks for type D, and excise actions for a movement.
 */
export function whyNotNow(
	name: DeclarationActionName,
	declaration: Declaration,
	content: JsonObject,
): string | undefined {
	const action: DeclarationAction = DECLARATION_ACTIONS[name].value;
	if (action.isExcise && !isExciseMovement(content)) return `${action.title} is for excise movements only.`;
	const notOpen = statusText(action.title, declaration, action.allowedIn.value);
	if (notOpen !== undefined) return notOpen;
	return name === 'goodsArrived' && additionalTypeOf(content) !== 'D'
		? `${action.title} is for pre-lodged declarations only; the additional type is ${additionalTypeOf(content)}, not D.`
		: undefined;
}

/** Documented ("declaration items"): changes only while not yet sent to customs, or after rejection; otherwise an error. */
export function refuseChangeNow(declaration: Declaration): void {
	const refusal = statusText('A change', declaration, CHANGEABLE_STATUSES.value);
	if (refusal !== undefined) throw notNow(refusal);
}

/** Assumed: a refusal by status is a 400, the only one of the documented codes that fits. */
export const notNow = (detail: string) =>
	new HttpProblem(400, { title: 'Not possible in the present state of the declaration.', detail });

function statusText(what: string, declaration: Declaration, allowed: readonly KnownStatus[]): string | undefined {
	const status = statusOf(declaration);
	return allowed.includes(status)
		? undefined
		: `Declaration ${declaration.lrn} is in status ${status}. ${what} is possible in ${allowed.join(', ')}.`;
}
