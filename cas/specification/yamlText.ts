import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { SpecificationError } from './specificationError';

/**
 * The value of a YAML document, at most 100 levels deep. Dates stay text, nothing is merged (`<<`), and what is anchored is held
 * once, however often it is named: whoever walks the value counts its steps.
 *
 * @throws SpecificationError where it is no YAML, or nested too deeply.
 */
export function yamlValue(text: string): unknown {
	try {
		return load(text, { schema: CORE_SCHEMA });
	} catch (error) {
		const line = error instanceof YAMLException ? (error.mark as { line?: number } | undefined)?.line : undefined;
		const reason = error instanceof YAMLException ? error.reason : 'it is nested too deeply';
		throw new SpecificationError(
			`The text is no YAML${line === undefined ? '' : `: line ${line + 1}`}${reason === '' ? '' : `, ${reason.slice(0, 120)}`}`,
			'Send an XML schema, an OpenAPI document (JSON or YAML), a JSON Schema, or messages as JSON or XML',
			{ cause: error },
		);
	}
}
