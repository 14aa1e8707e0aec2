import { currencies } from '../../codes/currencies';
import { packageTypes } from '../../codes/packageTypes';
import { units } from '../../codes/units';
import { boolean, code, date, decimal, group, list, text } from '../model/field';
import { defineMessage } from '../model/message';
import { preferenceText } from '../customsShipment/composites';
import { additionalDocuments } from '../parts/documents';
import { exciseGoods } from '../parts/excise';
import {
	goodsDescription,
	grossMass,
	netMass,
	originCountryCode,
	preferentialOriginCountryCode,
	otherClassifications,
	supplementaryUnitCode,
} from '../parts/goods';
import { company, ownReference } from '../parts/reference';
import { articleRules } from './rules';

/** What holds of an article from a day on. */
const version = group(
	{
		labels: ['Version', 'Version', 'Versie', 'Version'],
		help: 'What holds of the article from one day on',
		evidencedIn: 2016,
	},
	{
		activeFrom: date({
			labels: ['Valid from', 'Valable à partir du', 'Geldig vanaf', 'Gültig ab'],
			help: 'First day on which it holds; the next version ends it',
			example: '2026-01-01',
			evidencedIn: 2016,
			column: 'validFrom',
		}),
		description: { ...goodsDescription(), evidencedIn: 2016 as const, column: 'goodsDescription' },
		description2: text({
			labels: ['Second description', 'Deuxième désignation', 'Tweede omschrijving', 'Zweite Bezeichnung'],
			help: 'Description for another language or purpose',
			example: 'Pompes centrifuges pour liquides',
			evidencedIn: 2016,
		}),
		description3: text({
			labels: ['Third description', 'Troisième désignation', 'Derde omschrijving', 'Dritte Bezeichnung'],
			help: 'Description for a third language or purpose',
			example: 'Centrifugaalpompen voor vloeistoffen',
			evidencedIn: 2016,
		}),
		classifications: otherClassifications(2016, '8413708190'),
		declareSupQty: boolean({
			labels: [
				'Declare supplementary units',
				'Déclarer les unités supplémentaires',
				'Aanvullende eenheden aangeven',
				'Besondere Maßeinheit anmelden',
			],
			help: 'Whether the supplementary units are declared',
			example: true,
			evidencedIn: 2016,
			column: 'declareSupplementaryUnits',
		}),
		supQtyUoM: supplementaryUnitCode(),
		supQtyFactor: decimal({
			labels: ['Supplementary units', 'Unités supplémentaires', 'Aanvullende eenheden', 'Besondere Maßeinheit'],
			help: 'Supplementary units in one stock unit',
			example: 1,
			positive: true,
			evidencedIn: 2016,
			column: 'supplementaryUnits',
			synonyms: ['Supplementary quantity'],
		}),
		originCountry: originCountryCode(),
		preferentialOrigin: preferentialOriginCountryCode(),
		preference: preferenceText(),
		netMass: netMass('Weight of one stock unit without packaging, in kilograms'),
		grossMass: grossMass('Weight of one stock unit with packaging, in kilograms'),
		packageType: code(packageTypes, {
			labels: ['Package type', 'Type de colis', 'Soort verpakking', 'Packstückart'],
			help: 'Usual kind of package, UN/ECE Recommendation 21',
			example: 'PX',
			synonyms: ['Soort collo'],
		}),
		unitPrice: decimal({
			labels: ['Unit price', 'Prix unitaire', 'Eenheidsprijs', 'Stückpreis'],
			help: 'Price of one stock unit',
			example: 730.016,
			minimum: 0,
			synonyms: ['Price', 'Standard price', 'Stukprijs'],
		}),
		currency: code(currencies, {
			labels: ['Currency', 'Devise', 'Valuta', 'Währung'],
			help: 'Currency of the unit price, ISO 4217',
			example: 'EUR',
		}),
		dualUse: boolean({
			labels: ['Dual use', 'Double usage', 'Tweeërlei gebruik', 'Doppelverwendung'],
			help: 'Whether export control of dual-use goods applies',
			example: false,
		}),
		additionalDocuments: additionalDocuments(),
		excise: exciseGoods(),
	},
);

/** Fields of an article, as a declaration of 2016 shows the articles of its goods items; what it does not show is assumed. */
export const articleFields = {
	itemId: {
		...ownReference({
			labels: ['Article', 'Référence article', 'Artikelcode', 'Artikelcode'],
			help: 'Your article number; goods items name it',
			example: 'PUMP-0815',
			synonyms: [
				'Artikel',
				'Artikelnummer',
				'Article number',
				'SKU',
				'Material',
				'Product',
				'Part number',
				'Reference',
			],
		}),
		evidencedIn: 2020 as const,
		column: 'article',
	},
	type: text({
		labels: ['Type of article', "Type d'article", 'Soort artikel', 'Artikelart'],
		help: 'Type of the article as CAS has it',
		example: 'FINISHED',
		maxLength: 35,
		evidencedIn: 2016,
	}),
	uom: code(units, {
		labels: ['Stock unit', 'Unité de stock', 'Voorraadeenheid', 'Lagereinheit'],
		help: 'Unit that one article is counted in, UN/ECE Recommendation 20',
		example: 'NAR',
		evidencedIn: 2016,
		column: 'quantityUnit',
		synonyms: ['Unit', 'UOM', 'Base unit'],
	}),
	company: company(),
	versions: list(
		{
			labels: ['Versions', 'Versions', 'Versies', 'Versionen'],
			help: 'What holds of the article, by the day from which it does',
			evidencedIn: 2016,
			transparent: true,
		},
		version,
	),
};

/** `ArticleDataItem`: creates or updates an article in the master data. Documented: "sending data". */
export const article = defineMessage({
	name: 'ArticleDataItem',
	labels: { en: 'Article', fr: 'Article', nl: 'Artikel', de: 'Artikel' },
	root: group(
		{ labels: ['Articles', 'Articles', 'Artikelen', 'Artikel'], help: 'Articles of the master data' },
		articleFields,
	),
	assumedBecause: 'the article of a declaration of 2016 does not show it; named after the goods item that it fills in',
	identity: ['itemId'],
	rules: articleRules,
});
