import { isRecord } from '../../isRecord';
import { setField } from '../../setField';
import { PROFILE_FINDINGS } from '../../limits';
import { pathText } from '../../messages/model/labels';
import type { FieldMap, Target } from './fieldMap';
import { EACH, type PathTree, type Place } from './path';
import { Tree } from './tree';

/** A value that could not be put where the map says. */
export interface MoveFinding {
	/** `clash`: another value of the map has its place. `noPlace`: it stands in a further entry of a list of which one fits; it is left there. */
	readonly kind: 'clash' | 'noPlace';
	/** Of a clash the place of both; otherwise where the value stands. */
	readonly path: string;
	readonly value: unknown;
}

export interface Moved {
	readonly value: unknown;
	/** At most `PROFILE_FINDINGS`; empty where nothing was lost. */
	readonly findings: readonly MoveFinding[];
}

const NONE: readonly MoveFinding[] = [];

/**
 * A document of ours in their shape. What the map does not name stays in its group, untouched; nothing of `value` is changed, and
 * parts without entries of the map are handed on as they are. Takes linear time.
 */
export function toTheirs(value: unknown, map: FieldMap): Moved {
	return map.isEmpty ? { value, findings: NONE } : new Mover().move(value, map.toTheirs);
}

/** A document of theirs in our shape: the exact inverse of `toTheirs` on what the map names. */
export function toOurs(value: unknown, map: FieldMap): Moved {
	return map.isEmpty ? { value, findings: NONE } : new Mover().move(value, map.toOurs);
}

/** Stands for a value of which nothing is left at its place. */
const GONE = Symbol('gone');

interface Pending {
	readonly place: Place;
	value: unknown;
}

class Mover {
	private readonly findings: MoveFinding[] = [];
	/** By the length of the place, so that a group is there before what goes into it. */
	private readonly pending: Pending[][] = [];
	private readonly tree = new Tree();

	move(value: unknown, root: PathTree<Target>): Moved {
		const rest = this.at(value, root, [], []);
		this.tree.begin(rest === GONE ? {} : rest);
		for (const sameLength of this.pending) {
			for (const { place, value: moved } of sameLength ?? []) {
				if (moved === GONE) continue;
				this.tree.put(place, moved, (path, lost) => this.report('clash', path, lost));
			}
		}
		return { value: this.tree.value, findings: this.findings };
	}

	/** What stays of the value where it is; what the branch moves is noted. */
	private at(value: unknown, branch: PathTree<Target>, entries: readonly number[], here: Place): unknown {
		const { held } = branch;
		if (held === undefined) return this.rest(value, branch, entries, here);
		const place = placeOf(held, entries);
		if (place === undefined) {
			this.report('noPlace', here, value);
			return this.rest(value, branch, entries, here);
		}
		const pending: Pending = { place, value: GONE };
		(this.pending[place.length] ??= []).push(pending);
		pending.value = this.rest(value, branch, entries, here);
		return GONE;
	}

	private rest(value: unknown, branch: PathTree<Target>, entries: readonly number[], here: Place): unknown {
		if (Array.isArray(value))
			return branch.each === undefined ? value : this.restOfList(value, branch.each, entries, here);
		return isRecord(value) && branch.names.size > 0 ? this.restOfGroup(value, branch, entries, here) : value;
	}

	private restOfGroup(
		group: Record<string, unknown>,
		{ names }: PathTree<Target>,
		entries: readonly number[],
		here: Place,
	): unknown {
		const rest = this.tree.group();
		let isLess = false;
		let isBlank = true;
		for (const name of Object.keys(group)) {
			const branch = names.get(name);
			const kept = branch === undefined ? group[name] : this.at(group[name], branch, entries, [...here, name]);
			if (kept === GONE) isLess = true;
			else {
				setField(rest, name, kept);
				isBlank = false;
			}
		}
		return isLess && isBlank ? GONE : rest;
	}

	/** Entries keep their numbers. A list whose entries have all moved is gone, unless its length would be lost with it. */
	private restOfList(
		list: readonly unknown[],
		each: PathTree<Target>,
		entries: readonly number[],
		here: Place,
	): unknown {
		const rest = list.map((entry, at) => this.at(entry, each, [...entries, at], [...here, at]));
		const isGone = rest.at(-1) === GONE && rest.every((entry) => entry === GONE || isBlankGroup(entry));
		return isGone ? GONE : this.tree.list(rest.map((entry) => (entry === GONE ? this.tree.group() : entry)));
	}

	private report(kind: MoveFinding['kind'], place: Place, value: unknown): void {
		if (this.findings.length < PROFILE_FINDINGS) this.findings.push({ kind, path: pathText(place), value });
	}
}

const isBlankGroup = (value: unknown) => isRecord(value) && Object.keys(value).length === 0;

/** The place that a target means for these entries; undefined where one of them has none. */
export function placeOf({ path, slots, single }: Target, entries: readonly number[]): Place | undefined {
	if (single.some((list) => entries[list] !== 0)) return undefined;
	let list = 0;
	return path.map((step) => {
		if (step !== EACH) return step;
		const slot = slots[list++] ?? -1;
		return slot < 0 ? 0 : (entries[slot] ?? 0);
	});
}
