import { inspect } from 'node:util';

/** Everything that can be seen of a value: of errors also their causes, contexts and stacks. */
export function everythingIn(...values: unknown[]): string {
	return values
		.map((value) =>
			inspect(value, {
				depth: null,
				showHidden: true,
				maxArrayLength: null,
				maxStringLength: null,
				breakLength: Infinity,
			}),
		)
		.join('\n');
}
