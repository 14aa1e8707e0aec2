import { additionalProcedures } from '../../codes/additionalProcedures';
import { currencies } from '../../codes/currencies';
import { preferences } from '../../codes/preferences';
import { checkProcedureCode, normaliseProcedureCode } from '../../codes/procedures';
import { units } from '../../codes/units';
import { code, decimal, group, list, text } from '../model/field';
import { additionalDocuments, additionalInformation, previousDocuments } from '../parts/documents';
import { exciseQuantity } from '../parts/excise';
import {
	articleReference,
	commodityCode,
	goodsDescription,
	grossMass,
	netMass,
	originCountryCode,
	preferentialOriginCountryCode,
	quantity,
	quantityUnitCode,
	sequenceNumeric,
} from '../parts/goods';
import { packages } from '../parts/packages';
import { shaped } from '../parts/shaped';
import { authorisationReference, inboundGoodsItem, inboundMrn } from '../parts/stock';

/** One line of the declaration. CAS calls it a Government Agency Goods Item (declaration items page), as the WCO model does. */
export const goodsItem = group(
	{ labels: ['Goods item', 'Article', 'Goederenitem', 'Warenposition'], help: 'One goods item' },
	{
		sequenceNumeric: sequenceNumeric(
			['Item number', "Numéro d'article", 'Itemnummer', 'Positionsnummer'],
			'Number of the goods item in the shipment, from 1',
		),
		articleReference: articleReference(),
		goodsDescription: goodsDescription(),
		commodityCode: commodityCode(),
		originCountryCode: originCountryCode(),
		preferentialOriginCountryCode: preferentialOriginCountryCode(),
		preferenceCode: code(preferences, {
			labels: ['Preference', 'Préférence', 'Preferentie', 'Präferenz'],
			help: 'Tariff treatment asked for, three digits',
			example: '300',
		}),
		quotaOrderId: text({
			labels: ['Quota order number', "Numéro d'ordre du contingent", 'Volgnummer contingent', 'Kontingentnummer'],
			help: 'Order number of the tariff quota, six digits beginning with 09',
			example: '090012',
			maxLength: 6,
			check: shaped(
				'quota.shape',
				'a quota order number',
				/^09\d{4}$/,
				'Use 6 digits that begin with 09, as in 090012',
			),
		}),
		procedureCode: text({
			labels: ['Procedure', 'Régime', 'Regeling', 'Verfahren'],
			help: 'Requested and previous procedure, four digits',
			example: '3151',
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
		netMass: netMass(),
		grossMass: grossMass(),
		quantity: quantity(),
		quantityUnitCode: quantityUnitCode(),
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
		valuationMethodCode: text({
			labels: ['Valuation method', "Méthode d'évaluation", 'Waarderingsmethode', 'Bewertungsmethode'],
			help: 'How the customs value is found, one digit; 1 is the price paid',
			example: '1',
			maxLength: 1,
			check: shaped('valuationMethod.shape', 'a valuation method', /^[1-6]$/, 'Use 1 for the price paid, or 2 to 6'),
		}),
		dangerousGoodsId: text({
			labels: ['UN number', 'Numéro ONU', 'VN-nummer', 'UN-Nummer'],
			help: 'UN number of dangerous goods, four digits',
			example: '3082',
			maxLength: 4,
			check: shaped('dangerousGoods.shape', 'a UN number', /^\d{4}$/, 'Use 4 digits, as in 3082'),
		}),
		customsValueAmount: decimal({
			labels: ['Customs value', 'Valeur en douane', 'Douanewaarde', 'Zollwert'],
			help: 'Value that duties are worked out from',
			example: 18600,
			minimum: 0,
		}),
		packages: packages(),
		previousDocuments: previousDocuments(),
		additionalDocuments: additionalDocuments(),
		additionalInformation: additionalInformation(),
		specialProcedure: group(
			{
				labels: ['Special procedure', 'Régime particulier', 'Bijzondere regeling', 'Besonderes Verfahren'],
				help: 'References for processing, warehousing and end use',
			},
			{
				authorisationReference: authorisationReference(),
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
				inboundGoodsItemSequenceNumeric: inboundGoodsItem(),
			},
		),
		excise: exciseQuantity(),
	},
);
