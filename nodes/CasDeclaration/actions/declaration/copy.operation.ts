import type { IDataObject } from 'n8n-workflow';
import { copyOf } from '../../../../cas/declaration/copy';
import type { Operation } from '../../../shared/fields/operation';
import { declarationFields } from './declaration.fields';
import { perDeclaration } from './perDeclaration';

export const copy: Operation = {
	name: 'Copy to New Shipment',
	value: 'copy',
	action: 'Copy declaration to new shipment',
	description:
		'Create a new customs shipment for CAS Ingest from a declaration, without the IDs, LRN, MRN, dates and amounts that CAS or customs set',
	fields: [
		...declarationFields,
		{
			displayName: 'New Reference',
			name: 'newReference',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. SO-2026-104712',
			description: 'Your own reference for the new shipment. It must differ from the reference of the declaration.',
		},
	],
	async execute(context) {
		const items = await perDeclaration(context, (declaration, itemIndex) => {
			const externalReference = String(context.getNodeParameter('newReference', itemIndex)).trim();
			return [{ json: copyOf(declaration, externalReference) as IDataObject }];
		});
		return [items];
	},
};
