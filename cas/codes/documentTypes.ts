import { codesFrom } from './codeLines';
import { codeList } from './codeList';

/** Documents that go with a declaration. Open: TARIC alone has hundreds, and each country adds its own. */
export const documentTypes = codeList({
	id: 'documentTypes',
	title: 'Supporting documents',
	source:
		'TARIC document codes, in part; EU customs reference data (CS/RD2), list "SupportingDocumentType", NCTS phase 5',
	codes: codesFrom(`
N380|Commercial invoice|Facture commerciale|Handelsfactuur|Handelsrechnung
N325|Proforma invoice|Facture pro forma|Pro-formafactuur|Proforma-Rechnung
N271|Packing list|Liste de colisage|Paklijst|Packliste
N954|Movement certificate EUR.1|Certificat EUR.1|Certificaat EUR.1|Warenverkehrsbescheinigung EUR.1
U112|Statement on origin (REX)|Attestation d'origine (REX)|Attest van oorsprong (REX)|Erklärung zum Ursprung (REX)
N018|Certificate A.TR|Certificat A.TR|Certificaat A.TR|Warenverkehrsbescheinigung A.TR
N864|Origin declaration on the invoice
N002|Conformity certificate for fresh fruit and vegetables
N003|Quality certificate
N820|Transit declaration T
N821|Transit declaration T1
N822|Transit declaration T2
N825|T2L document
N851|Phytosanitary certificate
N852|Analysis and health certificate
N853|CHED-P, entry document for animal products
N941|Embargo permit
C085|CHED-PP, entry document for plants
C402|CITES export or re-export permit
C514|Authorisation: entry in the declarant's records
C638|CITES import permit
C640|CHED-A, entry document for animals
C651|Electronic administrative document (e-AD)
C658|Fallback document for excise goods
C673|Catch certificate
C678|CHED-D, entry document for food not of animal origin
C690|FLEGT timber licence
L001|Import licence (AGRIM)
L100|Import licence for ozone-depleting substances
L116|Kimberley certificate
X072|Transit licence for dual-use items
`),
	closed: false,
	shape: { pattern: /^[A-Z0-9]{4}$/, words: '4 letters and digits, as in N380' },
});

/** Everyday words for a document. */
export const DOCUMENT_TYPE_ALIASES: readonly (readonly [written: string, code: string])[] = [
	['invoice', 'N380'],
	['facture', 'N380'],
	['factuur', 'N380'],
	['rechnung', 'N380'],
	['proforma', 'N325'],
	['pro forma', 'N325'],
	['EUR.1', 'N954'],
	['EUR1', 'N954'],
	['A.TR', 'N018'],
	['ATR', 'N018'],
	['REX', 'U112'],
];
