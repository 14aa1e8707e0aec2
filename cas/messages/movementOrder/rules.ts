import { say } from '../../speech';
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
				: [objection('customsDestination', customsDestination, say('movementOrder.destinationType', { type }))],
	},
	{
		name: 'movementOrder.writeOffType',
		severity: 'refuse',
		about: 'Write-off rules are given for RFFC and ADJN only',
		find: ({ type, writeOffRules }) =>
			type === undefined || writeOffRules === undefined || writeOffRules.length === 0 || WRITE_OFF_TYPES.includes(type)
				? []
				: [objection('writeOffRules', writeOffRules, say('movementOrder.writeOffType', { type }))],
	},
	{
		name: 'writeOffRule.unreachable',
		severity: 'warn',
		about: 'No write-off rule comes after one that takes the same stock already; they are applied in their order',
		find: ({ writeOffRules }) =>
			entriesAt('writeOffRules', writeOffRules).flatMap(({ at, entry }, index) => {
				const before = (writeOffRules ?? []).slice(0, index).findIndex((earlier) => isCoveredBy(entry, earlier));
				if (before < 0) return [];
				return [objection(at, entry, say('writeOffRule.unreachable', { number: before + 1 }))];
			}),
	},
	{
		name: 'movementOrder.status',
		severity: 'warn',
		about: 'The status is not sent: CAS sets it',
		find: ({ status }) => (status === undefined ? [] : [objection('status', status, say('movementOrder.status'))]),
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
