/** Something that n8n does, and that its interface for nodes does not promise: what the package leans on all the same. */
export interface Internal {
	/** The file of this folder that leans on it. */
	readonly file: string;
	readonly leansOn: string;
	/** Where it stands in n8n 2.41. */
	readonly inN8n: string;
	/** Since which n8n it is there, as far as it was looked up. */
	readonly since: string;
	/** What happens in an n8n that has it not. */
	readonly without: string;
	/** The tests in a real n8n that fail where n8n does it otherwise. */
	readonly heldBy: readonly string[];
}

/** All of them. `docs/n8n-internals.md` is made from it; tests compare it with the files here. */
export const INTERNALS: readonly Internal[] = [
	{
		file: 'errorOutput.ts',
		leansOn:
			'An item goes to the error output where it has an `error`, and loses its `json` where it still has one when the items are made even. A hidden one survives the first and not the second.',
		inN8n: 'n8n-core, WorkflowExecute: handleNodeErrorOutput, normalizeNodeErrors',
		since: '1.x',
		without: 'The item leaves at the error output with its message alone, without `code` and the problems by field.',
		heldBy: ['tests/e2e/everyMessage.test.ts'],
	},
	{
		file: 'aiTool.ts',
		leansOn: 'n8n makes a tool of a node by adding "Tool" to its type.',
		inN8n: 'n8n, convertNodeToAiTool',
		since: '1.78',
		without: 'A node that an AI agent runs answers with its first output only.',
		heldBy: ['tests/e2e/flows/assistantTools.test.ts'],
	},
	{
		file: 'pollBudget.ts',
		leansOn: 'The context of a poll says how long n8n waits for it.',
		inN8n: 'n8n-core, PollContext: getPollBudgetMs',
		since: '2.41',
		without: 'Five minutes are taken for it.',
		heldBy: ['tests/e2e/pollTrigger.test.ts'],
	},
	{
		file: 'pollRun.ts',
		leansOn:
			'A poll may start the workflow by `__emit` and learn from a promise when the run has ended; an error is shown by `__emitError`. The names of two errors say that a run had started.',
		inN8n: 'n8n, ActiveWorkflowManager: getExecutePollFunctions; ActiveExecutions',
		since: '1.x',
		without: 'Publishing fails with an error: without it, changes could be lost in a restart.',
		heldBy: ['tests/e2e/pollTrigger.test.ts'],
	},
	{
		file: 'staticData.ts',
		leansOn:
			'What a webhook writes into the static data of its node just after the run began is saved with the answer.',
		inN8n: 'n8n, WorkflowRunner: establishContextForPersistence',
		since: '2.41',
		without: 'The trigger writes once more than it has to.',
		heldBy: ['tests/e2e/onceAcrossRestarts.test.ts'],
	},
	{
		file: 'webhookDescription.ts',
		leansOn:
			'A field of a webhook can carry a function beside its template, which n8n calls instead of its expression engine.',
		inN8n: 'n8n-workflow, webhook-description-fields.js',
		since: '2.41',
		without: 'n8n evaluates the template: each delivery takes an isolate more.',
		heldBy: ['tests/e2e/isolates.test.ts'],
	},
	{
		file: 'namedRows.ts',
		leansOn:
			"n8n's deduplication store keeps a row under the id of a node, and the first insert of a row is atomic. A node can name its rows by changing its id for the call.",
		inN8n: 'n8n, deduplication-helper.js',
		since: '2.41',
		without: 'CAS Event refuses to run: it could let an event through twice.',
		heldBy: ['tests/e2e/takenOnceInQueueMode.test.ts'],
	},
];
