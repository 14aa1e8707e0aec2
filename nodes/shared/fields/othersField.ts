import type { INodeProperties } from 'n8n-workflow';

/** Names that CAS has and a list of ours lacks, written one by one. `thing` is what one of them is, `things` several. */
export function othersField(
	displayName: string,
	name: string,
	{ thing, things }: { thing: string; things: string },
): INodeProperties {
	return {
		displayName,
		name,
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: `Add ${thing}` },
		default: [],
		description: `${things} that are not in the list, using the names that CAS gives them`,
	};
}

/** Statuses beside those of the contract. */
export const otherStatusesField = othersField('Other Statuses', 'otherStatuses', {
	thing: 'status',
	things: 'Statuses',
});
