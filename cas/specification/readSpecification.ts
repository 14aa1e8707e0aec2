import { isRecord } from '../isRecord';
import { nestingOf } from '../jsonNesting';
import { JSON_NESTING, SPECIFICATION } from '../limits';
import { decodeText, encodingOf } from '../workbook/open';
import type { SpecKind, Specification } from './description';
import { FieldBudget } from './fieldList';
import { own } from './json/references';
import { readJsonSchema } from './json/readJsonSchema';
import { readOpenApi } from './json/readOpenApi';
import { joined } from './joined';
import { messagesOfSamples } from './sampleGroups';
import { damagedText, SpecificationError } from './specificationError';
import { readXsd } from './xml/readXsd';
import { xmlTree, type XmlElement } from './xml/xmlTree';
import { xmlValue } from './xml/xmlValue';
import { yamlValue } from './yamlText';

/** A file as it was given. */
export interface SpecFile {
	/** Its name, which other files may refer to. */
	readonly name: string;
	readonly content: Uint8Array | string;
}

/** One file, read as what it is. */
type Parsed =
	| { readonly kind: 'openapi' | 'jsonSchema'; readonly document: Record<string, unknown> }
	| { readonly kind: 'xsd'; readonly name: string; readonly root: XmlElement }
	| { readonly kind: 'jsonSamples' | 'xmlSamples'; readonly name: string; readonly value: unknown };

const WHAT_TO_SEND =
	'Send an XML schema, an OpenAPI document (JSON or YAML), a JSON Schema, or messages as JSON or XML';

/**
 * Reads one file, or several that belong together: schemas that include each other, an OpenAPI document beside a schema, one
 * sample a file. What a file is, its content tells, unless `kind` does.
 *
 * @throws SpecificationError where one is none, is damaged, too large or encrypted.
 */
export function readSpecification(files: readonly SpecFile[], kind?: SpecKind): Specification {
	let characters = 0;
	const parsed = files.map((file) => {
		const text = textOf(file);
		if ((characters += text.length) > SPECIFICATION.characters) throw tooLarge();
		return parsedFile(file.name, text, kind);
	});
	if (parsed.length === 0) throw new SpecificationError('There is no specification', WHAT_TO_SEND);
	const schemas = parsed.flatMap((one) => (one.kind === 'xsd' ? [one] : []));
	const samples = parsed.flatMap((one) => (one.kind === 'jsonSamples' || one.kind === 'xmlSamples' ? [one] : []));
	return joined([
		...parsed.flatMap((one) => (one.kind === 'openapi' ? [readOpenApi(one.document)] : [])),
		...parsed.flatMap((one) => (one.kind === 'jsonSchema' ? [readJsonSchema(one.document)] : [])),
		...(schemas.length > 0 ? [readXsd(schemas)] : []),
		...(samples.length > 0 ? [readSamples(samples)] : []),
	]);
}

function readSamples(samples: readonly { kind: SpecKind; name: string; value: unknown }[]): Specification {
	const budget = new FieldBudget();
	const messages = messagesOfSamples(samples, budget);
	if (messages.length === 0) throw new SpecificationError('The samples hold no field', WHAT_TO_SEND);
	return { kind: samples[0]!.kind, title: '', messages, operations: [], scopes: [], notices: budget.notices };
}

function textOf({ content }: SpecFile): string {
	if (typeof content === 'string') return content.replace(/^\ufeff/, '');
	if (content.length > 2 * SPECIFICATION.characters) throw tooLarge();
	const begin = new TextDecoder('latin1').decode(content.subarray(0, 8));
	if (begin.startsWith('\u00d0\u00cf\u0011\u00e0')) throw noText('an old or encrypted Office file');
	if (begin.startsWith('PK')) throw noText('an archive, workbook or Word file');
	if (begin.startsWith('%PDF')) throw noText('a PDF');
	return [...decodeText(content, encodingOf(content).encoding)].join('').replace(/^\ufeff/, '');
}

const noText = (what: string) => new SpecificationError(`The file is ${what}, not a specification`, WHAT_TO_SEND);

const tooLarge = () =>
	new SpecificationError(
		`The specification has more than ${SPECIFICATION.characters / 1_000_000} million characters`,
		'Send the part that describes the messages to and from CAS',
	);

function parsedFile(name: string, text: string, kind: SpecKind | undefined): Parsed {
	const begin = text.slice(0, 1_000).trimStart();
	if (begin === '') throw new SpecificationError('The specification is empty', WHAT_TO_SEND);
	const parsed = begin.startsWith('<') ? parsedXml(name, text, kind) : parsedJson(name, begin, text, kind);
	if (kind === undefined || parsed.kind === kind) return parsed;
	throw new SpecificationError(
		`The file is ${NAMES[parsed.kind]}, not ${NAMES[kind]}`,
		'Choose another kind, or Detect',
	);
}

/** Each kind as the middle of a sentence. */
const NAMES: Readonly<Record<SpecKind, string>> = {
	openapi: 'an OpenAPI document',
	jsonSchema: 'a JSON Schema',
	xsd: 'an XML schema',
	jsonSamples: 'a message as JSON',
	xmlSamples: 'a message as XML',
};

function parsedXml(name: string, text: string, kind: SpecKind | undefined): Parsed {
	const root = xmlTree(text);
	if (root.name === 'schema' && kind !== 'xmlSamples') return { kind: 'xsd', name, root };
	if (/^html$/i.test(root.name)) throw noText('a web page');
	return { kind: 'xmlSamples', name: root.name, value: xmlValue(root) };
}

function parsedJson(name: string, begin: string, text: string, kind: SpecKind | undefined): Parsed {
	const value = /^[{[]/.test(begin) ? jsonValue(text) : yamlValue(text);
	if (typeof value !== 'object' || value === null) throw noText('plain text');
	if (!isRecord(value)) return { kind: 'jsonSamples', name, value };
	const version = own(value, 'openapi') ?? own(value, 'swagger');
	if (version !== undefined && kind !== 'jsonSamples') return { kind: 'openapi', document: value };
	if (kind === 'jsonSchema' || (kind === undefined && isSchema(value))) return { kind: 'jsonSchema', document: value };
	return { kind: 'jsonSamples', name, value };
}

function jsonValue(text: string): unknown {
	if (nestingOf(text) > 2 * JSON_NESTING) {
		throw new SpecificationError(
			`The JSON has more than ${2 * JSON_NESTING} values within each other`,
			'Send the part that describes the messages to and from CAS',
		);
	}
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		throw damagedText('JSON', error);
	}
}

function isSchema(value: Record<string, unknown>): boolean {
	if (typeof own(value, '$schema') === 'string') return true;
	return ['properties', '$defs', 'definitions'].some(
		(name) => isRecord(own(value, name)) && own(value, 'id') === undefined,
	);
}
