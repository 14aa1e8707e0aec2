import { randomUUID } from 'node:crypto';
import type { KnownStatus } from '../../cas/contract/statuses';
import { makeMrn } from '../../cas/identifiers/mrn';
import { customsShipment } from '../../cas/messages';
import type { SandboxContext } from '../context';
import { emitStatusChange } from '../events/declarationEvents';
import { completeShipment } from '../masterData/completeShipment';
import type { StepDelays } from '../options';
import { bookRelease } from '../stock/bookRelease';
import { planDischarge } from '../stock/discharge';
import { validationProblems } from '../validation/messageChecks';
import { listOf, textOf } from '../world/readField';
import { statusOf, type Declaration, type Shipment } from '../world/records';
import { dutiesOf } from './duties';
import { isAbout, takeOutcome, type OutcomeSpec } from './outcomes';

/** Each step's name is that of its delay. The chain is assumed (contract, "Transitions known"): CAS's own picture is not readable. */
type Step = Exclude<keyof StepDelays, 'processMessage' | 'makeDocuments' | 'makeCertificate'>;

/** What a step does; returns the step after it, or undefined where the declaration rests. */
type StepAction = (context: SandboxContext, declaration: Declaration) => Step | undefined;

/** Asked of an authority where the shipment names none that exists. */
const DEFAULT_JURISDICTION = 'BE';

const STEPS: Record<Step, StepAction> = {
	validate(context, declaration) {
		// Master data may have come in since.
		deduce(context, declaration);
		const asked = takeOutcome(context.world, declaration, 'Invalid');
		const complaints = asked === undefined ? [] : (asked.errors ?? ['The sandbox was told to find an issue']);
		declaration.problems = [
			...validationProblems(customsShipment, context.world.contentOf(declaration)).map(
				(problem) => ({ ...problem, source: 'CAS' }) as const,
			),
			...planDischarge(context, declaration).problems,
			...complaints.map((message) => ({ severity: 'refuse' as const, source: 'CAS' as const, message })),
		];
		tellMessage(context, declaration);
		// Documented ("customs flows"): an issue moves the declaration to Invalid.
		const isValid = declaration.problems.every(({ severity }) => severity === 'warn');
		return moveTo(context, declaration, isValid ? 'Validated' : 'Invalid', isValid ? 'queue' : undefined);
	},
	queue: (context, declaration) => moveTo(context, declaration, 'Queued', 'submit'),
	submit(context, declaration) {
		declaration.submittedAt = context.clock.now();
		return moveTo(context, declaration, 'Submitted', 'answer');
	},
	answer(context, declaration) {
		const refusal = takeOutcome(context.world, declaration, 'CustomsError');
		if (refusal !== undefined) {
			const complaints = refusal.errors ?? [
				'CDS12056: the sandbox was told that the authority refuses this declaration',
			];
			declaration.problems = complaints.map((message) => ({ severity: 'refuse', source: 'authority', message }));
			return moveTo(context, declaration, 'CustomsError', undefined);
		}
		declaration.acceptedAt = context.clock.now();
		declaration.mrn = newMrn(context, declaration);
		return moveTo(context, declaration, 'Accepted', 'release');
	},
	release(context, declaration) {
		if (takeOutcome(context.world, declaration, 'DocumentControl') !== undefined) {
			return moveTo(context, declaration, 'DocumentControl', 'documentControl');
		}
		return released(context, declaration);
	},
	documentControl: released,
	confirmExit: (context, declaration) => moveTo(context, declaration, 'ExitConfirmed', undefined),
};

/** The message that the declaration was last made of has its problems too. */
function tellMessage({ world }: SandboxContext, declaration: Declaration): void {
	const { problems } = declaration;
	const message = world.messages.get(world.shipmentOf(declaration).ingestionReferences.at(-1) ?? '');
	if (message !== undefined) message.problems = problems.length === 0 ? undefined : problems;
}

function released(context: SandboxContext, declaration: Declaration): Step | undefined {
	const { agenda, settings, world } = context;
	const isImport = declaration.direction === 'IN';
	if (isImport) declaration.duties = dutiesOf(world.contentOf(declaration));
	bookRelease(context, declaration);
	agenda.plan({ kind: 'makeDocuments', declarationId: declaration.id }, settings.stepDelays.makeDocuments);
	return moveTo(context, declaration, 'Released', isImport ? undefined : 'confirmExit');
}

/** A shipment with its one declaration, `New`. Documented: one shipment leads to one or more; the sandbox always makes one. */
export function createDeclaration(context: SandboxContext, shipment: Omit<Shipment, 'declarationId'>): Declaration {
	const { clock, world } = context;
	const now = clock.now();
	const declaration: Declaration = {
		id: randomUUID(),
		tenantId: shipment.tenantId,
		shipmentKey: shipment.key,
		externalReference: shipment.externalReference,
		direction: shipment.direction,
		jurisdiction: DEFAULT_JURISDICTION,
		lrn: newLrn(context),
		createdAt: now,
		updatedAt: now,
		history: [],
		problems: [],
		documents: [],
		goodsItemIds: [],
	};
	world.addShipment({ ...shipment, declarationId: declaration.id }, declaration);
	restartFlow(context, declaration);
	return declaration;
}

/** The flow from its start: after creation, and after a replace. */
export function restartFlow(context: SandboxContext, declaration: Declaration): void {
	deduce(context, declaration);
	goOnWith(context, declaration, moveTo(context, declaration, 'New', 'validate'));
}

/** Validates again after an update. */
export function revalidate(context: SandboxContext, declaration: Declaration): void {
	deduce(context, declaration);
	declaration.updatedAt = context.clock.now();
	goOnWith(context, declaration, 'validate');
}

/** Runs the step that was planned for the declaration, if it is still the one. */
export function runStep(context: SandboxContext, declarationId: string, step: string): void {
	const declaration = context.world.declarations.get(declarationId);
	if (declaration?.next?.step !== step || !isStep(step)) return;
	const next = STEPS[step](context, declaration);
	goOnWith(context, declaration, next, { isRunning: true });
}

/** Holds declarations that already are in the status in which they are told to stay. */
export function holdDeclarations({ agenda, world }: SandboxContext, about: OutcomeSpec): void {
	for (const declaration of world.declarations.values()) {
		if (!isAbout(about, declaration) || statusOf(declaration) !== about.status || declaration.next === undefined)
			continue;
		agenda.cancel(declaration.next.agendaId);
		declaration.next = { step: declaration.next.step };
	}
}

/** Lets a declaration go on that is held by `stay`, and forgets what else was asked for it. */
export function continueDeclarations(context: SandboxContext, about: OutcomeSpec): void {
	const { world } = context;
	world.outcomes = world.outcomes.filter(({ externalReference }) => externalReference !== about.externalReference);
	for (const declaration of world.declarations.values()) {
		if (!isAbout(about, declaration)) continue;
		const { next } = declaration;
		if (next === undefined || next.agendaId !== undefined || !isStep(next.step)) continue;
		planStep(context, declaration, next.step);
	}
	world.changed();
}

function goOnWith(
	context: SandboxContext,
	declaration: Declaration,
	next: Step | undefined,
	{ isRunning = false } = {},
): void {
	if (!isRunning) context.agenda.cancel(declaration.next?.agendaId);
	if (next === undefined) declaration.next = undefined;
	else if (takeOutcome(context.world, declaration, 'stay') !== undefined) declaration.next = { step: next };
	else planStep(context, declaration, next);
}

function planStep({ agenda, settings }: SandboxContext, declaration: Declaration, step: Step): void {
	const work = { kind: 'lifeCycleStep', declarationId: declaration.id, step } as const;
	declaration.next = { step, agendaId: agenda.plan(work, settings.stepDelays[step]) };
}

function moveTo(
	context: SandboxContext,
	declaration: Declaration,
	status: KnownStatus,
	next: Step | undefined,
): Step | undefined {
	const time = context.clock.now();
	declaration.updatedAt = time;
	declaration.history.push({ status, time });
	emitStatusChange(context, declaration);
	context.world.changed();
	return next;
}

/**
 * CAS's deductions: what master data knows, and the authority. Assumed: the latter is that of the country the goods leave or
 * reach, unless it is named.
 */
function deduce({ clock, world }: SandboxContext, declaration: Declaration): void {
	const shipment = world.shipmentOf(declaration);
	const { completed, deductions } = completeShipment({ masterData: world.masterData, shipment, now: clock.now() });
	shipment.completed = completed;
	declaration.deductions = deductions.length === 0 ? undefined : deductions;
	const content = completed ?? shipment.content;
	const country =
		textOf(content, 'jurisdiction') ?? textOf(content, declaration.direction === 'IN' ? 'shipTo' : 'shipFrom');
	declaration.jurisdiction = country !== undefined && /^[A-Z]{2}$/.test(country) ? country : DEFAULT_JURISDICTION;
	const count = listOf(content, 'governmentAgencyGoodsItems').length;
	declaration.goodsItemIds = Array.from(
		{ length: count },
		(_, index) => declaration.goodsItemIds[index] ?? randomUUID(),
	);
}

function newLrn({ clock, world }: SandboxContext): string {
	const year = new Date(clock.now()).getUTCFullYear() % 100;
	return `CAS${String(year).padStart(2, '0')}${String(world.nextNumber()).padStart(10, '0')}`;
}

function newMrn({ clock, world }: SandboxContext, declaration: Declaration): string {
	const procedureLetter = declaration.direction === 'IN' ? 'J' : 'E';
	const body = `${String(world.nextNumber()).padStart(12, '0')}${procedureLetter}`;
	return makeMrn({ year: new Date(clock.now()).getUTCFullYear(), country: declaration.jurisdiction, body });
}

const isStep = (name: string): name is Step => Object.hasOwn(STEPS, name);
