import type { MessageModel } from '../../../cas/messages';
import type { Problem } from '../../../cas/problem';
import type { Draft } from './messageSource';

/** A warning for each message whose key another message of the same run has too: they go one after the other, and CAS keeps the last. */
export function twiceInRun(model: MessageModel, drafts: readonly Draft[]): ReadonlyMap<Draft, Problem> {
	if (drafts.length < 2) return new Map();
	const byKey = new Map<string, Draft[]>();
	for (const draft of drafts) {
		const identity = draft.identity();
		if (identity[0] === undefined) continue;
		const key = JSON.stringify(identity);
		const same = byKey.get(key);
		if (same === undefined) byKey.set(key, [draft]);
		else same.push(draft);
	}
	const [path = ''] = model.identity;
	const label = model.root.fields[path]?.labels.en ?? path;
	return new Map(
		[...byKey].flatMap(([key, same]) =>
			same.length < 2
				? []
				: same.map((draft, place): [Draft, Problem] => [
						draft,
						{
							severity: 'warn',
							rule: 'run.twice',
							path,
							label,
							value: (JSON.parse(key) as unknown[])[0],
							message: `${others(same, place)} of this run has the same ${model.identity.join(' and ')}`,
							action:
								'They go one after the other, in the order of the input, and CAS keeps the last. Send one of them, or group the rows of one message',
						},
					]),
		),
	);
}

function others(same: readonly Draft[], place: number): string {
	const other = same[place === 0 ? 1 : 0]!;
	return `item ${(other.itemIndexes[0] ?? 0) + 1}`;
}
