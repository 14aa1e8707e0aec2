import { randomUUID } from 'node:crypto';
import { seededRandom } from '../random';
import type { EventFaultKind, Fault, FaultSpec, RequestFaultKind, StandingFaultKind } from './fault';

/** Keeps the numbers of one seed apart from those of its neighbours. */
const CHANCE_STEP = 0x9e3779b1;

interface Call {
	readonly method: string;
	readonly path: string;
}

/** A request as it came, and as it would come where nothing differs from the contract. */
export interface RequestSubject extends Call {
	readonly assumed: Call;
}

interface EventSubject {
	readonly eventType: string;
	readonly eventSubType: string;
}

/** The faults that have been asked for and have not yet struck out. */
export class FaultRegistry {
	private faults: Fault[] = [];

	constructor(
		private readonly changed: () => void,
		private readonly seed: number,
	) {}

	/** @param until for one that stands, the clock milliseconds at which the caller ends it */
	add(spec: FaultSpec, until?: number): Fault {
		const counters = { seen: 0, struck: 0, drawn: 0, held: [] };
		const fault: Fault = { ...spec, id: randomUUID(), times: spec.times ?? usualTimes(spec), until, ...counters };
		this.faults.push(fault);
		this.changed();
		return fault;
	}

	list(): readonly Fault[] {
		return this.faults;
	}

	find(id: string): Fault | undefined {
		return this.faults.find((fault) => fault.id === id);
	}

	clear(): void {
		this.faults = [];
		this.changed();
	}

	remove(fault: Fault): void {
		this.faults = this.faults.filter((other) => other !== fault);
		this.changed();
	}

	restore(faults: readonly Fault[]): void {
		// An earlier sandbox saved faults without chances.
		this.faults = faults.map((fault) => ({ ...fault, drawn: fault.drawn ?? 0 }));
	}

	/** The fault of this kind that stands now. */
	standing(kind: StandingFaultKind): Fault | undefined {
		return this.faults.find((fault) => fault.kind === kind);
	}

	/** A number from 0 to below 1. Each of a fault's numbers follows from the seed, whatever else happens in the sandbox. */
	chance(fault: Fault): number {
		return seededRandom(this.seed + Math.imul(++fault.drawn, CHANCE_STEP))();
	}

	/** The fault of this kind that strikes the request now, counted as struck; or undefined. */
	strikeRequest(
		kind: RequestFaultKind,
		request: RequestSubject,
		accept: (fault: Fault) => boolean = () => true,
	): Fault | undefined {
		return this.strike(kind, (fault) => accept(fault) && matchesRequest(fault, request));
	}

	/** The fault of this kind that strikes the event now, counted as struck; or undefined. */
	strikeEvent(kind: EventFaultKind, event: EventSubject): Fault | undefined {
		return this.strike(kind, (fault) => matchesEvent(fault, event));
	}

	private strike(kind: Fault['kind'], matches: (fault: Fault) => boolean): Fault | undefined {
		for (const fault of this.faults) {
			if (fault.kind !== kind || hasStruckOut(fault) || !matches(fault)) continue;
			fault.seen++;
			if (fault.seen % (fault.every ?? 1) !== 0) continue;
			if (fault.share !== undefined && this.chance(fault) >= fault.share) continue;
			fault.struck++;
			// One that holds deliveries back stays until it has let them go.
			if (hasStruckOut(fault) && kind !== 'reorderEvents') this.remove(fault);
			else this.changed();
			return fault;
		}
		return undefined;
	}
}

function usualTimes({ kind, share }: FaultSpec): number | 'always' {
	if (share !== undefined || kind === 'shuffleEvents' || kind === 'maintenance' || kind === 'outage') return 'always';
	return kind === 'reorderEvents' ? 2 : 1;
}

export const hasStruckOut = (fault: Fault) => fault.times !== 'always' && fault.struck >= fault.times;

function matchesRequest({ match }: Fault, request: RequestSubject): boolean {
	return [request, request.assumed].some(
		({ method, path }) => (match?.method === undefined || match.method === method) && isLike(match?.path, path),
	);
}

function matchesEvent({ match }: Fault, { eventType, eventSubType }: EventSubject): boolean {
	return isLike(match?.eventType, eventType) && isLike(match?.eventSubType, eventSubType);
}

const isLike = (pattern: string | undefined, text: string) => pattern === undefined || new RegExp(pattern).test(text);
