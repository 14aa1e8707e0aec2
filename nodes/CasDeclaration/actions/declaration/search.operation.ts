import type { IDataObject } from 'n8n-workflow';
import { connectionOf } from '../../../shared/transport/connection';
import type { Operation } from '../../../shared/fields/operation';
import { resultFields } from '../../../shared/fields/resultFields';
import { parameterFailure, perItem } from '../../../shared/items/perItem';
import { oddities, readDeclarations } from '../../../shared/declarations/readDeclarations';
import { searchFiltersField } from '../../../shared/fields/searchFilters.field';
import { readFilters } from '../../../shared/declarations/searchParameters';
import { hintAt } from './emptyHint';
import { declarationItem, simplifiedItem, simplifyField } from './declarationItem';

export const search: Operation = {
	name: 'Search',
	value: 'search',
	action: 'Search declarations',
	description: 'Find declarations by reference, status, date and more',
	fields: [...resultFields({ all: false }), searchFiltersField, simplifyField],
	async execute(context) {
		const connection = await connectionOf(context);
		const items = await perItem(context, async (itemIndex) => {
			const given = context.getNodeParameter('filters', itemIndex, {}) as IDataObject;
			const { filters, problems } = readFilters(given, context.getTimezone());
			if (problems.length > 0) return parameterFailure('A search filter cannot be read', problems.join(' '));
			const wanted = context.getNodeParameter('returnAll', itemIndex)
				? Number.POSITIVE_INFINITY
				: (context.getNodeParameter('limit', itemIndex) as number);
			const found = await readDeclarations(context, connection, filters, { wanted });
			if ('failure' in found) return found;
			hintAt(context, oddities(found.noticed), 'Reading the declarations');
			const itemOf = context.getNodeParameter('simplify', itemIndex) ? simplifiedItem : declarationItem;
			return { items: found.declarations.map(itemOf) };
		});
		return [items];
	},
};
