import type { WorkflowJson, WorkflowNode } from '../../host/workflowJson';
import { SETTINGS, settingsOf } from '../fillIn';
import { runsOf, type RunFrom } from './oneItem';
import { reachedFrom } from './reach';
import { connectionsOf, textsIn, workingNodes, type FlowRule } from './rule';

/** How one item of another node is taken without asking which one belongs here: name, method, and the field where it stands at once. */
const ONE_OF_NODE =
	/(?:\$\('((?:[^'\\]|\\.)+)'\)\.(?:first|last)\(\)|\$node\["((?:[^"\\]|\\.)+)"\]|\$items\("([^"]+)"[^)]*\)\[\d+\])(?:\.json\.(\w+))?/g;
const ALL_OF_NODE = /\$\('((?:[^'\\]|\\.)+)'\)\.all\([^)]*\)|\$items\("([^"]+)"[^)]*\)(?!\[)/g;
const ONE_OF_INPUT = /\$input\.(?:first|last)\(\)/;
const ALL_OF_INPUT = /\$input\.all\(\)/;
/** What belongs to the item at hand; of a node that runs once, to the first of many. */
const OF_THIS_ITEM = /\$json\b|\$binary\b|\)\.item\b/;

/**
 * No flow mixes the items of a run: mails, files and events that come together each have a way of their own to their answer. What is
 * right: `.item`; `first()` of a node that holds one item in any case, and the flow's own settings; `all()` behind such a node, where
 * everything is about the same; and a node that runs once over all of its input.
 */
export const itemsApart: FlowRule = (flow) => {
	const runs = runsOf(flow);
	const isSetting = settingNames(flow);
	const mixing = new Set(runs.flatMap((run) => nodesBehindSeveral(flow, run)));
	return workingNodes(flow).flatMap((node) => {
		const ofThisNode = runs.filter(({ reached }) => reached.has(node.name));
		/** Whether another node holds one item wherever it runs before this one. */
		const isOne = (name: string) => ofThisNode.every(({ reached, one }) => !reached.has(name) || one.has(name));
		const before = connectionsOf(flow).filter(({ target }) => target.node === node.name);
		const inputIsOne = ofThisNode.every(({ reached, one }) =>
			before.every(({ from }) => !reached.has(from) || one.has(from)),
		);
		const texts = textsIn(node.parameters).filter((text) => text.startsWith('=') || text === node.parameters.jsCode);
		return [...new Set(texts.flatMap((text) => problemsOf(text)))].map((message) => ({ node: node.name, message }));

		function problemsOf(text: string): string[] {
			const isCode = text === node.parameters.jsCode;
			const taken = [...text.matchAll(ONE_OF_NODE)]
				.map(([, first, second, third, field]) => ({ from: first ?? second ?? third ?? '', field }))
				.filter(({ from, field }) => !isOne(from) && !(from === SETTINGS && (isCode || isSetting(field))))
				.map(
					({ from, field }) =>
						`takes ${field ?? 'an item'} of the first item of "${from}", which may hold several: use .item`,
				);
			const collected = [...text.matchAll(ALL_OF_NODE)]
				.map(([, first, second]) => first ?? second ?? '')
				.filter((from) => mixing.has(node.name) && !isOne(from))
				.map((from) => `puts all items of "${from}" together, which may be about different things`);
			return [
				...taken,
				...collected,
				...(ONE_OF_INPUT.test(text) && !inputIsOne ? ['takes the first of its input, which may be several items'] : []),
				...(ALL_OF_INPUT.test(text) && !isCode && mixing.has(node.name) && node.executeOnce !== true
					? ['puts all of its input together for each item: the items may be about different things']
					: []),
				...(node.executeOnce === true && OF_THIS_ITEM.test(text) && !inputIsOne
					? ['runs once and uses the first item of its input: what the others hold is lost']
					: []),
			];
		}
	});
};

/** The values that "Settings" itself gives; what it hands on belongs to one item or another. */
function settingNames(flow: WorkflowJson): (field: string | undefined) => boolean {
	const names = new Set(
		flow.nodes.filter(({ name }) => name === SETTINGS).flatMap((node) => settingsOf(node).map(({ name }) => name)),
	);
	return (field) => field !== undefined && names.has(field);
}

/** Nodes that get items of which nobody has seen to it that they are about one thing. */
function nodesBehindSeveral(flow: WorkflowJson, { reached, one }: RunFrom): string[] {
	const [start] = [...reached];
	const trigger = flow.nodes.find(({ name }) => name === start);
	if (trigger === undefined || one.has(trigger.name)) return [];
	const stops = ({ name }: WorkflowNode) => one.has(name) || !reached.has(name);
	return [trigger, ...reachedFrom(flow, trigger, stops)].map(({ name }) => name);
}
