import { Linter, type Rule } from 'eslint';
import type { WorkflowJson, WorkflowNode } from '../../host/workflowJson';
import { kindOf } from './reach';
import { connectionsOf, workingNodes } from './rule';

/** Triggers that give one item a run, whatever happens at the same time. */
const ONE_EACH_TRIGGERS = new Set([
	'formTrigger',
	'scheduleTrigger',
	'manualTrigger',
	'webhook',
	'chatTrigger',
	'errorTrigger',
]);

/** Nodes that give at most one item for each that they get, or nothing but one as long as they do one of these operations. */
const ONE_FOR_ONE: Readonly<Record<string, 'always' | readonly string[]>> = {
	set: 'always',
	if: 'always',
	switch: 'always',
	filter: 'always',
	noOp: 'always',
	wait: 'always',
	form: 'always',
	emailSend: 'always',
	crypto: 'always',
	merge: 'always',
	casWorkbook: ['annotate', 'writeStatus', 'createTemplate'],
	casDeclaration: ['get', 'downloadDocument', 'waitForStatus', 'validate', 'submit', 'invalidate', 'update'],
	readWriteFile: ['write'],
};

/** What a run that begins at one trigger does: the nodes that it gets to, and those of them that hold at most one item. */
export interface RunFrom {
	readonly reached: ReadonlySet<string>;
	readonly one: ReadonlySet<string>;
}

/**
 * A run of each trigger of a flow. That a node holds one item, so that `first()` gives the one that there is, is seen from triggers,
 * kinds of nodes and their code; a node that is not known counts as one that may hold several.
 */
export function runsOf(flow: WorkflowJson): RunFrom[] {
	const main = connectionsOf(flow).filter(({ type }) => type === 'main');
	const isLedTo = new Set(main.map(({ target }) => target.node));
	return workingNodes(flow)
		.filter(({ name }) => !isLedTo.has(name))
		.map((trigger) => runFrom(flow, trigger));
}

function runFrom(flow: WorkflowJson, trigger: WorkflowNode): RunFrom {
	const nodes = new Map(workingNodes(flow).map((node) => [node.name, node]));
	const ways = connectionsOf(flow)
		.filter(({ type, target }) => type === 'main' && nodes.has(target.node))
		.filter(({ from, output }) => !isOfAnotherRun(nodes.get(from), output, trigger));
	const reached = new Set([trigger.name]);
	for (const name of reached) for (const { from, target } of ways) if (from === name) reached.add(target.node);

	const one = new Set(reached);
	const mayHoldSeveral = (node: WorkflowNode): boolean => {
		if (node === trigger) return !ONE_EACH_TRIGGERS.has(kindOf(node));
		if (givesOneAnyway(node)) return false;
		const before = ways.filter(({ target, from }) => target.node === node.name && reached.has(from));
		return !keepsOne(node) || before.some(({ from }) => !one.has(from));
	};
	for (let isSettled = false; !isSettled;) {
		const several = [...one].filter((name) => mayHoldSeveral(nodes.get(name)!));
		for (const name of several) one.delete(name);
		isSettled = several.length === 0;
	}
	return { reached, one };
}

const STARTED_BY = /^=\{\{ \$\('((?:[^'\\]|\\.)+)'\)\.isExecuted \}\}$/;

/** Whether an output of an If node that asks which trigger has begun the run is for runs of other triggers. */
function isOfAnotherRun(node: WorkflowNode | undefined, output: number, trigger: WorkflowNode): boolean {
	if (node === undefined || kindOf(node) !== 'if') return false;
	const { conditions = [] } = (node.parameters.conditions ?? {}) as { conditions?: { leftValue?: unknown }[] };
	const asked = STARTED_BY.exec(String(conditions[0]?.leftValue))?.[1];
	if (conditions.length !== 1 || asked === undefined) return false;
	return asked === trigger.name ? output === 1 : output === 0;
}

/** Whether a node gives one item however many it gets. */
function givesOneAnyway(node: WorkflowNode): boolean {
	if (kindOf(node) === 'aggregate') return true;
	if (kindOf(node) === 'code') return returnsOneItem(String(node.parameters.jsCode));
	return node.executeOnce === true && keepsOne(node);
}

function keepsOne(node: WorkflowNode): boolean {
	const { operation, itemPerProblem, query } = node.parameters;
	if (kindOf(node) === 'postgres') return givesOneRow(String(query));
	if (operation === 'getCorrections') return itemPerProblem === false;
	const operations = ONE_FOR_ONE[kindOf(node)];
	return operations === 'always' || (operations?.includes(String(operation)) ?? false);
}

/** A statement that writes the one row of its values or of an id, and gives no other. */
const givesOneRow = (query: string) =>
	(/^\s*INSERT\b/.test(query) && /\bVALUES \(/.test(query) && !/\bSELECT\b/.test(query)) ||
	/\bWHERE id = \$1\b/.test(query) ||
	/\bLIMIT 1\s*$/.test(query);

const linter = new Linter({ configType: 'flat' });

/** Reports each `return` of a Code node's own, other than of a list in which one item or none is written. */
const oneItemReturned: Rule.RuleModule = {
	create: (context) => ({
		ReturnStatement(statement) {
			const functions = context.sourceCode.getAncestors(statement).filter(({ type }) => /Function/.test(type));
			if (functions.length > 1) return;
			const { argument } = statement;
			const isOne =
				argument?.type === 'ArrayExpression' &&
				argument.elements.length <= 1 &&
				argument.elements.every((element) => element?.type === 'ObjectExpression');
			if (!isOne) context.report({ node: statement, message: 'several' });
		},
	}),
};

function returnsOneItem(code: string): boolean {
	const found = linter.verify(`async function node() {\n${code}\n}`, {
		plugins: { flow: { rules: { oneItemReturned } } },
		languageOptions: { ecmaVersion: 'latest', sourceType: 'script' },
		rules: { 'flow/oneItemReturned': 'error' },
	});
	return found.length === 0;
}
