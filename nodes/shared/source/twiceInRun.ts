import { warn } from '../../../cas/identifiers/finding';
import type { MessageModel } from '../../../cas/messages';
import type { Problem } from '../../../cas/problem';
import { say } from '../../../cas/speech';
import { likeKey } from './likeKey';
import type { Draft } from './messageSource';

interface Keyed {
	readonly draft: Draft;
	readonly identity: readonly unknown[];
	/** Its parts to the letter. */
	readonly exact: string;
}

/**
 * A warning for each message whose key another message of the same run has too: they go one after the other, and CAS keeps the last. One
 * that differs in case, blanks or invisible characters only may be the same to CAS.
 */
export function twiceInRun(model: MessageModel, drafts: readonly Draft[]): ReadonlyMap<Draft, Problem> {
	if (drafts.length < 2) return new Map();
	const alike = new Map<string, Keyed[]>();
	for (const draft of drafts) {
		const identity = draft.identity();
		if (identity[0] === undefined) continue;
		const keyed = { draft, identity, exact: JSON.stringify(identity) };
		const key = likeKey(identity);
		const known = alike.get(key);
		if (known === undefined) alike.set(key, [keyed]);
		else known.push(keyed);
	}
	return new Map(
		[...alike.values()].flatMap((group) =>
			group.length < 2 ? [] : pairedIn(group).map(([one, other]) => [one.draft, warning(model, one, other)] as const),
		),
	);
}

/** Each with the first other of the same key, or else the first other of the group. */
function pairedIn(group: readonly Keyed[]): [Keyed, Keyed][] {
	const sameAs = new Map<string, Keyed[]>();
	for (const one of group) {
		const known = sameAs.get(one.exact);
		if (known === undefined) sameAs.set(one.exact, [one]);
		else if (known.length < 2) known.push(one);
	}
	return group.map((one) => {
		const same = sameAs.get(one.exact)!.find((other) => other !== one);
		return [one, same ?? group[group[0] === one ? 1 : 0]!];
	});
}

function warning(model: MessageModel, one: Keyed, other: Keyed): Problem {
	const [path = ''] = model.identity;
	// Counted from 1, as n8n shows items.
	const about = { number: (other.draft.itemIndexes[0] ?? 0) + 1, names: model.identity };
	const finding =
		one.exact === other.exact
			? warn('run.twice', say('run.twice', about))
			: warn('run.alike', say('run.alike', { ...about, key: other.identity.map(String).join(', ') }));
	return { ...finding, path, label: model.root.fields[path]?.labels.en ?? path, value: one.identity[0] };
}
