import { documentTypes } from '../../codes/documentTypes';
import { units } from '../../codes/units';
import { compactUpper } from '../../identifiers/compact';
import { warn } from '../../identifiers/finding';
import { say } from '../../speech';
import { code, date, decimal, group, integer, list, text, type Composite } from '../model/field';

const CATEGORY = /^[A-Z0-9]$/;
/** Codes of four characters: the first is the category (a letter of the Union, a digit of a country), the rest the type. */
const FOUR = 4;

/** `N935` ↔ category N, type 935. A code of another length has no category, as CAS gives it back. */
const documentCode: Composite = {
	column: 'type',
	parts: ['category', 'type'],
	field: code(documentTypes, {
		labels: ['Type', 'Type', 'Type', 'Art'],
		help: 'Type of the document, four characters of the TARIC list',
		example: 'N935',
		evidencedIn: 2020,
	}),
	split: (value) => ({
		parts: value.length === FOUR ? { category: value[0]!, type: value.slice(1) } : { type: value },
	}),
	join: ({ category = '', type = '' }) => (category + type === '' ? undefined : category + type),
};

/** Types that Annex B writes with N, by the category that CAS's messages show or that their role gives. */
const PREVIOUS_CATEGORIES: Readonly<Record<string, string>> = { 337: 'X', 355: 'X' };

/**
 * `Z380` ↔ category Z, type 380. The category is the role of the document (X summary declaration, Y initial declaration, Z
 * previous document), so that the N of Annex B is never copied: N337 is X 337, N380 is Z 380, NMRN is Z MRN.
 */
const previousDocumentCode: Composite = {
	column: 'type',
	parts: ['category', 'type'],
	field: text({
		labels: ['Type', 'Type', 'Type', 'Art'],
		help: 'Category X, Y or Z and type, as in Z380 for an invoice or ZCLE for an entry in the records; N codes are read too',
		example: 'Z380',
		maxLength: 5,
		normalise: compactUpper,
		check: (value) =>
			value.length === FOUR ? [] : [warn('previousDocument.shape', say('previousDocument.shape', { value }))],
		evidencedIn: 2020,
	}),
	split: (value) => {
		if (value.length !== FOUR) return { parts: { type: value } };
		const type = value.slice(1);
		return { parts: { category: value[0] === 'N' ? (PREVIOUS_CATEGORIES[type] ?? 'Z') : value[0]!, type } };
	},
	join: ({ category = '', type = '' }) => (category + type === '' ? undefined : category + type),
};

function category(help: string, example: string) {
	return text({
		labels: ['Category', 'Catégorie', 'Categorie', 'Kategorie'],
		help,
		example,
		maxLength: 2,
		check: (value) =>
			CATEGORY.test(value) ? [] : [warn('documentCategory.shape', say('documentCategory.shape', { value, example }))],
		evidencedIn: 2020,
	});
}

function partOfType(example: string) {
	return text({
		labels: ['Type', 'Type', 'Type', 'Art'],
		help: 'Type without its category',
		example,
		maxLength: 5,
		normalise: compactUpper,
		evidencedIn: 2020,
	});
}

function documentReference(help: string, example: string) {
	return text({
		labels: ['Reference', 'Référence', 'Referentie', 'Nummer'],
		help,
		example,
		maxLength: 70,
		evidencedIn: 2020,
		column: 'reference',
		synonyms: ['Number', 'Document number'],
	});
}

/** What came before: an arrival, a transit, a warehouse entry whose MRN is carried on. */
export function previousDocuments() {
	return list(
		{
			labels: ['Previous documents', 'Documents précédents', 'Voorafgaande documenten', 'Vorpapiere'],
			help: 'Declarations or documents that the goods come from',
			evidencedIn: 2020,
		},
		group(
			{
				labels: ['Previous document', 'Document précédent', 'Voorafgaand document', 'Vorpapier'],
				help: 'One previous document',
				evidencedIn: 2020,
				composites: [previousDocumentCode],
			},
			{
				category: category(
					'X for a summary declaration, Y for an initial declaration, Z for another previous document',
					'Z',
				),
				refNum: documentReference('MRN or other reference of the previous document', '26BEA10000000001E2'),
				type: partOfType('MRN'),
				date: date({
					labels: ['Date', 'Date', 'Datum', 'Datum'],
					help: 'Day of the previous document; with ZCLE the day of the entry in the records',
					example: '2026-11-02',
					evidencedIn: 2016,
				}),
				item: integer({
					labels: ['Goods item', 'Article', 'Artikel', 'Position'],
					help: 'Number of the goods item in the previous document',
					example: 1,
					positive: true,
					maxDigits: 5,
					evidencedIn: 2016,
				}),
			},
		),
	);
}

/** Invoices, certificates, licences, authorisations and statements that go with the goods. */
export function additionalDocuments() {
	return list(
		{
			labels: ['Supporting documents', "Documents d'accompagnement", 'Bewijsstukken', 'Unterlagen'],
			help: 'Documents, certificates and authorisations that support the declaration',
			evidencedIn: 2020,
		},
		group(
			{
				labels: ['Supporting document', "Document d'accompagnement", 'Bewijsstuk', 'Unterlage'],
				help: 'One supporting document',
				evidencedIn: 2020,
				composites: [documentCode],
			},
			{
				category: category('First character of the code of the document, as the N of N935', 'N'),
				refNum: documentReference('Number of the document', 'INV-2026-1187'),
				type: partOfType('935'),
				issueDate: date({
					labels: ['Date', 'Date', 'Datum', 'Datum'],
					help: 'Day on which the document was issued',
					example: '2026-11-02',
					evidencedIn: 2016,
				}),
				effectiveDate: date({
					labels: ['Effective date', "Date d'effet", 'Ingangsdatum', 'Wirksamkeitsdatum'],
					help: 'Effective date of the document as CAS keeps it',
					example: '2026-12-31',
					evidencedIn: 2016,
				}),
				writeOff: group(
					{
						labels: ['Write-off', 'Imputation', 'Afschrijving', 'Abschreibung'],
						help: 'What the goods take from a licence or certificate',
						evidencedIn: 2016,
					},
					{
						quantity: decimal({
							labels: ['Quantity', 'Quantité', 'Hoeveelheid', 'Menge'],
							help: 'Quantity that is written off',
							example: 25,
							positive: true,
							evidencedIn: 2016,
						}),
						unit: code(units, {
							labels: ['Unit', 'Unité', 'Eenheid', 'Einheit'],
							help: 'Unit of the quantity that is written off',
							example: 'NAR',
							evidencedIn: 2016,
						}),
						amount: decimal({
							labels: ['Amount', 'Montant', 'Bedrag', 'Betrag'],
							help: 'Amount that is written off',
							example: 18250.4,
							minimum: 0,
							evidencedIn: 2016,
						}),
					},
				),
			},
		),
	);
}

/** A customs statement has a code of five; a key of CAS, as 44-PLDA-DV1Exempt, is longer. */
const STATEMENT = /^[A-Z0-9]{5}$/;
const NEARLY_STATEMENT = /^[A-Z0-9]{1,7}$/;

/** Statements to the authority that no field of their own exists for, and keys of CAS with their values. */
export function additionalInformations(evidencedIn: 2016 | 2020 = 2016) {
	return list(
		{
			labels: ['Additional information', 'Mentions spéciales', 'Aanvullende informatie', 'Zusätzliche Informationen'],
			help: 'Statements to customs, and keys of CAS with their values',
			evidencedIn,
			column: 'additionalInformation',
		},
		group(
			{
				labels: ['Additional information', 'Mentions spéciales', 'Aanvullende informatie', 'Zusätzliche Information'],
				synonyms: ['Special mention', 'Mention spéciale', 'Bijzondere vermelding', 'Zusätzliche Angabe'],
				help: 'One statement or key',
				evidencedIn,
			},
			{
				code: text({
					labels: ['Code', 'Code', 'Code', 'Code'],
					help: 'Code of a statement in five characters, or a key of CAS',
					example: '00100',
					maxLength: 70,
					check: (value) =>
						STATEMENT.test(value) || !NEARLY_STATEMENT.test(value)
							? []
							: [warn('statement.shape', say('statement.shape', { value, count: value.length }))],
					evidencedIn,
					synonyms: ['Special mention', 'Mention spéciale', 'Bijzondere vermelding'],
				}),
				text: text({
					labels: ['Text', 'Texte', 'Tekst', 'Text'],
					help: 'Text of the statement, or value of the key',
					example: 'Simplified authorisation',
					maxLength: 512,
					evidencedIn,
				}),
				type: text({
					labels: ['Data type', 'Type de données', 'Gegevenstype', 'Datentyp'],
					help: 'Data type of the value of a key, as string; none for a statement',
					example: 'string',
					maxLength: 35,
					evidencedIn,
				}),
			},
		),
	);
}
