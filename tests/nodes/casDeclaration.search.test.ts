import type { INodeParameters } from 'n8n-workflow';
import { SEARCH_PARAMETERS } from '../../cas/contract/search';
import { newDeclarations } from './harness/declarations';
import { references } from './harness/shipments';
import { aTappedCas, type TappedCas } from './harness/tappedCas';
import { aCas } from './harness/testCas';
import { json } from './harness/wiretap';

const search = (filters: INodeParameters = {}, more: INodeParameters = { returnAll: true }, timezone?: string) => ({
	type: 'casDeclaration',
	parameters: { resource: 'declaration', operation: 'search', filters, ...more },
	timezone,
});

describe('the filters of a search', () => {
	const texts = {
		externalReference: 'SO 1/ä',
		direction: 'OUT',
		shipFrom: 'BE',
		shipTo: 'US',
		lrn: 'CAS260000000001',
		mrn: '26BE000000000001J4',
		arc: '26BE0000000000000001',
		customsFlow: 'Export BE standard',
		ucr: '6BE0428759497-SO1',
	};
	const lists = {
		customsFlowStep: ['ExportDeclaration', 'ExitNotification'],
		currentStatus: ['Accepted', 'Released'],
		jurisdiction: ['BE', 'NL'],
		storageLocation: ['ANR1-CW', 'ANR2-CW'],
	};
	const dates = ['declarationDate', 'creationDate', 'lastUpdated'].flatMap((name) => [`${name}From`, `${name}To`]);

	it('are all that CAS documents', () => {
		const known = [...Object.keys(texts), ...Object.keys(lists), ...dates, 'limit', 'offset'];
		expect(known.sort()).toEqual(Object.keys(SEARCH_PARAMETERS).sort());
	});

	it.each(Object.entries(texts))('%s goes as it is written', async (name, value) => {
		const cas = await aTappedCas();
		await cas.run(search({ [name]: ` ${value} ` }));
		expect(cas.tap.requests[0]?.query.getAll(name)).toEqual([value]);
	});

	it.each(Object.entries(lists))('%s repeats its name for each value', async (name, values) => {
		const cas = await aTappedCas();
		await cas.run(search({ [name]: values }));
		expect(cas.tap.requests[0]?.query.getAll(name)).toEqual(values);
	});

	it.each(dates)('%s is a moment of the workflow’s time zone, sent in UTC', async (name) => {
		const cas = await aTappedCas();
		await cas.run(search({ [name]: '2026-07-01T09:30:00' }, undefined, 'Europe/Brussels'));
		await cas.run(search({ [name]: '2026-07-01T09:30:00' }, undefined, 'America/New_York'));
		expect(cas.tap.requests.map(({ query }) => query.get(name))).toEqual([
			'2026-07-01T07:30:00.000Z',
			'2026-07-01T13:30:00.000Z',
		]);
	});

	it.each([
		['an offset of its own', '2026-07-01T09:30:00+09:00', '2026-07-01T00:30:00.000Z'],
		['a day', '2026-07-01', '2026-06-30T22:00:00.000Z'],
		['an expression', '={{ DateTime.fromISO("2026-07-01T00:00:00Z") }}', '2026-07-01T00:00:00.000Z'],
	])('a date may be %s', async (_what, written, sent) => {
		const cas = await aTappedCas();
		await cas.run(search({ creationDateFrom: written }));
		expect(cas.tap.requests[0]?.query.get('creationDateFrom')).toBe(sent);
	});

	it.each([
		['a day as both ends is that day', '2026-10-24', ['2026-10-23T22:00:00.000Z', '2026-10-24T21:59:59.999Z']],
		[
			'a time that is there twice leaves nothing out',
			'2026-10-25T02:30:00',
			['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
		],
		[
			'a time with its offset is that time',
			'2026-10-25T02:30:00+01:00',
			['2026-10-25T01:30:00.000Z', '2026-10-25T01:30:00.000Z'],
		],
	])('%s', async (_what, written, sent) => {
		const cas = await aTappedCas();
		await cas.run(search({ lastUpdatedFrom: written, lastUpdatedTo: written }, undefined, 'Europe/Brussels'));
		expect(['lastUpdatedFrom', 'lastUpdatedTo'].map((name) => cas.tap.requests[0]?.query.get(name))).toEqual(sent);
	});

	it.each(['12:30', '2026', '2026-W43', '2026-02-30', '31/12/2026'])('%s is no date', async (written) => {
		const cas = await aTappedCas();
		const { error } = await cas.run(search({ creationDateFrom: written }));
		expect(error?.description).toContain(`creationDateFrom: "${written}" is not a date`);
		expect(cas.tap.requests).toEqual([]);
	});

	it('that is no date is named, and nothing is asked', async () => {
		const cas = await aTappedCas();
		const { error } = await cas.run(search({ creationDateFrom: 'last week' }));
		expect(error?.description).toMatch(/creationDateFrom: "last week" is not a date/);
		expect(cas.tap.requests).toEqual([]);
	});

	it('left empty are not sent', async () => {
		const cas = await aTappedCas();
		await cas.run(search({ mrn: '', currentStatus: [], creationDateTo: '' }));
		expect([...(cas.tap.requests[0]?.query.keys() ?? [])].sort()).toEqual(['limit', 'offset']);
	});

	it('find what they ask for', async () => {
		const cas = await aCas();
		await newDeclarations(cas, references(3));
		const run = await cas.run(search({ externalReference: 'SO-2', currentStatus: ['New', 'Validated'] }));
		expect(run.json).toMatchObject([{ externalReference: 'SO-2', declarationId: expect.any(String), status: 'New' }]);
	});
});

describe('statuses that the list does not know', () => {
	it.each([
		['with commas', 'Rejected, NotReleased'],
		['as a list', '={{ ["Rejected", "NotReleased"] }}'],
	])('join those that it knows, written %s', async (_how, otherStatuses) => {
		const cas = await aTappedCas();
		await cas.run(search({ currentStatus: ['Released'], otherStatuses }));
		expect(cas.tap.requests[0]?.query.getAll('currentStatus')).toEqual(['Released', 'Rejected', 'NotReleased']);
		expect(cas.tap.requests[0]?.query.has('otherStatuses')).toBe(false);
	});

	it('may stand alone', async () => {
		const cas = await aTappedCas();
		await cas.run(search({ otherStatuses: 'Rejected' }));
		expect(cas.tap.requests[0]?.query.getAll('currentStatus')).toEqual(['Rejected']);
	});
});

describe('what a search gives', () => {
	it('is one flat row a declaration, or all that CAS has where it is not simplified', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-1']);
		const simple = await cas.run(search());
		expect(Object.values(simple.json[0] ?? {}).every((value) => typeof value !== 'object')).toBe(true);
		expect(simple.json).toMatchObject([{ externalReference: 'SO-1', status: 'New', declarationType: 'EXA' }]);
		const raw = await cas.run(search({}, { returnAll: true, simplify: false }));
		expect(raw.json).toMatchObject([
			{ externalReference: 'SO-1', goodsShipments: [{ governmentAgencyGoodsItems: [{}] }] },
		]);
	});
});

describe('230 declarations', () => {
	it.each(['object', 'list'] as const)(
		'come whole with Return All, page by page (envelope: %s)',
		async (searchEnvelope) => {
			const cas = await aTappedCas({ searchEnvelope });
			await newDeclarations(cas, references(230));
			const run = await cas.run(search());
			expect(new Set(run.json.map(({ externalReference }) => externalReference))).toEqual(new Set(references(230)));
			expect(run.json).toHaveLength(230);
			const pages = cas.tap.requests.map(({ query }) => [query.get('limit'), query.get('offset')]);
			expect(pages).toEqual([
				['100', '0'],
				['100', '99'],
				['100', '198'],
				// Behind the last, since a short page may be one that CAS cuts short.
				['100', '229'],
			]);
		},
	);

	it('come as many as the limit says', async () => {
		const cas = await aTappedCas();
		await newDeclarations(cas, references(130));
		for (const [limit, pages] of [
			[7, [['7', '0']]],
			[
				120,
				[
					['100', '0'],
					['21', '99'],
				],
			],
		] as const) {
			cas.tap.requests.length = 0;
			const run = await cas.run(search({}, { returnAll: false, limit }));
			expect(run.json).toHaveLength(limit);
			expect(cas.tap.requests.map(({ query }) => [query.get('limit'), query.get('offset')])).toEqual(pages);
		}
	});
});

describe('a CAS that answers in its own way', () => {
	const hundred = Array.from({ length: 100 }, (_, index) => ({ id: `d-${index}` }));

	it('and ignores the offset is not asked for ever, and gives nothing half', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = () => json({ items: hundred });
		const run = await cas.run(search());
		expect(run.error?.message).toBe('CAS gives the same page of declarations again and again');
		expect(run.json).toEqual([]);
		expect(cas.tap.requests.length).toBeLessThan(10);
	});

	const at = (index: number) => new Date(Date.UTC(2026, 9, 25, 8) + index * 1_000).toISOString();
	const dated = (count: number) =>
		Array.from({ length: count }, (_, index) => ({ id: `d-${index}`, lastUpdated: at(index) }));

	/** Answers as a CAS with these declarations, and its own way with offset and limit. */
	function answering(
		cas: TappedCas,
		all: { id: string; lastUpdated: string }[],
		own: (offset: number, limit: number) => [number, number] | 'refused',
	) {
		cas.tap.answer = ({ query }) => {
			const page = own(Number(query.get('offset')), Number(query.get('limit')));
			if (page === 'refused') return json({ title: 'Bad Request', detail: 'offset is at most 200' }, 400);
			const [offset, limit] = page;
			const from = query.get('lastUpdatedFrom') ?? '';
			const to = query.get('lastUpdatedTo') ?? '9';
			return json(
				all.filter(({ lastUpdated }) => lastUpdated >= from && lastUpdated <= to).slice(offset, offset + limit),
			);
		};
	}

	it.each([
		[
			'goes no further than some offset',
			(offset: number, limit: number) => [Math.min(offset, 200), limit],
			/beyond some offset/,
		],
		[
			'refuses an offset',
			(offset: number, limit: number) => (offset > 200 ? 'refused' : [offset, limit]),
			/beyond some offset/,
		],
		['ignores the offset', (_: number, limit: number) => [0, limit], /beyond some offset/],
		[
			'cuts its pages short',
			(offset: number, limit: number) => [offset, Math.min(limit, 50)],
			/gives 50 declarations a page/,
		],
	] as const)('and %s gives all, and says so', async (_what, own, hint) => {
		const cas = await aTappedCas();
		answering(cas, dated(430), own as Parameters<typeof answering>[2]);
		const run = await cas.run(search());
		expect(new Set(run.json.map(({ declarationId }) => declarationId)).size).toBe(430);
		expect(run.json).toHaveLength(430);
		expect(run.hints.map(({ message }) => message)).toEqual([expect.stringMatching(hint)]);
		expect(cas.tap.requests.length).toBeLessThan(120);
	});

	it('and gives 250 of one time in another order each time gives all, and says so', async () => {
		const cas = await aTappedCas();
		const all = dated(250).map((declaration) => ({ ...declaration, lastUpdated: at(0) }));
		let seed = 7;
		const random = () => (seed = (seed * 16_807) % 2_147_483_647);
		answering(cas, all, (offset, limit) => {
			const places = new Map(all.map((declaration) => [declaration, random()]));
			all.sort((one, other) => places.get(one)! - places.get(other)!);
			return [offset, limit];
		});
		const run = await cas.run(search());
		expect(new Set(run.json.map(({ declarationId }) => declarationId)).size).toBe(250);
		expect(run.hints.map(({ message }) => message)).toEqual([expect.stringMatching(/another order each time/)]);
		expect(cas.tap.requests.length).toBeLessThan(80);
	});

	it('and puts a declaration in front between two pages gives each once, and that one too', async () => {
		const cas = await aTappedCas();
		const all = dated(101);
		cas.tap.answer = ({ query }) => {
			const offset = Number(query.get('offset'));
			if (offset === 99 && all.length === 101) all.unshift({ id: 'd-new', lastUpdated: at(200) });
			return json(all.slice(offset, offset + Number(query.get('limit'))));
		};
		const run = await cas.run(search());
		expect(run.json).toHaveLength(102);
		expect(run.json).toContainEqual(expect.objectContaining({ declarationId: 'd-new' }));
	});

	it('and takes one off the front while it is read is read without a gap', async () => {
		const cas = await aTappedCas();
		const all = Array.from({ length: 205 }, (_, index) => ({ id: `d-${index}` }));
		cas.tap.answer = ({ query }) => {
			const offset = Number(query.get('offset'));
			if (offset === 99) all.splice(0, 1);
			return json(all.slice(offset, offset + Number(query.get('limit'))));
		};
		const run = await cas.run(search());
		expect(run.json.map(({ declarationId }) => declarationId)).toEqual(
			Array.from({ length: 205 }, (_, index) => `d-${index}`),
		);
	});

	it.each([
		['two lists', { declarations: [], warnings: [] }],
		['no list', { total: 0 }],
		['a list of texts', ['d-1']],
	])('with %s is not guessed at', async (_what, body) => {
		const cas = await aTappedCas();
		cas.tap.answer = () => json(body);
		const { error } = await cas.run(search());
		expect(error?.message).toMatch(/holds no list of declarations/);
		expect(error?.description).toMatch(/declaration\.search/);
	});

	it('and has nothing gives no item', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = () => json([]);
		const run = await cas.run(search());
		expect(run).toMatchObject({ status: 'success', json: [] });
	});
});
