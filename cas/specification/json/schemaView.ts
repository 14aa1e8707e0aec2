import { isRecord } from '../../isRecord';
import { SPECIFICATION } from '../../limits';
import type { SpecCode, SpecType } from '../description';
import { described } from '../described';
import { own, type References } from './references';

/** A schema with all that it is put together from. */
export interface SchemaView {
	readonly type: SpecType;
	readonly isList: boolean;
	/** The schema of an entry of a list, and the references on the way to it. */
	readonly items: { readonly schema: unknown; readonly within: ReadonlySet<string> } | undefined;
	readonly properties: ReadonlyMap<string, Property>;
	readonly maxLength: number | undefined;
	readonly codes: readonly SpecCode[] | undefined;
	readonly constant: string | number | boolean | undefined;
	readonly description: string;
}

interface Property {
	readonly schema: unknown;
	required: boolean;
	/** The references on the way to the piece that it stands in. */
	readonly within: ReadonlySet<string>;
}

/** What is gathered while the pieces are walked. */
class Gathered {
	readonly types = new Set<string>();
	readonly properties = new Map<string, Property>();
	readonly texts: unknown[] = [];
	format = '';
	items: SchemaView['items'];
	maxLength: number | undefined;
	values: readonly unknown[] | undefined;
	valueTexts: readonly unknown[] = [];
	constant: unknown = undefined;
}

/** Pieces of one schema within each other: `allOf` in `allOf`. */
const MOST_PIECES = 20;
const ALTERNATIVES = ['oneOf', 'anyOf'] as const;

/** Reads a schema of JSON Schema or OpenAPI: `$ref`, `allOf`, `oneOf` and `anyOf` put together. Undefined where it is none. */
export function viewOf(schema: unknown, references: References, within: ReadonlySet<string>): SchemaView | undefined {
	const gathered = new Gathered();
	if (!gather(schema, { references, within, isSure: true, depth: 0 }, gathered)) return undefined;
	const { properties, items, maxLength, values, valueTexts, texts } = gathered;
	const isList = gathered.types.has('array') || (gathered.types.size === 0 && items !== undefined);
	const constant = plain(gathered.constant);
	const codes = values === undefined ? undefined : codesOf(values, valueTexts);
	return {
		type: isList ? 'any' : typeOf(gathered),
		isList,
		items,
		properties,
		maxLength,
		codes: codes === undefined || codes.length === 0 ? undefined : codes,
		constant: constant ?? (codes?.length === 1 && values?.length === 1 ? codes[0]!.value : undefined),
		description: described(...texts),
	};
}

interface Place {
	readonly references: References;
	readonly within: ReadonlySet<string>;
	/** The piece always holds; one of several alternatives need not. */
	readonly isSure: boolean;
	readonly depth: number;
}

function gather(schema: unknown, place: Place, into: Gathered): boolean {
	if (place.depth > MOST_PIECES) return false;
	// What stands beside a reference says more of this place than what it leads to.
	if (isRecord(schema) && typeof own(schema, '$ref') === 'string')
		into.texts.push(own(schema, 'title'), own(schema, 'description'));
	const found = place.references.follow(schema, place.within);
	if (found === undefined) return false;
	const { value } = found;
	const at = { ...place, within: found.within, depth: place.depth + 1 };
	facts(value, at, into);
	for (const piece of listOf(own(value, 'allOf'))) gather(piece, at, into);
	for (const kind of ALTERNATIVES) alternatives(listOf(own(value, kind)), at, into);
	return true;
}

function facts(value: Record<string, unknown>, { isSure, within }: Place, into: Gathered): void {
	const types = own(value, 'type');
	for (const type of Array.isArray(types) ? types : [types])
		if (typeof type === 'string' && type !== 'null') into.types.add(type);
	into.texts.push(own(value, 'title'), own(value, 'description'));
	const format = own(value, 'format');
	if (typeof format === 'string') into.format = format;
	const items = own(value, 'items');
	if (items !== undefined) into.items ??= { schema: items, within };
	const length = own(value, 'maxLength');
	if (typeof length === 'number' && length > 0) into.maxLength = Math.min(into.maxLength ?? length, length);
	const values = own(value, 'enum');
	if (Array.isArray(values)) {
		// One list is kept as it is, so that the fields that share it share its codes.
		into.values =
			into.values === undefined ? values : [...into.values, ...(values as unknown[]).slice(0, SPECIFICATION.codes)];
		into.valueTexts = [...into.valueTexts, ...textsOf(value, values)];
	}
	into.constant ??= own(value, 'const');
	const required = new Set(listOf(own(value, 'required')));
	const properties = own(value, 'properties');
	for (const [name, schema] of isRecord(properties) ? Object.entries(properties) : []) {
		if (!into.properties.has(name)) into.properties.set(name, { schema, required: false, within });
	}
	for (const [name, property] of into.properties) if (isSure && required.has(name)) property.required = true;
}

const madeCodes = new WeakMap<readonly unknown[], readonly SpecCode[]>();

/** The codes of a list of values, made once a list. */
function codesOf(values: readonly unknown[], texts: readonly unknown[]): readonly SpecCode[] {
	const known = madeCodes.get(values);
	if (known !== undefined) return known;
	const codes = values
		.slice(0, SPECIFICATION.codes)
		.flatMap((value, index): SpecCode[] =>
			typeof value === 'string' || typeof value === 'number'
				? [{ value: String(value), description: described(texts[index]) }]
				: [],
		);
	madeCodes.set(values, codes);
	return codes;
}

/** Alternatives that are each a single value are a list of codes; of others, any field may be absent. */
function alternatives(pieces: readonly unknown[], at: Place, into: Gathered): void {
	const constants = pieces.filter(isRecord).filter((piece) => plain(own(piece, 'const')) !== undefined);
	if (constants.length > 1 && constants.length === pieces.length) {
		into.values = constants.map((piece) => own(piece, 'const'));
		into.valueTexts = constants.map((piece) => described(own(piece, 'title'), own(piece, 'description')));
		return;
	}
	const isOnly = pieces.filter((piece) => !isRecord(piece) || own(piece, 'type') !== 'null').length === 1;
	for (const piece of pieces) gather(piece, { ...at, isSure: at.isSure && isOnly }, into);
}

/** The texts of values, in the ways that generators write them. */
function textsOf(value: Record<string, unknown>, values: readonly unknown[]): readonly unknown[] {
	for (const name of ['x-enum-descriptions', 'x-enumDescriptions', 'x-enum-varnames', 'x-enumNames']) {
		const texts = own(value, name);
		if (Array.isArray(texts)) return texts.slice(0, values.length);
		if (isRecord(texts)) return values.map((one) => own(texts, String(one)));
	}
	return values.map(() => '');
}

function typeOf({ types, format, properties }: Gathered): SpecType {
	if (types.has('object') || properties.size > 0) return 'group';
	if (types.has('integer')) return 'whole';
	if (types.has('number')) return 'number';
	if (types.has('boolean')) return 'boolean';
	if (format === 'date') return 'date';
	if (format === 'date-time') return 'dateTime';
	return types.has('string') ? 'text' : 'any';
}

const plain = (value: unknown) =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
