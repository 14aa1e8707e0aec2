import { countries } from '../../../cas/codes/countries';
import { directions } from '../../../cas/codes/directions';
import { checkCommodityCode, normaliseCommodityCode } from '../../../cas/identifiers/commodityCode';
import { boolean, code, date, decimal, group, integer, list, text } from '../../../cas/messages/model/field';
import { defineMessage } from '../../../cas/messages/model/message';

const fields = {
	externalReference: text({
		labels: ['Reference', 'Référence', 'Referentie', 'Referenz'],
		help: 'Identifies the parcel',
		example: 'P-1',
		required: true,
		synonyms: ['Order'],
	}),
	direction: code(directions, {
		labels: ['Direction', 'Sens', 'Richting', 'Richtung'],
		help: 'In or out',
		example: 'OUT',
		required: true,
	}),
	shipTo: code(countries, {
		labels: ['Ship to', 'Pays de destination', 'Land van bestemming', 'Bestimmungsland'],
		help: 'Where to',
		example: 'US',
	}),
	shipDate: date({
		labels: ['Ship date', "Date d'envoi", 'Verzenddatum', 'Versanddatum'],
		help: 'When',
		example: '2026-12-31',
	}),
	note: text({
		labels: ['Note', 'Remarque', 'Opmerking', 'Bemerkung'],
		help: 'Anything',
		example: 'Handle with care',
		maxLength: 40,
	}),
	isUrgent: boolean({ labels: ['Urgent', 'Urgent', 'Dringend', 'Eilig'], help: 'Whether it is urgent', example: true }),
	goods: list(
		{ labels: ['Goods', 'Marchandises', 'Goederen', 'Waren'], help: 'What is in it', columns: 0 },
		group(
			{ labels: ['Item', 'Article', 'Artikel', 'Position'], help: 'One item' },
			{
				commodityCode: text({
					labels: ['Commodity code', 'Code marchandise', 'Goederencode', 'Warennummer'],
					help: 'HS, CN or TARIC',
					example: '84713000',
					normalise: normaliseCommodityCode,
					check: checkCommodityCode,
					synonyms: ['HS code'],
				}),
				netMass: decimal({
					labels: ['Net mass', 'Masse nette', 'Nettomassa', 'Eigenmasse'],
					help: 'In kilograms',
					example: 12.5,
					positive: true,
					unit: 'kg',
				}),
				packages: list(
					{ labels: ['Packages', 'Colis', 'Colli', 'Packstücke'], help: 'Packing', columns: 2 },
					group(
						{ labels: ['Package', 'Colis', 'Collo', 'Packstück'], help: 'One kind' },
						{
							quantity: integer({
								labels: ['Number', 'Nombre', 'Aantal', 'Anzahl'],
								help: 'How many',
								example: 4,
								minimum: 0,
							}),
							marks: text({ labels: ['Marks', 'Marques', 'Merken', 'Zeichen'], help: 'Marks', example: 'A1' }),
						},
					),
				),
			},
		),
	),
};

/** A small message with one field of each kind, so that a test says all it needs. */
export const parcel = defineMessage({
	name: 'Parcel',
	labels: { en: 'Parcel', fr: 'Colis', nl: 'Pakket', de: 'Paket' },
	root: group({ labels: ['Parcels', 'Envois', 'Pakketten', 'Pakete'], help: 'Parcels' }, fields),
	identity: ['externalReference', 'direction'],
	rules: [],
});
