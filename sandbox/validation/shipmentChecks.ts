import { DIRECTIONS, MESSAGE_TYPES } from '../../cas/contract/ingestion';
import { exciseProblems } from '../declarations/exciseMovement';
import { DOCUMENT, GOODS_SHIPMENT, ITEMS } from '../shipment/read';
import { HEADER_UPDATE_PLACES, ITEM_PLACES, SHIPMENT_PLACES, type GroupPlace } from '../shipment/places';
import { objectOf } from '../world/readField';
import type { FoundProblem, JsonObject } from '../world/records';
import { knownPart, typeErrors, valueProblems } from './placeChecks';
import { acrossFields } from './shipmentRules';

/**
 * What is wrong with a customs shipment, by the sandbox's own reading of evidence and customs law: nothing here asks the model
 * of this package, so that a mistake in one of the two shows. Documented ("sending data"): format and structure at once,
 * everything else later. Assumed: structure is the key, and the JSON types at the places that are known.
 */
export function shipmentStructureErrors(body: unknown): Record<string, string[]> {
	return { ...typeErrors(SHIPMENT_PLACES, body), ...keyErrors(body) };
}

/** The same of the body of an update of a declaration's header. */
export function headerStructureErrors(body: unknown): Record<string, string[]> {
	const errors = bodyErrors(HEADER_UPDATE_PLACES, body);
	return '$' in errors ? errors : { ...errors, ...foreignErrors(body as JsonObject) };
}

/** The same of the body of a goods item. */
export const itemStructureErrors = (body: unknown) => bodyErrors(ITEM_PLACES, body);

/** What the asynchronous validation finds: of single values in the order of their places, then of the rules across them. */
export function shipmentProblems(content: JsonObject): FoundProblem[] {
	const known = knownPart(SHIPMENT_PLACES, content);
	return [...valueProblems(SHIPMENT_PLACES, known), ...acrossFields(known), ...exciseProblems(known)];
}

const bodyErrors = (places: GroupPlace, body: unknown) => typeErrors(places, body ?? 'nothing');

/** CAS identifies the shipment by what was sent. */
function keyErrors(body: unknown): Record<string, string[]> {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return { $: ['It must be an object.'] };
	const { externalReference, direction, messageType = 'New' } = body as JsonObject;
	const errors: Record<string, string[]> = {};
	if (typeof externalReference !== 'string' || externalReference.trim() === '') {
		errors.externalReference = ['Reference: it must be text.'];
	}
	if (!isOneOf(DIRECTIONS, direction)) errors.direction = [`Direction: use ${DIRECTIONS.join(' or ')}.`];
	const known = Object.keys(MESSAGE_TYPES);
	if (!isOneOf(known, messageType)) errors.messageType = [`Message type: use ${known.join(', ')}.`];
	return errors;
}

const isOneOf = (known: readonly string[], value: unknown) => typeof value === 'string' && known.includes(value);

/** Fields that identify the shipment, and the goods items, which have calls of their own. */
function foreignErrors(given: JsonObject): Record<string, string[]> {
	const complaint = ['It is not changed here: the key never, goods items by their own calls.'];
	const foreign = ['externalReference', 'direction', 'messageType'].filter((name) => name in given);
	if (ITEMS in objectOf(given, GOODS_SHIPMENT)) foreign.push(`${GOODS_SHIPMENT}.${ITEMS}`);
	// A whole shipment is no header; ignored, it would change nothing and say nothing.
	if (DOCUMENT in given) foreign.push(DOCUMENT);
	return Object.fromEntries(foreign.map((name) => [name, complaint]));
}
