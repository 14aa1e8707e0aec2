import { isRecord } from '../../isRecord';
import type { SpecParameter } from '../description';
import { described } from '../described';
import { own, type References } from './references';
import { viewOf } from './schemaView';

const PLACES = ['query', 'path', 'header'] as const;

/** The parameters of an operation, those of its path first, and the schema of a body that is one of them (2.0). */
export function parametersOf(
	lists: readonly unknown[],
	references: References,
): { parameters: SpecParameter[]; body: unknown } {
	const parameters = new Map<string, SpecParameter>();
	let body: unknown;
	for (const given of lists.flatMap((list): unknown[] => (Array.isArray(list) ? list : []))) {
		const found = references.follow(given, new Set());
		if (found === undefined) continue;
		const { value } = found;
		if (own(value, 'in') === 'body') body = own(value, 'schema');
		const place = PLACES.find((one) => one === own(value, 'in'));
		const name = own(value, 'name');
		if (place !== undefined && typeof name === 'string') {
			parameters.set(`${place} ${name}`, parameter(name, place, value, references));
		}
	}
	return { parameters: [...parameters.values()], body };
}

function parameter(
	name: string,
	place: SpecParameter['in'],
	value: Record<string, unknown>,
	references: References,
): SpecParameter {
	// In 2.0 a parameter is its own schema.
	const view = viewOf(own(value, 'schema') ?? { ...value, description: '', required: [] }, references, new Set());
	const entry = view?.items === undefined ? view : viewOf(view.items.schema, references, view.items.within);
	const schema = own(value, 'schema');
	const maximum = own(isRecord(schema) ? schema : value, 'maximum');
	return {
		name,
		in: place,
		description: described(own(value, 'description'), view?.description),
		isList: view?.isList === true,
		style: styleOf(name, value),
		...(typeof maximum === 'number' && { maximum }),
		...(entry?.codes !== undefined && { codes: entry.codes }),
	};
}

/** OpenAPI 3: `explode`, true where absent. 2.0: `collectionFormat`, csv where absent. */
function styleOf(name: string, value: Record<string, unknown>): SpecParameter['style'] {
	if (name.endsWith('[]')) return 'brackets';
	const format = own(value, 'collectionFormat');
	if (format === 'multi') return 'repeat';
	if (format !== undefined || (own(value, 'type') === 'array' && own(value, 'schema') === undefined)) return 'comma';
	return own(value, 'explode') === false ? 'comma' : 'repeat';
}
