import { customsDestinations } from '../../codes/customsDestinations';
import { movementTypes } from '../../codes/movementTypes';
import { boolean, code, dateTime, group, list, text } from '../model/field';
import { defineMessage } from '../model/message';
import { movementLines } from '../parts/movementLine';
import { company, plant, storageLocation } from '../parts/reference';
import { authorisationReference, customsStatus } from '../parts/stock';
import { movementOrderRules } from './rules';

const PAGE = 'movement orders';

/** Fields of a movement order. Documented: those of "movement orders"; where the stock is, and its lines, are assumed. */
export const movementOrderFields = {
	externalReference: text({
		labels: ['Reference', 'Référence', 'Referentie', 'Referenz'],
		help: 'Your own unique reference of the movement order',
		example: 'MO-2026-00731',
		maxLength: 70,
		required: true,
		documentedOn: PAGE,
		synonyms: ['External reference', 'Movement order', 'Movement', 'Order'],
	}),
	timestamp: dateTime({
		labels: ['Date and time', 'Date et heure', 'Datum en tijd', 'Datum und Uhrzeit'],
		help: 'When the goods moved, with the time zone',
		example: '2026-11-02T14:30:00Z',
		documentedOn: PAGE,
		synonyms: ['Date', 'Datum', 'Timestamp'],
	}),
	type: code(movementTypes, {
		labels: ['Movement type', 'Type de mouvement', 'Bewegingstype', 'Bewegungsart'],
		help: 'Movement type of CAS: RFFC for release for free circulation, ADJN for a negative stock adjustment',
		example: 'RFFC',
		documentedOn: PAGE,
		synonyms: ['Type'],
	}),
	externalMovementType: text({
		labels: ['Own movement type', 'Type de mouvement interne', 'Eigen bewegingstype', 'Eigene Bewegungsart'],
		help: 'Movement type as your warehouse or ERP system calls it',
		example: '601',
		maxLength: 70,
		documentedOn: PAGE,
		synonyms: ['External movement type', 'WMS movement type', 'ERP movement type'],
	}),
	documentReference: text({
		labels: ['Document', 'Document', 'Document', 'Beleg'],
		help: 'Document that triggered the movement',
		example: 'DN-4400317',
		maxLength: 70,
		documentedOn: PAGE,
		synonyms: ['Document reference', 'Delivery note'],
	}),
	status: text({
		labels: ['Status', 'Statut', 'Status', 'Status'],
		help: 'Current status of the movement order',
		example: 'Processed',
		maxLength: 70,
		documentedOn: PAGE,
		readOnly: true,
	}),
	category: text({
		labels: ['Category', 'Catégorie', 'Categorie', 'Kategorie'],
		help: 'Category of the column in the excise register',
		example: 'Losses',
		maxLength: 70,
		documentedOn: PAGE,
	}),
	remark: text({
		labels: ['Remark', 'Remarque', 'Opmerking', 'Bemerkung'],
		help: 'Shown in the excise register, for corrections of tax warehouse stock',
		example: 'Counted on 2 November',
		maxLength: 512,
		documentedOn: PAGE,
	}),
	customsDestination: code(customsDestinations, {
		labels: ['Customs destination', 'Destination douanière', 'Douanebestemming', 'Zollrechtliche Bestimmung'],
		help: 'What the goods become, for RFFC and ADJN only: HomeUse or PartialHomeUse',
		example: 'HomeUse',
		documentedOn: PAGE,
	}),
	writeOffRules: list(
		{
			labels: ['Write-off rules', "Règles d'apurement", 'Afschrijvingsregels', 'Abschreibungsregeln'],
			help: 'Which stock is written off, for RFFC and ADJN only; applied in this order until the quantity is met',
			columns: 2,
			documentedOn: PAGE,
		},
		group(
			{
				labels: ['Write-off rule', "Règle d'apurement", 'Afschrijvingsregel', 'Abschreibungsregel'],
				help: 'One rule; what it leaves out is not constrained',
				documentedOn: PAGE,
			},
			{
				customsStatus: { ...customsStatus(), documentedOn: PAGE },
				isOfPreferentialOrigin: boolean({
					labels: ['Preferential origin', 'Origine préférentielle', 'Preferentiële oorsprong', 'Präferenzursprung'],
					help: 'Whether the stock is of preferential origin',
					example: true,
					documentedOn: PAGE,
				}),
			},
		),
	),
	company: company(),
	plant: plant(),
	storageLocation: storageLocation(),
	destinationStorageLocation: text({
		labels: ['Destination location', 'Lieu de destination', 'Bestemmingslocatie', 'Ziellagerort'],
		help: 'Storage location that the goods move to, as named in CAS',
		example: 'ANR1-FREE',
	}),
	authorisationReference: authorisationReference(),
	lines: movementLines(),
};

/** `MovementOrder`: moves stock under special procedures or in a tax warehouse. Documented: "sending data", "movement orders". */
export const movementOrder = defineMessage({
	name: 'MovementOrder',
	labels: { en: 'Movement order', fr: 'Ordre de mouvement', nl: 'Bewegingsorder', de: 'Bewegungsauftrag' },
	root: group(
		{
			labels: ['Movement orders', 'Ordres de mouvement', 'Bewegingsorders', 'Bewegungsaufträge'],
			help: 'Movements of stock',
		},
		movementOrderFields,
	),
	identity: ['externalReference'],
	rules: movementOrderRules,
});
