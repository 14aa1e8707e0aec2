import { join } from 'node:path';
import { EXAMPLE_FILES_FOLDER, exampleFile, exampleText, readExample } from '../flows/examples';
import type { WorkflowJson } from '../host/workflowJson';

export const ROOT = join(__dirname, '..', '..');

export type ExampleName = 'first-steps' | 'notification-to-document';

/** An example flow as it is published, with `filesFolder` in place of the folder that its nodes name. */
export function exampleFlow(name: ExampleName, filesFolder: string): WorkflowJson {
	const flow = readExample(name);
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

export const SAMPLE_WORKBOOK = exampleFile('excel-to-declarations', 'shipments.xlsx');

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
	return JSON.parse(exampleText('excel-to-declarations', 'expected.json')) as Expected;
}
