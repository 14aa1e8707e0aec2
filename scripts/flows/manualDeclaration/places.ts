import type { Field, GroupField, ListField } from '../../../cas/messages/model/field';
import { fieldAt } from '../../../cas/messages/model/labels';
import { leavesOf, type Leaf } from '../../../cas/messages/model/leaves';

/** The groups around the fields of a message. A declaration has its header at the root, and a list of goods shipments. */
const BODY = 'singleAdministrativeDocument';
const SHIPMENT = 'goodsShipment';
const FIRST_SHIPMENT = 'goodsShipments[0]';
/** `exitOfficeCode` of a message is `exitOffice.code` of a declaration. */
const OFFICE_CODE = /OfficeCode$/;
/** The field by which a copy tells the entries of a list apart. */
const KEY = 'type';

/** The places of a column as the form compares them with those of problems: without the groups around them, offices by either name. */
export function placesIn(places: readonly string[]): string[] {
	return places
		.map((place) => place.replace(`${BODY}.`, '').replace(`${SHIPMENT}.`, ''))
		.flatMap((place) => (OFFICE_CODE.test(place) ? [place, place.replace(OFFICE_CODE, 'Office')] : [place]));
}

/**
 * Where a declaration has the columns that a copy takes over: `exporter.code` at `goodsShipments[0].exporter.code`. `[*]` is every
 * entry of a list, `[=TARIC]` the one of that type and `[!TARIC]` the others, `[>0]` all but the first; fields that make up one column
 * stand together as it joins them, `proc+prevProc` or with a blank.
 */
export function copiedFrom(root: GroupField, without: readonly string[]): Record<string, string> {
	const all = leavesOf(root, { everyName: true });
	const parts = new Set(all.flatMap(({ composite, places }) => (composite === undefined ? [] : places)));
	const isPart = ({ composite, places }: Leaf) => composite === undefined && places.some((place) => parts.has(place));
	const isLeftOut = ({ name }: Leaf) =>
		without.some((one) => name === one || name.startsWith(`${one}.`) || name.startsWith(`${one}[`));
	const copied = all.filter((leaf) => !isPart(leaf) && !isLeftOut(leaf));
	return Object.fromEntries(copied.map((leaf) => [columnOf(leaf), placeOf(leaf, root)]));
}

/** The column for any entry of a list. */
const columnOf = ({ name }: Leaf) => name.replaceAll(/\[\d+\]/g, '[*]');

function placeOf({ path, composite, keyed }: Leaf, root: GroupField): string {
	const steps = composite === undefined ? path : [...path.slice(0, -1), joined(composite)];
	const text = steps.map((step, index) => {
		if (typeof step === 'string') return `.${step}`;
		return `[${entriesOf(fieldAt(root, path.slice(0, index)), step, keyed !== undefined)}]`;
	});
	return text
		.join('')
		.slice(1)
		.replace(`${BODY}.${SHIPMENT}`, FIRST_SHIPMENT)
		.replace(`${BODY}.`, '')
		.replace(OFFICE_CODE, 'Office.code');
}

function joined({ parts, join }: NonNullable<Leaf['composite']>): string {
	const whole = join(Object.fromEntries(parts.map((part) => [part, 'x'])));
	return parts.join(whole?.includes(' ') === true ? ' ' : '+');
}

function entriesOf(list: Field | undefined, index: number, isKeyed: boolean): string {
	const { keyed: [entry] = [], transparent } = list as ListField;
	if (entry !== undefined && entry.keyName !== KEY)
		throw new Error(`A copy cannot tell entries by their ${entry.keyName}`);
	if (entry !== undefined) return `${isKeyed ? '=' : '!'}${entry.key}`;
	if (transparent !== true) return '*';
	return index === 0 ? '0' : '>0';
}
