import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { outputOf, problemOf, type Execution } from '../host/execution';
import { readPdf } from './pdf';
import type { Stage } from './stage';

const POLL_MS = 500;

/** A PDF that the flow saved. */
interface SavedDocument {
	kind: string;
	file: string;
	/** Why it is no use, where it is none. */
	problem?: string;
}

/** A shipment as n8n has come to know it: sent by the first flow, followed by the second. */
export interface FollowedShipment {
	reference: string;
	direction: string;
	referenceId: string;
	lrn?: string;
	mrn?: string;
	status?: string;
	documents: SavedDocument[];
}

/** A row of the workbook that did not become a shipment, as the node "Rows to correct" shows it. */
export interface RefusedRow {
	sheet: string;
	row: number;
	column: string;
	header: string;
	value: string;
	reference: string;
	whatToDo: string;
}

export interface Outcome {
	shipments: FollowedShipment[];
	refusedRows: RefusedRow[];
	/** Whatever went wrong in a flow, in words. */
	problems: string[];
}

type Row = Record<string, unknown>;

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const rowsOf = (execution: Execution, node: string): Row[] => outputOf(execution, node).map(({ json }) => json);

/** Runs the flow "First steps" and says what it sent and what it kept back. */
export async function sendWorkbook({ api, flows }: Stage): Promise<Outcome> {
	return outcomeOf(await api.runAndWait(flows['first-steps']));
}

/** What a run of the flow "First steps" sent and kept back. */
export function outcomeOf(execution: Execution): Outcome {
	const problem = problemOf(execution);
	const notAccepted = rowsOf(execution, 'Not accepted').map(
		({ reference, problem: why, whatToDo }) => `${String(reference)}: ${String(why)}. ${String(whatToDo)}`,
	);
	return {
		shipments: rowsOf(execution, 'Accepted by CAS').map(({ reference, direction, referenceId }) => ({
			reference: String(reference),
			direction: String(direction),
			referenceId: String(referenceId),
			documents: [],
		})),
		refusedRows: rowsOf(execution, 'Rows to correct') as unknown as RefusedRow[],
		problems: [...(problem === undefined ? [] : [`First steps: ${problem}`]), ...notAccepted],
	};
}

/** The status in which a declaration of this direction ends. */
export const endStatusOf = (direction: string) => (direction === 'IN' ? 'Released' : 'ExitConfirmed');

/** The documents that the sandbox makes for a declaration of this direction. */
export const documentsOf = (direction: string) => (direction === 'IN' ? ['SAD'] : ['EAD', 'SAD']);

function isThere({ direction, status, documents }: FollowedShipment): boolean {
	return status === endStatusOf(direction) && documents.length >= documentsOf(direction).length;
}

/**
 * Fills in LRN, MRN, status and documents from what the flow "Notification to document" received, until every shipment has reached
 * its end or the time is over; a shipment that has not is left as far as it came.
 *
 * @param onProgress is given the number of shipments that have reached their end, each time it changes.
 */
export async function followDeclarations(
	{ api, flows }: Stage,
	outcome: Outcome,
	{ withinMs, onProgress = () => undefined }: { withinMs: number; onProgress?: (done: number) => void },
): Promise<void> {
	const flow = flows['notification-to-document'];
	const read = new Set<string>();
	const newest = new Map<string, string>();
	const deadline = Date.now() + withinMs;
	for (let reported = -1; ;) {
		for (const { id } of await api.executions(flow)) {
			if (read.has(id)) continue;
			read.add(id);
			await takeIn(await api.waitForExecution(id), outcome, newest);
		}
		const done = outcome.shipments.filter(isThere).length;
		if (done !== reported) onProgress((reported = done));
		if (done === outcome.shipments.length || Date.now() > deadline) return;
		await sleep(POLL_MS);
	}
}

/** Takes one run of the flow into account. Events may arrive in any order: the latest status counts. */
async function takeIn(
	execution: Execution,
	{ shipments, problems }: Outcome,
	newest: Map<string, string>,
): Promise<void> {
	const problem = problemOf(execution);
	if (problem !== undefined) problems.push(`Notification to document: ${problem}`);
	const find = ({ reference }: Row) => shipments.find((shipment) => shipment.reference === reference);
	for (const row of rowsOf(execution, 'Status')) {
		const shipment = find(row);
		if (shipment === undefined) continue;
		shipment.lrn = text(row.lrn) ?? shipment.lrn;
		shipment.mrn = text(row.mrn) ?? shipment.mrn;
		if (String(row.since) < (newest.get(shipment.reference) ?? '')) continue;
		newest.set(shipment.reference, String(row.since));
		shipment.status = text(row.status);
	}
	for (const row of rowsOf(execution, 'Declaration')) {
		find(row)?.documents.push(await savedDocument(String(row.document), String(row.file), String(row.mrn)));
	}
	for (const { reference, document, problem: why, whatToDo } of rowsOf(execution, 'Document missing')) {
		problems.push(`${String(reference)}, ${String(document)}: ${String(why)}. ${String(whatToDo)}`);
	}
}

/** A saved file, opened: it is a PDF that shows the declaration's MRN, or the document says why not. */
async function savedDocument(kind: string, file: string, mrn: string): Promise<SavedDocument> {
	try {
		const { text: shown } = await readPdf(await readFile(file));
		return shown.includes(mrn) ? { kind, file } : { kind, file, problem: 'does not show the MRN' };
	} catch (error) {
		return { kind, file, problem: error instanceof Error ? error.message : String(error) };
	}
}
