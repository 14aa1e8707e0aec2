import { SCOPES, type Scope } from '../contract/scopes';
import { plainText } from '../contract/problemDetails';
import type { CheckRow } from './checkRow';
import { costOf } from './costs';

/** Names of scopes that are shown of those that the package does not know. */
const MAX_SHOWN = 20;

/** A row for each scope that the package uses, with what goes without it, and one for those that it does not know. */
export function scopeRows(granted: readonly string[]): CheckRow[] {
	const names = Object.keys(SCOPES) as Scope[];
	const known = new Set<string>(names);
	const others = granted.filter((scope) => !known.has(scope));
	const rows = names.map((scope) => scopeRow(scope, granted.includes(scope), others));
	if (others.length === 0) return rows;
	const shown = others.slice(0, MAX_SHOWN).map((scope) => plainText(scope) ?? '');
	return [
		...rows,
		{
			area: 'Scopes',
			subject: 'Other scopes',
			result: 'unknown',
			found: shown.join(', '),
			expected: 'no others',
			grade: null,
			advice:
				'The package does not use them. Where one of them is a scope from above under another name, say so in the contract profile.',
		},
	];
}

function scopeRow(scope: Scope, isGranted: boolean, others: readonly string[]): CheckRow {
	const { status, value } = SCOPES[scope];
	const row = { area: 'Scopes', subject: scope, expected: `granted, for: ${value}`, grade: status } as const;
	if (isGranted) return { ...row, result: 'fits', found: 'granted', advice: '' };
	const cost = `Without it these do not work: ${costOf(scope).join('; ')}.`;
	const advice = `${cost} Where you need them, ask Customs4Trade for ${scope}.`;
	if (others.length === 0) return { ...row, result: 'differs', found: 'not granted', advice };
	return {
		...row,
		result: 'differs',
		found: 'not granted',
		advice: `${advice} Where CAS gives it another name, set it in the contract profile.`,
		profileEntry: { scopes: { [scope]: '<its name in CAS>' } },
	};
}
