import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { CODES, OUTCOMES, RETRIES } from '../../../cas/request/outcomes';
import { oneNode, type NodeSettings } from '../harness/oneNode';
import { retryWorkflow, runWorkflow, type WorkflowRun } from '../harness/runWorkflow';
import type { TappedCas } from '../harness/tappedCas';
import { FAULTS, type AttemptFault, type FaultName } from './faults';
import type { Kind, Sending } from './kinds';

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
	readonly mode: Mode;
}

export const nameOf = ({ kind, faults, mode }: Cell) => `${kind.name}, ${faults.join(' then ')}, ${mode}`;

/** What an item, or the error that stopped the run, says. */
interface Said {
	readonly outcome: string;
	readonly code?: string;
	readonly retry?: string;
	readonly text: string;
}

const NOTHING_EXISTS = new Set(['refused', 'notSent']);
const IT_EXISTS = new Set(['accepted', 'finished', 'repeated']);

/** Sends one item while the faults befall its attempts, then retries it without any; returns each word that was not true. */
export async function liesOf(cas: TappedCas, cell: Cell, reference: string): Promise<string[]> {
	const { kind, mode, faults } = cell;
	const sending = await kind.prepare(cas, reference);
	const met = befall(
		cas,
		faults.map((name) => FAULTS[name]),
	);
	const parameters: INodeParameters = { ...sending.parameters };
	const workflow = oneNode({ type: kind.node, parameters, credentials: cas.credentials, ...MODES[mode] });
	const first = await runWorkflow(workflow, cas.vault, [{ json: sending.item }]);
	const said = saidBy(first);
	const lies = await untrue(kind, sending, said, met());
	calm(cas);
	if (IT_EXISTS.has(said.outcome)) return lies;
	// The button is there where an execution failed; where the item left by the error output, somebody runs the flow again.
	const again =
		first.error === undefined
			? await runWorkflow(workflow, cas.vault, [{ json: sending.item }])
			: await retryWorkflow(workflow, cas.vault, first);
	const mayRunAgain = first.error !== undefined || kind.node === 'casIngest' || said.retry !== 'lookFirst';
	if (!mayRunAgain) return lies;
	return [...lies, ...(await untrueAgain(kind, sending, said, saidBy(again)))];
}

/** Lets each fault befall one writing request, in order. Returns whether one of those that were met left it open what CAS has. */
function befall(cas: TappedCas, faults: readonly AttemptFault[]): () => boolean {
	const waiting = [...faults];
	let wasOpen = false;
	let now: AttemptFault | undefined;
	cas.tap.beforeAnswer = async ({ method }) => {
		now = method === 'GET' ? undefined : waiting.shift();
		wasOpen ||= now?.isOpen === true;
		cas.tap.change = now?.change;
		for (const fault of now?.faults ?? []) cas.sandbox.control.addFault(fault);
	};
	cas.tap.answer = () => now?.answer;
	return () => wasOpen;
}

function calm(cas: TappedCas): void {
	cas.sandbox.control.clearFaults();
	cas.tap.beforeAnswer = undefined;
	cas.tap.answer = () => undefined;
	cas.tap.change = undefined;
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

/** The sentences of a run that was stopped, by what they claim. */
const CLAIMS_NOTHING = /Nothing was sent|was not sent/;
const CLAIMS_OPEN = /may have taken it or not|It is not known|begun to send|had one of this reference before/;

async function untrue(kind: Kind, sending: Sending, said: Said, wasOpen: boolean): Promise<string[]> {
	const count = await sending.count();
	const lies: string[] = [];
	if (said.outcome === 'stopped') {
		if (count > 0 && !CLAIMS_OPEN.test(said.text)) lies.push(`CAS has ${count}, and the error says "${said.text}"`);
		if (!wasOpen && CLAIMS_OPEN.test(said.text)) lies.push(`nothing was open, and the error says "${said.text}"`);
		if (CLAIMS_NOTHING.test(said.text) && count > 0) lies.push(`CAS has ${count}, and the error says nothing was sent`);
	} else {
		if (!Object.hasOwn(OUTCOMES, said.outcome)) lies.push(`no outcome: "${said.outcome}"`);
		if (NOTHING_EXISTS.has(said.outcome) && count > 0)
			lies.push(`"${said.outcome}" (${said.code}), and CAS has ${count}`);
		if (IT_EXISTS.has(said.outcome) && count === 0) lies.push(`"${said.outcome}", and CAS has none`);
		if (said.outcome === 'unknown' && !wasOpen) lies.push(`"unknown" (${said.code}), and nothing was open`);
		if (!IT_EXISTS.has(said.outcome)) {
			if (!Object.hasOwn(CODES, said.code ?? '')) lies.push(`no code: "${said.code}"`);
			if (!Object.hasOwn(RETRIES, said.retry ?? '')) lies.push(`no retry: "${said.retry}"`);
			if (said.outcome === 'unknown' && kind.isOnce && said.retry !== 'lookFirst')
				lies.push(`unknown, but "${said.retry}"`);
		}
	}
	return [...lies, ...(await doubled(kind, sending))];
}

async function untrueAgain(kind: Kind, sending: Sending, before: Said, said: Said): Promise<string[]> {
	const count = await sending.count();
	const lies = await doubled(kind, sending);
	if (IT_EXISTS.has(said.outcome) && count === 0) lies.push(`again: "${said.outcome}", and CAS has none`);
	if (NOTHING_EXISTS.has(said.outcome) && count > 0)
		lies.push(`again: "${said.outcome}" (${said.code}), and CAS has ${count}`);
	const wasOpen = before.outcome === 'unknown' || CLAIMS_OPEN.test(before.text);
	if (!wasOpen && !IT_EXISTS.has(said.outcome)) lies.push(`again: "${said.outcome}" (${said.code}: ${said.text})`);
	return lies;
}

async function doubled({ isOnce }: Kind, { count, things }: Sending): Promise<string[]> {
	const many = things === undefined ? (isOnce ? await count() : 1) : await things();
	return many > 1 ? [`CAS has it ${many} times`] : [];
}
