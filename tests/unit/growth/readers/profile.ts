import { deliveryParts } from '../../../../cas/contract/profile/deliveryParts';
import { fieldMap } from '../../../../cas/contract/profile/fieldMap';
import { toOurs, toTheirs } from '../../../../cas/contract/profile/move';
import { ourAnswer } from '../../../../cas/contract/profile/ourAnswer';
import { ourDeclaration, ourGoodsItem } from '../../../../cas/contract/profile/ourDeclaration';
import { ourEvent, validationCodeIn } from '../../../../cas/contract/profile/ourEvent';
import { ourPathText } from '../../../../cas/contract/profile/ourPlace';
import { ourProblems } from '../../../../cas/contract/profile/ourProblems';
import { parseProfile } from '../../../../cas/contract/profile/parseProfile';
import { parsePath, type PathPattern } from '../../../../cas/contract/profile/path';
import { ourSubscription, theirSubscription } from '../../../../cas/contract/profile/subscriptions';
import { wireRequest } from '../../../../cas/contract/profile/wireRequest';
import { validationCode } from '../../../../cas/contract/handshake';
import { problemBody } from '../../../../cas/contract/problemDetails';
import { pageOf } from '../../../../cas/contract/search';
import { getDeclaration, searchDeclarations } from '../../../../cas/request/declarations';
import { ingestCustomsShipment } from '../../../../cas/request/ingest';
import { listSubscriptions } from '../../../../cas/request/subscriptions';
import type { Answer } from '../../../../cas/request/outcome';
import type { BadInput } from '../inputs/badInput';
import { readerOf, textReader, valueReader, type Reader } from '../measure/reader';

const ITEMS = 'singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems';

const { profile } = parseProfile({
	search: { list: 'list', next: 'next' },
	messages: {
		customsShipment: {
			fields: {
				'': 'payload',
				[ITEMS]: 'payload.lines',
				[`${ITEMS}[].goodsMeasure.nmass`]: 'payload.lines[].weights.net',
			},
			required: ['payload.lines[].seqNum'],
			lengths: { 'payload.lines[].text': 20 },
			codes: { 'payload.lines[].code': { A: 'B' } },
		},
	},
	declaration: {
		fields: {
			'goodsShipments[].governmentAgencyGoodsItems[]': 'items[]',
			'goodsShipments[].governmentAgencyGoodsItems[].seqNum': 'items[].no',
			problems: 'findings',
		},
	},
	statuses: { Released: 'FREE' },
	events: { fields: { data: 'payload', 'data.id': 'payload.declaration.id' } },
	subscriptions: { fields: { 'filters[].eventType': 'topics[].name' }, list: 'list' },
	problems: { list: 'issues', path: 'where', message: 'text' },
});
const { fields } = profile.declaration;
const many = <Entry>(size: number, entry: (at: number) => Entry) => Array.from({ length: size }, (_, at) => entry(at));
const answered = (status: number, body: unknown): Answer => ({ kind: 'answered', status, headers: {}, body });
const MOST_ENTRIES = 1 << 13;

/** Documents that a map has much to do with. */
const DOCUMENTS: readonly BadInput<unknown>[] = [
	{ name: 'many entries that move', make: (size) => ({ items: many(size, (at) => ({ no: at, x: 1 })) }) },
	{ name: 'many entries of which nothing is left', make: (size) => ({ items: many(size, (at) => ({ no: at })) }) },
	{
		name: 'many entries that fit nowhere',
		make: (size) => ({ goodsShipments: many(size, () => ({ governmentAgencyGoodsItems: [1] })) }),
	},
	{
		name: 'many clashes',
		make: (size) => ({ problems: many(size, () => 1), findings: many(size, () => ({ path: 'items[0].no' })) }),
	},
];

/** Texts of profiles, and what they hold. */
const PROFILES: readonly BadInput<unknown>[] = [
	{ name: 'unknown parts', make: (size) => Object.fromEntries(many(size, (at) => [`part${at}`, at])) },
	{
		name: 'unknown fields',
		make: (size) => ({
			messages: { article: { fields: Object.fromEntries(many(size / 4, (at) => [`netmas${at}`, 'x'])) } },
		}),
	},
	{
		name: 'fields of declarations',
		make: (size) => ({
			declaration: {
				fields: Object.fromEntries(many(size / 4, (at) => [`problems.${'path.'.repeat(at % 9)}status`, `x.y${at}`])),
			},
		}),
	},
	{
		name: 'constants',
		make: (size) => ({
			messages: { article: { constants: Object.fromEntries(many(size / 4, (at) => [`a${at}.b`, at])) } },
		}),
	},
	{
		name: 'required fields',
		make: (size) => ({ messages: { article: { required: many(size, (at) => `a.b${at}`) } } }),
	},
	{
		name: 'unknown endpoints',
		make: (size) => ({ endpoints: Object.fromEntries(many(size, (at) => [`e${at}`, '/x'])) }),
	},
	{ name: 'a long path', make: (size) => ({ endpoints: { 'article.ingest': `/${'a/'.repeat(size)}` } }) },
	{
		name: 'meanings',
		make: (size) => ({ statusMeanings: Object.fromEntries(many(size, (at) => [`S${at}`, { kind: 'ended' }])) }),
	},
];

export const PROFILE_READERS: readonly Reader[] = [
	readerOf('cas/contract/profile/parseProfile.ts parseProfile', PROFILES, (value) => parseProfile(value), {
		largestSize: MOST_ENTRIES,
	}),
	valueReader('cas/contract/profile/parseProfile.ts parseProfile', (value) => parseProfile(value, value), 'any value'),
	textReader('cas/contract/profile/parseProfile.ts parseProfile', (text) => parseProfile(text), 'a text'),
	textReader(
		'cas/contract/profile/parseProfile.ts parseProfile',
		(path) => parseProfile({ endpoints: { 'declaration.get': path } }),
		'the path of an endpoint',
	),
	valueReader('cas/contract/profile/deliveryParts.ts deliveryParts', deliveryParts),
	textReader('cas/contract/profile/path.ts parsePath', parsePath),
	valueReader('cas/contract/profile/move.ts toTheirs', (value) => toTheirs(value, fields)),
	readerOf('cas/contract/profile/move.ts toTheirs', DOCUMENTS, (value) => toTheirs(value, fields), {
		how: 'what it moves',
		largestSize: MOST_ENTRIES,
	}),
	valueReader('cas/contract/profile/move.ts toOurs', (value) => toOurs(value, fields)),
	readerOf('cas/contract/profile/move.ts toOurs', DOCUMENTS, (value) => toOurs(value, fields), {
		how: 'what it moves',
		largestSize: MOST_ENTRIES,
	}),
	readerOf(
		'cas/contract/profile/fieldMap.ts fieldMap',
		[
			{
				name: 'rules',
				make: (size) => many(size / 4, (at): [PathPattern, PathPattern] => [[`a${at % 99}`, `b${at}`], [`c${at}`]]),
			},
		],
		(rules) => fieldMap(rules),
		{ largestSize: MOST_ENTRIES },
	),
	textReader('cas/contract/profile/ourPlace.ts ourPathText', (text) => ourPathText(text, fields)),
	valueReader('cas/contract/profile/ourDeclaration.ts ourDeclaration', (value) => ourDeclaration(value, profile)),
	readerOf(
		'cas/contract/profile/ourDeclaration.ts ourDeclaration',
		DOCUMENTS,
		(value) => ourDeclaration(value, profile),
		{ how: 'what it moves', largestSize: MOST_ENTRIES },
	),
	valueReader('cas/contract/profile/ourDeclaration.ts ourGoodsItem', (value) => ourGoodsItem(value, profile)),
	valueReader('cas/contract/profile/ourEvent.ts ourEvent', (value) => ourEvent(value, profile)),
	valueReader('cas/contract/profile/ourEvent.ts validationCodeIn', (value) => validationCodeIn(value, profile)),
	valueReader('cas/contract/profile/ourProblems.ts ourProblems', (value) => ourProblems(value, profile, fields)),
	valueReader(
		'cas/contract/profile/ourProblems.ts ourProblems',
		(issues) => ourProblems({ issues }, profile, fields),
		'its list',
	),
	valueReader('cas/contract/profile/subscriptions.ts ourSubscription', (value) => ourSubscription(value, profile)),
	valueReader('cas/contract/profile/subscriptions.ts theirSubscription', (filters) =>
		theirSubscription({ filters }, profile),
	),
	valueReader('cas/contract/profile/wireRequest.ts wireRequest', (lines) =>
		wireRequest(
			ingestCustomsShipment(
				{ singleAdministrativeDocument: { goodsShipment: { governmentAgencyGoodsItems: lines } } },
				'New',
			),
			profile,
		),
	),
	valueReader(
		'cas/contract/profile/ourAnswer.ts ourAnswer',
		(list) => ourAnswer(searchDeclarations({}, 1, 0), answered(200, { list }), profile),
		'a page',
	),
	valueReader(
		'cas/contract/profile/ourAnswer.ts ourAnswer',
		(body) => ourAnswer(getDeclaration('d'), answered(200, body), profile),
		'a declaration',
	),
	valueReader(
		'cas/contract/profile/ourAnswer.ts ourAnswer',
		(list) => ourAnswer(listSubscriptions(), answered(200, { list }), profile),
		'subscriptions',
	),
	valueReader('cas/contract/search.ts pageOf', (value) => pageOf(value, profile)),
	valueReader('cas/contract/handshake.ts validationCode', validationCode),
	valueReader('cas/contract/problemDetails.ts problemBody', problemBody),
];
