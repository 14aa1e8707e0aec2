import type { Resource } from '../../../shared/operation';
import { downloadDocument } from './downloadDocument.operation';
import { get } from './get.operation';
import { listDocuments } from './listDocuments.operation';
import { search } from './search.operation';
import { waitForStatus } from './waitForStatus.operation';

export const declarationResource: Resource = {
	name: 'Declaration',
	value: 'declaration',
	operations: [get, search, waitForStatus, listDocuments, downloadDocument],
};
