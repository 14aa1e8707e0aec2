import type { Finding } from '../../identifiers/finding';
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

	const inspectGroup = (
		field: GroupField,
		group: Record<string, unknown>,
		isRequired: (name: string, inner: Field) => boolean,
	) => {
		for (const [name, inner] of fieldsOf(field)) {
			if (found.length >= options.limit) return;
			const given = group[name];
			const value = given !== undefined && Object.hasOwn(group, name) ? given : undefined;
			if (value === undefined && !isRequired(name, inner)) continue;
			steps.push(name);
			inspectValue(inner, value);
			steps.pop();
		}
		inspectUnknown(field, group);
		if (field.composites === undefined) return;
		for (const composite of field.composites) inspectComposite(field.fields, composite, group);
	};

	/** Names that the model does not know pass; one that is a slip of the finger away from a name that it knows is told. */
	const inspectUnknown = (field: GroupField, group: Record<string, unknown>) => {
		for (const name in group) {
			if (Object.hasOwn(field.fields, name) || !Object.hasOwn(group, name) || found.length >= options.limit) continue;
			const meant = fieldsLike(field, name).find((known) => !Object.hasOwn(group, known));
			if (meant === undefined) continue;
			steps.push(name);
			report(group[name], unknownField(meant));
			steps.pop();
		}
	};

	/** The parts together, as their column shows them; parts of the wrong type are told by themselves. */
	const inspectComposite = (
		inner: GroupField['fields'],
		{ field, parts, join }: Composite,
		group: Record<string, unknown>,
	) => {
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
		for (const finding of leafFindings(field, joined)) report(joined, finding);
		steps.pop();
	};
	const isRequiredInside = (_name: string, inner: Field) => inner.required && !options.partial;

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
		for (const finding of leafFindings(keyed.field, value)) report(value, finding);
		steps.pop();
	};

	const inspectValue = (field: Field, value: unknown) => {
		if (value === undefined) return report(value, missing(field));
		if (field.kind === 'group') {
			return isGroup(value) ? inspectGroup(field, value, isRequiredInside) : report(value, wrongType(field, value));
		}
		if (field.kind === 'list') {
			return isList(value) ? inspectList(field, value) : report(value, wrongType(field, value));
		}
		for (const finding of leafFindings(field, value)) report(value, finding);
	};

	inspectGroup(root, message, (name, inner) => (options.partial ? options.identity.includes(name) : inner.required));
	return found;
}

const fieldLists = new WeakMap<GroupField, readonly (readonly [string, Field])[]>();

/** The fields of a group as a list, made once: long messages are inspected a hundred thousand entries at a time. */
function fieldsOf(group: GroupField): readonly (readonly [string, Field])[] {
	const known = fieldLists.get(group);
	if (known !== undefined) return known;
	const list = Object.entries(group.fields);
	fieldLists.set(group, list);
	return list;
}

function unknownField(meant: string): Finding {
	return {
		severity: 'warn',
		rule: 'field.unknown',
		message: 'is no field that this package knows; it goes to CAS as it is',
		action: `Write ${meant} if that is meant`,
	};
}

function tooLong(length: number): Finding {
	return {
		severity: 'refuse',
		rule: 'list.length',
		message: `has ${length} entries, the limit is ${MAX_LIST_ENTRIES}`,
		action: 'Split it over several messages',
	};
}

/** A value that was refused by itself is judged no further. */
function isRefused(field: Field | undefined, value: unknown): boolean {
	if (field === undefined || field.kind === 'group' || field.kind === 'list') return false;
	return leafFindings(field, value).some(({ severity }) => severity === 'refuse');
}
