import { documentTypes } from '../../codes/documentTypes';
import { code, date, group, integer, list, text } from '../model/field';

/** What came before: an arrival, a transit, a warehouse entry whose MRN is carried on. */
export function previousDocuments() {
	return list(
		{
			labels: ['Previous documents', 'Documents précédents', 'Voorafgaande documenten', 'Vorpapiere'],
			help: 'Declarations or documents that the goods come from',
		},
		group(
			{
				labels: ['Previous document', 'Document précédent', 'Voorafgaand document', 'Vorpapier'],
				help: 'One previous document',
			},
			{
				typeCode: text({
					labels: ['Type', 'Type', 'Type', 'Art'],
					help: 'Type of the previous document, four characters',
					example: 'N337',
					maxLength: 4,
				}),
				id: text({
					labels: ['Reference', 'Référence', 'Referentie', 'Nummer'],
					help: 'MRN or other reference of the previous document',
					example: '26BEA10000000001E2',
					maxLength: 70,
				}),
				goodsItemSequenceNumeric: integer({
					labels: ['Goods item', 'Article', 'Artikel', 'Position'],
					help: 'Number of the goods item in the previous document',
					example: 1,
					positive: true,
					maxDigits: 5,
				}),
			},
		),
	);
}

/** Invoices, certificates, licences and statements that go with the goods. */
export function additionalDocuments() {
	return list(
		{
			labels: ['Supporting documents', "Documents d'accompagnement", 'Bewijsstukken', 'Unterlagen'],
			help: 'Documents, certificates and authorisations that support the declaration',
		},
		group(
			{
				labels: ['Supporting document', "Document d'accompagnement", 'Bewijsstuk', 'Unterlage'],
				help: 'One supporting document',
			},
			{
				typeCode: code(documentTypes, {
					labels: ['Type', 'Type', 'Type', 'Art'],
					help: 'Type of the document, four characters of the TARIC list',
					example: 'N380',
				}),
				id: text({
					labels: ['Reference', 'Référence', 'Referentie', 'Nummer'],
					help: 'Number of the document',
					example: 'INV-2026-1187',
					maxLength: 70,
				}),
				issueDate: date({
					labels: ['Date', 'Date', 'Datum', 'Datum'],
					help: 'Day on which the document was issued',
					example: '2026-11-02',
				}),
			},
		),
	);
}

/** Statements to the authority that no field of their own exists for. */
export function additionalInformation() {
	return list(
		{
			labels: ['Additional information', 'Mentions spéciales', 'Bijzondere vermeldingen', 'Zusätzliche Angaben'],
			help: 'Special mentions',
		},
		group(
			{
				labels: ['Special mention', 'Mention spéciale', 'Bijzondere vermelding', 'Zusätzliche Angabe'],
				help: 'One special mention',
			},
			{
				statementCode: text({
					labels: ['Code', 'Code', 'Code', 'Code'],
					help: 'Code of the statement, five characters',
					example: '00100',
					maxLength: 5,
				}),
				statementDescription: text({
					labels: ['Text', 'Texte', 'Tekst', 'Text'],
					help: 'Text of the statement',
					example: 'Simplified authorisation',
					maxLength: 512,
				}),
			},
		),
	);
}
