import {
	BODY_FIELD,
	GOODS_ITEMS_FIELD,
	headersOf,
	KEY_FIELDS,
	PARTY_ROLES,
	RENAMED_FIELDS,
	RENAMED_OFFICES,
	SHIPMENT_FIELD,
	SHIPMENTS_FIELD,
} from '../contract/declaration';
import { isRecord } from '../isRecord';
import type { Path } from '../messages/model/labels';
import type { DeclarationData } from './openness';
import { shipmentsOf } from './shipments';

const BODY = BODY_FIELD.value;
const SHIPMENT = SHIPMENT_FIELD.value;
const folded = (step: string | number | undefined) => String(step).toLowerCase();
const namesOf = (names: readonly string[]) => new Map(names.map((name) => [folded(name), name]));

const RENAMES = [...RENAMED_FIELDS.value, ...RENAMED_OFFICES.value];
const KEYS = namesOf(KEY_FIELDS.value);
/** What belongs to the shipment although the path does not say so, as in declarations without goods shipments. */
const IN_SHIPMENT = namesOf([GOODS_ITEMS_FIELD.value, ...PARTY_ROLES.value.shipment]);

/**
 * Where a customs shipment has what stands at a path of a declaration: `goodsShipments[0].invoice` is sent as
 * `singleAdministrativeDocument.goodsShipment.invoice`. Undefined for the second goods shipment and on: only one is sent.
 */
export function sentPathOf(path: Path): Path | undefined {
	const [first] = path;
	const key = KEYS.get(folded(first));
	if (first === undefined) return [];
	if (key !== undefined) return [key, ...path.slice(1)];
	const { shipment, rest } = splitPath(path);
	if (shipment === undefined) return [BODY, ...renamed(rest)];
	return shipment === 0 ? [BODY, SHIPMENT, ...renamed(rest)] : undefined;
}

/** The path without the steps that lead to a goods shipment, and the place of that shipment; undefined for the header. */
export function splitPath(path: Path): { readonly shipment: number | undefined; readonly rest: Path } {
	const inBody = folded(path[0]) === folded(BODY) ? path.slice(1) : path;
	const [name, index] = inBody;
	const isList = folded(name) === folded(SHIPMENTS_FIELD.value);
	if (isList || folded(name) === folded(SHIPMENT)) {
		return typeof index === 'number'
			? { shipment: index, rest: inBody.slice(2) }
			: { shipment: 0, rest: inBody.slice(1) };
	}
	const ours = IN_SHIPMENT.get(folded(name));
	return ours === undefined ? { shipment: undefined, rest: inBody } : { shipment: 0, rest: [ours, ...inBody.slice(1)] };
}

/** The path with the names that a shipment has instead of those of a declaration. */
function renamed(path: Path): Path {
	const names = path.filter((step) => typeof step === 'string').map(folded);
	const rename = RENAMES.find(({ read }) =>
		read.every((name, index) => names[names.length - read.length + index] === folded(name)),
	);
	// A warning may be about the group as a whole: that of the office of exit is one about its code.
	const whole = RENAMES.find(({ read, sent }) => sent.length === 1 && folded(read[0]) === names.at(-1));
	if (rename === undefined && whole !== undefined && typeof path.at(-1) === 'string')
		return [...path.slice(0, -1), whole.sent[0]];
	if (rename === undefined) return path;
	const kept = rename.sent.length === rename.read.length ? path.length - 1 : path.length - rename.read.length;
	return [...path.slice(0, kept), rename.sent.at(-1)!];
}

/**
 * A declaration as the shipment that it was made of would have it: header and first goods shipment below the body, under the names
 * that are sent, besides all that it has on top. A shallow copy.
 */
export const asSent = (declaration: DeclarationData): DeclarationData => ({
	...declaration,
	[BODY]: sentBody(declaration),
});

/** What a change of the header would name: the header of a declaration with its first goods shipment, under the names that are sent. */
export function sentBody(declaration: DeclarationData): Record<string, unknown> {
	const headers = headersOf(declaration);
	const header = sentGroup(Object.assign({}, ...[...headers].reverse()) as DeclarationData);
	const shipment = shipmentsOf(declaration)[0];
	return { ...header, [SHIPMENT]: shipment === undefined ? header : sentShipment(shipment) };
}

function sentShipment(shipment: DeclarationData): Record<string, unknown> {
	const items = shipment[GOODS_ITEMS_FIELD.value];
	if (!Array.isArray(items)) return sentGroup(shipment);
	const sent = items.map((item: unknown) => (isRecord(item) ? sentGroup(item) : item));
	return { ...sentGroup(shipment), [GOODS_ITEMS_FIELD.value]: sent };
}

/** A group of a declaration, as a goods item, with the names that are sent beside those that are read. */
export function sentGroup(group: DeclarationData): Record<string, unknown> {
	const result: Record<string, unknown> = { ...group };
	for (const { read, sent } of RENAMES) {
		const [outer, inner] = read;
		const [name, innerSent]: readonly [string, string?] = sent;
		const value = group[outer];
		if (innerSent === undefined) {
			if (isRecord(value) && value[inner] !== undefined && result[name] === undefined) result[name] = value[inner];
		} else if (Array.isArray(value)) {
			result[name] = value.map((entry: unknown) =>
				isRecord(entry) && entry[inner] !== undefined ? { [innerSent]: entry[inner], ...entry } : entry,
			);
		}
	}
	return result;
}
