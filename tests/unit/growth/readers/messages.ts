import { groupRows } from '../../../../nodes/shared/source/rowGroups';
import { checkMessage, customsShipment, goodsItem } from '../../../../cas/messages';
import { columnSince, earlierShipment, itemColumnSince } from '../../../../cas/messages/customsShipment/earlierShape';
import { columnForm } from '../../../../cas/messages/model/columnForm';
import { isFlatRow, messageFromRows } from '../../../../cas/messages/model/flat';
import { columnOf } from '../../../../cas/messages/model/columnOf';
import { inspect } from '../../../../cas/messages/model/inspect';
import { jsonOf } from '../../../../cas/messages/model/jsonText';
import { compositeIn, fieldAt, keyedIn, labelOf, pathSteps, pathText } from '../../../../cas/messages/model/labels';
import { leafFindings } from '../../../../cas/messages/model/leafFindings';
import { leavesOf } from '../../../../cas/messages/model/leaves';
import { likeName } from '../../../../cas/messages/model/likeName';
import { folded, Names, stepsOf } from '../../../../cas/messages/model/names';
import { normalise } from '../../../../cas/messages/model/normalise';
import { assign, putIn, putValue, shownValue, valueAtPath } from '../../../../cas/messages/model/place';
import { copyOfGroup, listOf } from '../../../../cas/messages/model/plain';
import { rowsOf } from '../../../../cas/messages/model/rowsOf';
import { schemaOf } from '../../../../cas/messages/model/schema';
import { withoutRefused } from '../../../../cas/messages/model/sound';
import { valueAt } from '../../../../cas/messages/model/valueAt';
import type { BadInput } from '../inputs/badInput';
import { readerOf, textReader, valueReader, type Reader } from '../measure/reader';

type Message = Record<string, unknown>;
const MOST_ENTRIES = 1 << 14;
const many = <Entry>(size: number, entry: (at: number) => Entry) => Array.from({ length: size }, (_, at) => entry(at));
const identity = { externalReference: 'SO-1', direction: 'OUT' };

const withItems = (governmentAgencyGoodsItems: readonly unknown[]): Message => ({
	...identity,
	singleAdministrativeDocument: { goodsShipment: { governmentAgencyGoodsItems } },
});

const MESSAGES: readonly BadInput<Message>[] = [
	{
		name: 'the number of goods items',
		make: (size) =>
			withItems(
				many(size, (at) => ({
					seqNum: at + 1,
					commodity: { classifications: [{ type: 'TARIC', code: '84713000' }] },
					goodsMeasure: { gmass: 1, nmass: 2 },
					governmentProcedure: { proc: '40', prevProc: '71' },
				})),
			),
	},
	{
		name: 'the number of equal goods items',
		make: (size) => withItems(many(size, () => ({ seqNum: 1 }))),
	},
	{
		name: 'the number of empty goods items',
		make: (size) => withItems(many(size, () => ({}))),
	},
	{
		name: 'the number of wrong goods items',
		make: (size) => withItems(many(size, () => 'x')),
	},
	{
		name: 'the number of packages',
		make: (size) => withItems([{ packagings: many(size, () => ({ type: 'CT' })) }]),
	},
	{
		name: 'the number of classifications of one kind',
		make: (size) => withItems([{ commodity: { classifications: many(size, () => ({ type: 'TARIC', code: '1' })) } }]),
	},
	{
		name: 'the number of goods items of an earlier version',
		make: (size) => ({ ...identity, governmentAgencyGoodsItems: many(size, (at) => ({ sequenceNumeric: at })) }),
	},
	{
		name: 'the number of unknown fields',
		make: (size) => ({ ...identity, ...Object.fromEntries(many(size / 4, (at) => [`x${at}`, 1] as const)) }),
	},
	{
		name: 'the number of dotted fields',
		make: (size) => ({
			...identity,
			...Object.fromEntries(many(size / 4, (at) => [`goodsItems.packages[${at}].type`, 'CT'] as const)),
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
		name: 'the number of rows by their columns',
		make: (size) => many(size, (at) => ({ ...identity, goodsItems__itemNumber: at, goodsItems__procedure: '4071' })),
	},
	{
		name: 'the number of rows with a list',
		make: (size) => many(size, () => ({ ...identity, goodsItems: [{ itemNumber: 1 }] })),
	},
];
const ITEMS = ['singleAdministrativeDocument', 'goodsShipment', 'governmentAgencyGoodsItems'];
const { root } = customsShipment;
const reference = leavesOf(root)[0]!.field;
const { classifications } = goodsItem.root.fields.commodity.fields;
/** Columns that hold several fields. */
const composed = leavesOf(goodsItem.root).filter(({ composite }) => composite !== undefined);

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
	textReader('cas/messages/model/columnOf.ts columnOf', (text) => columnOf(customsShipment, text)),
	textReader('cas/messages/model/labels.ts pathSteps', pathSteps),
	textReader('cas/messages/model/labels.ts pathText', (text) => pathText(pathSteps(text))),
	textReader('cas/messages/model/labels.ts fieldAt', (text) => fieldAt(root, pathSteps(text))),
	textReader('cas/messages/model/labels.ts labelOf', (text) => labelOf(root, pathSteps(text))),
	messageReader('cas/messages/model/labels.ts compositeIn', (message) =>
		compositeIn(root, Object.keys(message).at(-1)!),
	),
	messageReader('cas/messages/model/labels.ts keyedIn', (message) => keyedIn(classifications, message)),
	textReader('cas/messages/model/names.ts stepsOf', stepsOf),
	textReader('cas/messages/model/names.ts folded', folded),
	textReader('cas/messages/model/names.ts Names', (text) => {
		const names = new Names(goodsItem.root);
		return [names.find(text), names.word(text), names.beginsLikeOurs(text)];
	}),
	textReader('cas/messages/model/likeName.ts likeName', (text) => likeName(customsShipment, text)),
	textReader('cas/messages/model/jsonText.ts jsonOf', jsonOf),
	messageReader('cas/messages/model/columnForm.ts columnForm', (message) => columnForm(root, message)),
	textReader('cas/messages/model/columnForm.ts columnForm', (text) => columnForm(root, { [text]: text })),
	textReader('cas/messages/model/place.ts assign', (text) => assign({}, [...stepsOf(text), 'x'], text)),
	textReader('cas/messages/model/place.ts putValue', (text) => composed.map((leaf) => putValue({}, leaf, text))),
	textReader('cas/messages/model/place.ts putIn', (text) => composed.map((leaf) => putIn({}, leaf, text, 'x'))),
	textReader('cas/messages/model/place.ts valueAtPath', (text) => valueAtPath({ [text]: text }, stepsOf(text))),
	textReader('cas/messages/model/place.ts shownValue', (text) =>
		composed.map((leaf) => {
			const tree = {};
			for (const part of leaf.composite?.parts ?? []) assign(tree, [...leaf.path.slice(0, -1), part], text);
			return shownValue(tree, leaf);
		}),
	),
	messageReader('cas/messages/customsShipment/earlierShape.ts earlierShipment', earlierShipment),
	textReader('cas/messages/customsShipment/earlierShape.ts earlierShipment', (text) =>
		earlierShipment({ [text]: { [text]: text } }),
	),
	textReader('cas/messages/customsShipment/earlierShape.ts columnSince', columnSince),
	textReader('cas/messages/customsShipment/earlierShape.ts itemColumnSince', itemColumnSince),
	messageReader('cas/messages/model/rowsOf.ts rowsOf', (message) => rowsOf(customsShipment, message)),
	readerOf('nodes/shared/source/rowGroups.ts groupRows', ROWS, (rows) => groupRows(customsShipment, rows), {
		largestSize: MOST_ENTRIES,
		how: 'rows',
	}),
	textReader('cas/messages/model/valueAt.ts valueAt', (text) => valueAt({}, pathSteps(text))),
	textReader('cas/messages/model/leafFindings.ts leafFindings', (text) => leafFindings(reference, text)),
	valueReader('cas/messages/model/plain.ts copyOfGroup', copyOfGroup),
	valueReader('cas/messages/model/plain.ts listOf', (value) => listOf(value, 99_999)),
	messageReader('cas/messages/model/sound.ts withoutRefused', (message) =>
		withoutRefused(
			root,
			message,
			many(1_000, (at) => [...ITEMS, at]),
		),
	),
];
