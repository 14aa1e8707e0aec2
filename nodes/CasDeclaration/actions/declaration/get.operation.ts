import { connectionOf, sealingSecretOf } from '../../../shared/connection';
import type { Operation } from '../../../shared/operation';
import { perItem } from '../../../shared/perItem';
import { chosenDeclaration } from './chosenDeclaration';
import { declarationFields } from './declaration.fields';
import { declarationItem, simplifiedItem, simplifyField } from './declarationItem';
import { readDeclaration } from './readDeclaration';

export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get declaration',
	description: 'Get the status, the numbers and the data of one declaration',
	fields: [...declarationFields, simplifyField],
	async execute(context) {
		const connection = await connectionOf(context);
		const clientSecret = await sealingSecretOf(context);
		const items = await perItem(context, async (itemIndex) => {
			const chosen = await chosenDeclaration(context, connection, itemIndex);
			if ('failure' in chosen) return chosen;
			const read = await readDeclaration(context, connection, chosen.declarationId);
			if ('failure' in read) return read;
			const { declaration } = read;
			return context.getNodeParameter('simplify', itemIndex)
				? { items: [simplifiedItem(declaration)] }
				: { items: [declarationItem(declaration, clientSecret)] };
		});
		return [items];
	},
};
