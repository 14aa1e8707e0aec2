import { certificateOfOrigin } from '../../../../cas/messages';
import { ingestion, plainKind } from '../../ingestion/operations';

/** Two requests could give two certificates, so an unanswered one is not repeated. */
export const request = ingestion(
	{
		name: 'Request',
		value: 'request',
		action: 'Request certificate of origin',
		description: 'Ask for a certificate of origin, based on a declaration',
	},
	plainKind(certificateOfOrigin, 'certificateOfOrigin.ingest', false),
);
