import { PROFILE_CHARACTERS, PROFILE_PROBLEMS } from '../../../cas/limits';
import { parsePath, patternText } from '../../../cas/contract/profile/path';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';

const problemsOf = (profile: object) => parseProfile(JSON.stringify(profile)).problems;
const shipment = (fields: Record<string, unknown>) => problemsOf({ messages: { customsShipment: { fields } } });

describe('a path of a profile', () => {
	it.each(['', 'a', 'a.b', 'a[].b', 'a[][].b', '[].a', 'a."x.y".b', 'a."[]"', 'a b.c'])(
		'is read and written: %p',
		(text) => {
			const path = parsePath(text);
			expect(Array.isArray(path)).toBe(true);
			expect(patternText(path as never)).toBe(text);
		},
	);

	it.each([
		['a..b', 'step without a name'],
		['.a', 'step without a name'],
		['a.', 'step without a name'],
		['a[0].b', 'write `[]`'],
		['a[', 'write `[]`'],
		['a]b', 'bracket'],
		['a[]b', 'needs a dot'],
		['"a', 'quote that is not closed'],
		['a"b"', 'quote inside a name'],
		['a.__proto__.b', 'no field may be called by'],
		['a.'.repeat(600), 'longer than 1000 characters'],
		[`${'a.'.repeat(40)}a`, 'more than 32 steps'],
	])('is none: %p', (text, problem) => {
		expect(parsePath(text)).toContain(problem);
	});
});

describe('reading a profile', () => {
	it.each(['', '  ', '{}', undefined, null, {}, '{"name": "Acme", "$schema": "x"}'])('changes nothing: %p', (text) => {
		const { profile, problems } = parseProfile(text);
		expect([profile.isEmpty, problems]).toEqual([true, []]);
	});

	it('happens once a text', () => {
		const text = '{"statuses": {"Released": "FREE"}}';
		expect(parseProfile(text)).toBe(parseProfile(text));
		expect(parseProfile(text).profile.isEmpty).toBe(false);
	});

	it.each([
		['no JSON', '{"a": ', /^Contract Profile: is not JSON \(.*\); write for example \{"endpoints"/],
		['a list', '[]', /^Contract Profile: is not a JSON object; write/],
		['a number', 5, /is not a JSON object/],
		['too long', ' '.repeat(PROFILE_CHARACTERS) + '{}', /is longer than 1000000 characters/],
		['nested deeply', `{"name": ${'['.repeat(100)}${']'.repeat(100)}}`, /is nested too deeply/],
		['an unknown part', { mesages: {} }, /^Contract Profile: there is no entry `mesages`; did you mean `messages`\?$/],
		['a part that is no object', { search: [] }, /`search`: must be an object, as in \{"list": "result\.entries"\}\.$/],
		[
			'a misspelt message',
			{ messages: { customShipment: {} } },
			/`messages`: there is no entry `customShipment`; did you mean `customsShipment`\?$/,
		],
		[
			'a misspelt endpoint',
			{ endpoints: { 'declaration.gets': '/x' } },
			/there is no endpoint `declaration\.gets`; did you mean `declaration\.get`\?$/,
		],
		[
			'a documented endpoint',
			{ endpoints: { 'movementOrder.get': '/x/{id}' } },
			/`endpoints\.movementOrder\.get`: is documented by CAS as GET \/v1\/movementorders\/\{id\} and stays as it is\. Remove path of the entry\.$/,
		],
		[
			'a status that is no success',
			{ endpoints: { 'article.ingest': { accepted: [404] } } },
			/`endpoints\.article\.ingest\.accepted`: must be a list of statuses from 200 to 299/,
		],
		[
			'a documented parameter',
			{ search: { parameters: { offset: 'skip' } } },
			/`search\.parameters`: `offset` is documented by CAS and stays as it is\. Remove the entry\.$/,
		],
		[
			'a parameter that there is not',
			{ search: { parameters: { changed: 'x' } } },
			/`search\.parameters`: there is no entry `changed`/,
		],
		['a page size above the documented one', { search: { maxPageSize: 500 } }, /must be a whole number from 1 to 100/],
		[
			'a token without its place',
			{ search: { nextParameter: 'cursor' } },
			/takes the token of `search\.next`, which is not set/,
		],
		['a path into a list', { search: { list: 'a[].b' } }, /`search\.list`: the path `a\[\]\.b` leads into a list/],
		[
			'an unknown status',
			{ statuses: { Relased: 'x' } },
			/`statuses`: there is no entry `Relased`; did you mean `Released`\?$/,
		],
		[
			'two statuses with one name',
			{ statuses: { Released: 'X', Accepted: 'X' } },
			/`Released` and `Accepted` are both `X` of theirs/,
		],
		[
			'a status that takes the name of another',
			{ statuses: { Released: 'Accepted' } },
			/`statuses\.Released`: is `Accepted`, a status of ours/,
		],
		[
			'a meaning of a known status',
			{ statusMeanings: { Released: { kind: 'ended' } } },
			/`Released` is a status that the contract knows already/,
		],
		[
			'a status without a kind',
			{ statusMeanings: { LAB: { meaning: 'x' } } },
			/`statusMeanings\.LAB`: needs a kind: progress, success, attention, ended\.$/,
		],
		[
			'an event field that there is not',
			{ events: { fields: { 'data.declarationid': 'x' } } },
			/`events\.fields`: there is no field `data\.declarationid`/,
		],
		[
			'an event type that there is not',
			{ events: { types: { DeclarationStatus: 'x' } } },
			/`events\.types`: there is no entry/,
		],
		[
			'a header that is none',
			{ subscriptions: { secretHeader: 'a b' } },
			/`subscriptions\.secretHeader`: must be the name of a header/,
		],
		[
			'an algorithm that is none',
			{ subscriptions: { signature: { algorithm: 'md5' } } },
			/must be one of `sha256`, `sha512`/,
		],
		['a subscription field', { subscriptions: { fields: { endpointurl: 'x' } } }, /did you mean `endpointUrl`\?/],
		[
			'complaints without their list',
			{ problems: { path: 'where' } },
			/`path` and `message` stand in the entries of `list`/,
		],
		[
			'an action without a body',
			{ actions: { submit: { fields: { reason: 'x' } } } },
			/`actions\.submit\.fields`: this action is sent without fields of ours/,
		],
		[
			'a declaration field',
			{ declaration: { fields: { currentStatsu: 'x' } } },
			/`declaration\.fields`: there is no field `currentStatsu`; did you mean `currentStatus`\?$/,
		],
		[
			'a length that is none',
			{ messages: { article: { lengths: { a: 0 } } } },
			/`messages\.article\.lengths\.a`: must be a whole number/,
		],
		[
			'required that is no list',
			{ messages: { article: { required: 'a' } } },
			/`messages\.article\.required`: must be a list of paths/,
		],
	])('says what is wrong with %s', (_, given, expected) => {
		const text = typeof given === 'object' ? JSON.stringify(given) : given;
		expect(parseProfile(text).problems).toEqual([expect.stringMatching(expected)]);
	});

	it.each([
		[
			'a field by its column',
			{ netMass: 'x' },
			/there is no field `netMass`; did you mean `singleAdministrativeDocument\.goodsShipment\.governmentAgencyGoodsItems\[\]\.goodsMeasure\.nmass`\?$/,
		],
		['a field by its last name', { nmass: 'x' }, /did you mean `singleAdministrativeDocument\..*\.nmass`\?$/],
		['a slip', { externalReferense: 'x' }, /did you mean `externalReference`\?$/],
		[
			'a list without its brackets',
			{ 'singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems.seqNum': 'x' },
			/governmentAgencyGoodsItems` is a list; write `.*governmentAgencyGoodsItems\[\]` for its entries/,
		],
		['brackets where there is no list', { 'direction[]': 'x' }, /`direction` is no list/],
		[
			'two fields at one place',
			{ direction: 'x', externalReference: 'x' },
			/`direction` and `externalReference` both go to `x`/,
		],
		[
			'a value where a group is needed',
			{ direction: 'x', externalReference: 'x.y' },
			/`x` would be a value for `direction` and a group for `externalReference`|`x` would be a group for `externalReference` and a value/,
		],
		['the whole message as a list', { '': '[]' }, /the whole message cannot be a list/],
		['a field as the whole message', { direction: '' }, /`direction` cannot be the whole message/],
		['a path that is none', { direction: 'a..b' }, /the path `a\.\.b` has a step without a name/],
		['no text', { direction: 5 }, /must be a path, as in/],
		[
			'a list of its own of one field',
			{ 'singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems[].seqNum': 'numbers[]' },
			/makes a list of its own of one field of each entry/,
		],
	])('says what is wrong with %s in a map', (_, fields, expected) => {
		expect(shipment(fields)).toEqual([expect.stringMatching(expected)]);
		expect(shipment(fields)[0]).toMatch(/^Contract Profile: `messages\.customsShipment\.fields`: /);
	});

	it('tells everything that is wrong, up to a limit, and keeps what is right', () => {
		const wrong = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`nonsense${at}`, 'x']));
		const { profile, problems } = parseProfile({
			messages: { article: { fields: wrong } },
			statuses: { Released: 'FREE' },
		});
		expect(problems).toHaveLength(PROFILE_PROBLEMS + 1);
		expect(problems.at(-1)).toBe('Contract Profile: 150 more entries are wrong.');
		expect(profile.statuses.theirs.get('Released')).toBe('FREE');
	});

	it('names no prototype, whatever a profile says', () => {
		const text =
			'{"__proto__": {"x": 1}, "messages": {"__proto__": {}, "constructor": {}}, "statusMeanings": {"__proto__": {"kind": "ended"}}}';
		const { profile } = parseProfile(text);
		expect(Object.getPrototypeOf(profile)).toBe(Object.prototype);
		expect(profile.messages).toEqual({});
		expect(({} as { x?: unknown }).x).toBeUndefined();
	});
});

describe('the endpoint overrides of version 0.2', () => {
	it('are endpoints of the profile', () => {
		const { profile, problems } = parseProfile(
			'{"statuses": {"Released": "FREE"}}',
			'{"article.ingest": "/v1/articles"}',
		);
		expect(problems).toEqual([]);
		expect(profile.endpoints['article.ingest']).toEqual({ path: '/v1/articles' });
		expect(parseProfile(undefined, '{"article.ingest": "/v1/articles"}').profile.isEmpty).toBe(false);
	});

	it('are refused where the profile says otherwise', () => {
		const profile = '{"endpoints": {"article.ingest": "/v2/articles"}}';
		expect(parseProfile(profile, '{"article.ingest": "/v2/articles"}').problems).toEqual([]);
		expect(parseProfile(profile, '{"article.ingest": "/v1/articles"}').problems).toEqual([
			'Endpoint Overrides: `article.ingest`: says something else than `endpoints` of the Contract Profile. Remove it here.',
		]);
	});
});
