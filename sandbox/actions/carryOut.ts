import type { DeclarationActionName } from '../../cas/contract/actions';
import type { KnownStatus } from '../../cas/contract/statuses';
import type { SandboxContext } from '../context';
import { deduce } from '../declarations/deduce';
import { isExciseMovement } from '../declarations/exciseMovement';
import { goOnWith, planStep } from '../declarations/lifeCycle';
import { moveTo } from '../declarations/moveTo';
import { STEPS } from '../declarations/steps';
import { makeDocument } from '../documents/makeDocuments';
import { documentOf, withDocument } from '../shipment/read';
import { textOf } from '../world/readField';
import { statusOf, type Declaration, type JsonObject } from '../world/records';

/** What an action does. All of it is assumed: CAS documents what each action is for, not the statuses it leads to. */
export interface ActionEffect {
	/** At once, before the 202. */
	begin?(context: SandboxContext, declaration: Declaration): void;
	/** Some time later; returns why it could not be done, or undefined. */
	end(context: SandboxContext, declaration: Declaration, body: JsonObject): string | undefined;
}

export const ACTION_EFFECTS: Record<DeclarationActionName, ActionEffect> = {
	submit: {
		end(context, declaration) {
			goOnWith(context, declaration, undefined);
			declaration.waitsForSubmit = false;
			if (statusOf(declaration) !== 'Validated') STEPS.validate(context, declaration);
			if (statusOf(declaration) !== 'Validated') return stillWrong(declaration);
			planStep(context, declaration, 'queue');
			return undefined;
		},
	},
	validate: {
		end(context, declaration) {
			goOnWith(context, declaration, STEPS.validate(context, declaration));
			return statusOf(declaration) === 'Invalid' ? stillWrong(declaration) : undefined;
		},
	},
	goodsArrived: {
		end(context, declaration) {
			// Documented ("declaration actions"): type D becomes A.
			const shipment = context.world.shipmentOf(declaration);
			const document = { ...documentOf(shipment.content), addDeclType1: 'A' };
			shipment.content = withDocument(shipment.content, document);
			deduce(context, declaration);
			return reaches(context, declaration, 'GoodsArrived', 'release');
		},
	},
	invalidate: { end: (context, declaration) => reaches(context, declaration, 'Cancelled') },
	generateSad: {
		end(context, declaration) {
			if (isExciseMovement(context.world.contentOf(declaration))) return 'An excise movement has an e-AD, no SAD.';
			makeDocument(context, declaration, 'SAD');
			return undefined;
		},
	},
	receiptReport: {
		end(context, declaration, body) {
			const conclusion = textOf(body, 'globalConclusionCode');
			if (conclusion === '1' || conclusion === '2') return reaches(context, declaration, 'Delivered');
			const what = conclusion === '4' ? 'a part of the goods' : 'the goods';
			declaration.problems = [
				{
					severity: 'refuse',
					source: 'authority',
					message: `The consignee refused ${what}. Change the destination.`,
				},
			];
			return reaches(context, declaration, 'Alerted');
		},
	},
	complementaryExplanation: { end: () => undefined },
	changeDestination: {
		begin(context, declaration) {
			goOnWith(context, declaration, undefined);
			moveTo(context, declaration, 'ChangingDestination');
		},
		end(context, declaration) {
			declaration.sequenceNumber = (declaration.sequenceNumber ?? 0) + 1;
			declaration.problems = [];
			return reaches(context, declaration, 'Accepted', 'depart');
		},
	},
	rejectOrAlertEad: {
		end: (context, declaration, { isRejected }) =>
			reaches(context, declaration, isRejected === true ? 'Cancelled' : 'Alerted'),
	},
	delayForDelivery: { end: () => undefined },
};

function reaches(
	context: SandboxContext,
	declaration: Declaration,
	status: KnownStatus,
	next?: Parameters<typeof planStep>[2],
): undefined {
	goOnWith(context, declaration, undefined);
	moveTo(context, declaration, status);
	goOnWith(context, declaration, next);
}

function stillWrong({ problems }: Declaration): string {
	const refusals = problems.filter(({ severity }) => severity === 'refuse');
	return `The validation found ${refusals.length === 1 ? 'a problem' : `${refusals.length} problems`}: ${refusals[0]?.message ?? ''}`;
}
