import type { WorkflowJson } from '../../../../scripts/host/workflowJson';

type Json = Record<string, unknown>;
type Item = { json: Json };

/** The first item of a Code node, run with what comes in and what other nodes of the flow have given. One that runs for each item is run for the first. */
export function runCode(
	{ nodes }: WorkflowJson,
	name: string,
	input: readonly Json[],
	given: Readonly<Record<string, readonly Json[]>> = {},
): Json {
	const items = (all: readonly Json[] = []): Item[] => all.map((json) => ({ json }));
	const of = (node: string) => {
		const all = items(given[node]);
		return {
			isExecuted: all.length > 0,
			first: () => all[0],
			all: (output = 0) => (output === 0 ? all : []),
			item: all[0],
		};
	};
	const $input = { all: () => items(input), first: () => items(input)[0] };
	const code = String(nodes.find((node) => node.name === name)?.parameters.jsCode);
	const execute = new Function('$', '$input', '$json', code) as (...scope: unknown[]) => Item[] | Item;
	return [execute(of, $input, input[0])].flat()[0]!.json;
}
