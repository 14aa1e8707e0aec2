import { ENDPOINTS, type Endpoint } from '../../contract/endpoints';
import { SCOPES, type Scope } from '../../contract/scopes';
import type { Specification } from '../description';
import type { EndpointMatch } from '../match/matchEndpoints';
import { valueRow } from './envelopeRows';
import type { ComparisonRow } from './rows';

const PART = 'Scopes';

/** Rows for scopes: what the calls that need one of ours need of theirs; a call that differs from the others has a row of its own. */
export function scopeRows({ operations, scopes }: Specification, matches: readonly EndpointMatch[]): ComparisonRow[] {
	const uses = matches.flatMap(({ endpoint, operation, confidence }) => {
		const { scope }: Endpoint = ENDPOINTS[endpoint].value;
		const [theirs, ...others] = operations[operation]!.scopes;
		const isClear = scope !== undefined && theirs !== undefined && others.length === 0 && confidence !== 'doubtful';
		return isClear ? [{ endpoint, scope, theirs }] : [];
	});
	const said = new Map(scopes.map(({ value, description }) => [value, description]));
	return (Object.keys(SCOPES) as Scope[]).flatMap((scope) => {
		const own = uses.filter((use) => use.scope === scope);
		const counts = new Map<string, number>();
		for (const { theirs } of own) counts.set(theirs, (counts.get(theirs) ?? 0) + 1);
		const [most] = [...counts].sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
		if (most === undefined) return [];
		const [usual, count] = most;
		const description = said.get(usual) ?? '';
		const reason = `asked for by ${count} of ${own.length} calls that need ours`;
		const confidence = count === own.length ? 'sure' : 'likely';
		return [
			valueRow(
				PART,
				['scopes', scope],
				{ ours: scope, label: SCOPES[scope].value, theirs: usual, description },
				{ confidence, reason, isSame: usual === scope },
			),
			...own
				.filter(({ theirs, endpoint }) => theirs !== usual && ENDPOINTS[endpoint].status !== 'documented')
				.map(({ endpoint, theirs }) =>
					valueRow(
						PART,
						['endpoints', endpoint, 'scope'],
						{ ours: `${endpoint} scope`, label: SCOPES[scope].value, theirs, description: said.get(theirs) ?? '' },
						{ confidence: 'likely', reason: 'asked for by this call alone' },
					),
				),
		];
	});
}
