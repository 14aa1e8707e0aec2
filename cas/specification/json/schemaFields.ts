import { SPECIFICATION } from '../../limits';
import type { SpecField } from '../description';
import { described } from '../described';
import { FieldList } from '../fieldList';
import type { References } from './references';
import { viewOf, type SchemaView } from './schemaView';

/** The fields of one message. */
export interface SchemaMessage {
	readonly description: string;
	readonly isList: boolean;
	readonly fields: readonly SpecField[];
}

/** The fields that a schema describes, every place of a part that is used in several. */
export function schemaMessage(schema: unknown, references: References): SchemaMessage {
	const list = new FieldList(references.budget);
	const outer = viewOf(schema, references, new Set());
	const { view, isList, description } = entryOf(outer, references);
	if (view !== undefined) addProperties(view, -1, { list, references, depth: 0 });
	return { description, isList, fields: list.fields };
}

interface Reading {
	readonly list: FieldList;
	readonly references: References;
	readonly depth: number;
}

function addProperties(view: SchemaView, parent: number, reading: Reading): void {
	if (reading.depth >= SPECIFICATION.nesting) return;
	for (const [name, { schema, required, within }] of view.properties) {
		const outer = viewOf(schema, reading.references, within);
		const { view: entry, isList, description } = entryOf(outer, reading.references);
		const position = reading.list.add(
			{
				name,
				type: entry?.type ?? 'any',
				isList,
				required,
				description,
				...(entry?.maxLength !== undefined && { maxLength: entry.maxLength }),
				...(entry?.codes !== undefined && { codes: entry.codes }),
				...(entry?.constant !== undefined && { constant: entry.constant }),
			},
			parent,
		);
		if (position !== undefined && entry !== undefined)
			addProperties(entry, position, { ...reading, depth: reading.depth + 1 });
	}
}

/** What an entry of a list holds; anything else is its own entry. */
function entryOf(
	view: SchemaView | undefined,
	references: References,
): { view: SchemaView | undefined; isList: boolean; description: string } {
	if (view?.isList !== true) return { view, isList: false, description: view?.description ?? '' };
	const entry = view.items === undefined ? undefined : viewOf(view.items.schema, references, view.items.within);
	return { view: entry, isList: true, description: described(view.description, entry?.description) };
}
