import { assumed, documented } from './fact';

/** The kinds of document that CAS makes, as `data.type` of `DeclarationPdfCreated` is assumed to name them. */
export const DOCUMENT_KINDS = {
	SAD: documented('notifications', 'Single administrative document'),
	EAD: documented('notifications', 'Export accompanying document'),
	TSAD: documented('blog 2019', 'Transit/security accompanying document'),
	TAD: assumed('customs term; CAS pages name TSAD only', 'Transit accompanying document'),
	T2L: documented('notifications', 'Proof of union status'),
	COO: documented('notifications', 'Certificate of origin'),
	'e-AD': documented('root', 'Electronic administrative document of an excise movement'),
};

export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** `GET {documents host}/v1/{tenantId}/certificates-of-origin/{certificateOfOriginId}/{token}`. */
export const COO_DOCUMENT_PATH = documented(
	'ev:CoOPDFCreated',
	'/v1/{tenantId}/certificates-of-origin/{certificateOfOriginId}/{token}',
);

/** By analogy with the certificate of origin. */
export const DECLARATION_DOCUMENT_PATH = assumed(
	'analogy with the documented certificate-of-origin URL',
	'/v1/{tenantId}/declarations/{declarationId}/{token}',
);
