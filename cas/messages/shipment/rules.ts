import type { Rule } from '../model/message';
import { noLine } from '../rules/anyLine';
import { netAboveGross } from '../rules/masses';
import { numbersTwice } from '../rules/numbersOnce';
import { entriesAt } from '../rules/objection';
import { quantityAlone } from '../rules/together';
import type { shipmentFields } from './shipment';

export const shipmentRules: readonly Rule<typeof shipmentFields>[] = [
	{
		name: 'item.numberTwice',
		severity: 'refuse',
		about: 'Each item number appears only once',
		find: ({ items }) => numbersTwice('items', items),
	},
	{
		name: 'mass.netAboveGross',
		severity: 'refuse',
		about: 'The net mass of an item is not above its gross mass',
		find: ({ items }) => entriesAt('items', items).flatMap(({ at, entry }) => netAboveGross(at, entry)),
	},
	{
		name: 'item.none',
		severity: 'warn',
		about: 'A shipment has at least one item',
		wholeOnly: true,
		find: ({ items }) => noLine('items', items, { en: 'item', fr: 'Articles', nl: 'Artikelen', de: 'Positionen' }),
	},
	{
		name: 'quantity.unit',
		severity: 'warn',
		about: 'A quantity has its unit, and a unit its quantity',
		wholeOnly: true,
		find: ({ items }) => entriesAt('items', items).flatMap(({ at, entry }) => quantityAlone(at, entry)),
	},
];
