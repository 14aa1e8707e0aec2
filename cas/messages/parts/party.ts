import { countries } from '../../codes/countries';
import { checkEori, normaliseEori } from '../../identifiers/eori';
import { checkVatNumber, normaliseVatNumber } from '../../identifiers/vatNumber';
import type { Finding } from '../../identifiers/finding';
import { code, group, text, type EvidenceYear, type LabelTuple } from '../model/field';

/** Somebody in an example. */
export interface ExampleParty {
	readonly eori: string;
	readonly vatNumber: string;
	readonly name: string;
	readonly line: string;
	readonly street: string;
	readonly number: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
}

const EXAMPLE_SELLER: ExampleParty = {
	eori: 'BE0428759497',
	vatNumber: 'BE0428759497',
	name: 'Scheldt Machinery NV',
	line: 'Noorderlaan 147',
	street: 'Noorderlaan',
	number: '147',
	postcode: '2030',
	city: 'Antwerpen',
	country: 'BE',
};

export const EXAMPLE_BUYER: ExampleParty = {
	eori: 'GB980780684000',
	vatNumber: 'GB980780684',
	name: 'Thames Pumps Ltd',
	line: '12 Dock Road',
	street: 'Dock Road',
	number: '12',
	postcode: 'E16 1AH',
	city: 'London',
	country: 'GB',
};

/** An address, its parts as CAS keeps them. People have street and number in one line, which goes out as such. */
export function address(example: ExampleParty = EXAMPLE_SELLER) {
	return group(
		{ labels: ['Address', 'Adresse', 'Adres', 'Anschrift'], help: 'Where the party is established', evidencedIn: 2016 },
		{
			streetNumBox: text({
				labels: ['Street and number', 'Rue et numéro', 'Straat en nummer', 'Straße und Nummer'],
				help: 'Street and house number',
				example: example.line,
				maxLength: 70,
				evidencedIn: 2016,
				synonyms: ['Street', 'Address', 'Adresse', 'Straße', 'Straat', 'Rue'],
			}),
			street: text({
				labels: ['Street', 'Rue', 'Straat', 'Straße'],
				help: 'Street without the house number, where number and box have fields of their own',
				example: example.street,
				maxLength: 70,
				evidencedIn: 2016,
			}),
			number: text({
				labels: ['House number', 'Numéro de maison', 'Huisnummer', 'Hausnummer'],
				help: 'House number',
				example: example.number,
				maxLength: 17,
				evidencedIn: 2016,
			}),
			box: text({
				labels: ['Box', 'Boîte', 'Bus', 'Briefkasten'],
				help: 'Box in the house, not a PO box',
				example: '4',
				maxLength: 17,
				evidencedIn: 2016,
			}),
			zipCode: text({
				labels: ['Postcode', 'Code postal', 'Postcode', 'Postleitzahl'],
				help: 'Postcode as written in its country',
				example: example.postcode,
				maxLength: 17,
				evidencedIn: 2016,
				synonyms: ['ZIP', 'Zip code', 'Postal code', 'PLZ'],
			}),
			city: text({
				labels: ['City', 'Ville', 'Plaats', 'Ort'],
				help: 'City or town',
				example: example.city,
				maxLength: 35,
				evidencedIn: 2016,
				synonyms: ['Town', 'Stadt', 'Stad'],
			}),
			region: text({
				labels: ['Region', 'Région', 'Regio', 'Region'],
				help: 'State or province, where the country writes it in addresses',
				example: 'Antwerpen',
				maxLength: 35,
				evidencedIn: 2016,
			}),
			country: code(countries, {
				labels: ['Country', 'Pays', 'Land', 'Land'],
				help: 'Country as ISO 3166-1 alpha-2 code',
				example: example.country,
				evidencedIn: 2016,
			}),
		},
	);
}

/** Who answers questions. */
export function contactPerson() {
	return group(
		{
			labels: ['Contact', 'Contact', 'Contactpersoon', 'Ansprechpartner'],
			help: 'Who answers questions of customs',
			evidencedIn: 2016,
		},
		{
			name: text({
				labels: ['Name', 'Nom', 'Naam', 'Name'],
				help: 'Name of the person',
				example: 'Ann Peeters',
				maxLength: 70,
				evidencedIn: 2016,
			}),
			tel: text({
				labels: ['Telephone', 'Téléphone', 'Telefoon', 'Telefon'],
				help: 'Number with the country code',
				example: '+32 3 555 01 42',
				maxLength: 35,
				evidencedIn: 2016,
				synonyms: ['Phone', 'Tel'],
			}),
			email: text({
				labels: ['E-mail', 'E-mail', 'E-mail', 'E-Mail'],
				help: 'Address for questions about declarations',
				example: 'customs@scheldt-machinery.example',
				maxLength: 256,
				evidencedIn: 2016,
				synonyms: ['Email', 'Mail'],
			}),
			fax: text({
				labels: ['Fax', 'Télécopie', 'Fax', 'Fax'],
				help: 'Fax number with the country code',
				example: '+32 3 555 01 43',
				maxLength: 35,
				evidencedIn: 2016,
			}),
		},
	);
}

export function vatNumber(example: ExampleParty = EXAMPLE_SELLER) {
	return text({
		labels: ['VAT number', 'Numéro de TVA', 'Btw-nummer', 'Umsatzsteuer-Identifikationsnummer'],
		help: 'VAT identification number with its country',
		example: example.vatNumber,
		maxLength: 17,
		normalise: normaliseVatNumber,
		check: checkVatNumber,
		assumedBecause: 'no party of the evidence carries a VAT number; master data may',
		synonyms: ['VAT', 'TVA', 'BTW', 'USt-IdNr.', 'Fiscal reference'],
	});
}

export function partyName(example: ExampleParty = EXAMPLE_SELLER) {
	return text({
		labels: ['Name', 'Nom', 'Naam', 'Name'],
		help: 'Name of the company or person',
		example: example.name,
		maxLength: 70,
		evidencedIn: 2016,
	});
}

/** Letters of a country, then digits enough for a number that a state gave out. */
const LIKE_EORI = /^[A-Z]{2}[A-Z0-9]{6,15}$/;

/** A code that looks like an EORI number of a country that is there. */
function looksLikeEori(value: string): boolean {
	return LIKE_EORI.test(value) && countries.has(value.slice(0, 2)) && (value.match(/\d/g) ?? []).length >= 6;
}

function normalisePartyCode(value: string): string {
	const compact = normaliseEori(value);
	return looksLikeEori(compact) ? compact : value;
}

/** A partner's code in CAS may be any text; one that looks like an EORI number is judged as one, and never refused. */
function checkPartyCode(value: string): Finding[] {
	return looksLikeEori(value) ? checkEori(value).map((finding) => ({ ...finding, severity: 'warn' as const })) : [];
}

/** Identification of a party: EORI number, or the code under which CAS holds it in master data. */
function partyCode(example: ExampleParty = EXAMPLE_SELLER) {
	return text({
		labels: ['EORI or partner code', 'EORI ou code partenaire', 'EORI of relatiecode', 'EORI oder Partnercode'],
		help: 'EORI number, or the code of the partner in CAS, which fills in the rest',
		example: example.eori,
		maxLength: 35,
		normalise: normalisePartyCode,
		check: checkPartyCode,
		evidencedIn: 2020,
		synonyms: ['EORI number', 'EORI', 'Code', 'Numéro EORI', 'EORI-nummer', 'EORI-Nummer', 'Partner code'],
	});
}

interface PartyOptions {
	readonly example?: ExampleParty;
	readonly evidencedIn?: EvidenceYear;
	readonly column?: string;
}

/** Somebody in a shipment: identified by code where CAS or a state gave one, by name and address otherwise. */
export function party(labels: LabelTuple, help: string, { example = EXAMPLE_SELLER, ...options }: PartyOptions = {}) {
	return group(
		{ labels, help, evidencedIn: 2016, ...options },
		{
			code: partyCode(example),
			name: partyName(example),
			vatNumber: vatNumber(example),
			address: address(example),
			contactPerson: contactPerson(),
		},
	);
}

/** A party that declarations name seldom: by its code, its name or its VAT number. */
export function rareParty(labels: LabelTuple, help: string, example: ExampleParty = EXAMPLE_SELLER) {
	return group(
		{ labels, help, evidencedIn: 2016 },
		{ code: partyCode(example), name: partyName(example), vatNumber: vatNumber(example) },
	);
}
