import { z } from 'zod';
import { leafFindings } from './leafFindings';
import type { Field, Fields } from './field';

/** `partial`: only the named identity fields of the root are required, as in an update of an existing message. */
export interface SchemaOptions {
	readonly partial: boolean;
	readonly identity: readonly string[];
}

/**
 * The zod schema of a field. A leaf reports each finding, warnings included, as an issue with `params.finding`, so that
 * one parse tells everything; wrong groups and lists are zod's own `invalid_type`. Unknown fields pass.
 */
export function schemaOf(field: Field, options: SchemaOptions): z.ZodTypeAny {
	if (field.kind === 'group') return z.object(shapeOf(field.fields, options)).passthrough();
	if (field.kind === 'list') return z.array(schemaOf(field.item, { ...options, identity: [] }));
	return z.unknown().superRefine((value, context) => {
		for (const finding of value === undefined ? [] : leafFindings(field, value)) {
			context.addIssue({ code: 'custom', params: { finding } });
		}
	});
}

function shapeOf(fields: Fields, options: SchemaOptions): z.ZodRawShape {
	const inner: SchemaOptions = { ...options, identity: [] };
	return Object.fromEntries(
		Object.entries(fields).map(([name, field]) => {
			const schema = schemaOf(field, inner);
			const isRequired = options.partial ? options.identity.includes(name) : field.required;
			return [name, isRequired ? present(schema) : schema.optional()];
		}),
	);
}

/** Zod's object and array refuse `undefined` by themselves; a leaf is `unknown`, which would take it. */
function present(schema: z.ZodTypeAny): z.ZodTypeAny {
	return schema.superRefine((value, context) => {
		if (value === undefined) context.addIssue({ code: 'invalid_type', expected: 'unknown', received: 'undefined' });
	});
}
