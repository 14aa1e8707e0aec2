import { countries } from '../../codes/countries';
import { checkEori, normaliseEori } from '../../identifiers/eori';
import { checkVatNumber, normaliseVatNumber } from '../../identifiers/vatNumber';
import { code, group, text, type LabelTuple } from '../model/field';

/** Somebody in an example. */
export interface ExampleParty {
	readonly eori: string;
	readonly vatNumber: string;
	readonly name: string;
	readonly line: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
}

const EXAMPLE_SELLER: ExampleParty = {
	eori: 'BE0428759497',
	vatNumber: 'BE0428759497',
	name: 'Scheldt Machinery NV',
	line: 'Noorderlaan 147',
	postcode: '2030',
	city: 'Antwerpen',
	country: 'BE',
};

export const EXAMPLE_BUYER: ExampleParty = {
	eori: 'GB980780684000',
	vatNumber: 'GB980780684',
	name: 'Thames Pumps Ltd',
	line: '12 Dock Road',
	postcode: 'E16 1AH',
	city: 'London',
	country: 'GB',
};

/** An address as the declarations of every EU country take it. */
export function address(example: ExampleParty = EXAMPLE_SELLER) {
	return group(
		{ labels: ['Address', 'Adresse', 'Adres', 'Anschrift'], help: 'Where the party is established' },
		{
			line: text({
				labels: ['Street and number', 'Rue et numéro', 'Straat en nummer', 'Straße und Nummer'],
				help: 'Street and house number',
				example: example.line,
				maxLength: 70,
			}),
			postcodeId: text({
				labels: ['Postcode', 'Code postal', 'Postcode', 'Postleitzahl'],
				help: 'Postcode as the country writes it',
				example: example.postcode,
				maxLength: 17,
				synonyms: ['ZIP', 'PLZ', 'CP'],
			}),
			cityName: text({
				labels: ['City', 'Ville', 'Plaats', 'Ort'],
				help: 'City or town',
				example: example.city,
				maxLength: 35,
				synonyms: ['Town', 'Stadt', 'Stad'],
			}),
			countryCode: code(countries, {
				labels: ['Country', 'Pays', 'Land', 'Land'],
				help: 'Country as ISO 3166-1 alpha-2 code',
				example: example.country,
			}),
		},
	);
}

export function eori(example: ExampleParty = EXAMPLE_SELLER) {
	return text({
		labels: ['EORI number', 'Numéro EORI', 'EORI-nummer', 'EORI-Nummer'],
		help: 'Identification number in the EU or UK customs territory',
		example: example.eori,
		normalise: normaliseEori,
		check: checkEori,
		synonyms: ['EORI'],
	});
}

export function vatNumber(example: ExampleParty = EXAMPLE_SELLER) {
	return text({
		labels: ['VAT number', 'Numéro de TVA', 'Btw-nummer', 'Umsatzsteuer-Identifikationsnummer'],
		help: 'VAT identification number with its country',
		example: example.vatNumber,
		maxLength: 17,
		normalise: normaliseVatNumber,
		check: checkVatNumber,
		synonyms: ['VAT', 'TVA', 'BTW', 'USt-IdNr.', 'Fiscal reference'],
	});
}

export function partyName(example: ExampleParty = EXAMPLE_SELLER) {
	return text({
		labels: ['Name', 'Nom', 'Naam', 'Name'],
		help: 'Name of the company or person',
		example: example.name,
		maxLength: 70,
	});
}

/** Somebody in a shipment: identified by EORI where one exists, by name and address otherwise. */
export function party(labels: LabelTuple, help: string, example: ExampleParty = EXAMPLE_SELLER) {
	return group(
		{ labels, help },
		{ id: eori(example), name: partyName(example), vatNumber: vatNumber(example), address: address(example) },
	);
}
