import { identityOfDeclaration } from '../contract/declaration';
import { statusChangesOf, type StatusChange } from './statusChanges';
import type { DeclarationChange } from './track';

type Declaration = Readonly<Record<string, unknown>>;

/** A status that a flow has seen of a declaration, named by its id or by reference and direction. */
export interface SeenStatus {
	readonly declarationId?: string;
	readonly externalReference?: string;
	readonly direction?: string;
	readonly status: string;
}

export interface MissingChange extends DeclarationChange {
	/** Position of the first thing seen of the same declaration; undefined where none was. */
	readonly seenAt: number | undefined;
}

/**
 * The changes since a moment that a flow has not seen, in order of time. A status that was seen so many times covers so many changes
 * to it, the earliest first. With `presentOnly`, only the present status of each declaration counts.
 */
export function missingChanges(
	declarations: readonly Declaration[],
	seen: readonly SeenStatus[],
	{ sinceMs, presentOnly }: { readonly sinceMs: number; readonly presentOnly: boolean },
): MissingChange[] {
	const seenOf = grouped(seen);
	const missing: MissingChange[] = [];
	for (const declaration of declarations) {
		const identity = identityOfDeclaration(declaration);
		const { declarationId } = identity;
		if (declarationId === undefined) continue;
		const about = keysOf({ ...identity, status: '' }).flatMap((key) => seenOf.get(key) ?? []);
		const unused = new Set(about);
		const changes = statusChangesOf(declaration);
		for (const change of presentOnly ? changes.slice(-1) : changes) {
			const match = [...unused].find(({ status }) => status === change.status);
			if (match !== undefined) unused.delete(match);
			else if (presentOnly || change.moment >= sinceMs)
				missing.push({ ...change, declarationId, declaration, seenAt: about[0]?.position });
		}
	}
	return missing.sort((one, other) => order(one, other));
}

interface Positioned extends SeenStatus {
	readonly position: number;
}

function grouped(seen: readonly SeenStatus[]): Map<string, Positioned[]> {
	const groups = new Map<string, Positioned[]>();
	seen.forEach((entry, position) => {
		for (const key of keysOf(entry).slice(0, 1)) {
			const group = groups.get(key) ?? [];
			group.push({ ...entry, position });
			groups.set(key, group);
		}
	});
	return groups;
}

/** By id where there is one, else by reference and direction. */
function keysOf({ declarationId, externalReference, direction }: SeenStatus): string[] {
	const byId = declarationId ? [JSON.stringify([declarationId])] : [];
	return externalReference && direction ? [...byId, JSON.stringify([externalReference, direction])] : byId;
}

function order(one: StatusChange, other: StatusChange): number {
	return one.moment === other.moment ? 0 : one.moment < other.moment ? -1 : 1;
}
