import type { Draft, Objection, Rule, RuleSummary, SoundOf } from '../../model/message';
import type { Fields } from '../../model/field';
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

export interface ShipmentRule extends RuleSummary {
	/** The rule asks for something that an update may leave out. */
	readonly wholeOnly?: boolean;
	readonly find: (declared: Declared) => readonly Objection[];
}

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

/** A customs shipment as rules see it. */
export function ofShipment(message: ShipmentDraft): Declared {
	const document = message.singleAdministrativeDocument ?? {};
	const goods = document.goodsShipment ?? {};
	const items = `${DOCUMENT}.goodsShipment.governmentAgencyGoodsItems`;
	return {
		direction: message.direction,
		jurisdiction: message.jurisdiction,
		company: message.company,
		document,
		goods,
		items: goods.governmentAgencyGoodsItems?.map((item, index) => ({ at: `${items}[${index}]`, item })),
		paths: { document: `${DOCUMENT}.`, goods: `${DOCUMENT}.goodsShipment.`, items },
	};
}

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

/** The rules of one kind of message. What they see of it is made once a message. */
export function rulesOver<F extends Fields>(
	rules: readonly ShipmentRule[],
	see: (message: Draft<F>) => Declared,
): Rule<F>[] {
	const seen = new WeakMap<object, Declared>();
	const declaredIn = (message: Draft<F>) => {
		const known = seen.get(message);
		if (known !== undefined) return known;
		const declared = see(message);
		seen.set(message, declared);
		return declared;
	};
	return rules.map((rule) => ({ ...rule, find: (message) => rule.find(declaredIn(message)) }));
}

/** The goods items, none where the list is absent. */
export const itemsOf = ({ items = [] }: Declared) => items;

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
