import { countries } from '../../codes/countries';
import { additionalDeclarationTypes, declarationTypes } from '../../codes/declarationTypes';
import { checkMrn, normaliseMrn } from '../../identifiers/mrn';
import { code, dateTime, decimal, group, integer, list, text, transparent } from '../model/field';
import { customsOffice } from '../parts/customsOffice';
import { additionalDocuments, additionalInformations } from '../parts/documents';
import { EXAMPLE_BUYER, party } from '../parts/party';
import { shaped } from '../parts/shaped';
import { invoiceCurrency, totalInvoiceAmount } from '../parts/tradeTerms';
import { paymentMethod, taxType } from './goodsItem';

/** What duties and taxes came to, for a declaration that exists already. */
const calculationReturns = list(
	{
		labels: [
			'Calculated duties and taxes',
			'Droits et taxes calculés',
			'Berekende rechten en heffingen',
			'Berechnete Abgaben',
		],
		help: 'Totals of duties and taxes of a declaration that exists already; customs works them out for a new one',
		evidencedIn: 2020,
		columns: 2,
	},
	group(
		{
			labels: ['Calculated duty', 'Droit calculé', 'Berekende heffing', 'Berechnete Abgabe'],
			help: 'One duty or tax as it was assessed',
			evidencedIn: 2020,
		},
		{
			basisValue: decimal({
				labels: ['Tax base', "Base d'imposition", 'Belastinggrondslag', 'Bemessungsgrundlage'],
				help: 'Amount that the duty or tax is raised on, in the national currency',
				example: 18600,
				minimum: 0,
				evidencedIn: 2020,
			}),
			type: taxType(2020),
			payment: transparent(2020, 'What was assessed and how it is paid', {
				assessed: decimal({
					labels: [
						'Payable tax amount',
						'Montant de la taxe due',
						'Verschuldigd belastingbedrag',
						'Zu entrichtender Abgabenbetrag',
					],
					help: 'Amount that was assessed, in the national currency; with method G it is not paid at import',
					example: 558,
					minimum: 0,
					evidencedIn: 2020,
				}),
				methodCode: paymentMethod(2020),
			}),
		},
	),
);

/** The declaration as the shipper knows it, without the shipment of goods inside. */
export const documentFields = {
	declType: code(declarationTypes, {
		labels: ['Declaration type', 'Type de déclaration', 'Aangiftetype', 'Art der Anmeldung'],
		help: 'EX for export, IM for import, CO for trade with special territories',
		example: 'EX',
		evidencedIn: 2020,
		column: 'declarationType',
		synonyms: ['Anmeldeart'],
	}),
	addDeclType1: code(additionalDeclarationTypes, {
		labels: [
			'Additional declaration type',
			'Type de déclaration supplémentaire',
			'Aanvullend aangiftetype',
			'Art der zusätzlichen Anmeldung',
		],
		help: 'A for standard, D for pre-lodged',
		example: 'A',
		evidencedIn: 2020,
		column: 'additionalDeclarationType',
		synonyms: ['Type additionnel', 'Aanvullend type', 'Zusätzliche Anmeldeart'],
	}),
	addDeclType2: text({
		labels: [
			'Third part of the declaration type',
			'Troisième partie du type de déclaration',
			'Derde deel van het aangiftetype',
			'Dritter Teil der Art der Anmeldung',
		],
		help: 'Third subdivision of box 1, where the authority asks for it',
		example: 'T2F',
		maxLength: 5,
		evidencedIn: 2016,
		column: 'declarationTypePart3',
	}),
	declarationOfficeCode: customsOffice(
		[
			'Customs office of declaration',
			'Bureau de douane de déclaration',
			'Douanekantoor van aangifte',
			'Zollstelle der Anmeldung',
		],
		'Customs office that takes the declaration',
		{ column: 'declarationOffice', evidencedIn: 2020, synonyms: ['Declaration office', 'Customs office of export'] },
	),
	invoiceCurrency: invoiceCurrency(),
	totalInvoiceAmount: totalInvoiceAmount(),
	goodsMeasure: transparent(2016, 'Masses of the whole declaration', {
		gmass: decimal({
			labels: ['Total gross mass', 'Masse brute totale', 'Totale brutomassa', 'Gesamtrohmasse'],
			help: 'Gross weight of the whole shipment, in kilograms',
			example: 430,
			minimum: 0,
			unit: 'kg',
			evidencedIn: 2016,
			column: 'totalGrossMass',
			synonyms: ['Total gross weight'],
		}),
	}),
	packaging: transparent(2016, 'Packages of the whole declaration', {
		quantity: integer({
			labels: ['Total packages', 'Nombre total de colis', 'Totaal aantal verpakkingen', 'Gesamtzahl der Packstücke'],
			help: 'Number of packages of the whole shipment',
			example: 4,
			minimum: 0,
			maxDigits: 8,
			evidencedIn: 2016,
			column: 'totalPackages',
			synonyms: ['Totaal aantal colli'],
		}),
	}),
	agentStatus: text({
		labels: [
			'Representative status',
			'Statut du représentant',
			'Status van de vertegenwoordiger',
			'Status des Vertreters',
		],
		help: '1 for oneself, 2 direct, 3 indirect representation',
		example: '2',
		maxLength: 1,
		check: shaped('agentStatus.shape', /^[123]$/),
		evidencedIn: 2020,
	}),
	declarant: party(['Declarant', 'Déclarant', 'Aangever', 'Anmelder'], 'Who lodges the declaration', {
		evidencedIn: 2020,
	}),
	importer: party(['Importer', 'Importateur', 'Importeur', 'Einführer'], 'Who imports the goods', {
		example: EXAMPLE_BUYER,
		evidencedIn: 2020,
	}),
	agent: party(['Representative', 'Représentant', 'Vertegenwoordiger', 'Vertreter'], 'Who acts for the declarant', {
		column: 'representative',
	}),
	carrier: party(['Carrier', 'Transporteur', 'Vervoerder', 'Beförderer'], 'Who carries the goods across the border'),
	docRefNum: text({
		labels: ['MRN of the declaration', 'MRN de la déclaration', 'MRN van de aangifte', 'MRN der Anmeldung'],
		help: 'MRN of a declaration that exists already; leave it out for a new one',
		example: '26BEA10000000001E2',
		normalise: normaliseMrn,
		check: checkMrn,
		evidencedIn: 2020,
		column: 'mrn',
		synonyms: ['MRN'],
	}),
	accDateCode: dateTime({
		labels: ['Date of acceptance', "Date d'acceptation", 'Datum van aanvaarding', 'Datum der Annahme'],
		help: 'Acceptance of a declaration that exists already, or entry in the records; customs sets it for a new one',
		example: '2026-11-05T09:30:00+01:00',
		evidencedIn: 2020,
		column: 'acceptanceDate',
	}),
	comRefNum: text({
		labels: ['Commercial reference', 'Référence commerciale', 'Commerciële referentie', 'Bezugsnummer'],
		help: 'Reference of the declarant, box 7; not the UCR and not the LRN',
		example: 'C-2026-0815',
		maxLength: 35,
		evidencedIn: 2016,
		column: 'commercialReference',
	}),
	loadingLocation: group(
		{
			labels: ['Place of loading', 'Lieu de chargement', 'Plaats van lading', 'Ladeort'],
			help: 'Where the goods are loaded for the border',
			evidencedIn: 2016,
		},
		{
			placeCode: text({
				labels: ['UN/LOCODE', 'UN/LOCODE', 'UN/LOCODE', 'UN/LOCODE'],
				help: 'Place of loading as UN/LOCODE',
				example: 'BEANR',
				maxLength: 17,
				evidencedIn: 2016,
			}),
			place: text({
				labels: ['Place', 'Lieu', 'Plaats', 'Ort'],
				help: 'Name of the place of loading',
				example: 'Antwerpen',
				maxLength: 35,
				evidencedIn: 2016,
			}),
			country: code(countries, {
				labels: ['Country', 'Pays', 'Land', 'Land'],
				help: 'Country of the place of loading',
				example: 'BE',
				evidencedIn: 2016,
			}),
		},
	),
	obligationGuarantee: group(
		{
			labels: ['Guarantee', 'Garantie', 'Zekerheid', 'Sicherheit'],
			help: 'Guarantee for duties that may fall due',
			evidencedIn: 2016,
			column: 'guarantee',
		},
		{
			securityDetails: text({
				labels: ['Type of guarantee', 'Type de garantie', 'Soort zekerheid', 'Art der Sicherheitsleistung'],
				help: 'Type of the guarantee, one character; 1 is a comprehensive guarantee',
				example: '1',
				maxLength: 1,
				evidencedIn: 2016,
				column: 'type',
			}),
			reference: text({
				labels: [
					'Guarantee reference (GRN)',
					'Référence de la garantie (NRG)',
					'Referentie zekerheid (GRN)',
					'Verweis auf die Sicherheitsleistung (GRN)',
				],
				help: 'Guarantee reference number',
				example: '26BE0000010000G00',
				maxLength: 24,
				evidencedIn: 2016,
			}),
		},
	),
	additionalInformations: additionalInformations(2020),
	additionalDocuments: additionalDocuments(),
	calculationReturns,
	extra: group(
		{
			labels: [
				'Free fields of the declaration',
				'Champs libres de la déclaration',
				'Vrije velden van de aangifte',
				'Freie Felder der Anmeldung',
			],
			help: 'Fields of your own agreement with CAS; their names are not checked',
			evidencedIn: 2016,
		},
		{},
	),
};
