import type { INodeProperties } from 'n8n-workflow';
import { DECLARATION_STATUSES } from '../../../cas/contract/statuses';

/** A choice among the statuses that the contract names, each with its meaning. */
export function statusesField(
	description: string,
	displayOptions?: INodeProperties['displayOptions'],
): INodeProperties {
	return {
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		options: Object.entries(DECLARATION_STATUSES).map(([value, fact]) => ({
			name: value,
			value,
			description: fact.value.meaning,
		})),
		default: [],
		description,
		...(displayOptions && { displayOptions }),
	};
}
