import { MESSAGE_TYPES } from '../contract/ingestion';
import { codeList } from './codeList';

/** `messageType` of a customs shipment. */
export const messageTypes = codeList({
	id: 'messageTypes',
	title: 'Message types',
	source: 'CAS, page customs flows',
	closed: true,
	codes: Object.entries(MESSAGE_TYPES).map(([code, fact]) => ({ code, names: { en: fact.value } })),
});
