import { refuse, warn, type Finding } from '../../identifiers/finding';
import { say } from '../../speech';
import type { Composite, Field, GroupField, ListField } from './field';
import { keyedIn, type Path } from './labels';
import { leafFindings, missing, wrongType } from './leafFindings';
import { fieldsLike } from './fieldsLike';
import { MAX_LIST_ENTRIES } from './normalise';
import { isGroup, isList } from './plain';

/** What is wrong or doubtful about one value of a message. */
export interface Found {
	readonly path: Path;
	readonly value: unknown;
	readonly finding: Finding;
}

export interface InspectOptions {
	/** Only the named fields of the root are required, as in an update of an existing message. */
	readonly partial: boolean;
	readonly identity: readonly string[];
	/** Stops after so many findings: nobody reads more, and a list of a million wrong entries ends in bounded time. */
	readonly limit: number;
}

/** Every finding about the single values of a normalised message, in the order of the model. Fields it does not know pass. */
export function inspect(root: GroupField, message: Record<string, unknown>, options: InspectOptions): Found[] {
	const found: Found[] = [];
	/** The way to the value at hand; one array for the whole walk, copied only where something is found. */
	const steps: (string | number)[] = [];
	const report = (value: unknown, finding: Finding) => {
		if (found.length < options.limit) found.push({ path: [...steps], value, finding });
	};
	const reportAll = (value: unknown, findings: readonly Finding[]) => {
		if (findings.length > 0) for (const finding of findings) report(value, finding);
	};

	const inspectGroup = (field: GroupField, group: Record<string, unknown>, required: readonly string[]) => {
		const before = found.length;
		for (const name of required) {
			if (Object.hasOwn(group, name) && group[name] !== undefined) continue;
			steps.push(name);
			report(undefined, missing(field.fields[name]!));
			steps.pop();
		}
		let unknown: string[] | undefined;
		for (const name in group) {
			if (found.length >= options.limit) return;
			const inner = field.byName.get(name);
			if (inner === undefined) {
				(unknown ??= []).push(name);
				continue;
			}
			const value = group[name];
			if (value === undefined) continue;
			steps.push(name);
			inspectValue(inner, value);
			steps.pop();
		}
		if (found.length > before + 1) putInOrder(found, before, field, steps.length);
		if (unknown !== undefined) inspectUnknown(field, group, unknown);
		if (field.composites === undefined) return;
		for (const composite of field.composites) inspectComposite(field.fields, composite, group);
	};

	/** Names that the model does not know pass; one that is a slip of the finger away from a name that it knows is told. */
	const inspectUnknown = (field: GroupField, group: Record<string, unknown>, names: readonly string[]) => {
		for (const name of names) {
			if (found.length >= options.limit) return;
			const meant = fieldsLike(field, name).find((known) => !Object.hasOwn(group, known));
			if (meant === undefined) continue;
			steps.push(name);
			report(group[name], unknownField(meant));
			steps.pop();
		}
	};

	/** The last group whose parts are sound together: goods items repeat their procedure and the types of their documents. */
	const sound = new Map<Composite, Record<string, unknown>>();
	const isAsBefore = (composite: Composite, group: Record<string, unknown>) => {
		const before = sound.get(composite);
		if (before === undefined) return false;
		for (const name of composite.parts) if (before[name] !== group[name]) return false;
		return true;
	};

	/** The parts together, as their column shows them; parts of the wrong type are told by themselves. */
	const inspectComposite = (inner: GroupField['fields'], composite: Composite, group: Record<string, unknown>) => {
		if (isAsBefore(composite, group)) return;
		const { field, parts, join } = composite;
		const before = found.length;
		let first: string | undefined;
		const values: Record<string, string> = {};
		for (const name of parts) {
			const value = Object.hasOwn(group, name) ? group[name] : undefined;
			if (value === undefined) continue;
			if (typeof value !== 'string' || isRefused(inner[name], value)) return;
			first ??= name;
			values[name] = value;
		}
		const joined = first === undefined ? undefined : join(values);
		if (first === undefined || joined === undefined) return;
		steps.push(first);
		reportAll(joined, leafFindings(field, joined));
		steps.pop();
		if (found.length === before) sound.set(composite, group);
	};
	const requiredInside = (field: GroupField) => (options.partial ? NONE : field.requiredNames);

	const inspectList = (field: ListField, entries: readonly unknown[]) => {
		if (entries.length > MAX_LIST_ENTRIES) return report(entries, tooLong(entries.length));
		for (let index = 0; index < entries.length && found.length < options.limit; index++) {
			steps.push(index);
			inspectValue(field.item, entries[index]);
			if (field.keyed !== undefined) inspectKeyed(field, entries[index]);
			steps.pop();
		}
	};

	/** The value of an entry with a key, by the checks of its column. */
	const inspectKeyed = (field: ListField, entry: unknown) => {
		const keyed = keyedIn(field, entry);
		const value = keyed === undefined ? undefined : (entry as Record<string, unknown>)[keyed.valueName];
		if (keyed === undefined || typeof value !== 'string') return;
		steps.push(keyed.valueName);
		reportAll(value, leafFindings(keyed.field, value));
		steps.pop();
	};

	const inspectValue = (field: Field, value: unknown) => {
		if (value === undefined) return report(value, missing(field));
		if (field.kind === 'group') {
			return isGroup(value)
				? inspectGroup(field, value, requiredInside(field))
				: report(value, wrongType(field, value));
		}
		if (field.kind === 'list') {
			return isList(value) ? inspectList(field, value) : report(value, wrongType(field, value));
		}
		reportAll(value, leafFindings(field, value));
	};

	inspectGroup(root, message, options.partial ? options.identity : root.requiredNames);
	return found;
}

const NONE: readonly string[] = [];

/** Puts what was found in one group, from `start` on, in the order of the model; it came in the order of the message. */
function putInOrder(found: Found[], start: number, group: GroupField, depth: number): void {
	const order = new Map(Object.keys(group.fields).map((name, index) => [name, index]));
	const placeOf = ({ path }: Found) => order.get(String(path[depth])) ?? order.size;
	const sorted = found.slice(start).sort((a, b) => placeOf(a) - placeOf(b));
	found.length = start;
	for (const one of sorted) found.push(one);
}

function unknownField(meant: string): Finding {
	return warn('field.unknown', say('field.unknown', { name: meant }));
}

function tooLong(length: number): Finding {
	return refuse('list.length', say('list.length', { count: length, most: MAX_LIST_ENTRIES }));
}

/** A value that was refused by itself is judged no further. */
function isRefused(field: Field | undefined, value: unknown): boolean {
	if (field === undefined || field.kind === 'group' || field.kind === 'list') return false;
	return leafFindings(field, value).some(({ severity }) => severity === 'refuse');
}
