import type { Operation } from '../../../shared/fields/operation';
import { declarationFields } from './declaration.fields';
import { declarationItem, simplifiedItem, simplifyField } from './declarationItem';
import { perDeclaration } from './perDeclaration';

export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get declaration',
	description: 'Get the status, numbers and data of one declaration',
	fields: [...declarationFields, simplifyField],
	async execute(context) {
		const items = await perDeclaration(context, (declaration, itemIndex) =>
			context.getNodeParameter('simplify', itemIndex) ? [simplifiedItem(declaration)] : [declarationItem(declaration)],
		);
		return [items];
	},
};
