import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowJson } from '../host/workflowJson';

export const ROOT = join(__dirname, '..', '..');

const EXAMPLES = join(ROOT, 'workflows-examples');

/** The folder that n8n lets nodes read and write, as the examples name it: that of n8n's own Docker image. */
const EXAMPLE_FILES_FOLDER = '/home/node/.n8n-files';

export type ExampleName = 'excel-to-declarations' | 'notification-to-document';

/** An example flow as it is published, with `filesFolder` in place of the folder that its nodes name. */
export function exampleFlow(name: ExampleName, filesFolder: string): WorkflowJson {
	const flow = JSON.parse(readFileSync(join(EXAMPLES, name, 'workflow.json'), 'utf8')) as WorkflowJson;
	const folder = filesFolder.replaceAll('\\', '/');
	const inFolder = (value: unknown) =>
		typeof value === 'string' ? value.replace(EXAMPLE_FILES_FOLDER, folder) : value;
	const nodes = flow.nodes.map((node) =>
		node.type === 'n8n-nodes-base.readWriteFile'
			? {
					...node,
					parameters: Object.fromEntries(Object.entries(node.parameters).map(([key, value]) => [key, inFolder(value)])),
				}
			: node,
	);
	return { ...flow, nodes };
}

export const SAMPLE_WORKBOOK = join(EXAMPLES, 'excel-to-declarations', 'shipments.xlsx');

/** A cell with a deliberate mistake. */
export interface ExpectedMistake {
	externalReference: string;
	sheet: string;
	row: number;
	column: string;
	header: string;
	value: string | number;
}

/** What is in the sample workbook, as its author says. */
export interface Expected {
	goodsItemsPerShipment: number;
	shipments: { externalReference: string; direction: 'IN' | 'OUT'; row: number; isGood: boolean }[];
	mistakes: ExpectedMistake[];
}

export function expectedOfSample(): Expected {
	return JSON.parse(readFileSync(join(EXAMPLES, 'excel-to-declarations', 'expected.json'), 'utf8')) as Expected;
}
