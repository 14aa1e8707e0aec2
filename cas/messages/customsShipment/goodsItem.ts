import { additionalProcedures } from '../../codes/additionalProcedures';
import { checkProcedureCode, normaliseProcedureCode } from '../../codes/procedures';
import { countries } from '../../codes/countries';
import { currencies } from '../../codes/currencies';
import { packageTypes } from '../../codes/packageTypes';
import { preferences } from '../../codes/preferences';
import { units } from '../../codes/units';
import { checkCommodityCode, normaliseCommodityCode } from '../../identifiers/commodityCode';
import { checkMrn, normaliseMrn } from '../../identifiers/mrn';
import { code, decimal, group, integer, list, text } from '../model/field';
import { additionalDocuments, additionalInformation, previousDocuments } from './documents';

/** One line of the declaration. CAS calls it a Government Agency Goods Item (declaration items page), as the WCO model does. */
export const goodsItem = group(
	{ labels: ['Goods item', 'Article', 'Goederenitem', 'Warenposition'], help: 'One goods item' },
	{
		sequenceNumeric: integer({
			labels: ['Item number', "Numéro d'article", 'Itemnummer', 'Positionsnummer'],
			help: 'Number of the goods item in the shipment, from 1',
			example: 1,
			positive: true,
			maxDigits: 5,
			synonyms: ['Line', 'Line number', 'Item', 'Pos', 'Position', 'Ligne', 'Regel'],
		}),
		articleReference: text({
			labels: ['Article', 'Référence article', 'Artikel', 'Artikelnummer'],
			help: 'Your article number; CAS fills what its master data knows of it',
			example: 'PUMP-0815',
			maxLength: 70,
			synonyms: ['SKU', 'Material', 'Article number', 'Product', 'Part number'],
		}),
		goodsDescription: text({
			labels: ['Goods description', 'Désignation', 'Omschrijving', 'Warenbezeichnung'],
			help: 'Description that lets customs identify the goods',
			example: 'Centrifugal pumps for liquids',
			maxLength: 512,
			synonyms: ['Description', 'Goods', 'Beschreibung'],
		}),
		commodityCode: text({
			labels: ['Commodity code', 'Code marchandise', 'Goederencode', 'Warennummer'],
			help: 'HS, CN or TARIC code of 6, 8 or 10 digits',
			example: '84137051',
			maxLength: 22,
			normalise: normaliseCommodityCode,
			check: checkCommodityCode,
			synonyms: ['HS code', 'HS', 'CN code', 'TARIC', 'Tariff code', 'Code SH', 'GN-code', 'Zolltarifnummer', 'Tariff'],
		}),
		originCountryCode: code(countries, {
			labels: ['Country of origin', "Pays d'origine", 'Land van oorsprong', 'Ursprungsland'],
			help: 'Where the goods were made',
			example: 'DE',
			synonyms: ['Origin', 'COO'],
		}),
		preferentialOriginCountryCode: code(countries, {
			labels: ['Preferential origin', 'Origine préférentielle', 'Preferentiële oorsprong', 'Präferenzursprung'],
			help: 'Origin under a trade agreement',
			example: 'CH',
		}),
		preferenceCode: code(preferences, {
			labels: ['Preference', 'Préférence', 'Preferentie', 'Präferenz'],
			help: 'Tariff treatment asked for, three digits',
			example: '100',
		}),
		procedureCode: text({
			labels: ['Procedure', 'Régime', 'Regeling', 'Verfahren'],
			help: 'Requested and previous procedure, four digits',
			example: '1000',
			maxLength: 4,
			normalise: normaliseProcedureCode,
			check: checkProcedureCode,
			synonyms: ['Procedure code', 'CPC', 'Verfahrenscode'],
		}),
		additionalProcedureCodes: list(
			{
				labels: ['Additional procedures', 'Régimes additionnels', 'Aanvullende regelingen', 'Zusätzliche Verfahren'],
				help: 'Codes that refine the procedure',
			},
			code(additionalProcedures, {
				labels: ['Additional procedure', 'Régime additionnel', 'Aanvullende regeling', 'Zusätzliches Verfahren'],
				help: 'Code of three characters',
				example: '000',
			}),
		),
		netMass: decimal({
			labels: ['Net mass', 'Masse nette', 'Nettomassa', 'Eigenmasse'],
			help: 'Weight without packaging, in kilograms',
			example: 412.5,
			positive: true,
			unit: 'kg',
			synonyms: ['Net weight', 'Net kg', 'Poids net', 'Nettogewicht'],
		}),
		grossMass: decimal({
			labels: ['Gross mass', 'Masse brute', 'Brutomassa', 'Rohmasse'],
			help: 'Weight with packaging, in kilograms',
			example: 430,
			positive: true,
			unit: 'kg',
			synonyms: ['Gross weight', 'Gross kg', 'Poids brut', 'Brutogewicht', 'Bruttogewicht'],
		}),
		quantity: decimal({
			labels: ['Quantity', 'Quantité', 'Hoeveelheid', 'Menge'],
			help: 'Quantity in the commercial unit',
			example: 25,
			positive: true,
			synonyms: ['Qty'],
		}),
		quantityUnitCode: code(units, {
			labels: ['Quantity unit', 'Unité', 'Eenheid', 'Mengeneinheit'],
			help: 'Unit of the quantity, UN/ECE Recommendation 20',
			example: 'NAR',
			synonyms: ['Unit', 'UOM'],
		}),
		supplementaryQuantity: decimal({
			labels: ['Supplementary quantity', 'Unités supplémentaires', 'Aanvullende eenheden', 'Besondere Maßeinheit'],
			help: 'Quantity in the supplementary unit that the tariff asks for',
			example: 25,
			positive: true,
		}),
		supplementaryUnitCode: code(units, {
			labels: ['Supplementary unit', 'Unité supplémentaire', 'Aanvullende eenheid', 'Besondere Einheit'],
			help: 'Unit of the supplementary quantity',
			example: 'NAR',
		}),
		invoiceAmount: decimal({
			labels: ['Item amount', 'Montant', 'Bedrag', 'Betrag'],
			help: 'Price of the item in the invoice currency',
			example: 18250.4,
			minimum: 0,
			synonyms: ['Amount', 'Value', 'Line amount', 'Price', 'Item value', 'Wert', 'Valeur', 'Waarde'],
		}),
		invoiceCurrencyCode: code(currencies, {
			labels: ['Item currency', "Devise de l'article", 'Valuta item', 'Währung der Position'],
			help: 'Currency of the item amount where it is not the one of the invoice',
			example: 'EUR',
		}),
		statisticalValueAmount: decimal({
			labels: ['Statistical value', 'Valeur statistique', 'Statistische waarde', 'Statistischer Wert'],
			help: 'Value at the border, in the national currency',
			example: 18600,
			minimum: 0,
		}),
		customsValueAmount: decimal({
			labels: ['Customs value', 'Valeur en douane', 'Douanewaarde', 'Zollwert'],
			help: 'Value that duties are worked out from',
			example: 18600,
			minimum: 0,
		}),
		packages: list(
			{ labels: ['Packages', 'Colis', 'Colli', 'Packstücke'], help: 'How the item is packed' },
			group(
				{ labels: ['Package', 'Colis', 'Collo', 'Packstück'], help: 'One kind of package' },
				{
					quantity: integer({
						labels: ['Number', 'Nombre', 'Aantal', 'Anzahl'],
						help: 'Number of packages',
						example: 4,
						minimum: 0,
						maxDigits: 8,
						synonyms: ['Packages', 'Number of packages', 'Colis', 'Colli', 'Packstücke'],
					}),
					typeCode: code(packageTypes, {
						labels: ['Type', 'Type', 'Soort', 'Art'],
						help: 'Kind of package, UN/ECE Recommendation 21',
						example: 'PX',
						synonyms: ['Package type', 'Type de colis', 'Soort collo', 'Packstückart'],
					}),
					marksNumbersId: text({
						labels: ['Marks', 'Marques', 'Merken', 'Zeichen'],
						help: 'Shipping marks and numbers',
						example: 'SM 1187 1-4',
						maxLength: 512,
					}),
				},
			),
		),
		previousDocuments: previousDocuments(),
		additionalDocuments: additionalDocuments(),
		additionalInformation: additionalInformation(),
		specialProcedure: group(
			{
				labels: ['Special procedure', 'Régime particulier', 'Bijzondere regeling', 'Besonderes Verfahren'],
				help: 'References for processing, warehousing and end use',
			},
			{
				authorisationReference: text({
					labels: ['Authorisation', 'Autorisation', 'Vergunning', 'Bewilligung'],
					help: 'Number of the authorisation',
					example: 'BEIPO2026000123',
					maxLength: 35,
				}),
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
				inboundMrn: text({
					labels: ['Inbound MRN', "MRN d'entrée", 'MRN van binnenkomst', 'Eingangs-MRN'],
					help: 'MRN under which the goods entered the procedure',
					example: '26BE000000000000J3',
					normalise: normaliseMrn,
					check: checkMrn,
				}),
			},
		),
		excise: group(
			{ labels: ['Excise', 'Accises', 'Accijns', 'Verbrauchsteuer'], help: 'Data of excise goods' },
			{
				productCode: text({
					labels: ['Product code', 'Code produit', 'Productcode', 'Produktcode'],
					help: 'EMCS excise product code, four characters',
					example: 'W200',
					maxLength: 4,
				}),
				quantity: decimal({
					labels: ['Quantity', 'Quantité', 'Hoeveelheid', 'Menge'],
					help: 'Quantity in the unit of the product code',
					example: 1200,
					positive: true,
				}),
				alcoholicStrength: decimal({
					labels: ['Alcoholic strength', 'Titre alcoométrique', 'Alcoholgehalte', 'Alkoholgehalt'],
					help: 'Percentage by volume at 20 °C',
					example: 13.5,
					minimum: 0,
					unit: '% vol',
				}),
			},
		),
	},
);
