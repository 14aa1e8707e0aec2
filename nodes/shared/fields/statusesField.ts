import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { inWords } from '../../../cas/contract/inWords';
import { KNOWN_STATUSES, statusMeaning } from '../../../cas/contract/statuses';

/** Each status in words; CAS's own name stays the value, and stands in the description where the words alone do not show it. */
export const statusOptions: INodePropertyOptions[] = KNOWN_STATUSES.map((value) => {
	const name = inWords(value);
	const meaning = statusMeaning(value) ?? '';
	return { name, value, description: name === value ? meaning : `${meaning} (${value})` };
});

/** What is written below a filter that lets everything through while it is empty. */
export const ALL_HINT = 'Empty: all';

/** A choice among the statuses that the contract names, each with its meaning. */
export function statusesField(
	description: string,
	displayOptions?: INodeProperties['displayOptions'],
): INodeProperties {
	return {
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		options: statusOptions,
		default: [],
		description,
		hint: ALL_HINT,
		...(displayOptions && { displayOptions }),
	};
}
