import { isRecord } from '../../isRecord';
import type { Specification, SpecMessage } from '../description';
import { described } from '../described';
import { FieldBudget } from '../fieldList';
import { SpecificationError } from '../specificationError';
import { own, References } from './references';
import { schemaMessage } from './schemaFields';

/**
 * The message that a JSON Schema describes, or each of its definitions where it describes none itself.
 *
 * @throws SpecificationError where no schema in it has properties.
 */
export function readJsonSchema(document: Record<string, unknown>): Specification {
	const budget = new FieldBudget();
	const references = new References(document, budget);
	const title = described(own(document, 'title'));
	const message = (name: string, schema: unknown): SpecMessage => ({
		name,
		role: 'schema',
		...schemaMessage(schema, references),
	});
	const whole = message(title, document);
	const parts = ['$defs', 'definitions'].flatMap((name) => {
		const schemas = own(document, name);
		return isRecord(schemas) ? Object.entries(schemas) : [];
	});
	const messages = (whole.fields.length > 0 ? [whole] : parts.map(([name, schema]) => message(name, schema))).filter(
		({ fields }) => fields.length > 0,
	);
	if (messages.length === 0) {
		throw new SpecificationError('The JSON Schema describes no field', 'Send the file that describes the messages');
	}
	return { kind: 'jsonSchema', title, messages, operations: [], scopes: [], notices: budget.notices };
}
