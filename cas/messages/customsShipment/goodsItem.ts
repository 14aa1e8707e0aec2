import { countries } from '../../codes/countries';
import { taxTypes } from '../../codes/taxTypes';
import { checkQuotaNumber, normaliseQuotaNumber } from '../../identifiers/quotaNumber';
import { checkUcr } from '../../identifiers/ucr';
import { checkUnNumber, normaliseUnNumber } from '../../identifiers/unNumber';
import { checkVatNumber, normaliseVatNumber } from '../../identifiers/vatNumber';
import { code, decimal, group, list, text, transparent, type EvidenceYear } from '../model/field';
import { additionalDocuments, additionalInformations, previousDocuments } from '../parts/documents';
import { customsOffice } from '../parts/customsOffice';
import { exciseQuantity } from '../parts/excise';
import {
	articleReference,
	goodsDescription,
	grossMass,
	netMass,
	originCountryCode,
	preferentialOriginCountryCode,
	quantity,
	quantityUnitCode,
	sequenceNumeric,
	otherClassifications,
	supplementaryUnitCode,
} from '../parts/goods';
import { packages } from '../parts/packages';
import { shaped } from '../parts/shaped';
import { inboundGoodsItem, inboundMrn } from '../parts/stock';
import { container } from '../parts/transport';
import { additionalProcedureCodes, preferenceCode, procedureCode } from './composites';

/** A field of a part, as evidenced in a year, by the column that people know. */
const known = <F extends object>(field: F, evidencedIn: EvidenceYear, column?: string): F => ({
	...field,
	evidencedIn,
	...(column !== undefined && { column }),
});

/** Reference number/UCR, on the shipment and on each goods item. */
export const ucr = (labels: readonly [string, string, string, string], help: string, synonyms: readonly string[]) =>
	transparent(2020, 'Unique consignment reference', {
		traderReference: text({
			labels,
			help,
			example: '6BE0428759497-SO104711',
			maxLength: 35,
			check: checkUcr,
			synonyms,
			evidencedIn: 2020,
			column: 'ucr',
		}),
	});

/** How the customs value is found, on the shipment or on the goods item, which then counts. */
export const valuationMethod = (labels: readonly [string, string, string, string]) =>
	text({
		labels,
		help: 'How the customs value is found, one digit; 1 is the price paid',
		example: '1',
		maxLength: 1,
		check: shaped('valuationMethod.shape', /^[1-6]$/),
		evidencedIn: 2020,
	});

export const paymentMethod = (evidencedIn: EvidenceYear) =>
	text({
		labels: ['Method of payment', 'Mode de paiement', 'Betalingswijze', 'Zahlungsart'],
		help: 'How duties and taxes are paid, one letter: A cash, E deferred payment, G postponed VAT',
		example: 'E',
		maxLength: 1,
		check: shaped('paymentMethod.shape', /^[A-Z]$/),
		evidencedIn,
		column: 'paymentMethod',
	});

export const taxType = (evidencedIn: EvidenceYear, column?: string) =>
	code(taxTypes, {
		labels: ['Tax type', 'Type de taxe', 'Soort belasting', 'Abgabenart'],
		help: 'Kind of duty or tax, three characters; A00 is the customs duty, B00 value added tax',
		example: 'A00',
		evidencedIn,
		...(column !== undefined && { column }),
	});

const commodity = transparent(2020, 'The goods themselves', {
	description: known(goodsDescription(), 2020, 'goodsDescription'),
	itemId: known(articleReference(), 2020, 'article'),
	classifications: otherClassifications(2020, 'A999'),
	invoiceLine: transparent(2020, 'The line of the invoice', {
		itemAmount: decimal({
			labels: [
				'Item amount invoiced',
				"Montant facturé de l'article",
				'Gefactureerd bedrag artikel',
				'In Rechnung gestellter Betrag der Position',
			],
			help: 'Price of the item in the invoice currency',
			example: 18250.4,
			minimum: 0,
			evidencedIn: 2020,
			synonyms: [
				'Item amount',
				'Montant',
				'Bedrag',
				'Betrag',
				'Amount',
				'Value',
				'Line amount',
				'Price',
				'Item value',
				'Wert',
				'Valeur',
				'Waarde',
			],
		}),
		unitPrice: decimal({
			labels: ['Unit price', 'Prix unitaire', 'Eenheidsprijs', 'Stückpreis'],
			help: 'Price of one unit in the invoice currency',
			example: 730.016,
			minimum: 0,
			evidencedIn: 2016,
		}),
	}),
	dutyTaxFees: list(
		{
			labels: ['Duties and taxes', 'Droits et taxes', 'Rechten en heffingen', 'Zölle und Abgaben'],
			help: 'What is asked for each duty or tax: preference, quota, method of payment',
			evidencedIn: 2016,
			transparent: true,
		},
		group(
			{
				labels: ['Duty or tax', 'Droit ou taxe', 'Recht of heffing', 'Zoll oder Abgabe'],
				help: 'One duty or tax',
				evidencedIn: 2016,
				composites: [preferenceCode],
			},
			{
				type: taxType(2016, 'taxType'),
				preference1: text({
					labels: [
						'Preference, first digit',
						'Préférence, premier chiffre',
						'Preferentie, eerste cijfer',
						'Präferenz, erste Ziffer',
					],
					help: 'First digit of the preference',
					example: '3',
					maxLength: 1,
					evidencedIn: 2016,
				}),
				preference2: text({
					labels: [
						'Preference, other digits',
						'Préférence, autres chiffres',
						'Preferentie, andere cijfers',
						'Präferenz, übrige Ziffern',
					],
					help: 'Second and third digit of the preference',
					example: '00',
					maxLength: 2,
					evidencedIn: 2016,
				}),
				quotaId: text({
					labels: [
						'Quota order number',
						"Numéro d'ordre du contingent",
						'Volgnummer contingent',
						'Laufende Nummer des Kontingents',
					],
					help: 'Order number of the tariff quota, six digits beginning with 09, or 05 in the United Kingdom',
					example: '090012',
					maxLength: 6,
					normalise: normaliseQuotaNumber,
					check: checkQuotaNumber,
					evidencedIn: 2016,
					column: 'quotaOrderNumber',
					synonyms: ['Kontingentnummer', 'Ordnungsnummer'],
				}),
				payment: transparent(2016, 'How it is paid', {
					methodCode: paymentMethod(2016),
					deferredPayment: text({
						labels: [
							'Deferred payment account',
							'Compte de report de paiement',
							'Rekening uitstel van betaling',
							'Aufschubkonto',
						],
						help: 'Number of the account or authorisation for deferred payment',
						example: '1234567',
						maxLength: 35,
						evidencedIn: 2016,
					}),
				}),
			},
		),
	),
});

/** One line of the declaration. CAS calls it a Government Agency Goods Item (declaration items page), as the WCO model does. */
export const goodsItem = group(
	{
		labels: ['Goods item', 'Article', 'Artikel', 'Warenposition'],
		help: 'One goods item',
		evidencedIn: 2020,
	},
	{
		seqNum: known(
			sequenceNumeric(
				['Item number', "Numéro d'article", 'Artikelnummer', 'Positionsnummer'],
				'Number of the goods item in the shipment, from 1',
			),
			2016,
			'itemNumber',
		),
		additionalDocuments: additionalDocuments(),
		additionalInformations: additionalInformations(),
		commodity,
		containerIdentification: container(),
		customsValuation: transparent(2020, 'How the customs value is found', {
			valuationMethod: valuationMethod([
				'Valuation method',
				"Méthode d'évaluation",
				'Waarderingsmethode',
				'Bewertungsmethode',
			]),
			valuationIndicators: text({
				labels: ['Valuation indicators', "Indicateurs d'évaluation", 'Waarderingsindicatoren', 'Bewertungsindikatoren'],
				help: 'Four digits, each 0 or 1: relationship, restrictions, conditions of the sale, resale proceeds',
				example: '0000',
				maxLength: 4,
				check: shaped('valuationIndicators.shape', /^[01]{4}$/),
				assumedBecause: 'named after the data element; the evidence names only the first of the four, partyRel',
			}),
		}),
		goodsMeasure: transparent(2020, 'Masses and quantities', {
			gmass: known(grossMass(), 2020, 'grossMass'),
			nmass: known(netMass(), 2020, 'netMass'),
			qty: known(quantity(), 2020, 'quantity'),
			uoM: known(quantityUnitCode(), 2016, 'quantityUnit'),
			supQty: decimal({
				labels: ['Supplementary units', 'Unités supplémentaires', 'Aanvullende eenheden', 'Besondere Maßeinheit'],
				help: 'Quantity in the supplementary unit that the tariff asks for',
				example: 25,
				positive: true,
				evidencedIn: 2016,
				column: 'supplementaryUnits',
				synonyms: ['Supplementary quantity'],
			}),
			supQtyUoM: supplementaryUnitCode(),
			calcUnits: decimal({
				labels: ['Calculation units', 'Unités de calcul', 'Bijkomende berekeningseenheden', 'Berechnungseinheiten'],
				help: 'Quantity for excise and other duties by quantity, beside the supplementary units',
				example: 1200,
				positive: true,
				evidencedIn: 2016,
				column: 'calculationUnits',
			}),
			calcCode: text({
				labels: [
					'Calculation unit code',
					"Code de l'unité de calcul",
					'Code berekeningseenheid',
					'Code der Berechnungseinheit',
				],
				help: 'Unit of the calculation units',
				example: 'LTR',
				maxLength: 4,
				evidencedIn: 2016,
				column: 'calculationUnitCode',
			}),
		}),
		governmentProcedure: transparent(
			2020,
			'The procedure that the goods are placed under',
			{
				proc: text({
					labels: ['Requested procedure', 'Régime demandé', 'Gevraagde regeling', 'Angemeldetes Verfahren'],
					help: 'Procedure asked for, two digits',
					example: '31',
					maxLength: 2,
					check: shaped('procedure.part', /^\d{2}$/),
					evidencedIn: 2020,
				}),
				prevProc: text({
					labels: ['Previous procedure', 'Régime précédent', 'Voorafgaande regeling', 'Vorangegangenes Verfahren'],
					help: 'Procedure before, two digits; 00 for none',
					example: '51',
					maxLength: 2,
					check: shaped('procedure.part', /^\d{2}$/, 'procedure.part.previous'),
					evidencedIn: 2020,
				}),
				declProcType: text({
					labels: ['Type of procedure', 'Type de régime', 'Type regeling', 'Art des Verfahrens'],
					help: 'Letter of the regime; H is release for free circulation',
					example: 'B',
					maxLength: 1,
					check: shaped('declProcType.shape', /^[A-Z]$/),
					evidencedIn: 2020,
					column: 'procedureType',
				}),
				procEU: text({
					labels: [
						'Additional procedure of the Union',
						"Régime complémentaire de l'Union",
						'Aanvullende regeling van de Unie',
						'Zusätzliches Unionsverfahren',
					],
					help: 'Additional procedure code of the Union, a letter and two characters or 000',
					example: '000',
					maxLength: 3,
					evidencedIn: 2016,
				}),
				procNat1: text({
					labels: [
						'National additional procedure 1',
						'Régime complémentaire national 1',
						'Nationale aanvullende regeling 1',
						'Nationales zusätzliches Verfahren 1',
					],
					help: 'First national additional procedure code, where there are two',
					example: '3V0',
					maxLength: 3,
					evidencedIn: 2016,
				}),
				procNat2: text({
					labels: [
						'National additional procedure 2',
						'Régime complémentaire national 2',
						'Nationale aanvullende regeling 2',
						'Nationales zusätzliches Verfahren 2',
					],
					help: 'National additional procedure code; the only one stands here',
					example: '4A0',
					maxLength: 3,
					evidencedIn: 2020,
				}),
			},
			[procedureCode, additionalProcedureCodes],
		),
		previousDocuments: previousDocuments(),
		packagings: packages(),
		ucr: ucr(
			[
				'Reference number/UCR of the item',
				"Numéro de référence/RUE de l'article",
				'Referentienummer/UCR van het artikel',
				'Referenznummer/UCR der Position',
			],
			'Unique consignment reference of the item, where it differs from that of the shipment',
			[],
		),
		origin: transparent(2016, 'Where the goods were made', {
			country: known(originCountryCode(), 2016, 'originCountry'),
			region: text({
				labels: ['Region of dispatch', "Région d'expédition", 'Regio van verzending', 'Versendungsregion'],
				help: 'Region that the goods are sent from, as the country codes it',
				example: '11',
				maxLength: 9,
				evidencedIn: 2016,
				column: 'originRegion',
			}),
			preferentialCountry: {
				...preferentialOriginCountryCode(),
				column: 'preferentialOrigin',
				assumedBecause: 'the evidence shows one origin; how the preferential one is told is not shown',
			},
		}),
		exportCountry: code(countries, {
			labels: [
				'Country of dispatch of the item',
				"Pays d'expédition de l'article",
				'Land van verzending van het artikel',
				'Versendungsland der Position',
			],
			help: 'Country that the item is sent from, where it is not that of the shipment',
			example: 'BE',
			evidencedIn: 2016,
		}),
		destination: transparent(2016, 'Where the item goes', {
			country: code(countries, {
				labels: [
					'Country of destination of the item',
					"Pays de destination de l'article",
					'Land van bestemming van het artikel',
					'Bestimmungsland der Position',
				],
				help: 'Country that the item goes to, where it is not that of the shipment',
				example: 'GB',
				evidencedIn: 2016,
				column: 'destinationCountry',
			}),
			region: text({
				labels: [
					'Region of destination of the item',
					"Région de destination de l'article",
					'Regio van bestemming van het artikel',
					'Bestimmungsregion der Position',
				],
				help: 'Region that the item goes to, as the country codes it',
				example: '1',
				maxLength: 9,
				evidencedIn: 2016,
				column: 'destinationRegion',
			}),
		}),
		statValue: decimal({
			labels: ['Statistical value', 'Valeur statistique', 'Statistische waarde', 'Statistischer Wert'],
			help: 'Value at the border, in the national currency',
			example: 18600,
			minimum: 0,
			evidencedIn: 2016,
			column: 'statisticalValue',
		}),
		customsValue: decimal({
			labels: ['Customs value', 'Valeur en douane', 'Douanewaarde', 'Zollwert'],
			help: 'Value that duties are worked out from',
			example: 18600,
			minimum: 0,
			evidencedIn: 2016,
		}),
		supervisingOfficeCode: customsOffice(
			['Supervising customs office', 'Bureau de douane de contrôle', 'Controlekantoor', 'Überwachungszollstelle'],
			'Customs office that watches over the special procedure',
			{
				column: 'supervisingOffice',
				assumedBecause: 'a declaration of 2016 has supervisingOffice; the sent name follows declarationOfficeCode',
			},
		),
		chassisNr: text({
			labels: ['Chassis number', 'Numéro de châssis', 'Chassisnummer', 'Fahrgestellnummer'],
			help: 'Vehicle identification number, seventeen characters',
			example: 'WVWZZZ1JZXW000001',
			maxLength: 17,
			evidencedIn: 2016,
			column: 'chassisNumber',
			synonyms: ['VIN'],
		}),
		undg: text({
			labels: ['UN number', 'Numéro ONU', 'VN-nummer', 'UN-Nummer'],
			help: 'UN number of dangerous goods, four digits',
			example: '3082',
			maxLength: 4,
			normalise: normaliseUnNumber,
			check: checkUnNumber,
			assumedBecause: 'a declaration of 2016 has undg on the shipment, empty: whether it is text is not shown',
			column: 'unNumber',
		}),
		specialProcedure: group(
			{
				labels: ['Special procedure', 'Régime particulier', 'Bijzondere regeling', 'Besonderes Verfahren'],
				help: 'References for processing, warehousing and end use',
			},
			{
				formulaReference: text({
					labels: ['Formula', 'Formule', 'Formule', 'Rezeptur'],
					help: 'Reference of the production formula',
					example: 'F-PUMP-0815',
					maxLength: 70,
				}),
				materialListReference: text({
					labels: ['Material list', 'Liste de matières', 'Materiaallijst', 'Materialliste'],
					help: 'Reference of the material list',
					example: 'ML-2026-0042',
					maxLength: 70,
				}),
				inboundMrn: inboundMrn(),
				inboundGoodsItem: inboundGoodsItem(),
			},
		),
		additionalFiscalReferences: list(
			{
				labels: [
					'Additional fiscal references',
					'Références fiscales supplémentaires',
					'Aanvullende fiscale referenties',
					'Zusätzliche Steuerverweise',
				],
				help: 'VAT numbers of the parties of procedures 42 and 63, and of postponed VAT',
				assumedBecause: 'named after the data element; the evidence shows domesticDutyTaxParty and intracom only',
			},
			group(
				{
					labels: [
						'Additional fiscal reference',
						'Référence fiscale supplémentaire',
						'Aanvullende fiscale referentie',
						'Zusätzlicher Steuerverweis',
					],
					help: 'One VAT number and whose it is',
				},
				{
					role: text({
						labels: ['Role', 'Rôle', 'Rol', 'Rolle'],
						help: 'FR1 importer, FR2 customer, FR3 tax representative, FR5 IOSS seller, FR7 person liable for VAT',
						example: 'FR2',
						maxLength: 3,
						check: shaped('fiscalReference.role', /^FR\d$/),
					}),
					vatNumber: text({
						labels: ['VAT number', 'Numéro de TVA', 'Btw-nummer', 'Umsatzsteuer-Identifikationsnummer'],
						help: 'VAT identification number with its country',
						example: 'DE129273398',
						maxLength: 17,
						normalise: normaliseVatNumber,
						check: checkVatNumber,
					}),
				},
			),
		),
		valuationAdjustments: list(
			{
				labels: [
					'Additions and deductions',
					'Éléments à ajouter ou à déduire',
					'Bijvoegingen en aftrekkingen',
					'Zuschläge und Abzüge',
				],
				help: 'Freight, insurance and other amounts that raise or lower the customs value',
				assumedBecause: 'a declaration of 2016 has the list, empty: the names inside are not shown',
			},
			group(
				{
					labels: [
						'Addition or deduction',
						'Élément à ajouter ou à déduire',
						'Bijvoeging of aftrekking',
						'Zuschlag oder Abzug',
					],
					help: 'One amount that raises or lowers the customs value',
				},
				{
					type: text({
						labels: ['Type', 'Type', 'Soort', 'Art'],
						help: 'Two letters: AK freight to the border of the Union, BA freight after it',
						example: 'AK',
						maxLength: 2,
						check: shaped('valuationAdjustment.shape', /^[AB][A-Z]$/),
					}),
					amount: decimal({
						labels: ['Amount', 'Montant', 'Bedrag', 'Betrag'],
						help: 'Amount that is added or deducted',
						example: 420,
						minimum: 0,
					}),
				},
			),
		),
		excise: exciseQuantity(),
		extra: group(
			{
				labels: ['Free fields', 'Champs libres', 'Vrije velden', 'Freie Felder'],
				help: 'Fields of your own agreement with CAS; their names are not checked',
				evidencedIn: 2016,
			},
			{},
		),
	},
);
