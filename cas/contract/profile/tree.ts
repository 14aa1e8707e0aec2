import { isRecord } from '../../isRecord';
import { setField } from '../../setField';
import type { Place } from './path';

type Container = Record<string, unknown> | unknown[];
type OnLoss = (place: Place, lost: unknown) => void;

/** A document under construction. It changes only what it made itself; what it was given is copied where something is put into it. */
export class Tree {
	private readonly own = new WeakSet<object>();
	private readonly holder: Record<string, unknown> = {};

	group(): Record<string, unknown> {
		const made = {};
		this.own.add(made);
		return made;
	}

	list(entries: unknown[]): unknown[] {
		this.own.add(entries);
		return entries;
	}

	begin(value: unknown): void {
		this.own.add(this.holder);
		this.holder.value = value;
	}

	get value(): unknown {
		return this.holder.value;
	}

	/** Puts a value at its place. What stood there gives way and is told, unless both are groups: then their fields come together. */
	put(place: Place, value: unknown, onLoss: OnLoss): void {
		let parent: Container = this.holder;
		let key: string | number = 'value';
		for (let at = 0; at < place.length; at += 1) {
			const step = place[at]!;
			parent = this.containerAt(parent, key, typeof step === 'number', (lost) => onLoss(place.slice(0, at), lost));
			key = step;
		}
		this.join(parent, key, value, place, onLoss);
	}

	private join(parent: Container, key: string | number, value: unknown, place: Place, onLoss: OnLoss): void {
		const before = read(parent, key);
		if (isRecord(before) && isRecord(value)) {
			const group = this.containerAt(parent, key, false, () => {});
			for (const name of Object.keys(value)) this.join(group, name, value[name], [...place, name], onLoss);
			return;
		}
		if (before !== undefined && !(isRecord(before) && Object.keys(before).length === 0)) onLoss(place, before);
		write(parent, key, value, null);
	}

	/** The group or list that is to stand under a key, ours to change. */
	private containerAt(
		parent: Container,
		key: string | number,
		isList: boolean,
		onLoss: (lost: unknown) => void,
	): Container {
		const before = read(parent, key);
		const fits = isList ? Array.isArray(before) : isRecord(before);
		if (fits && this.own.has(before as object)) return before as Container;
		if (!fits && before !== undefined) onLoss(before);
		const copy = isList ? [...(fits ? (before as unknown[]) : [])] : copyOf(fits ? before : {});
		this.own.add(copy);
		write(parent, key, copy, isList ? [] : {});
		return copy;
	}
}

function copyOf(group: unknown): Record<string, unknown> {
	const copy: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(group as object)) setField(copy, name, value);
	return copy;
}

const read = (parent: Container, key: string | number): unknown =>
	Object.hasOwn(parent, key) ? (parent as Record<string | number, unknown>)[key] : undefined;

/** Entries before the one that is written, where there are none, are `filler`. */
function write(parent: Container, key: string | number, value: unknown, filler: unknown): void {
	if (!Array.isArray(parent)) return setField(parent, String(key), value);
	while (parent.length < Number(key)) parent.push(Array.isArray(filler) ? [] : isRecord(filler) ? {} : filler);
	parent[Number(key)] = value;
}
