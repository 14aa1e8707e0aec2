import './manualTime';
import { PollContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IPollFunctions,
	type IRun,
	type WorkflowActivateMode,
} from 'n8n-workflow';
import { processMemories } from '../../../nodes/CasDeclarationPollTrigger/pollState';
import { additionalDataOf } from './additionalData';
import { nodeTypes, PACKAGE } from './nodeTypes';
import type { TestCas } from './testCas';

const TYPE = `${PACKAGE}.casDeclarationPollTrigger`;

/** The workflow as a poll started it. */
interface StartedByPoll {
	readonly events: INodeExecutionData[];
	readonly needsAttention: INodeExecutionData[];
	/** What the items of both outputs say, in the order of their times. */
	readonly json: Record<string, unknown>[];
	/** Ends the run, however well it went. */
	end(): Promise<void>;
	/** Says that n8n could not start it. */
	fail(reason: Error | undefined): Promise<void>;
}

/** The poll trigger in a published workflow of an n8n that can be ended and started again. */
export interface PollNode {
	/** What n8n does at a poll time. Throws what it would show as a failed execution. */
	poll(): Promise<void>;
	/** What the editor's button does. */
	test(): Promise<INodeExecutionData[][] | null>;
	/** Every run, in order. */
	readonly runs: StartedByPoll[];
	/** The items of all runs, in order. */
	told(): Record<string, unknown>[];
	/** Keeps what is saved from now on waiting for `end`, instead of ending it at once. */
	holdRuns(): void;
	/** Ends n8n and starts it again, from what was saved last; or from what was saved so many times before. */
	restart(lostSaves?: number): void;
	/** Publishes the workflow anew within the same process, from what was saved last; or read so many saves ago. */
	publishAgain(savesSinceRead?: number): void;
	/** What n8n was given to show as a failed execution without a poll that failed. */
	readonly shown: readonly Error[];
	/** What the database holds. */
	saved(): IDataObject;
	budgetMs: number;
}

let numbered = 0;

export function aPollNode(cas: TestCas, parameters: INodeParameters = {}): PollNode {
	const type = nodeTypes.getByNameAndVersion(TYPE) as INodeType;
	const id = `poll-${++numbered}`;
	const runs: StartedByPoll[] = [];
	const saves: IDataObject[] = [{}];
	let isHeld = false;
	const shown: Error[] = [];
	let workflow = load();
	let mode: WorkflowActivateMode = 'activate';
	let context: PollContext | undefined;

	function load(savesSinceRead = 0): Workflow {
		const node: INode = {
			id,
			name: 'CAS Declaration Poll Trigger',
			type: TYPE,
			typeVersion: 1,
			position: [0, 0],
			parameters,
			credentials: cas.credentials,
		};
		return new Workflow({
			id: 'w1',
			name: 'Changes at CAS',
			nodes: [node],
			connections: {},
			active: true,
			nodeTypes,
			staticData: structuredClone(saves.at(-1 - savesSinceRead)),
			settings: { timezone: 'Europe/Brussels' },
		});
	}

	const node = () => Object.values(workflow.nodes)[0]!;

	function emit(data: INodeExecutionData[][], _response: unknown, done: Parameters<IPollFunctions['__emit']>[2]): void {
		saves.push(JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject);
		const [events = [], needsAttention = []] = data;
		const json = [...events, ...needsAttention].map((item) => item.json as Record<string, unknown>);
		// The promise's reactions run before this goes on.
		const settled = async () => await new Promise<void>((resolve) => setImmediate(resolve));
		const started: StartedByPoll = {
			events,
			needsAttention,
			json: json.sort((one, other) => String(one.eventTime).localeCompare(String(other.eventTime))),
			end: async () => {
				done?.resolve({} as IRun);
				await settled();
			},
			fail: async (reason) => {
				if (reason === undefined) done?.resolve(undefined);
				else done?.reject(reason);
				await settled();
			},
		};
		runs.push(started);
		if (!isHeld) void started.end();
	}

	const pollNode: PollNode = {
		budgetMs: 5 * 60_000,
		runs,
		poll: async () => {
			// n8n makes one each time that it activates the workflow.
			context ??= new PollContext(
				workflow,
				node(),
				additionalDataOf(cas.vault),
				'trigger',
				mode,
				emit as never,
				(error) => void shown.push(error),
				undefined,
				undefined,
				undefined,
				() => pollNode.budgetMs,
			);
			const result = await type.poll!.call(context);
			if (result !== null)
				throw new Error('The node returns items, so that n8n would not tell it when the run has ended');
			await new Promise<void>((resolve) => setImmediate(resolve));
		},
		test: async () =>
			await type.poll!.call(new PollContext(workflow, node(), additionalDataOf(cas.vault), 'manual', 'manual')),
		told: () => runs.flatMap(({ json }) => json),
		holdRuns: () => {
			isHeld = true;
		},
		restart: (lostSaves = 0) => {
			processMemories.clear();
			saves.splice(saves.length - lostSaves);
			workflow = load();
			mode = 'init';
			context = undefined;
		},
		publishAgain: (savesSinceRead = 0) => {
			workflow = load(savesSinceRead);
			mode = 'update';
			context = undefined;
		},
		shown,
		saved: () => saves.at(-1) ?? {},
	};
	return pollNode;
}

afterEach(() => processMemories.clear());
