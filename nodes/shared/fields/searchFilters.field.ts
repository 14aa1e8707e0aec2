import type { INodeProperties } from 'n8n-workflow';
import { SEARCH_PARAMETERS, type SearchParameter } from '../../../cas/contract/search';
import { OTHER_STATUSES } from '../declarations/searchParameters';
import { statusOptions } from './statusesField';

const TITLES: Readonly<Record<string, string>> = {
	arc: 'ARC',
	lrn: 'LRN',
	mrn: 'MRN',
	ucr: 'UCR',
};

const CHOICES: Readonly<Record<string, readonly string[]>> = { direction: ['IN', 'OUT'] };

/** Statuses that CAS has and the contract does not name; they join those of the list. */
const otherStatusesField: INodeProperties = {
	displayName: 'Other Statuses',
	name: OTHER_STATUSES,
	type: 'string',
	default: '',
	placeholder: 'e.g. Rejected, NotReleased',
	description: 'Other statuses, comma-separated, using the names that CAS gives them',
};

/** Every documented filter of the search, as one collection; `limit` and `offset` are the node's own business. */
export const searchFiltersField = filtersField([
	...Object.entries(SEARCH_PARAMETERS)
		.filter(([name]) => name !== 'limit' && name !== 'offset')
		.map(([name, fact]) => filterField(name, fact.value)),
	otherStatusesField,
]);

/**
 * The filters that a declaration meets from its first to its last status, for whoever follows its changes. One by status would hide
 * a declaration that has gone on to the next.
 */
export const lastingFiltersField = filtersField(
	(
		[
			'customsFlow',
			'direction',
			'externalReference',
			'jurisdiction',
			'shipFrom',
			'shipTo',
			'storageLocation',
			'ucr',
		] as const
	).map((name) => filterField(name, SEARCH_PARAMETERS[name].value)),
);

function filtersField(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		description: 'Only declarations that match all of these; without filters, every declaration',
		options: options.sort((one, other) => (one.displayName < other.displayName ? -1 : 1)),
	};
}

function filterField(name: string, { type, meaning }: SearchParameter): INodeProperties {
	const common = { displayName: titleOf(name), name, description: meaning };
	const choices = CHOICES[name];
	if (choices !== undefined) {
		return {
			...common,
			type: 'options',
			options: choices.map((choice) => ({ name: choice, value: choice })),
			default: choices[0]!,
		};
	}
	if (name === 'currentStatus') {
		return {
			...common,
			type: 'multiOptions',
			options: statusOptions,
			default: [],
			description: 'Any of these statuses; add Other Statuses for those that are not listed',
		};
	}
	if (type === 'datetime') return { ...common, type: 'dateTime', default: '' };
	if (type === 'string[]') {
		return {
			...common,
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add value' },
			default: [],
		};
	}
	return { ...common, type: 'string', default: '' };
}

/** `lastUpdatedFrom` → `Last Updated From` */
function titleOf(name: string): string {
	return TITLES[name] ?? name.replace(/[A-Z]/g, ' $&').replace(/^./, (first) => first.toUpperCase());
}
