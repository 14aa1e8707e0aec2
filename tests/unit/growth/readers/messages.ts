import { checkMessage, customsShipment } from '../../../../cas/messages';
import { isFlatRow, messageFromRows } from '../../../../cas/messages/model/flat';
import { inspect } from '../../../../cas/messages/model/inspect';
import { fieldAt, labelOf, pathSteps, pathText } from '../../../../cas/messages/model/labels';
import { leafFindings } from '../../../../cas/messages/model/leafFindings';
import { leavesOf } from '../../../../cas/messages/model/leaves';
import { normalise } from '../../../../cas/messages/model/normalise';
import { copyOfGroup, listOf } from '../../../../cas/messages/model/plain';
import { schemaOf } from '../../../../cas/messages/model/schema';
import { withoutRefused } from '../../../../cas/messages/model/sound';
import { valueAt } from '../../../../cas/messages/model/valueAt';
import type { BadInput } from '../inputs/badInput';
import { readerOf, textReader, valueReader, type Reader } from '../measure/reader';

type Message = Record<string, unknown>;
const MOST_ENTRIES = 1 << 14;
const many = <Entry>(size: number, entry: (at: number) => Entry) => Array.from({ length: size }, (_, at) => entry(at));
const identity = { externalReference: 'SO-1', direction: 'OUT' };

const MESSAGES: readonly BadInput<Message>[] = [
	{
		name: 'the number of goods items',
		make: (size) => ({
			...identity,
			governmentAgencyGoodsItems: many(size, (at) => ({
				sequenceNumeric: at + 1,
				commodityCode: '84713000',
				grossMass: 1,
				netMass: 2,
			})),
		}),
	},
	{
		name: 'the number of equal goods items',
		make: (size) => ({ ...identity, governmentAgencyGoodsItems: many(size, () => ({ sequenceNumeric: 1 })) }),
	},
	{
		name: 'the number of empty goods items',
		make: (size) => ({ ...identity, governmentAgencyGoodsItems: many(size, () => ({})) }),
	},
	{
		name: 'the number of wrong goods items',
		make: (size) => ({ ...identity, governmentAgencyGoodsItems: many(size, () => 'x') }),
	},
	{
		name: 'the number of packages',
		make: (size) => ({
			...identity,
			governmentAgencyGoodsItems: [{ packages: many(size, () => ({ typeCode: 'CT' })) }],
		}),
	},
	{
		name: 'the number of unknown fields',
		make: (size) => ({ ...identity, ...Object.fromEntries(many(size / 4, (at) => [`x${at}`, 1] as const)) }),
	},
	{
		name: 'the number of dotted fields',
		make: (size) => ({
			...identity,
			...Object.fromEntries(many(size / 4, (at) => [`packages[${at}].typeCode`, 'CT'] as const)),
		}),
	},
];
const messageReader = (name: string, read: (message: Message) => unknown) =>
	readerOf(name, MESSAGES, read, { largestSize: MOST_ENTRIES, how: 'a message' });

const ROWS: readonly BadInput<Message[]>[] = [
	{
		name: 'the number of rows',
		make: (size) => many(size, (at) => ({ ...identity, 'Commodity code': `8471300${at % 9}` })),
	},
	{
		name: 'the number of rows that differ',
		make: (size) => many(size, (at) => ({ externalReference: `SO-${at}`, direction: 'OUT' })),
	},
	{
		name: 'the number of rows with a list',
		make: (size) => many(size, () => ({ ...identity, governmentAgencyGoodsItems: [{ sequenceNumeric: 1 }] })),
	},
];
const { root } = customsShipment;
const reference = leavesOf(root)[0]!.field;

/** Values of items, of JSON and of expressions on their way into a message. */
export const MESSAGE_READERS: readonly Reader[] = [
	textReader('cas/messages/model/check.ts checkMessage', (text) =>
		checkMessage(customsShipment, { externalReference: text, direction: text, [text]: text }),
	),
	valueReader('cas/messages/model/check.ts checkMessage', (value) => checkMessage(customsShipment, value), 'any value'),
	messageReader('cas/messages/model/check.ts checkMessage', (message) => checkMessage(customsShipment, message)),
	messageReader('cas/messages/model/normalise.ts normalise', (message) => normalise(root, message)),
	textReader(
		'cas/messages/model/normalise.ts normalise',
		(text) => leavesOf(root).map(({ field }) => normalise(field, text)),
		'every field',
	),
	messageReader('cas/messages/model/inspect.ts inspect', (message) =>
		inspect(root, message, { partial: false, identity: [], limit: 100 }),
	),
	messageReader('cas/messages/model/schema.ts schemaOf', (message) => schemaOf(customsShipment).safeParse(message)),
	textReader('cas/messages/model/flat.ts messageFromRows', (text) =>
		messageFromRows(customsShipment, [{ [text]: text }]),
	),
	textReader('cas/messages/model/flat.ts isFlatRow', (text) => isFlatRow(customsShipment, { [text]: 1 })),
	messageReader('cas/messages/model/flat.ts messageFromRows', (message) => messageFromRows(customsShipment, [message])),
	messageReader('cas/messages/model/flat.ts isFlatRow', (message) => isFlatRow(customsShipment, message)),
	readerOf('cas/messages/model/flat.ts messageFromRows', ROWS, (rows) => messageFromRows(customsShipment, rows), {
		largestSize: MOST_ENTRIES,
		how: 'rows',
	}),
	textReader('cas/messages/model/labels.ts pathSteps', pathSteps),
	textReader('cas/messages/model/labels.ts pathText', (text) => pathText(pathSteps(text))),
	textReader('cas/messages/model/labels.ts fieldAt', (text) => fieldAt(root, pathSteps(text))),
	textReader('cas/messages/model/labels.ts labelOf', (text) => labelOf(root, pathSteps(text))),
	textReader('cas/messages/model/valueAt.ts valueAt', (text) => valueAt({}, pathSteps(text))),
	textReader('cas/messages/model/leafFindings.ts leafFindings', (text) => leafFindings(reference, text)),
	valueReader('cas/messages/model/plain.ts copyOfGroup', copyOfGroup),
	valueReader('cas/messages/model/plain.ts listOf', (value) => listOf(value, 99_999)),
	messageReader('cas/messages/model/sound.ts withoutRefused', (message) =>
		withoutRefused(
			root,
			message,
			many(1_000, (at) => ['governmentAgencyGoodsItems', at]),
		),
	),
];
