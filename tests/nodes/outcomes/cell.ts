import type { IDataObject } from 'n8n-workflow';
import type { Code } from '../../../cas/request/outcomes';
import { oneNode, type NodeSettings } from '../harness/oneNode';
import { retryWorkflow, runWorkflow, type WorkflowRun } from '../harness/runWorkflow';
import type { TappedCas } from '../harness/tappedCas';
import { FAULTS, type AttemptFault, type FaultName } from './faults';
import { saysThatItExists, untrue, untrueAgain, type Said, type Truth } from './judge';
import { titleOf, type Kind, type Sending } from './kinds';

/** How the node is set: what an error does, and whether n8n tries again by itself. */
export const MODES = {
	stop: {},
	errorOutput: { onError: 'continueErrorOutput' },
	retryOnFail: { maxTries: 3, onError: 'continueErrorOutput' },
} as const satisfies Record<string, Partial<NodeSettings>>;

export type Mode = keyof typeof MODES;

export interface Cell {
	readonly kind: Kind;
	readonly faults: readonly FaultName[];
	/** Whether the last fault stays. */
	readonly isForEver: boolean;
	readonly mode: Mode;
}

export const nameOf = ({ kind, faults, isForEver, mode }: Cell) =>
	`${titleOf(kind)}, ${shortened(faults).join(' then ')}${isForEver ? ' for ever' : ''}, ${mode}`;

/** `droppedAfter × 6` where a fault befalls so many attempts in a row. */
function shortened(faults: readonly FaultName[]): string[] {
	const runs: { name: FaultName; times: number }[] = [];
	for (const name of faults) {
		const last = runs.at(-1);
		if (last?.name === name) last.times += 1;
		else runs.push({ name, times: 1 });
	}
	return runs.map(({ name, times }) => (times === 1 ? name : `${name} × ${times}`));
}

/** What may be said of a message whatever the fault: of one that is tried again, and of what the node itself looks up. */
const ALWAYS_POSSIBLE: readonly Code[] = ['existedBefore', 'sentBefore', 'casDown'];

/** Sends one item while the faults befall its attempts, then retries it without any; returns each word that was not true. */
export async function liesOf(cas: TappedCas, cell: Cell, reference: string): Promise<string[]> {
	const { kind, mode } = cell;
	const sending = await kind.prepare(cas, reference);
	const met = befall(cas, cell);
	const { parameters } = sending;
	const workflow = oneNode({ type: kind.node, parameters, credentials: cas.credentials, ...MODES[mode] });
	const items = [{ json: sending.item }];
	const first = await runWorkflow(workflow, cas.vault, items);
	calm(cas);
	const said = saidBy(first);
	const lies = untrue(said, await truthOf(cell, sending, met));
	if (saysThatItExists(said)) return lies;
	// The button is there where an execution failed; where the item left by the error output, somebody runs the flow again.
	const mayRunAgain = first.error !== undefined || kind.isGuarded || said.retry !== 'lookFirst';
	if (!mayRunAgain) return lies;
	const again =
		first.error === undefined
			? await runWorkflow(workflow, cas.vault, items)
			: await retryWorkflow(workflow, cas.vault, first);
	return [...lies, ...untrueAgain(said, saidBy(again), await truthOf(cell, sending, met))];
}

/** Lets each fault befall one writing request, in order. Gives those that were met. */
function befall(cas: TappedCas, { faults, isForEver }: Cell): ReadonlySet<AttemptFault> {
	const waiting = faults.map((name): AttemptFault => FAULTS[name]);
	const last = waiting.at(-1);
	const met = new Set<AttemptFault>();
	let now: AttemptFault | undefined;
	cas.tap.beforeAnswer = async ({ method }) => {
		now = method === 'GET' ? undefined : (waiting.shift() ?? (isForEver ? last : undefined));
		if (now !== undefined) met.add(now);
		cas.tap.alter = now?.alter;
		for (const fault of now?.faults ?? []) cas.sandbox.control.addFault(fault);
	};
	cas.tap.answer = () => now?.answer;
	return met;
}

function calm(cas: TappedCas): void {
	cas.sandbox.control.clearFaults();
	cas.tap.beforeAnswer = undefined;
	cas.tap.answer = () => undefined;
	cas.tap.alter = undefined;
}

async function truthOf({ kind }: Cell, sending: Sending, met: ReadonlySet<AttemptFault>): Promise<Truth> {
	const count = await sending.count();
	const codes = [...met].flatMap((fault) => fault.codes);
	return {
		count,
		things: sending.things === undefined ? (kind.isOnce ? count : 1) : await sending.things(),
		wasOpen: [...met].some(({ isOpen }) => isOpen),
		isOnce: kind.isOnce,
		isDeletion: kind.isDeletion === true,
		codes: new Set([...codes, ...ALWAYS_POSSIBLE]),
	};
}

function saidBy(run: WorkflowRun): Said {
	const [item] = [...run.output(oneNode.NAME, 1), ...run.output(oneNode.NAME)];
	if (item !== undefined) return asSaid(item.json);
	const { message = '', description = '' } = run.error ?? {};
	return { outcome: 'stopped', text: `${message}. ${description ?? ''}` };
}

const asSaid = ({ outcome, code, retry, error = '', description = '' }: IDataObject): Said => ({
	outcome: String(outcome),
	...(code !== undefined && { code: String(code) }),
	...(retry !== undefined && { retry: String(retry) }),
	text: `${String(error)}. ${String(description)}`,
});
