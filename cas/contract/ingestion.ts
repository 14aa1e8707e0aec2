import { documented, evidenced, PUBLIC_GENERATOR } from './fact';

export const MESSAGE_TYPES = {
	New: documented('customs flows', 'Creates a shipment and starts the flow; the default when absent'),
	Replace: documented('customs flows', 'Replaces the whole shipment and restarts the flow; only before Accepted'),
	Update: documented('customs flows', 'Changes only the given data of an existing shipment'),
	Upsert: documented('customs flows', 'Creates the shipment if absent, updates it if present'),
};

export type MessageType = keyof typeof MESSAGE_TYPES;

/** What stands around the declaration in a customs shipment, beside the three documented names that identify it and its type. */
export const SHIPMENT_ENVELOPE = {
	version: evidenced(2020, PUBLIC_GENERATOR, '1.0'),
	customsFlow: evidenced(2020, PUBLIC_GENERATOR, 'name of the customs flow, where CAS shall not choose it'),
	storageLocationReference: evidenced(2020, PUBLIC_GENERATOR, 'name of the storage location'),
	singleAdministrativeDocument: evidenced(2020, PUBLIC_GENERATOR, 'the declaration itself'),
};

/** Which way goods go; with the reference it identifies a shipment. */
export const DIRECTION = documented('generic data models', ['IN', 'OUT']);
export const DIRECTIONS = DIRECTION.value;
export type Direction = (typeof DIRECTIONS)[number];
