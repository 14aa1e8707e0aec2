import type { SandboxContext } from '../context';
import type { Work } from '../time/agenda';
import { STANDING_FAULTS, type Fault, type FaultSpec } from './fault';
import type { FaultRegistry } from './faultRegistry';

/** What CAS does by itself: it waits for the end of a maintenance. */
const PROCESSING: ReadonlySet<Work['kind']> = new Set([
	'processMessage',
	'lifeCycleStep',
	'makeDocuments',
	'makeCertificate',
]);

export const isStanding = ({ kind }: FaultSpec) => STANDING_FAULTS.some((standing) => standing === kind);

/** Whether work that is due has to wait until a maintenance or an outage has ended. */
export function waitsForEnd(faults: FaultRegistry, { kind }: Work): boolean {
	if (kind === 'deliver') return faults.standing('outage') !== undefined;
	return PROCESSING.has(kind) && faults.standing('maintenance') !== undefined;
}

/** Begins a maintenance or an outage, which ends after `ms` of clock time where it has any. */
export function beginFault({ agenda, clock, faults }: SandboxContext, spec: FaultSpec): Fault {
	const { ms } = spec;
	const fault = faults.add(spec, ms === undefined ? undefined : clock.now() + ms);
	if (ms !== undefined) agenda.plan({ kind: 'endFault', faultId: fault.id }, ms);
	return fault;
}

/** Ends a fault, and lets go on what has waited for that. False where there is no such fault. */
export function endFault({ agenda, faults }: SandboxContext, faultId: string): boolean {
	const fault = faults.find(faultId);
	if (fault === undefined) return false;
	faults.remove(fault);
	agenda.letGo();
	return true;
}
