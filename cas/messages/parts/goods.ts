import { countries } from '../../codes/countries';
import { preferentialOrigins } from '../../codes/preferentialOrigins';
import { units } from '../../codes/units';
import { checkCommodityCode, normaliseCommodityCode } from '../../identifiers/commodityCode';
import { code, decimal, group, integer, list, text, type EvidenceYear, type LabelTuple } from '../model/field';

/** The place of an entry in its list, from 1. */
export function sequenceNumeric(labels: LabelTuple, help: string) {
	return integer({
		labels,
		help,
		example: 1,
		positive: true,
		maxDigits: 5,
		synonyms: ['Line', 'Line number', 'Item', 'Itemnummer', 'Pos', 'Position', 'Ligne', 'Regel'],
	});
}

export function articleReference(example: string = 'PUMP-0815') {
	return text({
		labels: ['Article', 'Référence article', 'Artikelcode', 'Artikelcode'],
		help: 'Your article number; CAS fills what its master data knows of it',
		example,
		maxLength: 70,
		synonyms: ['Artikel', 'Artikelnummer', 'SKU', 'Material', 'Article number', 'Product', 'Part number'],
	});
}

export function goodsDescription(example: string = 'Centrifugal pumps for liquids') {
	return text({
		labels: ['Goods description', 'Désignation des marchandises', 'Omschrijving van de goederen', 'Warenbezeichnung'],
		help: 'Description that lets customs identify the goods',
		example,
		maxLength: 512,
		synonyms: ['Description', 'Goods', 'Beschreibung', 'Désignation', 'Omschrijving'],
	});
}

export function commodityCode(example: string = '84137051') {
	return text({
		labels: ['Commodity code', 'Code des marchandises', 'Goederencode', 'Warennummer'],
		help: 'HS, CN or TARIC code of 6, 8 or 10 digits',
		example,
		maxLength: 22,
		normalise: normaliseCommodityCode,
		check: checkCommodityCode,
		synonyms: [
			'HS code',
			'HS',
			'CN code',
			'TARIC',
			'Tariff code',
			'Code SH',
			'Code marchandise',
			'GN-code',
			'Zolltarifnummer',
			'Tariff',
		],
	});
}

export function originCountryCode(example: string = 'DE') {
	return code(countries, {
		labels: ['Country of origin', "Pays d'origine", 'Land van oorsprong', 'Ursprungsland'],
		help: 'Where the goods were made',
		example,
		synonyms: ['Origin', 'COO'],
	});
}

export function preferentialOriginCountryCode() {
	return code(preferentialOrigins, {
		labels: [
			'Country of preferential origin',
			"Pays d'origine préférentielle",
			'Land van preferentiële oorsprong',
			'Präferenzursprungsland',
		],
		synonyms: ['Preferential origin', 'Origine préférentielle', 'Preferentiële oorsprong', 'Präferenzursprung'],
		help: 'Origin under a trade agreement',
		example: 'EU',
	});
}

export function netMass(help = 'Weight without packaging, in kilograms') {
	return decimal({
		labels: ['Net mass', 'Masse nette', 'Nettomassa', 'Eigenmasse'],
		help,
		example: 412.5,
		minimum: 0,
		unit: 'kg',
		synonyms: ['Net weight', 'Net kg', 'Poids net', 'Nettogewicht'],
	});
}

export function grossMass(help = 'Weight with packaging, in kilograms') {
	return decimal({
		labels: ['Gross mass', 'Masse brute', 'Brutomassa', 'Rohmasse'],
		help,
		example: 430,
		minimum: 0,
		unit: 'kg',
		synonyms: ['Gross weight', 'Gross kg', 'Poids brut', 'Brutogewicht', 'Bruttogewicht'],
	});
}

export function quantity(help = 'Quantity in the commercial unit') {
	return decimal({
		labels: ['Quantity', 'Quantité', 'Hoeveelheid', 'Menge'],
		help,
		example: 25,
		positive: true,
		synonyms: ['Qty'],
	});
}

export function quantityUnitCode() {
	return code(units, {
		labels: ['Quantity unit', 'Unité', 'Eenheid', 'Mengeneinheit'],
		help: 'Unit of the quantity, UN/ECE Recommendation 20',
		example: 'NAR',
		synonyms: ['Unit', 'UOM'],
	});
}

/** A share in percent, from 0 to 100. */
export function percentage(labels: LabelTuple, help: string, example: number) {
	return decimal({ labels, help, example, minimum: 0, maximum: 100, unit: '%' });
}

/** Unit of the supplementary units, which the tariff fixes. */
export function supplementaryUnitCode() {
	return code(units, {
		labels: [
			'Supplementary unit code',
			"Code de l'unité supplémentaire",
			'Code aanvullende eenheid',
			'Code der besonderen Maßeinheit',
		],
		help: 'Unit of the supplementary units; the tariff fixes it',
		example: 'NAR',
		evidencedIn: 2016,
		column: 'supplementaryUnitCode',
		synonyms: ['Supplementary unit', 'Unité supplémentaire', 'Aanvullende eenheid', 'Besondere Einheit'],
	});
}

/** The commodity code, which is the classification of type TARIC, and the codes beside it. */
export function otherClassifications(evidencedIn: EvidenceYear, example: string) {
	return list(
		{
			labels: ['Other classifications', 'Autres classements', 'Andere indelingen', 'Weitere Einreihungen'],
			help: 'Codes beside the commodity code, each with its type as CAS has it',
			evidencedIn,
			column: 'otherClassifications',
			keyed: [
				{
					column: 'commodityCode',
					keyName: 'type',
					key: 'TARIC',
					valueName: 'code',
					field: { ...commodityCode(), evidencedIn },
				},
			],
		},
		group(
			{
				labels: ['Other classification', 'Autre classement', 'Andere indeling', 'Weitere Einreihung'],
				help: 'One code beside the commodity code',
				evidencedIn,
			},
			{
				code: text({
					labels: ['Code', 'Code', 'Code', 'Code'],
					help: 'Code of the classification',
					example,
					maxLength: 22,
					evidencedIn,
				}),
				type: text({
					labels: ['Type', 'Type', 'Soort', 'Art'],
					help: 'Type of the classification as CAS has it; TARIC is the commodity code',
					example: 'ADDITIONAL',
					maxLength: 35,
					evidencedIn,
				}),
			},
		),
	);
}
