import type { INodeParameters } from 'n8n-workflow';
import { aGoodsItem, anExport } from '../sandbox/support/shipment';
import { newDeclarations } from './harness/declarations';
import { everythingIn } from './harness/leaks';
import { timePasses } from './harness/manualTime';
import { shipmentOf } from './harness/shipments';
import { aTappedCas } from './harness/tappedCas';
import { aCas, type TestCas } from './harness/testCas';
import { json } from './harness/wiretap';

const corrections = (more: INodeParameters = {}) => ({
	type: 'casDeclaration',
	parameters: {
		resource: 'declaration',
		operation: 'getCorrections',
		declaration: { __rl: true, mode: 'reference', value: 'SO-1' },
		...more,
	},
});

/** Two goods items, the second of which is heavier without its packages than with them. */
async function anInvalidDeclaration(cas: TestCas): Promise<void> {
	const items = [aGoodsItem(), aGoodsItem({ seqNum: 2, goodsMeasure: { nmass: 500, gmass: 430 } })];
	const sent = await cas.run(ingest('create', anExport('SO-1', { items }), { validate: false }));
	if (sent.error !== undefined) throw sent.error;
	await timePasses(600_000);
}

const ingest = (operation: string, message: unknown, options: INodeParameters = {}) => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation, source: 'json', message: JSON.stringify(message), options },
});

async function statusAfter(cas: TestCas, operation: string, message: unknown): Promise<string | undefined> {
	const sent = await cas.run(ingest(operation, message));
	if (sent.error !== undefined) throw sent.error;
	await timePasses(600_000);
	return cas.sandbox.control.state().declarations[0]?.currentStatus;
}

/** The declaration that CAS refuses because its country of origin is missing in CAS's eyes: as a CAS of its own would answer. */
const REFUSED = {
	id: 'd-1',
	externalReference: 'SO-1',
	direction: 'OUT',
	currentStatus: 'Invalid',
	declarationOffice: { code: 'BEANR216000' },
	goodsShipments: [
		{
			exporter: { code: 'BE0428759497', name: 'Scheldt', types: ['EXP'] },
			exitOffice: { code: 'BE101000' },
			tradeTerms: { termsCode: 'FCA', place: 'Antwerpen' },
			governmentAgencyGoodsItems: [
				{ ...aGoodsItem(), governmentAgencyGoodsItemId: 'g-1' },
				{
					...aGoodsItem({
						seqNum: 20,
						goodsMeasure: { gmass: null },
						previousDocuments: [{ category: 'Z', type: '380', number: 'INV-1' }],
					}),
					governmentAgencyGoodsItemId: 'g-2',
					derived: true,
				},
			],
		},
	],
	history: [],
	problems: [
		{
			severity: 'refuse',
			source: 'CAS',
			path: '$.GoodsShipments[0].GovernmentAgencyGoodsItems[1].GoodsMeasure.Nmass',
			message: 'Too heavy',
		},
		{ severity: 'warn', source: 'CAS', path: 'goodsShipments[0].tradeTerms.placeCode', message: 'Unknown place' },
		{ severity: 'refuse', source: 'authority', message: 'CDS12056: refused' },
		{ severity: 'refuse', source: 'CAS', path: 'internal.thing', message: 'Ours' },
		'A mere text',
	],
};

async function aRefusing(): Promise<TestCas> {
	const cas = await aTappedCas();
	cas.tap.answer = ({ path }) => json(path.endsWith('/declarations') ? [REFUSED] : REFUSED);
	return cas;
}

describe('the corrections of a declaration', () => {
	it('name each problem by its field, with what the field holds and the goods item', async () => {
		const run = await (await aRefusing()).run(corrections());
		expect(run.json).toHaveLength(1);
		expect(run.json[0]).toMatchObject({ declarationId: 'd-1', externalReference: 'SO-1', status: 'Invalid' });
		expect(run.json[0]?.problems).toEqual([
			{
				text: 'Too heavy',
				severity: 'refuse',
				source: 'CAS',
				path: 'GoodsShipments[0].GovernmentAgencyGoodsItems[1].GoodsMeasure.Nmass',
				label: 'Goods item 2, net mass',
				value: 412.5,
				goodsItemNumber: 20,
				governmentAgencyGoodsItemId: 'g-2',
			},
			{
				text: 'Unknown place',
				severity: 'warn',
				source: 'CAS',
				path: 'goodsShipments[0].tradeTerms.placeCode',
				label: 'Delivery terms, place as UN/LOCODE',
			},
			{ text: 'CDS12056: refused', severity: 'refuse', source: 'authority' },
			{ text: 'Ours', severity: 'refuse', source: 'CAS', path: 'internal.thing', label: 'internal, thing' },
			{ text: 'A mere text' },
		]);
		expect(run.json[0]?.currentValues).toMatchObject({ 'goodsShipments[0].tradeTerms.placeCode': null });
	});

	it('begin an Update with what the problems are about: of a list all, since an update replaces it', async () => {
		const run = await (await aRefusing()).run(corrections());
		const correction = run.json[0]?.correction as Record<string, unknown>;
		const names = ['direction', 'externalReference', 'messageType', 'singleAdministrativeDocument'];
		expect(Object.keys(correction).sort()).toEqual(names);
		const { governmentAgencyGoodsItems: items } = shipmentOf(correction);
		expect(correction).toMatchObject({ messageType: 'Update', externalReference: 'SO-1', direction: 'OUT' });
		expect(items).toHaveLength(2);
		expect(items[1]).toMatchObject({ seqNum: 20, previousDocuments: [{ refNum: 'INV-1' }] });
		expect(items[1]?.goodsMeasure).toEqual({ nmass: 412.5 });
		for (const name of ['derived', 'governmentAgencyGoodsItemId']) expect(items[1]).not.toHaveProperty(name);
	});

	it('begin a Replace with the whole shipment', async () => {
		const run = await (await aRefusing()).run(corrections({ correctBy: 'Replace' }));
		expect(run.json[0]?.correction).toMatchObject({
			messageType: 'Replace',
			singleAdministrativeDocument: {
				declarationOfficeCode: 'BEANR216000',
				goodsShipment: {
					exporter: { code: 'BE0428759497', name: 'Scheldt' },
					exitOfficeCode: 'BE101000',
					tradeTerms: { termsCode: 'FCA' },
				},
			},
		});
		for (const name of ['id', 'history', 'problems', 'currentStatus'])
			expect(run.json[0]?.correction).not.toHaveProperty(name);
	});

	it('may come one item a problem', async () => {
		const run = await (await aRefusing()).run(corrections({ itemPerProblem: true }));
		expect(run.json).toHaveLength(5);
		expect(run.json[0]).toMatchObject({ declarationId: 'd-1', text: 'Too heavy', label: 'Goods item 2, net mass' });
		expect(run.json[0]).not.toHaveProperty('correction');
	});

	it('of a declaration without problems say so', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-1']);
		const run = await cas.run(corrections());
		expect(run.json).toMatchObject([{ externalReference: 'SO-1', problems: [], currentValues: {} }]);
		expect(everythingIn(run.run)).toMatch(/No problems: SO-1 \(OUT\)/);
	});
});

describe.each([
	['Update', 'update'],
	['Replace', 'replace'],
])('a correction by %s', (correctBy, operation) => {
	it('goes straight into CAS Ingest, and the declaration goes on', async () => {
		const cas = await aCas();
		await anInvalidDeclaration(cas);
		expect(cas.sandbox.control.state().declarations[0]?.currentStatus).toBe('Invalid');
		const [item] = (await cas.run(corrections({ correctBy }))).json as [
			{ correction: Record<string, unknown>; problems: { path: string }[] },
		];
		const { correction, problems } = item;
		expect(problems.map(({ path }) => path)).toContainEqual(
			expect.stringMatching(/^goodsShipments\[0\]\.governmentAgencyGoodsItems\[1\]/),
		);
		const second = shipmentOf(correction).governmentAgencyGoodsItems[1] as { goodsMeasure: { gmass: number } };
		second.goodsMeasure.gmass = 520;
		expect(await statusAfter(cas, operation, correction)).toBe('ExitConfirmed');
	});
});
