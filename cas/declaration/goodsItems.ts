import {
	GOODS_FIELDS,
	GOODS_ITEM_ID_FIELD,
	GOODS_ITEMS_FIELD,
	headersOf,
	listOfDeclaration,
} from '../contract/declaration';
import { isRecord } from '../isRecord';
import type { DeclarationData } from './openness';
import { sentGroup } from './sentPath';
import { shipmentsOf } from './shipments';
import { numberOf, textOf } from './values';

type GoodsItem = Record<string, unknown>;

/** The goods items of all shipments in their order; of a declaration without shipments those that it has itself. */
export function goodsItemsOf(declaration: DeclarationData): GoodsItem[] {
	for (const holders of [shipmentsOf(declaration), headersOf(declaration)]) {
		const lists = holders.map((holder) => listOfDeclaration(holder, GOODS_ITEMS_FIELD.value));
		const items = lists.length === 1 ? lists[0]! : lists.flat();
		if (items.length > 0) return items;
	}
	return [];
}

/** The number of a goods item: its own, or else its place in the declaration, counted from one. */
export const itemNumberOf = (item: DeclarationData, index: number): number => ownNumberOf(item) ?? index + 1;

export const ownNumberOf = (item: DeclarationData): number | undefined => numberOf(item[GOODS_FIELDS.value.number]);

/** The goods item of that id, or undefined. */
export const goodsItemOf = (declaration: DeclarationData, id: string): GoodsItem | undefined =>
	goodsItemsOf(declaration).find((item) => goodsItemId(item) === id);

/** The id that item URLs take: under its documented name, or as data of CAS has it. */
export const goodsItemId = (item: GoodsItem): string | undefined =>
	textOf(item[GOODS_ITEM_ID_FIELD.value]) ?? textOf(item[GOODS_FIELDS.value.id]);
/**
 * The goods items that have come in between and hold all that was sent: one of them is the one whose answer was lost, if it was
 * made. What CAS adds of its own does not count against it.
 */
export function createdItems(before: DeclarationData, now: DeclarationData, sent: GoodsItem): GoodsItem[] {
	const known = new Set(goodsItemsOf(before).map(goodsItemId));
	return goodsItemsOf(now).filter((item) => !known.has(goodsItemId(item)) && holds(sentGroup(item), sent));
}

/** Whether a value of CAS holds all that was sent; it may hold more, and write a number as text. */
export function holds(value: unknown, sent: unknown): boolean {
	if (Array.isArray(sent)) {
		return (
			Array.isArray(value) && value.length === sent.length && sent.every((entry, index) => holds(value[index], entry))
		);
	}
	if (isRecord(sent)) {
		return isRecord(value) && Object.entries(sent).every(([name, inner]) => holds(value[name], inner));
	}
	return value === sent || (value !== null && value !== undefined && String(value) === String(sent));
}
