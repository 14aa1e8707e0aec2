import { DOCUMENT_KINDS } from '../contract/documents';
import { codeList } from './codeList';

/** Documents that CAS makes. Open: the documentation names kinds in passing, nowhere in full. */
export const documentKinds = codeList({
	id: 'documentKinds',
	title: 'Kinds of CAS document',
	source: 'CAS developer documentation, as cas/contract/documents.ts quotes it',
	codes: Object.entries(DOCUMENT_KINDS).map(([code, kind]) => ({ code, names: { en: kind.value } })),
	closed: false,
});
