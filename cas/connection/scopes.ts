import { ENDPOINTS, type EndpointName } from '../contract/endpoints';
import { plainText } from '../contract/problemDetails';
import type { Profile } from '../contract/profile/profile';
import { scopeOf } from '../contract/profile/wireRequest';
import { SCOPES, type Scope } from '../contract/scopes';
import type { CheckRow } from './checkRow';
import { operationsUsing } from './costs';

/** Names of scopes that are shown of those that the package does not know. */
const MAX_SHOWN = 20;

/** A row for each scope that the package needs of this CAS, with what goes without it, and one for those that it does not know. */
export function scopeRows(granted: readonly string[], profile: Profile): CheckRow[] {
	const needed = neededScopes(profile);
	const others = granted.filter((scope) => !needed.has(scope));
	const rows = [...needed].map(([scope, calls]) => scopeRow(scope, calls, granted.includes(scope), others));
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
				'The package does not use them. Where one of them is a scope from above under another name, say so in the Contract Profile.',
		},
	];
}

/** The scopes, as this CAS calls them, with the calls that need each. */
function neededScopes(profile: Profile): ReadonlyMap<string, readonly EndpointName[]> {
	const needed = new Map<string, EndpointName[]>();
	for (const name of Object.keys(ENDPOINTS) as EndpointName[]) {
		const scope = scopeOf({ endpoint: name }, profile);
		if (scope === undefined) continue;
		const calls = needed.get(scope);
		if (calls === undefined) needed.set(scope, [name]);
		else calls.push(name);
	}
	return needed;
}

function scopeRow(
	scope: string,
	calls: readonly EndpointName[],
	isGranted: boolean,
	others: readonly string[],
): CheckRow {
	const known = isOurs(scope) ? SCOPES[scope] : undefined;
	const row = {
		area: 'Scopes',
		subject: scope,
		expected: known === undefined ? 'granted' : `granted, for: ${known.value}`,
		grade: known?.status ?? null,
	} as const;
	if (isGranted) return { ...row, result: 'fits', found: 'granted', advice: '' };
	const cost = [...new Set(calls.flatMap(operationsUsing))].join('; ');
	const advice = `Without it these do not work: ${cost}. Where you need them, ask Customs4Trade for ${scope}.`;
	if (others.length === 0 || known === undefined) return { ...row, result: 'differs', found: 'not granted', advice };
	return {
		...row,
		result: 'differs',
		found: 'not granted',
		advice: `${advice} Where CAS gives it another name, set it in the Contract Profile.`,
		profileEntry: { scopes: { [scope]: '<its name in CAS>' } },
	};
}

const isOurs = (scope: string): scope is Scope => Object.hasOwn(SCOPES, scope);
