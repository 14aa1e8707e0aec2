import { movementTypes } from '../../codes/movementTypes';
import { code, dateTime, group } from '../model/field';
import { defineMessage } from '../model/message';
import { movementLines } from '../parts/movementLine';
import { company, ownReference, plant, reference, storageLocation } from '../parts/reference';
import { authorisationReference } from '../parts/stock';
import { movementLineRules } from '../rules/movementLines';

/** Fields of a movement. CAS documents none; they are those of the movement order that took its place. */
const movementFields = {
	externalReference: ownReference({
		labels: ['Reference', 'Référence', 'Referentie', 'Referenz'],
		help: 'Your own reference of the movement',
		example: 'MV-2026-00731',
		synonyms: ['External reference', 'Movement'],
	}),
	timestamp: dateTime({
		labels: ['Date and time', 'Date et heure', 'Datum en tijd', 'Datum und Uhrzeit'],
		help: 'When the goods moved, with the time zone',
		example: '2026-11-02T14:30:00Z',
		synonyms: ['Date', 'Datum', 'Timestamp'],
	}),
	type: code(movementTypes, {
		labels: ['Movement type', 'Type de mouvement', 'Bewegingstype', 'Bewegungsart'],
		help: 'Movement type of CAS',
		example: 'RFFC',
		synonyms: ['Type'],
	}),
	externalMovementType: reference({
		labels: ['Own movement type', 'Type de mouvement interne', 'Eigen bewegingstype', 'Eigene Bewegungsart'],
		help: 'Movement type as your warehouse or ERP system calls it',
		example: '601',
		synonyms: ['External movement type'],
	}),
	documentReference: reference({
		labels: ['Document', 'Document', 'Document', 'Beleg'],
		help: 'Document that triggered the movement',
		example: 'DN-4400317',
		synonyms: ['Document reference', 'Delivery note'],
	}),
	company: company(),
	plant: plant(),
	storageLocation: storageLocation(),
	authorisationReference: authorisationReference(),
	lines: movementLines(),
};

/** `Movement`: the older way to tell CAS of stock movements. Documented: "sending data" (older list), "movement orders". */
export const movement = defineMessage({
	name: 'Movement',
	labels: { en: 'Movement', fr: 'Mouvement', nl: 'Beweging', de: 'Bewegung' },
	deprecated: 'CAS replaced it by the movement order',
	root: group(
		{ labels: ['Movements', 'Mouvements', 'Bewegingen', 'Bewegungen'], help: 'Stock movements' },
		movementFields,
	),
	identity: ['externalReference'],
	rules: movementLineRules,
});
