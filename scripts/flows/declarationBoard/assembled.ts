import type { WorkflowJson, WorkflowNode } from '../../host/workflowJson';
import { idOf, node, type Draft } from '../manualDeclaration/nodeDrafts';
import { source } from './words';

/** What a flow says of itself, with its place and size on the canvas. */
export interface Note {
	readonly name: string;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	readonly content: string;
	readonly color?: number;
}

type Setting = readonly [name: string, type: 'string' | 'number', value: string | number];

/** A node "Settings" with the values that it is published with. */
export const settings = (flow: string, values: readonly Setting[], column: number, row: number): Draft =>
	node({
		name: 'Settings',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: {
			assignments: {
				assignments: values.map(([name, type, value]) => ({ id: idOf(`${flow} setting ${name}`), name, type, value })),
			},
			options: {},
		},
		column,
		row,
	});

/** A Code node of one or more source files, with constants before them. */
export const codeNode = (
	name: string,
	files: readonly string[],
	place: Pick<Draft, 'column' | 'row'> & { eachItem?: boolean; constants?: Readonly<Record<string, unknown>> },
): Draft => {
	const { eachItem = false, constants = {}, column, row } = place;
	const known = Object.entries(constants).map(([constant, value]) => `const ${constant} = ${JSON.stringify(value)};\n`);
	return node({
		name,
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		parameters: {
			...(eachItem ? { mode: 'runOnceForEachItem' } : {}),
			jsCode: [...known, ...files.map(source)].join(''),
		},
		column,
		row,
	});
};

/** Names of nodes in a row; each leads to the next. */
type Line = readonly string[];

/** The flow of drafts on a grid. `lines` lead from output 0; `more` names other outputs: `[from, output, to]`. */
export function assembled(
	name: string,
	parts: {
		readonly drafts: readonly Draft[];
		readonly notes: readonly Note[];
		readonly lines: readonly Line[];
		readonly more?: readonly (readonly [from: string, output: number, to: string])[];
		readonly settings?: Record<string, unknown>;
	},
): WorkflowJson {
	const { drafts, notes, lines, more = [] } = parts;
	const outputs = new Map<string, { node: string; type: 'main'; index: number }[][]>();
	const lead = (from: string, output: number, to: string) => {
		const all = outputs.get(from) ?? [];
		while (all.length <= output) all.push([]);
		all[output]!.push({ node: to, type: 'main', index: 0 });
		outputs.set(from, all);
	};
	for (const line of lines) line.slice(1).forEach((to, index) => lead(line[index]!, 0, to));
	for (const [from, output, to] of more) lead(from, output, to);
	return {
		name,
		nodes: [
			...notes.map(({ name: title, left, top, ...parameters }): WorkflowNode => ({
				id: idOf(`${name} ${title}`),
				name: title,
				type: 'n8n-nodes-base.stickyNote',
				typeVersion: 1,
				position: [left, top],
				parameters,
			})),
			...drafts.map(({ column, row, ...rest }): WorkflowNode => ({
				id: idOf(`${name} ${rest.name}`),
				...rest,
				position: [column * 240, row * 192],
			})),
		],
		connections: Object.fromEntries([...outputs].map(([from, main]) => [from, { main }])),
		settings: { executionOrder: 'v1', ...parts.settings },
	};
}
