import type { Draft, Objection, RuleOver, SoundOf } from '../../model/message';
import type { goodsItem } from '../goodsItem';
import type { goodsShipmentFields } from '../goodsShipment';
import type { documentFields } from '../singleAdministrativeDocument';

export type Document = Draft<typeof documentFields>;
export type GoodsShipment = Draft<typeof goodsShipmentFields>;
export type GoodsItem = SoundOf<typeof goodsItem>;

/** A goods item with its path. */
export interface PlacedItem {
	/** `singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems[0]`; empty where the item is the message. */
	readonly at: string;
	readonly item: GoodsItem;
}

/** What a rule sees of a message, wherever its parts stand: a whole shipment, the header of a declaration, one goods item. */
export interface Declared {
	readonly direction: string | undefined;
	readonly jurisdiction: string | undefined;
	readonly company: string | undefined;
	readonly document: Document;
	readonly goods: GoodsShipment;
	/** Undefined where the message has no list of goods items. */
	readonly items: readonly PlacedItem[] | undefined;
	/** Paths of document, goods and the list of items, each with what comes before a name. */
	readonly paths: { readonly document: string; readonly goods: string; readonly items: string };
}

export type ShipmentRule = RuleOver<Declared>;

const NOTHING = { direction: undefined, jurisdiction: undefined, company: undefined, document: {}, goods: {} };

interface ShipmentDraft {
	readonly direction?: string;
	readonly jurisdiction?: string;
	readonly company?: string;
	readonly singleAdministrativeDocument?: Document & {
		readonly goodsShipment?: GoodsShipment & { readonly governmentAgencyGoodsItems?: readonly GoodsItem[] };
	};
}

const DOCUMENT = 'singleAdministrativeDocument';
const ITEMS = `${DOCUMENT}.goodsShipment.governmentAgencyGoodsItems`;

/** A customs shipment as rules see it. */
export function ofShipment(message: ShipmentDraft): Declared {
	const document = message.singleAdministrativeDocument ?? {};
	const goods = document.goodsShipment ?? {};
	return {
		direction: message.direction,
		jurisdiction: message.jurisdiction,
		company: message.company,
		document,
		goods,
		items: goods.governmentAgencyGoodsItems?.map((item, index) => ({ at: placeOf(index), item })),
		paths: { document: `${DOCUMENT}.`, goods: `${DOCUMENT}.goodsShipment.`, items: ITEMS },
	};
}

/** The places of the first goods items, which each shipment has. */
const PLACES = Array.from({ length: 1_000 }, (_, index) => `${ITEMS}[${index}]`);
const placeOf = (index: number) => PLACES[index] ?? `${ITEMS}[${index}]`;

/** The header of a declaration as rules see it. */
export function ofHeader(message: Document & { readonly goodsShipment?: GoodsShipment }): Declared {
	const { goodsShipment = {} } = message;
	const paths = { document: '', goods: 'goodsShipment.', items: '' };
	return { ...NOTHING, document: message, goods: goodsShipment, items: undefined, paths };
}

/** One goods item as rules see it. */
export function ofItem(item: GoodsItem): Declared {
	return { ...NOTHING, items: [{ at: '', item }], paths: { document: '', goods: '', items: '' } };
}

/** The goods items, none where the list is absent. */
export const itemsOf = ({ items = NO_ITEMS }: Declared) => items;

const NO_ITEMS: readonly PlacedItem[] = [];

/** What a rule has against nothing: the same for each goods item of a long message. */
export const NO_OBJECTIONS: readonly Objection[] = [];

/** What a rule has against each of the goods items. */
export function inItems(
	declared: Declared,
	find: (placed: PlacedItem, declared: Declared) => readonly Objection[],
): readonly Objection[] {
	let all: Objection[] | undefined;
	for (const placed of itemsOf(declared)) {
		const found = find(placed, declared);
		if (found.length > 0) for (const one of found) (all ??= []).push(one);
	}
	return all ?? NO_OBJECTIONS;
}

/** A path inside a goods item, or inside the message where that is the goods item. */
export const within = (at: string, name: string) => (at === '' ? name : `${at}.${name}`);

/** `4071`, as far as both halves are there. */
export function procedureOf({ governmentProcedure: { proc, prevProc } = {} }: GoodsItem): string {
	return proc === undefined || prevProc === undefined ? '' : proc + prevProc;
}

/** `N935`, as far as there is a type. */
export const documentCodeOf = ({ category = '', type = '' }: { readonly category?: string; readonly type?: string }) =>
	category + type;

/** The commodity code of a goods item. */
export function commodityCodeOf({ commodity }: GoodsItem): string | undefined {
	return commodity?.classifications?.find(({ type }) => type === 'TARIC')?.code;
}

/** `300`, with the place of the entry that asks for it. */
export function preferenceOf(item: GoodsItem): { readonly value: string; readonly index: number } | undefined {
	const entries = item.commodity?.dutyTaxFees ?? [];
	const index = entries.findIndex(({ preference1 }) => preference1 !== undefined);
	if (index === -1) return undefined;
	const { preference1 = '', preference2 = '' } = entries[index]!;
	return { value: preference1 + preference2, index };
}
