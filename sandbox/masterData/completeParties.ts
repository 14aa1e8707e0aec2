import { DOCUMENT, GOODS_SHIPMENT, HEADER_ROLES, SHIPMENT_ROLES } from '../shipment/read';
import { PARTNER_KEYS } from '../world/masterData';
import { objectOf, textOf } from '../world/readField';
import type { JsonObject } from '../world/records';
import type { MasterDataEntry } from '../world/stockRecords';
import type { Basis } from './basis';
import type { Completion } from './completion';

/** The parties of a customs shipment, by the group that holds them. */
const PLACES = [
	...SHIPMENT_ROLES.map((role) => ({ role, owner: [DOCUMENT, GOODS_SHIPMENT] })),
	...HEADER_ROLES.map((role) => ({ role, owner: [DOCUMENT] })),
];
const PARTY_FIELDS = ['code', 'name', 'vatNumber'];
const PERSON_FIELDS = ['name', 'tel', 'email', 'fax'];
const ADDRESS_FIELDS = ['streetNumBox', 'street', 'number', 'box', 'zipCode', 'city', 'region', 'country'];

/** Fills the parties of a shipment from business partners. Assumed: how a partner is told (contract, "Model"). */
export function completeParties(basis: Basis, shipment: Completion): void {
	for (const { role, owner } of PLACES) {
		const given = objectOf(owner.reduce(objectOf, shipment.result), role);
		const partner =
			Object.keys(given).length > 0 ? partnerLike(basis, given) : ownPartner(basis, shipment.result, role);
		if (partner === undefined) continue;
		const source = `business partner ${partner.reference}`;
		const path = [...owner, role].join('.');
		for (const name of PARTY_FIELDS) shipment.fill(`${path}.${name}`, textOf(partner.content, name), source);
		// Half an address of one place and half of another would be none.
		if (!isElsewhere(objectOf(given, 'address'), partner.content)) {
			fillGroup(shipment, `${path}.address`, objectOf(partner.content, 'address'), ADDRESS_FIELDS, source);
		}
		if (Object.keys(objectOf(given, 'contactPerson')).length === 0) {
			fillGroup(shipment, `${path}.contactPerson`, objectOf(partner.content, 'contactPerson'), PERSON_FIELDS, source);
		}
	}
}

function fillGroup(shipment: Completion, path: string, known: JsonObject, names: readonly string[], source: string) {
	for (const name of names) shipment.fill(`${path}.${name}`, textOf(known, name), source);
}

/** The one partner that the party can be; undefined where there is none, or more than one. */
function partnerLike({ masterData, shipment }: Basis, party: JsonObject): MasterDataEntry | undefined {
	for (const key of PARTNER_KEYS) {
		const wanted = textOf(party, key);
		const found = wanted === undefined ? [] : masterData.partnersWith(shipment.tenantId, key, wanted);
		if (found.length > 0) return found.length === 1 ? found[0] : undefined;
	}
	return undefined;
}

/** Who exports or imports where the shipment names nobody: the partner that has the shipment's company as its code. */
function ownPartner({ masterData, shipment }: Basis, content: JsonObject, role: string): MasterDataEntry | undefined {
	if (role !== (shipment.direction === 'OUT' ? 'exporter' : 'importer')) return undefined;
	return masterData.find(shipment.tenantId, 'businessPartner', textOf(content, 'company'));
}

function isElsewhere(address: JsonObject, partner: JsonObject): boolean {
	const known = objectOf(partner, 'address');
	return ADDRESS_FIELDS.some((name) => {
		const given = textOf(address, name);
		const there = textOf(known, name);
		return given !== undefined && there !== undefined && given.trim().toUpperCase() !== there.trim().toUpperCase();
	});
}
