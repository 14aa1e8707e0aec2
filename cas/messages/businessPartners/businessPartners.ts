import { documentTypes } from '../../codes/documentTypes';
import { partnerRoles } from '../../codes/partnerRoles';
import { code, group, list, text } from '../model/field';
import { defineMessage } from '../model/message';
import { checkEori, normaliseEori } from '../../identifiers/eori';
import { address, contactPerson, partyName, vatNumber } from '../parts/party';
import { company, ownReference, validFrom, validTo } from '../parts/reference';
import { businessPartnerRules } from './rules';

/** Fields of a business partner, as the parties of a declaration of 2016 show them; what they do not show is assumed. */
export const businessPartnerFields = {
	code: {
		...ownReference({
			labels: ['Partner', 'Partenaire', 'Relatie', 'Geschäftspartner'],
			help: 'Code of the customer, supplier or agent: your own number, or the EORI number; shipments name it',
			example: 'CUST-10042',
			synonyms: [
				'Partner number',
				'Partner code',
				'Customer',
				'Customer number',
				'Supplier',
				'Account',
				'Reference',
				'Debitor',
				'Kreditor',
			],
		}),
		evidencedIn: 2016 as const,
	},
	company: company(),
	name: partyName(),
	eori: text({
		labels: ['EORI number', 'Numéro EORI', 'EORI-nummer', 'EORI-Nummer'],
		help: 'EORI number, where the code is your own number',
		example: 'BE0428759497',
		normalise: normaliseEori,
		check: checkEori,
		synonyms: ['EORI'],
	}),
	vatNumber: vatNumber(),
	exciseNumber: text({
		labels: ['Excise number', "Numéro d'accise", 'Accijnsnummer', 'Verbrauchsteuernummer'],
		help: 'Number in the excise register (SEED), thirteen characters with the country',
		example: 'BE1A000042000',
		maxLength: 16,
	}),
	types: list(
		{
			labels: ['Roles', 'Rôles', 'Rollen', 'Rollen'],
			help: 'What the partner may be in a shipment',
			columns: 2,
			evidencedIn: 2016,
		},
		code(partnerRoles, {
			labels: ['Role', 'Rôle', 'Rol', 'Rolle'],
			help: 'One role of the partner',
			example: 'IMP',
			evidencedIn: 2016,
		}),
	),
	address: address(),
	contactPerson: contactPerson(),
	authorisations: list(
		{
			labels: ['Authorisations', 'Autorisations', 'Vergunningen', 'Bewilligungen'],
			help: 'What customs allowed the partner to do',
		},
		group(
			{
				labels: ['Authorisation', 'Autorisation', 'Vergunning', 'Bewilligung'],
				help: 'One authorisation',
			},
			{
				type: code(documentTypes, {
					labels: ['Type', 'Type', 'Type', 'Art'],
					help: 'Type of the authorisation, four characters of the TARIC list',
					example: 'C514',
				}),
				reference: text({
					labels: ['Number', 'Numéro', 'Nummer', 'Nummer'],
					help: 'Number of the authorisation',
					example: 'BEEIR2026000042',
					maxLength: 35,
				}),
				validFrom: validFrom(),
				validTo: validTo(),
			},
		),
	),
};

/**
 * `BusinessPartners`: creates or updates business partners in the master data. Documented: "sending data". Assumed: one partner
 * a message, so that each has a reference and an answer of its own.
 */
export const businessPartners = defineMessage({
	name: 'BusinessPartners',
	labels: { en: 'Business partner', fr: 'Partenaire commercial', nl: 'Handelspartner', de: 'Geschäftspartner' },
	root: group(
		{
			labels: ['Business partners', 'Partenaires commerciaux', 'Handelspartners', 'Geschäftspartner'],
			help: 'Business partners of the master data',
		},
		businessPartnerFields,
	),
	assumedBecause: 'the parties of a declaration of 2016 do not show it',
	identity: ['code'],
	rules: businessPartnerRules,
});
