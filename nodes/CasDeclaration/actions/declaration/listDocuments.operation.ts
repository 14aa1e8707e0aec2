import type { IDataObject } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import { documentsOf } from '../../../../cas/declaration/documents';
import { nameOfDeclaration } from '../../../../cas/declaration/name';
import { connectionOf } from '../../../shared/connection';
import type { Operation } from '../../../shared/operation';
import { perItem } from '../../../shared/perItem';
import { chosenDeclaration } from './chosenDeclaration';
import { declarationFields } from './declaration.fields';
import { hintAt } from './emptyHint';
import { readDeclaration } from './readDeclaration';

export const listDocuments: Operation = {
	name: 'List Documents',
	value: 'listDocuments',
	action: 'List documents of declaration',
	description: 'Get the kind and the date of each document that CAS has made of a declaration',
	fields: declarationFields,
	async execute(context) {
		const connection = await connectionOf(context);
		const without: string[] = [];
		const items = await perItem(context, async (itemIndex) => {
			const chosen = await chosenDeclaration(context, connection, itemIndex);
			if ('failure' in chosen) return chosen;
			const read = await readDeclaration(context, connection, chosen.declarationId);
			if ('failure' in read) return read;
			const documents = documentsOf(read.declaration) ?? [];
			if (documents.length === 0) without.push(nameOfDeclaration(read.declaration));
			const identity = identityOfDeclaration(read.declaration);
			return { items: documents.map((document) => ({ json: { ...identity, ...document } as IDataObject })) };
		});
		hintAt(context, without, 'No documents yet');
		return [items];
	},
};
