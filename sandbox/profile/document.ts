import { isRecord } from '../../cas/isRecord';
import { EACH, stepsOf, type Place, type Steps } from './place';

/** A value in a document, and where it stands. */
export interface TargetProgress {
	readonly steps: Steps;
	readonly value: unknown;
}

/** Every value that holds no others: texts, numbers, null, and what is empty. */
export function leavesOf(value: unknown, steps: Steps = []): TargetProgress[] {
	const inner = innerOf(value);
	if (inner.length === 0) return value === undefined ? [] : [{ steps, value }];
	return inner.flatMap(([step, held]) => leavesOf(held, [...steps, step]));
}

function innerOf(value: unknown): [string | number, unknown][] {
	if (Array.isArray(value)) return value.map((entry: unknown, index) => [index, entry]);
	return isRecord(value) ? Object.entries(value) : [];
}

/** What stands at a place: one value for each entry of the lists on the way. What the way leads to and is absent is undefined. */
export function valuesAt(document: unknown, place: Place): TargetProgress[] {
	let found: TargetProgress[] = [{ steps: [], value: document }];
	for (const step of place) {
		found = found.flatMap(({ steps, value }): TargetProgress[] => {
			if (step !== EACH) return [{ steps: [...steps, step], value: own(value, step) }];
			return Array.isArray(value) ? value.map((entry: unknown, at) => ({ steps: [...steps, at], value: entry })) : [];
		});
	}
	return found;
}

function own(value: unknown, name: string): unknown {
	return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The only value at a place without lists. */
export const valueAt = (document: unknown, place: Place): unknown => valuesAt(document, place)[0]?.value;

/** The document with other values at a place, made of those that are there. */
export function withValuesAt(document: unknown, place: Place, change: (value: unknown) => unknown): unknown {
	const [step, ...rest] = place;
	if (step === undefined) return document === undefined ? undefined : change(document);
	if (step === EACH) {
		return Array.isArray(document) ? document.map((entry: unknown) => withValuesAt(entry, rest, change)) : document;
	}
	if (!isRecord(document) || !Object.hasOwn(document, step)) return document;
	return Object.fromEntries(
		Object.entries(document).map(([name, held]) => [name, name === step ? withValuesAt(held, rest, change) : held]),
	);
}

/** A document that is put together value by value. */
export class Assembly {
	private root: unknown;

	/** @throws Error where another value stands there, or on the way, already. */
	put(steps: Steps, value: unknown): void {
		if (steps.length === 0) {
			this.root = value;
			return;
		}
		this.root ??= typeof steps[0] === 'number' ? [] : {};
		let holder = this.root;
		steps.forEach((step, index) => {
			const isLast = index === steps.length - 1;
			const there = heldBy(holder, step);
			if (isLast && there !== undefined) throw new Error(`Two values belong at ${steps.join('.')}.`);
			const held = isLast ? value : (there ?? (typeof steps[index + 1] === 'number' ? [] : {}));
			if (there === undefined) hold(holder, step, held, steps);
			holder = held;
		});
	}

	/** The document; entries of lists that nothing was put into are empty groups. */
	document(): unknown {
		return withoutHoles(this.root);
	}
}

function heldBy(holder: unknown, step: string | number): unknown {
	return typeof step === 'number' ? (holder as unknown[])[step] : own(holder, step);
}

function hold(holder: unknown, step: string | number, value: unknown, steps: Steps): void {
	if (Array.isArray(holder) ? typeof step !== 'number' : !isRecord(holder) || typeof step === 'number') {
		throw new Error(`A value belongs at ${steps.join('.')}, but another is on the way there.`);
	}
	// A plain assignment of `__proto__` would set no field.
	Object.defineProperty(holder, step, { value, enumerable: true, writable: true, configurable: true });
}

function withoutHoles(value: unknown): unknown {
	if (Array.isArray(value))
		return Array.from(value, (entry: unknown) => (entry === undefined ? {} : withoutHoles(entry)));
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withoutHoles(held)]));
}

/** A document with these values at these places, which may be empty: then the value is all of it. What is undefined is left out. */
export function documentOf(values: Readonly<Record<string, unknown>>): unknown {
	return withValues(undefined, values);
}

/** The document with values at places where it has none. */
export function withValues(document: unknown, values: Readonly<Record<string, unknown>>): unknown {
	const assembly = new Assembly();
	for (const { steps, value } of leavesOf(document)) assembly.put(steps, value);
	for (const [place, value] of Object.entries(values)) if (value !== undefined) assembly.put(stepsOf(place), value);
	return assembly.document();
}
