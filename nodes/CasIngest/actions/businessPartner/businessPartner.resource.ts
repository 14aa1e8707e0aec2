import { businessPartners } from '../../../../cas/messages';
import type { Resource } from '../../../shared/fields/operation';
import { validation } from '../../ingestion/operations';
import { upsert } from './upsert.operation';

export const businessPartnerResource: Resource = {
	name: 'Business Partner',
	value: 'businessPartner',
	operations: [upsert, validation(businessPartners)],
};
