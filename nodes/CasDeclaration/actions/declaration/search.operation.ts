import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { declarationsOfPage, MAX_PAGE_SIZE } from '../../../../cas/contract/search';
import { searchDeclarations, type SearchFilters } from '../../../../cas/request/declarations';
import { failureOf } from '../../../../cas/request/failure';
import { connectionOf, sealingSecretOf, type CasConnection } from '../../../shared/connection';
import { requestFailure, type ItemFailure } from '../../../shared/failedItem';
import type { Operation } from '../../../shared/operation';
import { parameterFailure, perItem } from '../../../shared/perItem';
import { send } from '../../../shared/send';
import { declarationItem } from './declarationItem';
import { searchFiltersField } from './searchFilters.field';
import { readFilters } from './searchParameters';

const SUBJECT = 'declaration search';

export const search: Operation = {
	name: 'Search',
	value: 'search',
	action: 'Search declarations',
	description: 'Find declarations by reference, status, date and more',
	fields: [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			displayOptions: { show: { returnAll: [false] } },
			description: 'Max number of results to return',
		},
		searchFiltersField,
	],
	async execute(context) {
		const connection = await connectionOf(context);
		const clientSecret = await sealingSecretOf(context);
		const items = await perItem(context, async (itemIndex) => {
			const given = context.getNodeParameter('filters', itemIndex, {}) as IDataObject;
			const { filters, problems } = readFilters(given, context.getTimezone());
			if (problems.length > 0) return parameterFailure('A search filter cannot be read', problems.join(' '));
			const wanted = context.getNodeParameter('returnAll', itemIndex)
				? Number.POSITIVE_INFINITY
				: (context.getNodeParameter('limit', itemIndex) as number);
			const found = await declarationsUpTo(context, connection, filters, wanted);
			return Array.isArray(found)
				? { items: found.map((declaration) => declarationItem(declaration, clientSecret)) }
				: found;
		});
		return [items];
	},
};

/** Pages to the end, or to the wanted number. A declaration that moved between two pages while reading counts once. */
async function declarationsUpTo(
	context: IExecuteFunctions,
	connection: CasConnection,
	filters: SearchFilters,
	wanted: number,
): Promise<Record<string, unknown>[] | { failure: ItemFailure }> {
	const found = new Map<unknown, Record<string, unknown>>();
	for (let offset = 0; found.size < wanted;) {
		const pageSize = Math.min(MAX_PAGE_SIZE.value, wanted - found.size);
		const { outcome, request } = await send(context, connection, searchDeclarations(filters, pageSize, offset));
		if (outcome.kind !== 'answered' || outcome.status !== 200) {
			return { failure: requestFailure(failureOf(request, outcome, SUBJECT), {}) };
		}
		const page = declarationsOfPage(outcome.body);
		if (page === undefined) {
			return parameterFailure(
				'The answer to the declaration search holds no list of declarations',
				'Expected is a list, or an object with exactly one list. Check "declaration.search" in the Endpoint Overrides of the credential.',
			);
		}
		const before = found.size;
		for (const declaration of page)
			found.set(declaration.id ?? declaration.declarationId ?? Symbol('no id'), declaration);
		// Without news a full page means that the offset was ignored: stop rather than read the same page for ever.
		if (page.length < pageSize || found.size === before) break;
		offset += page.length;
	}
	return [...found.values()].slice(0, wanted);
}
