import { isRecord } from '../isRecord';
import { SPECIFICATION } from '../limits';
import type { SpecMessage, SpecType } from './description';
import { FieldList, type FieldBudget } from './fieldList';

/** What samples show of one place. */
interface Seen {
	readonly fields: Map<string, Seen>;
	readonly types: Set<SpecType>;
	readonly values: Set<string>;
	/** Groups that have the field. */
	count: number;
	/** Groups, of all samples and entries, that the fields inside were looked for in. */
	groups: number;
	isList: boolean;
}

const nothing = (): Seen => ({
	fields: new Map(),
	types: new Set(),
	values: new Set(),
	count: 0,
	groups: 0,
	isList: false,
});

/** Characters of a value that is kept. */
const VALUE_CHARACTERS = 60;

/** One message for all samples: a field is required where every group has it. */
export function sampleMessage(name: string, samples: readonly unknown[], budget: FieldBudget): SpecMessage {
	const top = nothing();
	for (const sample of samples) look(sample, top, 0);
	const list = new FieldList(budget);
	addFields(top, -1, list);
	return { name, description: '', role: 'schema', isList: false, fields: list.fields };
}

function look(value: unknown, seen: Seen, depth: number): void {
	if (value === null || value === undefined || depth > SPECIFICATION.nesting) return;
	if (Array.isArray(value)) {
		seen.isList = true;
		for (const entry of value as unknown[]) look(entry, seen, depth + 1);
	} else if (isRecord(value)) {
		seen.types.add('group');
		seen.groups += 1;
		for (const [name, inner] of Object.entries(value)) {
			let field = seen.fields.get(name);
			if (field === undefined) {
				// Names that are data would make a field each.
				if (seen.fields.size >= SPECIFICATION.fields) return;
				seen.fields.set(name, (field = nothing()));
			}
			if (inner !== null) field.count += 1;
			look(inner, field, depth + 1);
		}
	} else {
		seen.types.add(typeOfValue(value));
		if (seen.values.size < SPECIFICATION.sampleValues) seen.values.add(String(value).slice(0, VALUE_CHARACTERS));
	}
}

function typeOfValue(value: unknown): SpecType {
	if (typeof value === 'boolean') return 'boolean';
	if (typeof value === 'number') return Number.isInteger(value) ? 'whole' : 'number';
	const text = String(value).slice(0, 40);
	if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'date';
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? 'dateTime' : 'text';
}

function addFields(seen: Seen, parent: number, list: FieldList): void {
	for (const [name, field] of seen.fields) {
		const values = [...field.values];
		const position = list.add(
			{
				name,
				type: typeIn(field.types),
				isList: field.isList,
				required: seen.groups > 1 && field.count === seen.groups,
				...(values.length > 0 && { samples: values }),
				description: '',
			},
			parent,
		);
		if (position !== undefined) addFields(field, position, list);
	}
}

function typeIn(types: ReadonlySet<SpecType>): SpecType {
	const [first, ...others] = types;
	if (first === undefined) return 'any';
	if (others.length === 0) return first;
	if (types.has('group')) return 'group';
	return [...types].every((type) => type === 'whole' || type === 'number') ? 'number' : 'text';
}
