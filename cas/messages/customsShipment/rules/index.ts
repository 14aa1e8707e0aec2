import { amountRules } from './amounts';
import { ofHeader, ofItem, ofShipment, type ShipmentRule } from './declared';
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

/** What the rules are, and what they see of the message. */
export const customsShipmentRules = { rules: ALL, see: ofShipment };
export const declarationHeaderRules = { rules: ALL, see: ofHeader };
export const goodsItemOnlyRules = { rules: itemRules, see: ofItem };
