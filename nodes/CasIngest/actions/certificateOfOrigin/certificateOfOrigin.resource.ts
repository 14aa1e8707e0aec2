import { certificateOfOrigin } from '../../../../cas/messages';
import type { Resource } from '../../../shared/fields/operation';
import { validation } from '../../ingestion/operations';
import { request } from './request.operation';

export const certificateOfOriginResource: Resource = {
	name: 'Certificate of Origin',
	value: 'certificateOfOrigin',
	operations: [request, validation(certificateOfOrigin)],
};
