import type { Resource } from '../../../shared/operation';
import { downloadDocument } from './downloadDocument.operation';
import { get } from './get.operation';
import { listDocuments } from './listDocuments.operation';
import { search } from './search.operation';

export const declarationResource: Resource = {
	name: 'Declaration',
	value: 'declaration',
	operations: [get, search, listDocuments, downloadDocument],
};
