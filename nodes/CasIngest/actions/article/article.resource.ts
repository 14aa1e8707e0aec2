import { article } from '../../../../cas/messages';
import type { Resource } from '../../../shared/fields/operation';
import { validation } from '../../ingestion/operations';
import { upsert } from './upsert.operation';

export const articleResource: Resource = {
	name: 'Article',
	value: 'article',
	operations: [upsert, validation(article)],
};
