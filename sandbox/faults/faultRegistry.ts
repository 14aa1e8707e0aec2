import { randomUUID } from 'node:crypto';
import type { EventFaultKind, Fault, FaultSpec, RequestFaultKind } from './fault';

interface RequestSubject {
	readonly method: string;
	readonly path: string;
}

interface EventSubject {
	readonly eventType: string;
	readonly eventSubType: string;
}

/** The faults that have been asked for and have not yet struck out. */
export class FaultRegistry {
	private faults: Fault[] = [];

	constructor(private readonly changed: () => void) {}

	add(spec: FaultSpec): Fault {
		const times = spec.times ?? (spec.kind === 'reorderEvents' ? 2 : 1);
		const fault: Fault = { ...spec, id: randomUUID(), times, seen: 0, struck: 0, held: [] };
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
		this.faults = [...faults];
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
			fault.struck++;
			// One that holds deliveries back stays until it has let them go.
			if (hasStruckOut(fault) && kind !== 'reorderEvents') this.remove(fault);
			else this.changed();
			return fault;
		}
		return undefined;
	}
}

export const hasStruckOut = (fault: Fault) => fault.times !== 'always' && fault.struck >= fault.times;

function matchesRequest({ match }: Fault, { method, path }: RequestSubject): boolean {
	return (match?.method === undefined || match.method === method) && isLike(match?.path, path);
}

function matchesEvent({ match }: Fault, { eventType, eventSubType }: EventSubject): boolean {
	return isLike(match?.eventType, eventType) && isLike(match?.eventSubType, eventSubType);
}

const isLike = (pattern: string | undefined, text: string) => pattern === undefined || new RegExp(pattern).test(text);
