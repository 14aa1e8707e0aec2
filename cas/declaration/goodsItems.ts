import { GOODS_ITEM_ID_FIELD, GOODS_ITEMS_FIELD, listOfDeclaration } from '../contract/declaration';
import { isRecord } from '../isRecord';
import type { DeclarationData } from './openness';

type GoodsItem = Record<string, unknown>;

export const goodsItemsOf = (declaration: DeclarationData): GoodsItem[] =>
	listOfDeclaration(declaration, GOODS_ITEMS_FIELD.value);

/** The goods item of that id, or undefined. */
export const goodsItemOf = (declaration: DeclarationData, id: string): GoodsItem | undefined =>
	goodsItemsOf(declaration).find((item) => goodsItemId(item) === id);

export function goodsItemId(item: GoodsItem): string | undefined {
	const id = item[GOODS_ITEM_ID_FIELD.value];
	return typeof id === 'string' && id !== '' ? id : undefined;
}

/**
 * The goods items that have come in between and hold all that was sent: one of them is the one whose answer was lost, if it was
 * made. What CAS adds of its own does not count against it.
 */
export function createdItems(before: DeclarationData, now: DeclarationData, sent: GoodsItem): GoodsItem[] {
	const known = new Set(goodsItemsOf(before).map(goodsItemId));
	return goodsItemsOf(now).filter((item) => !known.has(goodsItemId(item)) && holds(item, sent));
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
