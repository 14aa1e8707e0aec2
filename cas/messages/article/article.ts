import { currencies } from '../../codes/currencies';
import { countries } from '../../codes/countries';
import { packageTypes } from '../../codes/packageTypes';
import { preferences } from '../../codes/preferences';
import { units } from '../../codes/units';
import { boolean, code, decimal, group, list } from '../model/field';
import { defineMessage } from '../model/message';
import { additionalDocuments } from '../parts/documents';
import { exciseGoods } from '../parts/excise';
import {
	commodityCode,
	goodsDescription,
	grossMass,
	netMass,
	originCountryCode,
	preferentialOriginCountryCode,
} from '../parts/goods';
import { company, ownReference, validFrom, validTo } from '../parts/reference';
import { articleRules } from './rules';

/** Fields of an article. CAS documents none: all are named after the goods item that they fill in. */
export const articleFields = {
	externalReference: ownReference({
		labels: ['Article', 'Référence article', 'Artikel', 'Artikelnummer'],
		help: 'Your article number; goods items name it',
		example: 'PUMP-0815',
		synonyms: ['Article number', 'SKU', 'Material', 'Product', 'Part number', 'Reference'],
	}),
	company: company(),
	goodsDescription: goodsDescription(),
	commodityCode: commodityCode(),
	nationalCommodityCodes: list(
		{
			labels: [
				'Commodity codes by country',
				'Codes marchandises par pays',
				'Goederencodes per land',
				'Warennummern je Land',
			],
			help: 'Codes of customs territories other than the one of the commodity code',
		},
		group(
			{
				labels: ['National code', 'Code national', 'Nationale code', 'Nationale Warennummer'],
				help: 'Commodity code of one country',
			},
			{
				countryCode: code(countries, {
					labels: ['Country', 'Pays', 'Land', 'Land'],
					help: 'Country whose tariff has the code',
					example: 'GB',
				}),
				commodityCode: commodityCode('8413705100'),
			},
		),
	),
	originCountryCode: originCountryCode(),
	preferentialOriginCountryCode: preferentialOriginCountryCode(),
	preferenceCode: code(preferences, {
		labels: ['Preference', 'Préférence', 'Preferentie', 'Präferenz'],
		help: 'Tariff treatment asked for at import, three digits',
		example: '300',
	}),
	quantityUnitCode: code(units, {
		labels: ['Stock unit', 'Unité de stock', 'Voorraadeenheid', 'Lagereinheit'],
		help: 'Unit that one article is counted in, UN/ECE Recommendation 20',
		example: 'NAR',
		synonyms: ['Unit', 'UOM', 'Base unit'],
	}),
	netMass: netMass('Weight of one stock unit without packaging, in kilograms'),
	grossMass: grossMass('Weight of one stock unit with packaging, in kilograms'),
	supplementaryQuantity: decimal({
		labels: ['Supplementary quantity', 'Unités supplémentaires', 'Aanvullende eenheden', 'Besondere Maßeinheit'],
		help: 'Supplementary units in one stock unit',
		example: 1,
		positive: true,
	}),
	supplementaryUnitCode: code(units, {
		labels: ['Supplementary unit', 'Unité supplémentaire', 'Aanvullende eenheid', 'Besondere Einheit'],
		help: 'Unit of the supplementary quantity',
		example: 'NAR',
	}),
	packageTypeCode: code(packageTypes, {
		labels: ['Package type', 'Type de colis', 'Soort collo', 'Packstückart'],
		help: 'Usual kind of package, UN/ECE Recommendation 21',
		example: 'PX',
	}),
	unitPriceAmount: decimal({
		labels: ['Unit price', 'Prix unitaire', 'Stukprijs', 'Stückpreis'],
		help: 'Price of one stock unit',
		example: 730.016,
		minimum: 0,
		synonyms: ['Price', 'Standard price'],
	}),
	currencyCode: code(currencies, {
		labels: ['Currency', 'Devise', 'Valuta', 'Währung'],
		help: 'Currency of the unit price, ISO 4217',
		example: 'EUR',
	}),
	isDualUse: boolean({
		labels: ['Dual use', 'Double usage', 'Tweeërlei gebruik', 'Doppelverwendung'],
		help: 'Whether export control of dual-use goods applies',
		example: false,
	}),
	additionalDocuments: additionalDocuments(),
	excise: exciseGoods(),
	validFrom: validFrom(),
	validTo: validTo(),
};

/** `ArticleDataItem`: creates or updates an article in the master data. Documented: "sending data". */
export const article = defineMessage({
	name: 'ArticleDataItem',
	labels: { en: 'Article', fr: 'Article', nl: 'Artikel', de: 'Artikel' },
	root: group(
		{ labels: ['Articles', 'Articles', 'Artikelen', 'Artikel'], help: 'Articles of the master data' },
		articleFields,
	),
	identity: ['externalReference'],
	rules: articleRules,
});
