import { currencyRules } from './currencies';
import { goodsItemRules } from './goodsItems';
import { procedureRules } from './procedures';
import type { ShipmentRule } from './shipment';
import { territoryRules } from './territory';
import { totalRules } from './totals';
import { transportRules } from './transport';

/** Every rule across the fields of a customs shipment, in the order in which they are reported. */
export const customsShipmentRules: readonly ShipmentRule[] = [
	...goodsItemRules,
	...totalRules,
	...currencyRules,
	...territoryRules,
	...procedureRules,
	...transportRules,
];
