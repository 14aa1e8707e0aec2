import { headersOf, PARTY_FIELDS, PARTY_ROLES } from '../contract/declaration';
import { isRecord } from '../isRecord';
import type { DeclarationData } from './openness';
import { shipmentsOf } from './shipments';
import { codeText, withoutAbsent } from './values';

type HeaderRole = (typeof PARTY_ROLES.value.header)[number];
type ShipmentRole = (typeof PARTY_ROLES.value.shipment)[number];

/** Who takes part in a declaration, in one row. What CAS does not say is absent. */
export interface Party {
	/** The key of the partner in CAS's master data. */
	readonly id?: string;
	/** An EORI number, or the partner's code in CAS. */
	readonly code?: string;
	readonly name?: string;
	readonly street?: string;
	readonly number?: string;
	readonly box?: string;
	/** The three before in one line, where CAS has them so. */
	readonly streetNumBox?: string;
	readonly zipCode?: string;
	readonly city?: string;
	readonly region?: string;
	readonly country?: string;
	readonly contactName?: string;
	readonly tel?: string;
	readonly email?: string;
}

/**
 * The parties of a declaration by role, of the first goods shipment that names one. Where a declaration has no shipments, all roles
 * are looked for in its header. A role that nobody has is absent.
 */
export function partiesOf(declaration: DeclarationData): Partial<Record<HeaderRole | ShipmentRole, Party>> {
	const headers = headersOf(declaration);
	const shipments = shipmentsOf(declaration);
	const { header, shipment } = PARTY_ROLES.value;
	return Object.fromEntries([
		...header.flatMap((role) => partyIn(headers, role)),
		...shipment.flatMap((role) => partyIn(shipments.length > 0 ? shipments : headers, role)),
	]) as Partial<Record<HeaderRole | ShipmentRole, Party>>;
}

function partyIn(holders: readonly DeclarationData[], role: string): [string, Party][] {
	for (const holder of holders) {
		const party = partyOf(holder[role], holder[`${role}Id`]);
		if (Object.keys(party).length > 0) return [[role, party]];
	}
	return [];
}

function partyOf(value: unknown, idBeside: unknown): Party {
	const party = isRecord(value) ? value : {};
	const { own, address, place, contact, person } = PARTY_FIELDS.value;
	const texts = (group: unknown, fields: readonly string[]) =>
		isRecord(group) ? fields.map((field) => [field, codeText(group[field])] as const) : [];
	const people = party[contact];
	return withoutAbsent({
		id: codeText(party.id) ?? codeText(idBeside),
		...Object.fromEntries([...texts(party, own), ...texts(party[address], place)]),
		...(isRecord(people) &&
			Object.fromEntries(Object.entries(person).map(([field, name]) => [name, codeText(people[field])]))),
	});
}
