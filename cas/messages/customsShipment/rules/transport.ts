import { entriesAt } from '../../rules/objection';
import { twice } from '../../rules/once';
import type { ShipmentRule } from './shipment';

export const transportRules: readonly ShipmentRule[] = [
	{
		name: 'container.twice',
		severity: 'warn',
		about: 'Each container stands once in the shipment',
		find: ({ transportEquipment }) =>
			twice(
				entriesAt('transportEquipment', transportEquipment).map(({ at, entry }) => ({
					path: `${at}.id`,
					value: entry.id,
				})),
				'container',
				'Name each container once, with all its seals',
			),
	},
	{
		name: 'seal.twice',
		severity: 'warn',
		about: 'Each seal stands once in the shipment',
		find: ({ transportEquipment }) =>
			twice(
				entriesAt('transportEquipment', transportEquipment).flatMap(({ at, entry }) =>
					entriesAt(`${at}.seals`, entry.seals).map((seal) => ({ path: `${seal.at}.id`, value: seal.entry.id })),
				),
				'seal',
				'Compare the seal numbers with the containers: a seal is on one of them',
			),
	},
];
