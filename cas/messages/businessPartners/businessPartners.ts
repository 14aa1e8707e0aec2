import { documentTypes } from '../../codes/documentTypes';
import { partnerRoles } from '../../codes/partnerRoles';
import { code, group, list, text } from '../model/field';
import { defineMessage } from '../model/message';
import { address, eori, partyName, vatNumber } from '../parts/party';
import { company, ownReference, validFrom, validTo } from '../parts/reference';
import { businessPartnerRules } from './rules';

/** Fields of a business partner. CAS documents none: all are named after the parties of the customs shipment. */
export const businessPartnerFields = {
	externalReference: ownReference({
		labels: ['Partner', 'Partenaire', 'Relatie', 'Geschäftspartner'],
		help: 'Your own number of the customer, supplier or agent',
		example: 'CUST-10042',
		synonyms: [
			'Partner number',
			'Customer',
			'Customer number',
			'Supplier',
			'Account',
			'Reference',
			'Debitor',
			'Kreditor',
		],
	}),
	company: company(),
	name: partyName(),
	id: eori(),
	vatNumber: vatNumber(),
	exciseNumber: text({
		labels: ['Excise number', "Numéro d'accise", 'Accijnsnummer', 'Verbrauchsteuernummer'],
		help: 'Number in the excise register (SEED), thirteen characters with the country',
		example: 'BE1A000042000',
		maxLength: 16,
	}),
	roles: list(
		{
			labels: ['Roles', 'Rôles', 'Rollen', 'Rollen'],
			help: 'What the partner may be in a shipment',
			columns: 2,
		},
		code(partnerRoles, {
			labels: ['Role', 'Rôle', 'Rol', 'Rolle'],
			help: 'One role of the partner',
			example: 'IMP',
		}),
	),
	address: address(),
	contact: group(
		{
			labels: ['Contact', 'Contact', 'Contactpersoon', 'Ansprechpartner'],
			help: 'Who answers questions of customs',
		},
		{
			name: text({
				labels: ['Name', 'Nom', 'Naam', 'Name'],
				help: 'Name of the person',
				example: 'Ann Peeters',
				maxLength: 70,
			}),
			telephoneNumber: text({
				labels: ['Telephone', 'Téléphone', 'Telefoon', 'Telefon'],
				help: 'Number with the country code',
				example: '+32 3 555 01 42',
				maxLength: 35,
				synonyms: ['Phone', 'Tel'],
			}),
			emailAddress: text({
				labels: ['E-mail', 'E-mail', 'E-mail', 'E-Mail'],
				help: 'Address for questions about declarations',
				example: 'customs@scheldt-machinery.example',
				maxLength: 256,
				synonyms: ['Email', 'Mail'],
			}),
		},
	),
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
				typeCode: code(documentTypes, {
					labels: ['Type', 'Type', 'Type', 'Art'],
					help: 'Type of the authorisation, four characters of the TARIC list',
					example: 'C514',
				}),
				id: text({
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
	identity: ['externalReference'],
	rules: businessPartnerRules,
});
