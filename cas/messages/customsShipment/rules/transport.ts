import { say } from '../../../speech';
import { objection } from '../../rules/objection';
import type { ShipmentRule } from './declared';

/** Rail, post and fixed installations have no nationality: UCC Annex B, D.E. 19 08 062. */
const WITHOUT_NATIONALITY = ['2', '5', '7'];

/** Kinds of identification by mode: UCC Annex B, D.E. 19 08 061. */
const IDENTIFICATIONS: Readonly<Record<string, readonly string[]>> = {
	1: ['10', '11'],
	2: ['20', '21'],
	3: ['30', '31'],
	4: ['40', '41'],
	8: ['80', '81'],
};
const MEANS = ['departureTransportMeans', 'borderTransportMeans', 'arrivalTransportMeans'] as const;

export const transportRules: readonly ShipmentRule[] = [
	{
		name: 'transport.nationality',
		severity: 'warn',
		about: 'What crosses the border has a nationality, unless it goes by rail, post or a fixed installation',
		find: ({ goods, paths }) => {
			const { mode, country } = goods.consignment?.borderTransportMeans ?? {};
			if (mode === undefined || country === undefined || !WITHOUT_NATIONALITY.includes(mode)) return [];
			return [
				objection(
					`${paths.goods}consignment.borderTransportMeans.country`,
					country,
					say('transport.nationality', { mode }),
				),
			];
		},
	},
	{
		name: 'transport.identification',
		severity: 'warn',
		about:
			'The type of identification fits the mode: 10 and 11 for sea, 30 for road, 40 and 41 for air, 80 and 81 for inland waterways',
		find: ({ goods, paths }) =>
			MEANS.flatMap((name) => {
				const { mode, identificationType } = goods.consignment?.[name] ?? {};
				const fitting = IDENTIFICATIONS[mode ?? ''];
				if (fitting === undefined || identificationType === undefined || fitting.includes(identificationType))
					return [];
				return [
					objection(
						`${paths.goods}consignment.${name}.identificationType`,
						identificationType,
						say('transport.identification', { type: identificationType, mode: mode ?? '', codes: fitting }),
					),
				];
			}),
	},
];
