import { PARTNER_KEYS } from '../world/masterData';
import { objectOf, textOf } from '../world/readField';
import type { JsonObject } from '../world/records';
import type { MasterDataEntry } from '../world/stockRecords';
import type { Basis } from './basis';
import { Completion } from './completion';

/** The parties of a customs shipment. */
const ROLES = ['exporter', 'importer', 'consignor', 'consignee', 'seller', 'buyer', 'declarant', 'representative'];
const PARTY_FIELDS = ['id', 'name', 'vatNumber'];
const ADDRESS_FIELDS = ['line', 'postcodeId', 'cityName', 'countryCode'];

/** Fills the parties of a shipment from business partners. Assumed: how a partner is told (contract, "Model"). */
export function completeParties(basis: Basis, shipment: Completion): void {
	for (const role of ROLES) {
		const given = objectOf(shipment.result, role);
		const partner =
			Object.keys(given).length > 0 ? partnerLike(basis, given) : ownPartner(basis, shipment.result, role);
		if (partner === undefined) continue;
		const source = `business partner ${partner.reference}`;
		const party = new Completion(given, `${role}.`);
		for (const name of PARTY_FIELDS) party.fill(name, textOf(partner.content, name), source);
		const address = new Completion(objectOf(given, 'address'), `${role}.address.`);
		// Half an address of one place and half of another would be none.
		if (!party.isOpen('address') && isElsewhere(address.result, partner.content)) {
			shipment.adopt(role, party);
			continue;
		}
		for (const name of ADDRESS_FIELDS) {
			address.fill(name, textOf(objectOf(partner.content, 'address'), name), source);
		}
		party.adopt('address', address);
		shipment.adopt(role, party);
	}
}

/** The one partner that the party can be; undefined where there is none, or more than one. */
function partnerLike({ masterData, shipment }: Basis, party: JsonObject): MasterDataEntry | undefined {
	// `externalReference` is no field of a party in our model, but whoever sends one means the partner's.
	for (const key of PARTNER_KEYS) {
		const wanted = textOf(party, key);
		const found = wanted === undefined ? [] : masterData.partnersWith(shipment.tenantId, key, wanted);
		if (found.length > 0) return found.length === 1 ? found[0] : undefined;
	}
	return undefined;
}

/** Who exports or imports where the shipment names nobody: the partner that has the shipment's company as its reference. */
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
