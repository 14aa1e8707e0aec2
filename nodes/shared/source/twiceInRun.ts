import { warn } from '../../../cas/identifiers/finding';
import type { MessageModel } from '../../../cas/messages';
import type { Problem } from '../../../cas/problem';
import { say } from '../../../cas/speech';
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
							...warn('run.twice', say('run.twice', { number: numberOfOther(same, place), names: model.identity })),
							path,
							label,
							value: (JSON.parse(key) as unknown[])[0],
						},
					]),
		),
	);
}

/** Counted from 1, as n8n shows items. */
function numberOfOther(same: readonly Draft[], place: number): number {
	const other = same[place === 0 ? 1 : 0]!;
	return (other.itemIndexes[0] ?? 0) + 1;
}
