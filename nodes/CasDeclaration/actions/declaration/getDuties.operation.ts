import type { IDataObject } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import { dutyTotalsOf, taxLinesOf } from '../../../../cas/declaration/duties';
import { nameOfDeclaration } from '../../../../cas/declaration/name';
import type { Operation } from '../../../shared/fields/operation';
import { declarationFields } from './declaration.fields';
import { hintAt } from './emptyHint';
import { perDeclaration } from './perDeclaration';

export const getDuties: Operation = {
	name: 'Get Duties',
	value: 'getDuties',
	action: 'Get duties of declaration',
	description: 'Get the duties and taxes of a declaration as a flat table, one item per tax and goods item',
	fields: [
		...declarationFields,
		{
			displayName: 'Totals Only',
			name: 'totalsOnly',
			type: 'boolean',
			default: false,
			description:
				'Whether to return one item per declaration with its total and the sum of each tax, instead of the lines',
		},
	],
	async execute(context) {
		const without: string[] = [];
		const items = await perDeclaration(context, (declaration, itemIndex) => {
			const identity = identityOfDeclaration(declaration);
			const totals = dutyTotalsOf(declaration);
			if (totals === undefined) without.push(nameOfDeclaration(declaration));
			const rows = context.getNodeParameter('totalsOnly', itemIndex, false)
				? [totals ?? []].flat()
				: taxLinesOf(declaration);
			return rows.map((row) => ({ json: { ...identity, ...row } as IDataObject }));
		});
		hintAt(context, without, 'No duties yet');
		return [items];
	},
};
