import type { INodeParameters } from 'n8n-workflow';
import { aGoodsItem, anExport } from '../sandbox/support/shipment';
import { newDeclarations } from './harness/declarations';
import { everythingIn } from './harness/leaks';
import { timePasses } from './harness/manualTime';
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
	const items = [aGoodsItem(), aGoodsItem({ sequenceNumeric: 2, netMass: 500, grossMass: 430 })];
	const sent = await cas.run(
		ingest('create', anExport('SO-1', { governmentAgencyGoodsItems: items }), { validate: false }),
	);
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
	exporter: { id: 'BE0428759497', name: 'Scheldt' },
	tradeTerms: { conditionCode: 'FCA', locationName: 'Antwerpen' },
	governmentAgencyGoodsItems: [
		{ ...aGoodsItem(), governmentAgencyGoodsItemId: 'g-1' },
		{ ...aGoodsItem({ sequenceNumeric: 20, grossMass: null }), governmentAgencyGoodsItemId: 'g-2', derived: true },
	],
	history: [],
	problems: [
		{ severity: 'refuse', source: 'CAS', path: '$.GovernmentAgencyGoodsItems[1].NetMass', message: 'Too heavy' },
		{ severity: 'warn', source: 'CAS', path: 'tradeTerms.countryCode', message: 'Unknown place' },
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
				path: 'GovernmentAgencyGoodsItems[1].NetMass',
				label: 'Goods item 2, net mass',
				value: 412.5,
				goodsItemNumber: 20,
				governmentAgencyGoodsItemId: 'g-2',
			},
			{
				text: 'Unknown place',
				severity: 'warn',
				source: 'CAS',
				path: 'tradeTerms.countryCode',
				label: 'Delivery terms, country',
			},
			{ text: 'CDS12056: refused', severity: 'refuse', source: 'authority' },
			{ text: 'Ours', severity: 'refuse', source: 'CAS', path: 'internal.thing', label: 'internal, thing' },
			{ text: 'A mere text' },
		]);
		expect(run.json[0]?.currentValues).toMatchObject({ 'tradeTerms.countryCode': null });
	});

	it('begin an Update with what the problems are about: of a list all, since an update replaces it', async () => {
		const run = await (await aRefusing()).run(corrections());
		const correction = run.json[0]?.correction as { governmentAgencyGoodsItems: object[] };
		expect(Object.keys(correction).sort()).toEqual([
			'direction',
			'externalReference',
			'governmentAgencyGoodsItems',
			'messageType',
		]);
		expect(correction).toMatchObject({ messageType: 'Update', externalReference: 'SO-1', direction: 'OUT' });
		expect(correction.governmentAgencyGoodsItems).toHaveLength(2);
		for (const name of ['grossMass', 'derived', 'governmentAgencyGoodsItemId'])
			expect(correction.governmentAgencyGoodsItems[1]).not.toHaveProperty(name);
	});

	it('begin a Replace with the whole shipment', async () => {
		const run = await (await aRefusing()).run(corrections({ correctBy: 'Replace' }));
		expect(run.json[0]?.correction).toMatchObject({
			messageType: 'Replace',
			exporter: { name: 'Scheldt' },
			tradeTerms: { conditionCode: 'FCA' },
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
			{ correction: { governmentAgencyGoodsItems: { grossMass: number }[] }; problems: { path: string }[] },
		];
		const { correction, problems } = item;
		expect(problems.map(({ path }) => path)).toContainEqual(expect.stringMatching(/^governmentAgencyGoodsItems\[1\]/));
		correction.governmentAgencyGoodsItems[1]!.grossMass = 520;
		expect(await statusAfter(cas, operation, correction)).toBe('ExitConfirmed');
	});
});
