import type { Rule } from '../model/message';
import { movementLineRules } from '../rules/movementLines';
import { entriesAt, objection } from '../rules/objection';
import type { movementOrderFields } from './movementOrder';

/** Documented ("movement orders"): customs destination and write-off rules are for these types only. */
const WRITE_OFF_TYPES = ['RFFC', 'ADJN'];

export const movementOrderRules: readonly Rule<typeof movementOrderFields>[] = [
	{
		name: 'movementOrder.destinationType',
		severity: 'refuse',
		about: 'A customs destination is given for RFFC and ADJN only',
		find: ({ type, customsDestination }) =>
			type === undefined || customsDestination === undefined || WRITE_OFF_TYPES.includes(type)
				? []
				: [
						objection(
							'customsDestination',
							customsDestination,
							`movement type ${type} takes no customs destination`,
							'Leave it out, or use movement type RFFC or ADJN',
						),
					],
	},
	{
		name: 'movementOrder.writeOffType',
		severity: 'refuse',
		about: 'Write-off rules are given for RFFC and ADJN only',
		find: ({ type, writeOffRules }) =>
			type === undefined || writeOffRules === undefined || writeOffRules.length === 0 || WRITE_OFF_TYPES.includes(type)
				? []
				: [
						objection(
							'writeOffRules',
							writeOffRules,
							`movement type ${type} takes no write-off rules`,
							'Leave them out, or use movement type RFFC or ADJN',
						),
					],
	},
	{
		name: 'writeOffRule.unreachable',
		severity: 'warn',
		about: 'No write-off rule comes after one that takes the same stock already; they are applied in their order',
		find: ({ writeOffRules }) =>
			entriesAt('writeOffRules', writeOffRules).flatMap(({ at, entry }, index) => {
				const before = (writeOffRules ?? []).slice(0, index).findIndex((earlier) => isCoveredBy(entry, earlier));
				if (before < 0) return [];
				return [
					objection(
						at,
						entry,
						`rule ${before + 1} takes the same stock already, so that this one finds none`,
						'Put the narrower rule first, or leave this one out',
					),
				];
			}),
	},
	{
		name: 'movementOrder.status',
		severity: 'warn',
		about: 'The status is not sent: CAS sets it',
		find: ({ status }) =>
			status === undefined ? [] : [objection('status', status, 'the status is set by CAS', 'Leave it out')],
	},
	...movementLineRules,
];

interface WriteOffRule {
	readonly customsStatus?: string;
	readonly isOfPreferentialOrigin?: boolean;
}

/** An absent field constrains nothing. */
function isCoveredBy(later: WriteOffRule, earlier: WriteOffRule): boolean {
	return (
		(earlier.customsStatus === undefined || earlier.customsStatus === later.customsStatus) &&
		(earlier.isOfPreferentialOrigin === undefined || earlier.isOfPreferentialOrigin === later.isOfPreferentialOrigin)
	);
}
