import { countries } from '../../codes/countries';
import { checkEori, normaliseEori } from '../../identifiers/eori';
import { code, group, text, type LabelTuple } from '../model/field';

/** An address as the declarations of every EU country take it. */
export function address() {
	return group(
		{ labels: ['Address', 'Adresse', 'Adres', 'Anschrift'], help: 'Where the party is established' },
		{
			line: text({
				labels: ['Street and number', 'Rue et numéro', 'Straat en nummer', 'Straße und Nummer'],
				help: 'Street and house number',
				example: 'Noorderlaan 147',
				maxLength: 70,
			}),
			postcodeId: text({
				labels: ['Postcode', 'Code postal', 'Postcode', 'Postleitzahl'],
				help: 'Postcode as the country writes it',
				example: '2030',
				maxLength: 17,
				synonyms: ['ZIP', 'PLZ', 'CP'],
			}),
			cityName: text({
				labels: ['City', 'Ville', 'Plaats', 'Ort'],
				help: 'City or town',
				example: 'Antwerpen',
				maxLength: 35,
				synonyms: ['Town', 'Stadt', 'Stad'],
			}),
			countryCode: code(countries, {
				labels: ['Country', 'Pays', 'Land', 'Land'],
				help: 'Country as ISO 3166-1 alpha-2 code',
				example: 'BE',
			}),
		},
	);
}

/** Somebody in a shipment: identified by EORI where one exists, by name and address otherwise. */
export function party(labels: LabelTuple, help: string) {
	return group(
		{ labels, help },
		{
			id: text({
				labels: ['EORI number', 'Numéro EORI', 'EORI-nummer', 'EORI-Nummer'],
				help: 'Identification number in the EU or UK customs territory',
				example: 'BE0428759497',
				normalise: normaliseEori,
				check: checkEori,
				synonyms: ['EORI'],
			}),
			name: text({
				labels: ['Name', 'Nom', 'Naam', 'Name'],
				help: 'Name of the company or person',
				example: 'Scheldt Machinery NV',
				maxLength: 70,
			}),
			address: address(),
		},
	);
}
