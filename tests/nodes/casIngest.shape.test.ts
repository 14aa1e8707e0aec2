import type { INodeExecutionData, INodeParameters, OnError } from 'n8n-workflow';
import { shipmentOf } from './harness/shipments';
import { aTappedCas, type TappedCas } from './harness/tappedCas';

type Json = Record<string, unknown>;

const node = (operation: string, parameters: INodeParameters = {}, onError?: OnError) => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation, ...parameters },
	onError,
});
const create = (parameters: INodeParameters = {}, onError?: OnError) => node('create', parameters, onError);
const mapped = (value: Json, more: INodeParameters = {}) =>
	create({ source: 'fields', fields: { mappingMode: 'defineBelow', value } as never, ...more });
const items = (...all: object[]): INodeExecutionData[] => all.map((json) => ({ json: json as never }));

/** A shipment of two goods items as CAS takes it. */
const WIRE = {
	version: '1.0',
	externalReference: 'ML-77',
	direction: 'OUT',
	storageLocationReference: 'GNT-2',
	singleAdministrativeDocument: {
		invoiceCurrency: 'EUR',
		goodsShipment: {
			exportCountry: 'BE',
			destination: { country: 'CH' },
			exporter: { code: 'BE0428759497', name: 'Leie Looms NV', address: { city: 'Gent', country: 'BE' } },
			tradeTerms: { termsCode: 'DAP', place: 'Basel' },
			governmentAgencyGoodsItems: [
				{
					seqNum: 1,
					commodity: {
						description: 'Weaving machines',
						classifications: [{ type: 'TARIC', code: '84463000' }],
						invoiceLine: { itemAmount: 48000 },
					},
					goodsMeasure: { gmass: 2150.5, nmass: 2100 },
					governmentProcedure: { proc: '10', prevProc: '00' },
					origin: { country: 'BE' },
					packagings: [{ quantity: 1, type: 'CS', shippingMarks: 'LL 77' }],
					additionalDocuments: [{ category: 'N', type: '935', refNum: 'LL-2026-9' }],
				},
				{
					seqNum: 2,
					commodity: {
						description: 'Heald frames',
						classifications: [{ type: 'TARIC', code: '84484200' }],
						invoiceLine: { itemAmount: 1200 },
					},
					goodsMeasure: { gmass: 32, nmass: 30 },
					governmentProcedure: { proc: '10', prevProc: '00' },
					origin: { country: 'BE' },
				},
			],
		},
	},
	messageType: 'New',
};

/** The same by columns. */
const HEADER = {
	externalReference: 'ML-77',
	direction: 'OUT',
	storageLocation: 'GNT-2',
	invoiceCurrency: 'EUR',
	exportCountry: 'BE',
	destinationCountry: 'CH',
};
const GOODS = [
	{
		itemNumber: 1,
		goodsDescription: 'Weaving machines',
		commodityCode: '84463000',
		itemAmount: 48000,
		grossMass: 2150.5,
		netMass: 2100,
		procedure: '1000',
		originCountry: 'BE',
	},
	{
		itemNumber: 2,
		goodsDescription: 'Heald frames',
		commodityCode: '84484200',
		itemAmount: 1200,
		grossMass: 32,
		netMass: 30,
		procedure: '1000',
		originCountry: 'BE',
	},
];
const PARTIES = {
	exporter__code: 'BE0428759497',
	exporter__name: 'Leie Looms NV',
	exporter__address__city: 'Gent',
	exporter__address__country: 'BE',
	tradeTerms__termsCode: 'DAP',
	tradeTerms__place: 'Basel',
};
const LISTS = {
	packages__0__quantity: 1,
	packages__0__type: 'CS',
	packages__0__shippingMarks: 'LL 77',
	additionalDocuments__0__type: 'N935',
	additionalDocuments__0__reference: 'LL-2026-9',
};
const NESTED = [
	{
		...GOODS[0],
		packages: [{ quantity: 1, type: 'CS', shippingMarks: 'LL 77' }],
		additionalDocuments: [{ type: 'N935', reference: 'LL-2026-9' }],
	},
	GOODS[1],
];

const ofGoods = (row: object, rename = (name: string) => `goodsItems__${name}`) =>
	Object.fromEntries(Object.entries(row).map(([name, value]) => [rename(name), value as unknown]));
const ROWS = [
	{ ...HEADER, ...PARTIES, ...ofGoods({ ...GOODS[0], ...LISTS }) },
	{ ...HEADER, ...PARTIES, ...ofGoods(GOODS[1]!) },
];
const goodsItemsOf = (cas: TappedCas) => shipmentOf(cas.sent()[0]!).governmentAgencyGoodsItems;
const ingested = (cas: TappedCas) => cas.tap.requests.filter(({ path }) => path === '/v1/customsshipments');

/** Runs the node and gives what it said of the one message that was kept back; nothing may have been sent. */
async function refusedOf(json: object[], parameters: INodeParameters = {}) {
	const cas = await aTappedCas();
	const run = await cas.run(create(parameters, 'continueErrorOutput'), items(...json));
	expect(run.json).toEqual([]);
	expect(cas.sent()).toEqual([]);
	expect(run.errorItems).toHaveLength(1);
	return run.errorItems[0]!.json as { error: string; description: string; problems: Json[] };
}

describe('one shipment, whichever way it is given', () => {
	it('goes out byte for byte where it is as CAS has it', async () => {
		const cas = await aTappedCas();
		const run = await cas.run(create(), items(WIRE));
		expect(run.error).toBeUndefined();
		expect(ingested(cas).map(({ body }) => body)).toEqual([JSON.stringify(WIRE)]);
		expect(run.json[0]).not.toHaveProperty('warnings');
	});

	it.each<[string, INodeParameters, object[]]>([
		['flat rows, one a goods item', { groupRows: true }, ROWS],
		[
			'rows of a database in lower case',
			{ groupRows: true },
			ROWS.map((row) => ofGoods(row, (name) => name.toLowerCase())),
		],
		[
			'nested columns',
			{},
			[
				{
					...HEADER,
					exporter: { code: 'BE0428759497', name: 'Leie Looms NV', address: { city: 'Gent', country: 'BE' } },
					tradeTerms: { termsCode: 'DAP', place: 'Basel' },
					goodsItems: NESTED,
				},
			],
		],
		['a list that is JSON text', {}, [{ ...HEADER, ...PARTIES, goodsItems: JSON.stringify(NESTED) }]],
		[
			'columns with goods items as CAS has them',
			{},
			[{ ...HEADER, ...PARTIES, goodsItems: shipmentOf(WIRE).governmentAgencyGoodsItems }],
		],
		[
			'JSON by columns',
			{ source: 'json', message: JSON.stringify({ ...HEADER, ...PARTIES, goodsItems: NESTED }) },
			[{}],
		],
		[
			'incoming columns of mapped fields',
			{ source: 'fields', fields: { mappingMode: 'autoMapInputData', value: null } },
			[{ ...HEADER, ...PARTIES, goodsItems: NESTED }],
		],
		[
			'an item as CAS has it, mapped as it comes',
			{ source: 'fields', fields: { mappingMode: 'autoMapInputData', value: null } },
			[WIRE],
		],
	])('is the same by %s', async (_how, parameters, json) => {
		const cas = await aTappedCas();
		const run = await cas.run(create(parameters), items(...json));
		expect(run.error).toBeUndefined();
		expect(cas.sent()).toEqual([WIRE]);
	});

	it('is the same by mapped fields, with the list of the incoming item under either name', async () => {
		const cas = await aTappedCas();
		const value = { ...HEADER, ...PARTIES };
		await cas.run(mapped(value), items({ goodsItems: NESTED }, WIRE));
		expect(cas.sent()).toEqual([WIRE, WIRE]);
	});

	it('takes the rest from Additional Fields, which are merged as CAS has them', async () => {
		const cas = await aTappedCas();
		const additionalFields = JSON.stringify({
			storageLocationReference: 'GNT-2',
			singleAdministrativeDocument: {
				goodsShipment: { tradeTerms: WIRE.singleAdministrativeDocument.goodsShipment.tradeTerms },
			},
		});
		const { storageLocation: _there, ...header } = HEADER;
		const { tradeTerms__termsCode: _code, tradeTerms__place: _place, ...parties } = PARTIES;
		await cas.run(create({ additionalFields }), items({ ...header, ...parties, goodsItems: NESTED }));
		expect(cas.sent()).toEqual([WIRE]);
	});

	it('keeps fields that nobody knows, at any depth', async () => {
		const cas = await aTappedCas();
		const [first, second] = NESTED;
		const own = { ours: { deep: [null, { x: 1 }] } };
		const wire = structuredClone(WIRE) as Json;
		Object.assign(shipmentOf(wire).governmentAgencyGoodsItems[0]!.commodity as Json, own);
		Object.assign(wire.singleAdministrativeDocument as Json, own);
		await cas.run(
			create(),
			items(wire, { ...HEADER, externalReference: 'ML-78', goodsItems: [{ ...first, ...own }, second] }),
		);
		expect(cas.sent()[0]).toEqual(wire);
		expect(shipmentOf(cas.sent()[1]!).governmentAgencyGoodsItems[0]).toMatchObject(own);
	});
});

describe('a column', () => {
	it('may count the entries of a list in any way, and carry its unit', async () => {
		const cas = await aTappedCas();
		const { netMass, ...goods } = GOODS[0]!;
		const row = {
			...HEADER,
			...ofGoods(goods),
			'Goods item: Net mass (kg)': undefined,
			'Net mass (kg)': netMass,
			goodsItems__packages__3__type: 'CS',
			'goodsItems.packages[7].type': 'CT',
		};
		const run = await cas.run(create(), items(row));
		expect(run.error).toBeUndefined();
		expect(goodsItemsOf(cas)).toMatchObject([
			{ goodsMeasure: { nmass: 2100 }, packagings: [{ type: 'CS' }, { type: 'CT' }] },
		]);
	});

	it('that says something else than another one of the same field is refused, and both are named', async () => {
		const { description } = await refusedOf([{ ...HEADER, ...ofGoods(GOODS[0]!), GOODSITEMS__NETMASS: 9 }]);
		expect(description).toMatch(
			/^Goods item 1, net mass: columns "goodsItems__netMass" and "GOODSITEMS__NETMASS" say different things/,
		);
	});

	it('that is misspelt is told, with the name that was meant', async () => {
		const { description } = await refusedOf([{ ...HEADER, ...ofGoods(GOODS[0]!), goodsItems__grosMass: 9 }]);
		expect(description).toMatch(
			/^Column "goodsItems__grosMass": is not a field of this message\. Write goodsItems__grossMass/,
		);
	});

	it('whose name several fields have goes into none of them, and is told', async () => {
		const cas = await aTappedCas();
		const run = await cas.run(create(), items({ ...HEADER, goodsItems: NESTED, street: 'Kaai 1' }));
		expect(cas.sent()).toMatchObject([{ street: 'Kaai 1' }]);
		expect(cas.sent()[0]!.singleAdministrativeDocument).not.toHaveProperty('declarant');
		expect(run.json[0]?.warnings).toMatchObject([{ path: 'street', action: expect.stringMatching(/^Several fields/) }]);
	});
});

describe('a problem', () => {
	it('names the field by its label and its place on the wire', async () => {
		const { problems } = await refusedOf([{ ...HEADER, goodsItems: [{ ...GOODS[0], netMass: 'heavy' }] }]);
		expect(problems).toMatchObject([
			{
				label: 'Goods item 1, net mass',
				path: 'singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems[0].goodsMeasure.nmass',
				value: 'heavy',
			},
		]);
	});

	it.each([
		['a text', 'many', /^Goods item: .*is not a list/],
		['one entry without a list', NESTED[0], /^Goods item: .*is not a list/],
	])('is a list of goods items that is %s', async (_what, goodsItems, sentence) => {
		const { description } = await refusedOf([{ ...HEADER, goodsItems }]);
		expect(description).toMatch(sentence);
	});

	it('is a list of goods items beside fields that hold other ones', async () => {
		const cas = await aTappedCas();
		const value = { ...HEADER, ...ofGoods(GOODS[0]!) };
		const run = await cas.run(mapped(value, { goodsItems: JSON.stringify(NESTED) }), items({}));
		expect(run.error?.description).toMatch(/^Goods items: stand in the list and in the fields above it/);
		expect(cas.sent()).toEqual([]);
	});
});

describe('a shipment in the shape of version 0.2', () => {
	const EARLIER = {
		externalReference: 'ML-77',
		direction: 'OUT',
		shipFrom: 'BE',
		exporter: { id: 'BE0428759497' },
		governmentAgencyGoodsItems: [{ commodityCode: '84463000', procedureCode: '1000' }],
	};
	const SENTENCE =
		/^Customs shipment: is in the shape of version 0\.2, which CAS does not know, so nothing of it is sent\. Give the fields by their columns, or in CAS's own shape \(docs\/messages\/customsShipment\.md\)\.( Nothing was sent\.)?$/;

	it.each<[string, INodeParameters, object]>([
		['an item', {}, EARLIER],
		['JSON', { source: 'json', message: JSON.stringify(EARLIER) }, {}],
		['rows', { groupRows: true }, EARLIER],
		['mapped columns', { source: 'fields', fields: { mappingMode: 'autoMapInputData', value: null } }, EARLIER],
		['an item whose list is text', {}, { ...EARLIER, exporter: undefined, governmentAgencyGoodsItems: '[{}]' }],
		['goods items under the name of today', {}, { ...HEADER, goodsItems: EARLIER.governmentAgencyGoodsItems }],
		['an item, whatever is added', { additionalFields: '{"singleAdministrativeDocument": {}}' }, EARLIER],
		['an item, whether it is validated or not', { options: { validate: false } }, EARLIER],
	])('is refused with one sentence as %s', async (_how, parameters, json) => {
		const { description, problems } = await refusedOf([json], parameters);
		expect(problems).toHaveLength(1);
		expect(description).toMatch(SENTENCE);
	});

	it('by flat columns is told the name of each today', async () => {
		const { description } = await refusedOf([
			{ externalReference: 'ML-77', direction: 'OUT', exitOfficeId: 'BE101000', exporter__id: 'X' },
		]);
		expect(description).toMatch(/Column "exitOfficeId": .*Write exitOffice,/);
		expect(description).toMatch(/Column "exporter__id": .*Write exporter__code/);
	});

	it('in a saved flow opens, and says what to change in its list', async () => {
		const cas = await aTappedCas();
		const saved = { governmentAgencyGoodsItems: '={{ $json.lines }}' };
		const lines = [{ commodityCode: '84463000' }];
		const run = await cas.run(mapped(HEADER, saved), items({ lines }));
		expect(run.error?.description).toMatch(
			/Goods items: stand in the field governmentAgencyGoodsItems of version 0\.2, which is not read any more\. Give them in the field Goods items of this node/,
		);
		expect(cas.sent()).toEqual([]);
		const changed = await cas.run(
			mapped(HEADER, { ...saved, goodsItems: '={{ $json.lines }}' }),
			items({ lines: NESTED }),
		);
		expect(changed.error).toBeUndefined();
		expect(goodsItemsOf(cas)).toHaveLength(2);
	});
});

describe('rows that are grouped', () => {
	const { itemNumber: _none, ...goods } = GOODS[1]!;
	const row = (change: object) => ({ ...HEADER, ...ofGoods(goods), ...change });
	const grouped = { groupRows: true };

	it.each([
		['blanks', { externalReference: 'ML-77 ' }],
		['the case of the direction', { direction: 'out' }],
	])('are of one shipment in spite of %s', async (_what, change) => {
		const cas = await aTappedCas();
		await cas.run(create(grouped), items(row({}), row(change)));
		expect(cas.sent()).toHaveLength(1);
		expect(goodsItemsOf(cas)).toHaveLength(2);
	});

	it.each([
		['a number and its text', 4711, '4711'],
		['an accent written in two ways', 'Pré-1', 'Pre\u0301-1'],
	])('are of one shipment with %s', async (_what, one, other) => {
		const cas = await aTappedCas();
		await cas.run(create(grouped), items(row({ externalReference: one }), row({ externalReference: other })));
		expect(cas.sent()).toHaveLength(1);
		expect(goodsItemsOf(cas)).toHaveLength(2);
	});

	it.each([
		['no direction', { direction: null }],
		['no reference', { externalReference: '' }],
		['neither', { externalReference: null, direction: null }],
	])('with %s keep back all of the shipment that they may be of, and nothing else', async (_what, change) => {
		const cas = await aTappedCas();
		const json = [
			row({}),
			row({ externalReference: 'ML-78' }),
			row({}),
			row(change),
			row({ externalReference: 'ML-78' }),
		];
		const run = await cas.run(
			create({ ...grouped, options: { validate: false } }, 'continueErrorOutput'),
			items(...json),
		);
		expect(run.json).toMatchObject([{ externalReference: 'ML-78' }]);
		expect(run.errorItems).toMatchObject([
			{
				json: {
					externalReference: 'ML-77',
					description: expect.stringMatching(/^Row 4: has no reference or no direction/),
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(cas.sent().map(({ externalReference }) => externalReference)).toEqual(['ML-78']);
	});

	it('with a reference only, before all others, are of its shipment too', async () => {
		const { description } = await refusedOf([row({ direction: null }), row({})], grouped);
		expect(description).toMatch(/^Row 1: /);
	});
});

describe('a key that two items of a run have', () => {
	it('is a warning on both, and on no other', async () => {
		const cas = await aTappedCas();
		const other = { ...WIRE, externalReference: 'ML-78' };
		const run = await cas.run(create(), items(WIRE, other, { ...WIRE, externalReference: ' ML-77', direction: 'out' }));
		expect(run.json.map(({ warnings }) => warnings)).toMatchObject([
			[
				{
					rule: 'run.twice',
					path: 'externalReference',
					message: 'item 3 of this run has the same externalReference and direction',
				},
			],
			undefined,
			[{ rule: 'run.twice', message: expect.stringMatching(/^item 1 /) }],
		]);
		const like = items(WIRE, { ...WIRE, externalReference: 'ml-77' }, { ...WIRE, externalReference: '\u200bML-77' });
		const alike = await cas.run(create(), like);
		expect(alike.json.map(({ warnings }) => warnings)).toMatchObject([
			[{ rule: 'run.alike', message: expect.stringMatching(/^item 2 .* ml-77, OUT, which differ in case/) }],
			[{ rule: 'run.alike', message: expect.stringMatching(/^item 1 /) }],
			[{ rule: 'run.alike' }],
		]);
		const checked = await cas.run(node('validate'), items(WIRE, WIRE));
		expect(checked.json).toMatchObject([{ rule: 'run.twice', valid: true }, { rule: 'run.twice' }]);
	});
});
