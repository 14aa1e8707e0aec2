import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { referenceData } from './edition';

/** Authorisations by what they allow, TARIC; each stands on a declaration that makes use of it. */
const AUTHORISATIONS = codesFrom(`
C019|Authorisation: outward processing|Autorisation : perfectionnement passif|Vergunning: passieve veredeling|Bewilligung: passive Veredelung
C501|Authorisation: AEO, customs simplifications|Autorisation : OEA, simplifications douanières|Vergunning: AEO, douanevereenvoudigingen|Bewilligung: AEO, zollrechtliche Vereinfachungen
C502|Authorisation: AEO, security and safety|Autorisation : OEA, sécurité et sûreté|Vergunning: AEO, veiligheid|Bewilligung: AEO, Sicherheit
C503|Authorisation: AEO, customs simplifications, security and safety|Autorisation : OEA, simplifications douanières, sécurité et sûreté|Vergunning: AEO, douanevereenvoudigingen en veiligheid|Bewilligung: AEO, zollrechtliche Vereinfachungen und Sicherheit
C505|Authorisation: comprehensive guarantee|Autorisation : garantie globale|Vergunning: doorlopende zekerheid|Bewilligung: Gesamtsicherheit
C506|Authorisation: deferred payment|Autorisation : report de paiement|Vergunning: uitstel van betaling|Bewilligung: Zahlungsaufschub
C512|Authorisation: simplified declaration|Autorisation : déclaration simplifiée|Vergunning: vereenvoudigde aangifte|Bewilligung: vereinfachte Zollanmeldung
C514|Authorisation: entry in the declarant's records|Autorisation : inscription dans les écritures du déclarant|Vergunning: inschrijving in de administratie van de aangever|Bewilligung: Anschreibung in der Buchführung des Anmelders
C516|Authorisation: temporary admission|Autorisation : admission temporaire|Vergunning: tijdelijke invoer|Bewilligung: vorübergehende Verwendung
C517|Authorisation: private customs warehouse|Autorisation : entrepôt douanier privé|Vergunning: particulier douane-entrepot|Bewilligung: privates Zolllager
C518|Authorisation: public customs warehouse type I|Autorisation : entrepôt douanier public de type I|Vergunning: publiek douane-entrepot van type I|Bewilligung: öffentliches Zolllager des Typs I
C519|Authorisation: public customs warehouse type II|Autorisation : entrepôt douanier public de type II|Vergunning: publiek douane-entrepot van type II|Bewilligung: öffentliches Zolllager des Typs II
C601|Authorisation: inward processing|Autorisation : perfectionnement actif|Vergunning: actieve veredeling|Bewilligung: aktive Veredelung
N990|Authorisation: end use|Autorisation : destination particulière|Vergunning: bijzondere bestemming|Bewilligung: Endverwendung
`);

/** True for the code of an authorisation; permits of other authorities, such as CITES papers, are none. */
export function isAuthorisationDocument(code: string): boolean {
	return AUTHORISATIONS.some((authorisation) => authorisation.code === code);
}

/** Documents that go with a declaration. Open: TARIC alone has hundreds (Y900 to Y999 alone are a group of their own), and each country adds its own. */
export const documentTypes = codeList({
	id: 'documentTypes',
	title: 'Supporting documents',
	editions: [
		referenceData('CL213 SupportingDocumentType', '2025-08-28'),
		{
			source: 'TARIC, document codes',
			edition: 'in part, put together by hand',
			date: '2026-11',
			licence: 'Decision 2011/833/EU (reuse with the source named)',
		},
	],
	codes: [
		...codesFrom(`
N380|Commercial invoice|Facture commerciale|Handelsfactuur|Handelsrechnung
N935|Invoice that states the customs value|Facture servant de base à la valeur en douane|Factuur waarop de douanewaarde is gebaseerd|Rechnung, die dem Zollwert zugrunde liegt
N325|Proforma invoice|Facture pro forma|Pro-formafactuur|Proforma-Rechnung
N271|Packing list|Liste de colisage|Paklijst|Packliste
N954|Movement certificate EUR.1|Certificat EUR.1|Certificaat EUR.1|Warenverkehrsbescheinigung EUR.1
U110|Statement on origin, EU–Japan agreement|Attestation d'origine, accord UE-Japon|Attest van oorsprong, overeenkomst EU-Japan|Erklärung zum Ursprung, Abkommen EU-Japan
U111|Statement on origin for several shipments, EU–Japan agreement|Attestation d'origine pour plusieurs envois, accord UE-Japon|Attest van oorsprong voor verscheidene zendingen, overeenkomst EU-Japan|Erklärung zum Ursprung für mehrere Sendungen, Abkommen EU-Japan
U112|Importer's knowledge, EU–Japan agreement|Connaissance de l'importateur, accord UE-Japon|Kennis van de importeur, overeenkomst EU-Japan|Gewissheit des Einführers, Abkommen EU-Japan
N018|Certificate A.TR|Certificat A.TR|Certificaat A.TR|Warenverkehrsbescheinigung A.TR
N864|Origin declaration on the invoice
N002|Conformity certificate for fresh fruit and vegetables
N003|Quality certificate
N703|House waybill
N705|Bill of lading|Connaissement|Cognossement|Konnossement
N714|House bill of lading
N730|Road consignment note (CMR)|Lettre de voiture routière (CMR)|Wegvrachtbrief (CMR)|Straßenfrachtbrief (CMR)
N740|Air waybill|Lettre de transport aérien|Luchtvrachtbrief|Luftfrachtbrief
N741|Master air waybill
N704|Master bill of lading
N720|Rail consignment note (CIM)
N722|Road list (SMGS)
N750|Movement by post
N760|Combined transport document
N785|Cargo manifest
N235|Container list
N270|Delivery note
N952|TIR carnet
N955|ATA carnet
NMRN|Declaration or notification, by its MRN
NCLE|Entry in the declarant's records
NMNS|Cargo manifest, simplified procedure
C605|Information sheet INF3
C612|Internal transit declaration (Article 227 of the Code)
C620|T2LF document
C552|T2LSM document, San Marino
N787|Bordereau
N337|Temporary storage declaration
N355|Entry summary declaration
N830|Export declaration
N820|Transit declaration T
N821|Transit declaration T1
N822|Transit declaration T2
N825|T2L document
N851|Phytosanitary certificate
N852|Analysis and health certificate
N853|CHED-P, entry document for animal products
N933|Cargo declaration (arrival)
N941|Embargo permit
N951|TIF form
C085|CHED-PP, entry document for plants
C400|CITES certificate
C402|CITES export or re-export permit
C638|CITES import permit
C640|CHED-A, entry document for animals
C641|Catch document for toothfish, import
C656|Catch document for toothfish, export
C651|Electronic administrative document (e-AD)
C658|Fallback document for excise goods
C673|Catch certificate
C678|CHED-D, entry document for food not of animal origin
C690|FLEGT timber licence
L001|Import licence (AGRIM)
L079|Import licence for textiles
L100|Import licence for ozone-depleting substances
L116|Kimberley certificate
NZZZ|Other document
X072|Transit licence for dual-use items
Y900|Not a CITES product
Y901|Not a dual-use product
Y903|Not a cultural good
`),
		...AUTHORISATIONS,
	],
	closed: false,
	inParts: /^[A-Z\d][ .-]\d{3}$/,
	shape: {
		pattern: /^[A-Z0-9]{4}$/,
		words: {
			en: '4 letters and digits, as in N380',
			fr: '4 lettres et chiffres, comme N380',
			nl: '4 letters en cijfers, zoals N380',
			de: '4 Buchstaben und Ziffern, wie N380',
		},
	},
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
	['CMR', 'N730'],
	['AWB', 'N740'],
	['MAWB', 'N741'],
	['B/L', 'N705'],
];
