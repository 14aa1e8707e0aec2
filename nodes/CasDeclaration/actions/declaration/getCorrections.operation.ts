import type { IDataObject } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import { correctionsOf } from '../../../../cas/declaration/corrections';
import { nameOfDeclaration } from '../../../../cas/declaration/name';
import type { Operation } from '../../../shared/fields/operation';
import { declarationFields } from './declaration.fields';
import { hintAt } from './emptyHint';
import { perDeclaration } from './perDeclaration';

export const getCorrections: Operation = {
	name: 'Get Corrections',
	value: 'getCorrections',
	action: 'Get corrections of declaration',
	description:
		'Get the problems of a declaration by field, with current values and a shipment to correct and send with CAS Ingest',
	fields: [
		...declarationFields,
		{
			displayName: 'Correct By',
			name: 'correctBy',
			type: 'options',
			options: [
				{
					name: 'Update',
					value: 'Update',
					description: 'The correction holds only the fields with problems; everything else stays as it is in CAS',
				},
				{
					name: 'Replace',
					value: 'Replace',
					description: 'The correction holds the whole shipment, with all fields that this package knows',
				},
			],
			default: 'Update',
		},
		{
			displayName: 'One Item per Problem',
			name: 'itemPerProblem',
			type: 'boolean',
			default: false,
			description: 'Whether to return one item per problem, without the correction',
		},
	],
	async execute(context) {
		const without: string[] = [];
		const items = await perDeclaration(context, (declaration, itemIndex) => {
			const messageType = context.getNodeParameter('correctBy', itemIndex) === 'Replace' ? 'Replace' : 'Update';
			const { problems, currentValues, correction } = correctionsOf(declaration, messageType);
			if (problems.length === 0) without.push(nameOfDeclaration(declaration));
			const identity = identityOfDeclaration(declaration);
			const rows = context.getNodeParameter('itemPerProblem', itemIndex, false)
				? problems
				: [{ problems, currentValues, correction }];
			return rows.map((row) => ({ json: { ...identity, ...row } as IDataObject }));
		});
		hintAt(context, without, 'No problems');
		return [items];
	},
};
