import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowJson } from '../host/workflowJson';

export const EXAMPLES_FOLDER = join(__dirname, '..', '..', 'workflows-examples');

/** The folder that n8n lets nodes read and write, as the examples name it: that of n8n's own Docker image. */
export const EXAMPLE_FILES_FOLDER = '/home/node/.n8n-files';

/** A flow as it is published. */
export interface Example {
	/** Of its folder. */
	readonly name: string;
	/** `workflow.json`, or the name of a second flow in the folder. */
	readonly file: string;
	readonly flow: WorkflowJson;
}

/** Every flow of every folder, in the order of their names. */
export function allExamples(): Example[] {
	return readdirSync(EXAMPLES_FOLDER, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort()
		.flatMap((name) =>
			readdirSync(join(EXAMPLES_FOLDER, name))
				.filter((file) => /workflow\.json$/.test(file))
				.sort()
				.map((file) => ({ name, file, flow: readExample(name, file) })),
		);
}

export function readExample(name: string, file = 'workflow.json'): WorkflowJson {
	return JSON.parse(exampleText(name, file)) as WorkflowJson;
}

/** A text file of an example, such as its `schema.sql`. */
export function exampleText(name: string, file: string): string {
	return readFileSync(exampleFile(name, file), 'utf8');
}

export function hasExampleFile(name: string, file: string): boolean {
	return existsSync(join(EXAMPLES_FOLDER, name, file));
}

/** The path of a file of an example. Throws where there is none. */
export function exampleFile(name: string, file: string): string {
	const path = join(EXAMPLES_FOLDER, name, file);
	if (!hasExampleFile(name, file)) throw new Error(`The example "${name}" has no ${file}.`);
	return path;
}
