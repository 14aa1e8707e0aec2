import { countries } from '../../codes/countries';
import { currencies } from '../../codes/currencies';
import { code, date, decimal, group, integer, list, text, transparent } from '../model/field';
import { customsOffice } from '../parts/customsOffice';
import { goodsLocation } from '../parts/goodsLocation';
import { EXAMPLE_BUYER, party, rareParty } from '../parts/party';
import { invoice, tradeTerms } from '../parts/tradeTerms';
import { arrivalTransportMeans, borderTransportMeans, departureTransportMeans } from '../parts/transport';
import { goodsItem, ucr, valuationMethod } from './goodsItem';

const consignment = transparent(2020, 'How the goods travel and where they are', {
	departureTransportMeans: departureTransportMeans(),
	borderTransportMeans: borderTransportMeans(),
	arrivalTransportMeans: arrivalTransportMeans(),
	goodsLocation: goodsLocation('Where customs can look at the goods'),
	unloadingLocation: group(
		{
			labels: ['Place of unloading', 'Lieu de déchargement', 'Plaats van lossing', 'Entladeort'],
			help: 'Where the goods are unloaded',
			evidencedIn: 2016,
		},
		{
			placeCode: text({
				labels: ['UN/LOCODE', 'UN/LOCODE', 'UN/LOCODE', 'UN/LOCODE'],
				help: 'Place as UN/LOCODE',
				example: 'GBLGP',
				maxLength: 17,
				evidencedIn: 2016,
			}),
			country: code(countries, {
				labels: ['Country', 'Pays', 'Land', 'Land'],
				help: 'Country of the place of unloading',
				example: 'GB',
				evidencedIn: 2016,
			}),
			dateArrival: date({
				labels: ['Date of arrival', "Date d'arrivée", 'Datum van aankomst', 'Ankunftsdatum'],
				help: 'Day on which the goods arrive',
				example: '2026-11-07',
				evidencedIn: 2016,
				column: 'arrivalDate',
			}),
		},
	),
	itinerary: list(
		{
			labels: ['Countries of routing', "Pays d'acheminement", 'Landen van doorvoer', 'Durchfuhrländer'],
			help: 'Countries that the consignment passes',
			assumedBecause: 'a declaration of 2016 has one object where Annex B has up to 99 entries',
			column: 'countriesOfRouting',
		},
		group(
			{
				labels: ['Country of routing', "Pays d'acheminement", 'Land van doorvoer', 'Durchfuhrland'],
				help: 'One country on the way',
			},
			{
				country: code(countries, {
					labels: ['Country', 'Pays', 'Land', 'Land'],
					help: 'Country on the way',
					example: 'FR',
					evidencedIn: 2016,
				}),
			},
		),
	),
});

/** The shipment of goods inside the declaration, without its goods items. */
export const goodsShipmentFields = {
	exportCountry: code(countries, {
		labels: [
			'Country of dispatch/export',
			"Pays d'expédition/d'exportation",
			'Land van verzending/uitvoer',
			'Versendungs-/Ausfuhrland',
		],
		help: 'Country that the goods are sent from',
		example: 'BE',
		evidencedIn: 2020,
		synonyms: [
			'Ship from',
			'Country of dispatch',
			'Country of export',
			'Dispatch country',
			'From',
			"Pays d'expédition",
			"Pays d'exportation",
			'Land van verzending',
			'Land van uitvoer',
			'Versendungsland',
			'Ausfuhrland',
		],
	}),
	destination: transparent(2016, 'Where the goods go', {
		country: code(countries, {
			labels: ['Country of destination', 'Pays de destination', 'Land van bestemming', 'Bestimmungsland'],
			help: 'Country that the goods go to',
			example: 'GB',
			evidencedIn: 2016,
			column: 'destinationCountry',
			synonyms: ['Ship to', 'Destination country', 'Destination', 'To'],
		}),
		region: text({
			labels: ['Region of destination', 'Région de destination', 'Regio van bestemming', 'Bestimmungsregion'],
			help: 'Region that the goods go to, as the country codes it',
			example: '1',
			maxLength: 9,
			evidencedIn: 2016,
			column: 'destinationRegion',
		}),
	}),
	trxNatCode: integer({
		labels: ['Nature of transaction', 'Nature de la transaction', 'Aard van de transactie', 'Art des Geschäfts'],
		help: 'Kind of transaction for statistics, one or two digits; 11 is a sale',
		example: 11,
		minimum: 1,
		maxDigits: 2,
		evidencedIn: 2020,
		column: 'natureOfTransaction',
	}),
	consignment,
	exporter: party(
		['Exporter', 'Exportateur', 'Exporteur', 'Ausführer'],
		'Who exports the goods; at import who sold them last',
		{
			evidencedIn: 2020,
		},
	),
	consignor: party(
		['Consignor', 'Expéditeur', 'Afzender', 'Versender'],
		'Who sends the goods, where it is not the exporter',
	),
	consignee: party(
		['Consignee', 'Destinataire', 'Geadresseerde', 'Empfänger'],
		'Who receives the goods, where it is not the importer',
		{ example: EXAMPLE_BUYER },
	),
	seller: party(['Seller', 'Vendeur', 'Verkoper', 'Verkäufer'], 'Who sells the goods, where it is not the exporter'),
	buyer: party(['Buyer', 'Acheteur', 'Koper', 'Käufer'], 'Who buys the goods, where it is not the importer', {
		example: EXAMPLE_BUYER,
	}),
	supplier: rareParty(['Supplier', 'Fournisseur', 'Leverancier', 'Lieferant'], 'Who supplied the goods to the seller'),
	payer: rareParty(
		['Payer', 'Payeur', 'Betaler', 'Zahler'],
		'Party that CAS calls payer; ask Customs4Trade what it pays',
	),
	notifyParty: rareParty(
		['Notify party', 'Partie à notifier', 'Notify-partij', 'Zu benachrichtigende Partei'],
		'Who is told of the arrival',
		EXAMPLE_BUYER,
	),
	intracom: rareParty(
		[
			'Intra-Community acquirer',
			'Acquéreur intracommunautaire',
			'Intracommunautaire verwerver',
			'Innergemeinschaftlicher Erwerber',
		],
		'Customer in another member state, under procedures 42 and 63',
		EXAMPLE_BUYER,
	),
	domesticDutyTaxParty: rareParty(
		['Domestic tax party', 'Partie fiscale nationale', 'Binnenlandse fiscale partij', 'Inländische Steuerpartei'],
		'Party that CAS calls domestic duty or tax party, as a fiscal representative',
	),
	tradeTerms: tradeTerms(),
	customsValuation: transparent(2020, 'How the customs value is found', {
		valuationMethod: valuationMethod([
			'Valuation method of the shipment',
			"Méthode d'évaluation de l'envoi",
			'Waarderingsmethode van de zending',
			'Bewertungsmethode der Sendung',
		]),
	}),
	ucr: ucr(
		['Reference number/UCR', 'Numéro de référence/RUE', 'Referentienummer/UCR', 'Referenznummer/UCR'],
		'Unique consignment reference',
		[
			'UCR',
			'RUE',
			'Trader reference',
			'Trader reference (UCR)',
			'Référence opérateur (UCR)',
			'Handelsreferentie (UCR)',
		],
	),
	invoice: invoice(),
	currencyExchange: transparent(2016, 'A rate that was fixed by contract', {
		currency: code(currencies, {
			labels: [
				'Currency of the exchange rate',
				'Devise du taux de change',
				'Valuta van de wisselkoers',
				'Währung des Wechselkurses',
			],
			help: 'Currency that the exchange rate is for',
			example: 'EUR',
			evidencedIn: 2016,
			column: 'exchangeCurrency',
		}),
		rate: decimal({
			labels: ['Exchange rate', 'Taux de change', 'Wisselkoers', 'Wechselkurs'],
			help: 'Rate where a contract fixed it beforehand; otherwise the rate of customs holds',
			example: 1,
			positive: true,
			evidencedIn: 2016,
			column: 'exchangeRate',
			synonyms: [
				'Umrechnungskurs',
				'Invoice: Exchange rate',
				'Facture: Taux de change',
				'Factuur: Wisselkoers',
				'Rechnung: Umrechnungskurs',
			],
		}),
	}),
	entryOfficeCode: customsOffice(
		[
			'Customs office of first entry',
			'Bureau de douane de première entrée',
			'Douanekantoor van eerste binnenkomst',
			'Zollstelle des ersten Eingangs',
		],
		'Customs office where the goods enter',
		{
			column: 'entryOffice',
			assumedBecause: 'a declaration of 2016 has entryOffice; the sent name follows declarationOfficeCode',
			synonyms: ['Office of entry', "Bureau d'entrée", 'Kantoor van binnenkomst', 'Eingangszollstelle'],
		},
	),
	exitOfficeCode: customsOffice(
		['Customs office of exit', 'Bureau de douane de sortie', 'Douanekantoor van uitgang', 'Ausgangszollstelle'],
		'Customs office where the goods leave',
		{
			column: 'exitOffice',
			assumedBecause: 'a declaration of 2016 has exitOffice; the sent name follows declarationOfficeCode',
			synonyms: ['Office of exit', 'Bureau de sortie', 'Kantoor van uitgang'],
		},
	),
	warehouse: group(
		{
			labels: ['Warehouse', 'Entrepôt', 'Entrepot', 'Lager'],
			help: 'Customs, tax or temporary warehouse that the goods enter or leave',
			assumedBecause: 'a declaration of 2016 has the group; how a warehouse is sent is not shown',
		},
		{
			type: text({
				labels: ['Type', 'Type', 'Soort', 'Art'],
				help: 'R, S, T public warehouse, U private warehouse, V temporary storage, Y other, Z free zone',
				example: 'U',
				maxLength: 1,
				assumedBecause: 'read in 2016; how it is sent is not shown',
			}),
			externalReference: text({
				labels: ['Identifier', 'Identifiant', 'Identificatie', 'Kennung'],
				help: 'Number of the warehouse authorisation',
				example: 'BEU0004217',
				maxLength: 35,
				assumedBecause: 'read in 2016; how it is sent is not shown',
				column: 'identifier',
			}),
		},
	),
	vatCharges: group(
		{
			labels: ['VAT costs', 'Frais pour la TVA', 'Kosten voor de btw', 'Kosten für die Einfuhrumsatzsteuer'],
			help: 'Transport and insurance to the destination, which value added tax is raised on',
			evidencedIn: 2016,
		},
		{
			charges: decimal({
				labels: ['Amount', 'Montant', 'Bedrag', 'Betrag'],
				help: 'Amount of the costs',
				example: 180,
				minimum: 0,
				evidencedIn: 2016,
				column: 'amount',
			}),
			currencyExchange: transparent(2016, 'Currency of the costs', {
				currency: code(currencies, {
					labels: ['Currency', 'Devise', 'Valuta', 'Währung'],
					help: 'Currency of the costs',
					example: 'EUR',
					evidencedIn: 2016,
				}),
			}),
		},
	),
	extra: group(
		{
			labels: [
				'Free fields of the shipment',
				"Champs libres de l'envoi",
				'Vrije velden van de zending',
				'Freie Felder der Sendung',
			],
			help: 'Fields of your own agreement with CAS; their names are not checked',
			evidencedIn: 2016,
		},
		{},
	),
};

/** The goods items of a shipment. */
export const goodsItems = list(
	{
		labels: ['Goods items', 'Articles', 'Artikelen', 'Warenpositionen'],
		help: 'The lines of the declaration',
		columns: 0,
		evidencedIn: 2020,
		column: 'goodsItems',
	},
	goodsItem,
);
