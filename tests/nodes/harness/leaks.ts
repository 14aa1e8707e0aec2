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

/** Answers of CAS, by what a node asks, in which `planted` stands at every place that a node may take a text from. */
export function answersWith(planted: unknown, texts: readonly string[]) {
	const text = (index: number) => texts[index % texts.length] ?? '';
	const some = { link: text(0), [text(1)]: text(2), planted };
	const declaration = {
		id: 'd-1',
		externalReference: 'SO-1',
		direction: 'OUT',
		currentStatus: 'Invalid',
		lastUpdated: '2026-01-15T08:00:00Z',
		documents: [{ type: 'SAD', url: text(0), creationDate: text(1), ...some }],
		problems: [{ severity: 'error', source: text(3), path: text(1), message: text(2) }],
		goodsItems: [{ id: 'g-1', ...some }],
		attachments: [{ location: 'https://blobs.example/plain', ...some }],
		...some,
	};
	return {
		declaration,
		list: [declaration, { ...declaration, id: 'd-2', externalReference: 'SO-2' }],
		subscriptions: [{ id: 's-1', endpointUrl: text(0), description: text(1), filters: [some], signingKey: 'k' }],
		problem: {
			type: text(0),
			title: text(1),
			detail: text(2),
			traceId: text(3),
			errors: { [text(0)]: [text(1)], 'goodsItems[0].netMass': [text(2), text(3)] },
			...some,
		},
	};
}
