import { compareSpecification } from '../../../../cas/specification/compare/compareSpecification';
import { commonGroup } from '../../../../cas/specification/compare/fieldEntries';
import { profileOf } from '../../../../cas/specification/compare/profileOf';
import { described } from '../../../../cas/specification/described';
import { FieldBudget } from '../../../../cas/specification/fieldList';
import { readJsonSchema } from '../../../../cas/specification/json/readJsonSchema';
import { readOpenApi } from '../../../../cas/specification/json/readOpenApi';
import { References } from '../../../../cas/specification/json/references';
import { schemaMessage } from '../../../../cas/specification/json/schemaFields';
import { pathInOurs } from '../../../../cas/specification/match/matchEndpoints';
import { wordsOf } from '../../../../cas/specification/match/words';
import { readSpecification } from '../../../../cas/specification/readSpecification';
import { messagesOfSamples } from '../../../../cas/specification/sampleGroups';
import { sampleMessage } from '../../../../cas/specification/samples';
import { SpecificationError } from '../../../../cas/specification/specificationError';
import { decided } from '../../../../cas/specification/workbook/decided';
import { rowEntryOf } from '../../../../cas/specification/workbook/rowEntry';
import { writtenMeanings } from '../../../../cas/specification/workbook/statusMeanings';
import { xmlTree } from '../../../../cas/specification/xml/xmlTree';
import { yamlValue } from '../../../../cas/specification/yamlText';
import type { BadInput } from '../inputs/badInput';
import { readerOf, textReader, valueReader, type Reader } from '../measure/reader';

/** What refuses an input has read it. */
function orRefused(read: () => unknown): unknown {
	try {
		return read();
	} catch (error) {
		if (error instanceof SpecificationError) return error;
		throw error;
	}
}

const LARGEST = 1 << 14;
const budget = () => new FieldBudget();
const asRecord = (value: unknown) => ({ openapi: '3.0.0', paths: value, components: { schemas: value } });
const schemaOf = (size: number) => ({
	type: 'object',
	properties: Object.fromEntries(
		Array.from({ length: size }, (_, at) => [
			`grossMass${at}`,
			{ type: 'number', description: 'Gross mass of the goods' },
		]),
	),
});

/** Specifications that cost most: fields that all look alike, references to one part, types of types. */
const SPECIFICATIONS: readonly BadInput<string>[] = [
	{ name: 'fields that all mean the same', make: (size) => JSON.stringify({ $schema: '', ...schemaOf(size) }) },
	{
		name: 'one part in many places',
		make: (size) =>
			JSON.stringify({
				openapi: '3.0.0',
				paths: {},
				components: {
					schemas: {
						Whole: {
							properties: Object.fromEntries(
								Array.from({ length: size }, (_, at) => [`f${at}`, { $ref: '#/components/schemas/Part' }]),
							),
						},
						Part: { type: 'string', enum: Array.from({ length: 500 }, (_, at) => `V${at}`) },
					},
				},
			}),
	},
	{
		name: 'many operations',
		make: (size) =>
			JSON.stringify({
				openapi: '3.0.0',
				paths: Object.fromEntries(
					Array.from({ length: size }, (_, at) => [`/a${at}`, { post: { summary: 'Sends a customs shipment' } }]),
				),
			}),
	},
	{
		name: 'elements of XML Schema',
		make: (size) =>
			`<schema><element name="M"><complexType><sequence>${'<element name="a" type="T"/>'.repeat(size)}</sequence></complexType></element></schema>`,
	},
	{
		name: 'lines of YAML',
		make: (size) => `openapi: 3.0.0\npaths:\n${Array.from({ length: size }, (_, at) => `  /p${at}: {}`).join('\n')}`,
	},
];

/** Specifications, samples, and the decisions in a workbook. */
export const SPECIFICATION_READERS: readonly Reader[] = [
	readerOf(
		'cas/specification/readSpecification.ts readSpecification',
		SPECIFICATIONS,
		(content) => orRefused(() => readSpecification([{ name: 'a', content }])),
		{ largestSize: LARGEST },
	),
	textReader(
		'cas/specification/readSpecification.ts readSpecification',
		(content) => orRefused(() => readSpecification([{ name: 'a', content }])),
		'any text',
	),
	readerOf(
		'cas/specification/compare/compareSpecification.ts compareSpecification',
		SPECIFICATIONS,
		(content) => orRefused(() => compareSpecification(readSpecification([{ name: 'a', content }]))),
		{ largestSize: 1 << 11 },
	),
	textReader('cas/specification/yamlText.ts yamlValue', (text) => orRefused(() => yamlValue(text))),
	textReader('cas/specification/xml/xmlTree.ts xmlTree', (text) => orRefused(() => xmlTree(text))),
	textReader(
		'cas/specification/xml/xmlTree.ts xmlTree',
		(text) => orRefused(() => xmlTree(`<a b="${text}">${text}</a>`)),
		'inside an element',
	),
	textReader('cas/specification/described.ts described', (text) => described(text, text)),
	textReader('cas/specification/match/words.ts wordsOf', wordsOf),
	textReader('cas/specification/match/matchEndpoints.ts pathInOurs', (text) => pathInOurs(text, 'declaration.get')),
	textReader('cas/specification/compare/fieldEntries.ts commonGroup', (text) => commonGroup([text, `${text}.a`])),
	textReader('cas/specification/workbook/rowEntry.ts rowEntryOf', rowEntryOf),
	textReader('cas/specification/workbook/decided.ts decided', (text) =>
		decided({ kind: 'field', part: 'declaration', theirs: 'a' }, 'other place', text),
	),
	textReader('cas/specification/workbook/statusMeanings.ts writtenMeanings', writtenMeanings),
	readerOf(
		'cas/specification/workbook/statusMeanings.ts writtenMeanings',
		[{ name: 'lines of statuses', make: (size) => 'A: ended, changeable, b, c\n'.repeat(size) }],
		writtenMeanings,
		{ largestSize: LARGEST },
	),
	valueReader('cas/specification/json/readOpenApi.ts readOpenApi', (value) =>
		orRefused(() => readOpenApi(asRecord(value))),
	),
	valueReader('cas/specification/json/readJsonSchema.ts readJsonSchema', (value) =>
		orRefused(() => readJsonSchema({ properties: value })),
	),
	valueReader('cas/specification/json/schemaFields.ts schemaMessage', (value) =>
		schemaMessage(value, new References(value, budget())),
	),
	valueReader('cas/specification/samples.ts sampleMessage', (value) => sampleMessage('a', [value], budget())),
	valueReader('cas/specification/sampleGroups.ts messagesOfSamples', (value) =>
		messagesOfSamples([{ name: 'a', value }], budget()),
	),
	valueReader('cas/specification/compare/profileOf.ts profileOf', (value) =>
		profileOf([{ kind: 'value', keys: ['a', 'b'], value }], ''),
	),
];
