import type { Draft, Rule } from '../../model/message';
import type { customsShipmentFields } from '../customsShipment';

type ShipmentFields = typeof customsShipmentFields;
export type Shipment = Draft<ShipmentFields>;
export type ShipmentRule = Rule<ShipmentFields>;
export type GoodsItem = NonNullable<Shipment['governmentAgencyGoodsItems']>[number];

export const ITEMS = 'governmentAgencyGoodsItems';

/** The goods items of a shipment, none where the list is absent. */
export function goodsItems(shipment: Shipment): readonly GoodsItem[] {
	return shipment.governmentAgencyGoodsItems ?? [];
}

/** The goods items with their paths: `governmentAgencyGoodsItems[0]`. */
export function placedItems(shipment: Shipment): { readonly at: string; readonly item: GoodsItem }[] {
	return goodsItems(shipment).map((item, index) => ({ at: `${ITEMS}[${index}]`, item }));
}
