import type { Specification } from './description';

/** Several specifications as one: each message keeps its operation. */
export function joined(parts: readonly Specification[]): Specification {
	const [first, ...others] = parts;
	if (first === undefined) throw new RangeError('Nothing to join');
	return others.reduce<Specification>(
		(whole, part) => ({
			kind: whole.kind,
			title: whole.title === '' ? part.title : whole.title,
			operations: [...whole.operations, ...part.operations],
			messages: [
				...whole.messages,
				...part.messages.map(({ operation, ...message }) =>
					operation === undefined ? message : { ...message, operation: operation + whole.operations.length },
				),
			],
			scopes: [...whole.scopes, ...part.scopes],
			notices: [...new Set([...whole.notices, ...part.notices])],
		}),
		first,
	);
}
