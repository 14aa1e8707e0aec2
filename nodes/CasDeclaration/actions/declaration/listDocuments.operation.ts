import type { IDataObject } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import { attachmentsOf, documentsOf } from '../../../../cas/declaration/documents';
import { nameOfDeclaration } from '../../../../cas/declaration/name';
import type { Operation } from '../../../shared/fields/operation';
import { isSealed } from '../../../shared/documents/sealedAddress';
import { declarationFields } from './declaration.fields';
import { hintAt } from './emptyHint';
import { perDeclaration } from './perDeclaration';

export const listDocuments: Operation = {
	name: 'List Documents',
	value: 'listDocuments',
	action: 'List documents of declaration',
	description: 'Get the type and date of each document and attachment of a declaration',
	fields: declarationFields,
	async execute(context) {
		const without: string[] = [];
		const items = await perDeclaration(context, (declaration) => {
			const documents = [...(documentsOf(declaration) ?? []), ...attachedDocuments(declaration)];
			if (documents.length === 0) without.push(nameOfDeclaration(declaration));
			const identity = identityOfDeclaration(declaration);
			return documents.map((document) => ({ json: { ...identity, ...document } as IDataObject }));
		});
		hintAt(context, without, 'No documents yet');
		return [items];
	},
};

/** Attachments with the reference that Download Document takes. An address that could not be sealed stays out. */
const attachedDocuments = (declaration: Readonly<Record<string, unknown>>) =>
	attachmentsOf(declaration).map(({ entry, secretAddress }) => ({
		...entry,
		...(isSealed(secretAddress) && { documentReference: secretAddress }),
	}));
