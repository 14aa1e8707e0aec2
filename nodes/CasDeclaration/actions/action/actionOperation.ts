import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { DECLARATION_ACTIONS, type DeclarationActionName } from '../../../../cas/contract/actions';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import { provenState, type ActionState } from '../../../../cas/declaration/requestedActions';
import { actionIntention } from '../../../../cas/declaration/intention';
import { ACTION_MODELS } from '../../../../cas/messages';
import { refusals } from '../../../../cas/problem';
import { requestAction } from '../../../../cas/request/declarationChanges';
import { problemFailure, problemJson } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import type { ItemResult } from '../../../shared/items/perItem';
import { writeItems } from '../../../shared/items/writeItems';
import { actionOptions } from '../../changes/changeOptions';
import { findTrace } from '../../changes/lostAnswer';
import { changeRun, type ChangeRun } from '../../changes/run';
import { sendChange, type Change } from '../../changes/sendChange';
import { chosenTarget, guardedTarget, type Target } from '../../changes/target';
import { waitForEnd } from '../../changes/waitForEnd';
import { declarationFields } from '../declaration/declaration.fields';
import { bodyFields, bodyOf } from './actionBody';

/** How an action reads in the list of nodes. */
const PHRASES: Record<DeclarationActionName, string> = {
	submit: 'Submit declaration',
	validate: 'Validate declaration',
	goodsArrived: 'Report arrival of goods',
	invalidate: 'Invalidate declaration',
	generateSad: 'Generate SAD of declaration',
	receiptReport: 'Report receipt of excise movement',
	complementaryExplanation: 'Explain shortage or excess of excise movement',
	changeDestination: 'Change destination of excise movement',
	rejectOrAlertEad: 'Reject or alert e-AD of excise movement',
	delayForDelivery: 'Explain delay of excise movement',
};

/** An action as an operation: its fields, check, guard and request all follow from the registry and the model of its body. */
export function actionOperation(action: DeclarationActionName): Operation {
	const { title, meaning } = DECLARATION_ACTIONS[action].value;
	return {
		name: title,
		value: action,
		action: PHRASES[action],
		description: meaning,
		fields: [...declarationFields, ...bodyFields(ACTION_MODELS[action]), actionOptions],
		async execute(context) {
			const run = await changeRun(context);
			const items = await writeItems(context, (itemIndex) => actOn(run, action, itemIndex));
			hintOfOpenEnd(context, items.filter(({ json }) => json.outcome === 'accepted').length);
			return [items];
		},
	};
}

/** Says beside the output that CAS has the request, no more, so that nobody takes it for the end. */
function hintOfOpenEnd(context: IExecuteFunctions, count: number): void {
	if (count === 0) return;
	const message = `CAS has received ${count === 1 ? 'one request' : `${count} requests`} and carries ${count === 1 ? 'it' : 'them'} out afterwards. The event DeclarationActionFinished reports the end, or add the option Wait for Completion`;
	context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
}

async function actOn(run: ChangeRun, action: DeclarationActionName, itemIndex: number): Promise<ItemResult> {
	const intention = actionIntention(action);
	const model = ACTION_MODELS[action];
	const { message, problems } = bodyOf(run.context, model, itemIndex);
	const chosen = await chosenTarget(run, itemIndex);
	if ('failure' in chosen) return chosen;
	const refused = refusals(problems);
	if (refused.length > 0) {
		const subject = `${model?.labels.en.toLowerCase() ?? intention.title} of ${chosen.subject}`;
		return { failure: problemFailure(subject, refused, { ...chosen.identity, action }) };
	}
	const change: Change = { intention, request: requestAction(chosen.declarationId, action, message), model };
	const warnings = problems.map(problemJson);
	return await run.turns.inTurn(chosen.declarationId, async () => {
		const target = await guardedTarget(run, chosen, intention, { isRead: run.options.waitForCompletion });
		return 'failure' in target ? target : await carriedOut(run, target, { action, change, warnings });
	});
}

interface Act {
	readonly action: DeclarationActionName;
	readonly change: Change;
	readonly warnings: readonly IDataObject[];
}

async function carriedOut(run: ChangeRun, target: Target, { action, change, warnings }: Act): Promise<ItemResult> {
	const { before = {} } = target;
	const sending = await sendChange(run, target, change);
	if (sending.kind === 'refused') return sending;
	let referenceId = sending.kind === 'accepted' ? sending.referenceId : undefined;
	let identity = target.identity;
	if (sending.kind === 'ambiguous') {
		const trace = (now: Readonly<Record<string, unknown>>): ActionState | undefined =>
			provenState(now, { action, before });
		const found = await findTrace(run, target, { change, sent: sending.sent, trace });
		if ('failure' in found) return found;
		referenceId = found.trace.referenceId;
		identity = { ...identity, ...identityOfDeclaration(found.now) };
	}
	const common = {
		action,
		...(referenceId !== undefined && { referenceId }),
		...(sending.kind === 'ambiguous' && { confirmedBy: 'declaration' }),
		...(warnings.length > 0 && { warnings: [...warnings] }),
	};
	if (!run.options.waitForCompletion) return { items: [{ json: { ...identity, ...common, outcome: 'accepted' } }] };
	const ended = await waitForEnd(run, target, change.intention, { action, before, referenceId });
	if ('failure' in ended) return ended;
	return { items: [{ json: { ...identity, ...identityOfDeclaration(ended.now), ...common, outcome: 'finished' } }] };
}
