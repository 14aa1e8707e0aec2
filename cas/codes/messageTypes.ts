import { MESSAGE_TYPES } from '../contract/ingestion';
import { codeList } from './codeList';
import { casPages } from './edition';

/** `messageType` of a customs shipment. */
export const messageTypes = codeList({
	id: 'messageTypes',
	title: 'Message types',
	editions: [casPages('customs flows')],
	closed: true,
	codes: Object.entries(MESSAGE_TYPES).map(([code, fact]) => ({ code, names: { en: fact.value } })),
});
