import { DOCUMENT_KINDS } from '../contract/documents';
import { codeList } from './codeList';
import { casPages } from './edition';

/** Documents that CAS makes. Open: the documentation names kinds in passing, nowhere in full. */
export const documentKinds = codeList({
	id: 'documentKinds',
	title: 'Kinds of CAS document',
	editions: [casPages('as cas/contract/documents.ts quotes them')],
	codes: Object.entries(DOCUMENT_KINDS).map(([code, kind]) => ({ code, names: { en: kind.value } })),
	closed: false,
});
