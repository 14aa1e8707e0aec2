import { momentOf } from '../../tracking/moment';

/** What became of a shipment, as far as it is known; an absent field leaves what the workbook says. */
export interface ShipmentStatus {
	readonly externalReference: string;
	/** Absent: every shipment with the reference is meant. */
	readonly direction?: string;
	readonly status?: string;
	readonly lrn?: string;
	readonly mrn?: string;
	readonly duties?: Duties;
	/** The name of the document or its file. */
	readonly document?: string;
	/** When it changed, ISO 8601 with a zone. */
	readonly lastChange?: string;
}

export interface Duties {
	readonly amount: number;
	/** ISO 4217. */
	readonly currency?: string;
}

/** Several statuses of one shipment as one: the newest that says something about a field counts. */
export function mergedStatus(statuses: readonly ShipmentStatus[]): ShipmentStatus | undefined {
	const [first, ...later] = [...statuses].sort((a, b) => instantOf(a) - instantOf(b));
	return first === undefined
		? undefined
		: later.reduce<ShipmentStatus>((merged, next) => ({ ...merged, ...known(next) }), first);
}

/** Undated ones count as the oldest, in the order given. */
function instantOf({ lastChange }: ShipmentStatus): number {
	return momentOf(lastChange) ?? 0;
}

function known(status: ShipmentStatus): Partial<ShipmentStatus> {
	return Object.fromEntries(Object.entries(status).filter(([, value]) => value !== undefined && value !== ''));
}
