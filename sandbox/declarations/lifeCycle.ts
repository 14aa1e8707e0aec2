import { randomUUID } from 'node:crypto';
import type { KnownStatus } from '../../cas/contract/statuses';
import type { SandboxContext } from '../context';
import { statusOf, type Declaration, type Shipment } from '../world/records';
import { deduce, DEFAULT_JURISDICTION } from './deduce';
import { moveTo } from './moveTo';
import { newLrn } from './numbers';
import { isAbout, takeOutcome, type OutcomeSpec } from './outcomes';
import { isStep, STEPS, type Step } from './steps';

/** When a declaration takes its steps: planned, held, restarted. What a step does stands in `steps.ts`. */

const STOPPED: readonly KnownStatus[] = ['Invalid', 'CustomsError', 'ConfigurationError', 'Amendable'];

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
	delete declaration.waitsForSubmit;
	moveTo(context, declaration, 'New');
	goOnWith(context, declaration, 'validate');
}

/** Validates again after an update. */
export function revalidate(context: SandboxContext, declaration: Declaration): void {
	deduce(context, declaration);
	declaration.updatedAt = context.clock.now();
	goOnWith(context, declaration, 'validate');
}

/** Where a declaration rests until somebody acts. */
export const isStopped = (status: KnownStatus) => STOPPED.includes(status);

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

/** Plans the next step of a declaration, or lets it rest; what was planned before is taken back. */
export function goOnWith(
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

/** Plans a step whether or not the declaration is told to stay. */
export function planStep({ agenda, settings }: SandboxContext, declaration: Declaration, step: Step): void {
	const work = { kind: 'lifeCycleStep', declarationId: declaration.id, step } as const;
	declaration.next = { step, agendaId: agenda.plan(work, settings.stepDelays[step]) };
}
