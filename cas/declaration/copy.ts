import { BODY_FIELD, DEDUCED_BY_CAS, SET_BY_CUSTOMS } from '../contract/declaration';
import { isRecord } from '../isRecord';
import { customsShipment } from '../messages';
import type { DeclarationData } from './openness';
import { sentPart } from './sentPart';
import { asSent } from './sentPath';

/**
 * A new customs shipment with what a declaration says, under the names that are sent: without ids, LRN, MRN, dates and amounts that
 * CAS or customs set, and without what this package does not know. To be looked at, and sent with CAS Ingest.
 */
export function copyOf(declaration: DeclarationData, externalReference: string): Record<string, unknown> {
	const part = sentPart(customsShipment.root, asSent(declaration));
	const { [BODY_FIELD.value]: body, ...given } = isRecord(part) ? part : {};
	const envelope = without(given, DEDUCED_BY_CAS.value);
	return {
		...customsShipment.constants,
		...envelope,
		messageType: 'New',
		externalReference,
		[BODY_FIELD.value]: without(isRecord(body) ? body : {}, SET_BY_CUSTOMS.value),
	};
}

const without = (fields: Readonly<Record<string, unknown>>, names: readonly string[]) =>
	Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
