import type { Resource } from '../../../shared/fields/operation';
import { copy } from './copy.operation';
import { downloadDocument } from './downloadDocument.operation';
import { get } from './get.operation';
import { getCorrections } from './getCorrections.operation';
import { getDuties } from './getDuties.operation';
import { listDocuments } from './listDocuments.operation';
import { reconcile } from './reconcile.operation';
import { search } from './search.operation';
import { update } from './update.operation';
import { waitForStatus } from './waitForStatus.operation';

export const declarationResource: Resource = {
	name: 'Declaration',
	value: 'declaration',
	operations: [
		get,
		search,
		update,
		waitForStatus,
		reconcile,
		getDuties,
		getCorrections,
		copy,
		listDocuments,
		downloadDocument,
	],
};
