import { eventOf, readBody } from '../../../../nodes/shared/events/deliveryBody';
import { answerText } from '../../../../nodes/shared/transport/answerBody';
import { readMoment } from '../../../../nodes/shared/fields/dateParameter';
import { namesIn } from '../../../../nodes/shared/fields/namesIn';
import { documentName, namedAsPdf } from '../../../../nodes/shared/documents/documentName';
import { openAddress } from '../../../../nodes/shared/documents/sealedAddress';
import { likeKey } from '../../../../nodes/shared/source/likeKey';
import { asJson, mergedValues } from '../../../../nodes/shared/source/jsonParameter';
import { readFilters } from '../../../../nodes/shared/declarations/searchParameters';
import { statusOf } from '../../../../nodes/CasWorkbook/actions/workbook/statusItems';
import { textReader, valueReader, type Reader } from '../measure/reader';

/** What expressions give to parameters, and what is posted to the trigger. */
export const NODE_READERS: readonly Reader[] = [
	valueReader('nodes/shared/fields/namesIn.ts namesIn', namesIn),
	valueReader('nodes/shared/fields/dateParameter.ts readMoment', (value) => readMoment(value, 'Europe/Brussels')),
	textReader('nodes/shared/documents/sealedAddress.ts openAddress', (text) =>
		openAddress(`cas-document.v1.${text}`, 'secret'),
	),
	textReader('nodes/shared/documents/documentName.ts documentName', documentName),
	textReader('nodes/shared/documents/documentName.ts namedAsPdf', namedAsPdf),
	textReader('nodes/shared/source/likeKey.ts likeKey', (text) => likeKey([text])),
	valueReader('nodes/shared/source/jsonParameter.ts asJson', asJson),
	valueReader('nodes/shared/source/jsonParameter.ts mergedValues', (value) => mergedValues({ a: value }, { a: value })),
	textReader('nodes/shared/declarations/searchParameters.ts readFilters', (text) =>
		readFilters({ mrn: text, otherStatuses: text, lastUpdatedFrom: text }, 'UTC'),
	),
	textReader('nodes/CasWorkbook/actions/workbook/statusItems.ts statusOf', (text) =>
		statusOf({ externalReference: text, status: text }, ['externalReference']),
	),
	textReader('nodes/shared/transport/answerBody.ts answerText', (text) =>
		answerText(Buffer.from(text), { 'content-type': text }),
	),
	textReader('nodes/shared/events/deliveryBody.ts readBody', (text) => readBody(Buffer.from(text), text)),
	valueReader('nodes/shared/events/deliveryBody.ts eventOf', eventOf),
];
