import type { SandboxContext } from '../context';
import type { StepDelays } from '../options';
import { bookRelease } from '../stock/bookRelease';
import { planDischarge } from '../stock/discharge';
import { shipmentProblems } from '../validation/shipmentChecks';
import { documentOf } from '../shipment/read';
import type { Declaration } from '../world/records';
import { isSubmittedByHand } from './customsFlow';
import { deduce } from './deduce';
import { dutiesOf } from './duties';
import { additionalTypeOf } from './declarationType';
import { isExciseMovement } from './exciseMovement';
import { moveTo } from './moveTo';
import { newArc, newMrn } from './numbers';
import { takeOutcome } from './outcomes';

/** Each step's name is that of its delay. The chain is assumed (contract, "Transitions known"): CAS's own picture is not readable. */
export type Step = Exclude<keyof StepDelays, 'processMessage' | 'makeDocuments' | 'makeCertificate' | 'action'>;

/** What a step does; returns the step after it, or undefined where the declaration rests. */
type StepAction = (context: SandboxContext, declaration: Declaration) => Step | undefined;

/** Documented ("declaration actions"): additional type D is pre-lodged, and becomes A when the goods have arrived. */
const PRE_LODGED = 'D';

/** Evidence of 2020 has MRNs whose last character is no check digit. */
const MRN_SHAPE = /^\d{2}[A-Z]{2}[A-Z\d]{13}\d$/;

/** What each step does, in the order in which a declaration takes them. */
export const STEPS: Record<Step, StepAction> = {
	validate(context, declaration) {
		// Master data may have come in since.
		deduce(context, declaration);
		const content = context.world.contentOf(declaration);
		const asked = takeOutcome(context.world, declaration, 'Invalid');
		const complaints = asked === undefined ? [] : (asked.errors ?? ['The sandbox was told to find an issue']);
		declaration.problems = [
			...shipmentProblems(content).map((problem) => ({ ...problem, source: 'CAS' }) as const),
			...planDischarge(context, declaration).problems,
			...complaints.map((message) => ({ severity: 'refuse' as const, source: 'CAS' as const, message })),
		];
		tellMessage(context, declaration);
		// Documented ("customs flows"): an issue moves the declaration to Invalid.
		const isValid = declaration.problems.every(({ severity }) => severity === 'warn');
		moveTo(context, declaration, isValid ? 'Validated' : 'Invalid');
		const waits = declaration.waitsForSubmit === true || isSubmittedByHand(content);
		return isValid && !waits ? 'queue' : undefined;
	},
	queue(context, declaration) {
		moveTo(context, declaration, 'Queued');
		return 'submit';
	},
	submit(context, declaration) {
		declaration.submittedAt = context.clock.now();
		moveTo(context, declaration, 'Submitted');
		return 'answer';
	},
	answer(context, declaration) {
		const refusal = takeOutcome(context.world, declaration, 'CustomsError');
		if (refusal !== undefined) {
			const complaints = refusal.errors ?? [
				'CDS12056: the sandbox was told that the authority refuses this declaration',
			];
			declaration.problems = complaints.map((message) => ({ severity: 'refuse', source: 'authority', message }));
			moveTo(context, declaration, 'CustomsError');
			return undefined;
		}
		return accepted(context, declaration);
	},
	release(context, declaration) {
		if (takeOutcome(context.world, declaration, 'DocumentControl') !== undefined) {
			moveTo(context, declaration, 'DocumentControl');
			return 'documentControl';
		}
		return released(context, declaration);
	},
	documentControl: released,
	confirmExit(context, declaration) {
		moveTo(context, declaration, 'ExitConfirmed');
		return undefined;
	},
	depart(context, declaration) {
		moveTo(context, declaration, 'Departed');
		return undefined;
	},
};

/** The message that the declaration was last made of has its problems too. */
function tellMessage({ world }: SandboxContext, declaration: Declaration): void {
	const { problems } = declaration;
	const message = world.messages.get(world.shipmentOf(declaration).ingestionReferences.at(-1) ?? '');
	if (message !== undefined) message.problems = problems.length === 0 ? undefined : problems;
}

/** A declaration gets its MRN and goes on to its release, unless it waits for its goods; an excise movement gets its ARC and departs. */
function accepted(context: SandboxContext, declaration: Declaration): Step | undefined {
	const content = context.world.contentOf(declaration);
	declaration.acceptedAt = context.clock.now();
	if (isExciseMovement(content)) {
		declaration.arc = newArc(context, declaration);
		declaration.sequenceNumber = 1;
		planDocuments(context, declaration);
		moveTo(context, declaration, 'Accepted');
		return 'depart';
	}
	// Evidenced 2020: a declaration that exists at the authority already is sent with its MRN.
	const { docRefNum } = documentOf(content);
	declaration.mrn =
		typeof docRefNum === 'string' && MRN_SHAPE.test(docRefNum) ? docRefNum : newMrn(context, declaration);
	moveTo(context, declaration, 'Accepted');
	return additionalTypeOf(content) === PRE_LODGED ? undefined : 'release';
}

function released(context: SandboxContext, declaration: Declaration): Step | undefined {
	const isImport = declaration.direction === 'IN';
	if (isImport) declaration.duties = dutiesOf(context.world.contentOf(declaration));
	bookRelease(context, declaration);
	planDocuments(context, declaration);
	moveTo(context, declaration, 'Released');
	return isImport ? undefined : 'confirmExit';
}

function planDocuments({ agenda, settings }: SandboxContext, { id }: Declaration): void {
	agenda.plan({ kind: 'makeDocuments', declarationId: id }, settings.stepDelays.makeDocuments);
}

export const isStep = (name: string): name is Step => Object.hasOwn(STEPS, name);
