import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { MAX_PAGE_SIZE } from '../../../../cas/contract/search';
import type { SearchFilters } from '../../../../cas/request/declarations';
import { connectionOf, sealingSecretOf, type CasConnection } from '../../../shared/connection';
import { declarationsPage } from '../../../shared/declarationsPage';
import type { ItemFailure } from '../../../shared/failedItem';
import type { Operation } from '../../../shared/operation';
import { parameterFailure, perItem } from '../../../shared/perItem';
import { declarationItem, simplifiedItem, simplifyField } from './declarationItem';
import { searchFiltersField } from './searchFilters.field';
import { readFilters } from './searchParameters';

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
		simplifyField,
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
			if (!Array.isArray(found)) return found;
			return context.getNodeParameter('simplify', itemIndex)
				? { items: found.map(simplifiedItem) }
				: { items: found.map((declaration) => declarationItem(declaration, clientSecret)) };
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
		const page = await declarationsPage(context, connection, { filters, limit: pageSize, offset });
		if ('failure' in page) return page;
		const { declarations } = page;
		const before = found.size;
		for (const declaration of declarations)
			found.set(declaration.id ?? declaration.declarationId ?? Symbol('no id'), declaration);
		// Without news a full page means that the offset was ignored: stop rather than read the same page for ever.
		if (declarations.length < pageSize || found.size === before) break;
		offset += declarations.length;
	}
	return [...found.values()].slice(0, wanted);
}
