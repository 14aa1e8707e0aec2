import type { INodeProperties } from 'n8n-workflow';

/** How many results an operation gives, as n8n asks it everywhere. Made anew for each operation, since each keeps its own choice. */
export function resultFields({ all }: { all: boolean }): INodeProperties[] {
	const returnAll: INodeProperties = {
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	};
	return [
		Object.assign(returnAll, { default: all }),
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			displayOptions: { show: { returnAll: [false] } },
			description: 'Max number of results to return',
		},
	];
}
