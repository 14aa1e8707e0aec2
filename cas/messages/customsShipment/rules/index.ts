import type { Fields } from '../../model/field';
import type { Rule } from '../../model/message';
import { amountRules } from './amounts';
import { ofHeader, ofItem, ofShipment, rulesOver, type Declared, type GoodsItem, type ShipmentRule } from './declared';
import { documentRules } from './documents';
import { goodsItemRules, itemRules } from './goodsItems';
import { nationalRules } from './national';
import { procedureRules } from './procedures';
import { territoryRules } from './territory';
import { totalRules } from './totals';
import { transportRules } from './transport';
import { typeRules } from './types';

/** Every rule across the fields of a customs shipment, in the order in which they are reported. */
const ALL: readonly ShipmentRule[] = [
	...goodsItemRules,
	...itemRules,
	...totalRules,
	...amountRules,
	...territoryRules,
	...typeRules,
	...procedureRules,
	...documentRules,
	...transportRules,
	...nationalRules,
];

// The names inside a message are checked where rules read them; what a message of another shape has is not theirs.
const over = (rules: readonly ShipmentRule[], see: (message: never) => Declared) =>
	rulesOver(rules, see as (message: object) => Declared) as unknown as readonly Rule<Fields>[];

export const customsShipmentRules = over(ALL, ofShipment as never);
export const declarationHeaderRules = over(ALL, ofHeader as never);
export const goodsItemOnlyRules = over(itemRules, ((item: GoodsItem) => ofItem(item)) as never);
