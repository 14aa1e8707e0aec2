import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { aGoodsItem, anExport } from '../sandbox/support/shipment';
import { PACKAGE } from './harness/nodeTypes';
import { runWorkflow } from './harness/runWorkflow';
import { exportItems, shipmentOf } from './harness/shipments';
import { aTappedCas } from './harness/tappedCas';

const create = (parameters: INodeParameters) => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation: 'create', ...parameters },
});

const item = (json: object): INodeExecutionData => ({ json: json as INodeExecutionData['json'] });

/** Fields of a shipment by their columns, and what they are on the wire. */
const HEADER = {
	externalReference: 'SO-1',
	direction: 'OUT',
	exportCountry: 'BE',
	destinationCountry: 'US',
	invoice__date: '2026-01-12',
};
const GOODS_ITEM = {
	itemNumber: 1,
	goodsDescription: 'Centrifugal pumps for liquids',
	commodityCode: '84137051',
	itemAmount: 600,
	grossMass: 430,
	netMass: 412.5,
	procedure: '1000',
	originCountry: 'DE',
	packages: [{ quantity: 4, type: 'PX' }],
};
const sentOf = (externalReference: string) => ({
	version: '1.0',
	externalReference,
	direction: 'OUT',
	singleAdministrativeDocument: {
		goodsShipment: {
			exportCountry: 'BE',
			destination: { country: 'US' },
			exporter: { code: 'BE0428759497', name: 'Scheldt Machines NV' },
			invoice: { date: '2026-01-12' },
			governmentAgencyGoodsItems: [aGoodsItem()],
		},
	},
});

describe('a shipment taken from the incoming item', () => {
	it('is sent as it is, with the message type', async () => {
		const cas = await aTappedCas();
		await cas.run(create({ source: 'item' }), exportItems('SO-1'));
		expect(cas.sent()).toEqual([{ ...anExport('SO-1'), messageType: 'New' }]);
	});

	it('keeps fields that this package does not know', async () => {
		const cas = await aTappedCas();
		await cas.run(create({}), [item(anExport('SO-1', { fieldOfOurCas: { deep: [1, 'two'] } }))]);
		expect(cas.sent()).toMatchObject([{ fieldOfOurCas: { deep: [1, 'two'] } }]);
	});

	it('may be a flat row with dotted names, as a database gives it', async () => {
		const cas = await aTappedCas();
		const row = { ...HEADER, 'exporter.code': 'BE0428759497', 'exporter.name': 'Scheldt Machines NV' };
		const run = await cas.run(create({}), [item({ ...row, goodsItems: [GOODS_ITEM] })]);
		expect(run.error).toBeUndefined();
		expect(cas.sent()).toEqual([{ ...sentOf('SO-1'), messageType: 'New' }]);
	});
});

describe('a shipment written as JSON', () => {
	it('is read from the text of the parameter', async () => {
		const cas = await aTappedCas();
		await cas.run(create({ source: 'json', message: JSON.stringify(anExport('SO-2')) }));
		expect(cas.sent()).toEqual([{ ...anExport('SO-2'), messageType: 'New' }]);
	});

	it('may be built by an expression, for each item anew', async () => {
		const cas = await aTappedCas();
		const message = `={{ { ...${JSON.stringify(anExport('x'), null, 1)}, externalReference: $json.order } }}`;
		await cas.run(create({ source: 'json', message }), [item({ order: 'SO-3' }), item({ order: 'SO-4' })]);
		expect(cas.sent().map(({ externalReference }) => externalReference)).toEqual(['SO-3', 'SO-4']);
	});

	it.each([
		['text that is not JSON', '{"externalReference": "SO-5"'],
		['a list', '[]'],
		['a number', '42'],
	])('is refused by name where it is %s', async (_what, message) => {
		const cas = await aTappedCas();
		const run = await cas.run(create({ source: 'json', message, options: { validate: false } }));
		expect(run.error?.message).toMatch(/customs shipment was not sent/);
		expect(run.error?.description).toMatch(/\w/);
		expect(cas.tap.requests).toEqual([]);
	});
});

describe('a shipment from mapped fields', () => {
	const goodsItems = JSON.stringify([GOODS_ITEM]);
	const value = {
		...HEADER,
		externalReference: '={{ $json.order }}',
		exporter__code: 'BE0428759497',
		exporter__name: 'Scheldt Machines NV',
	};

	it('gets each field where the message has it', async () => {
		const cas = await aTappedCas();
		const fields = { mappingMode: 'defineBelow', value };
		const run = await cas.run(create({ source: 'fields', fields, goodsItems }), [item({ order: 'SO-6' })]);
		expect(run.error).toBeUndefined();
		expect(cas.sent()).toEqual([{ ...sentOf('SO-6'), messageType: 'New' }]);
	});

	it.each([
		['English', ['Reference', 'Direction', 'Ship from', 'Ship to', 'Exporter: EORI number', 'Invoice: Date']],
		[
			'French',
			['Référence', 'Sens', "Pays d'expédition", 'Pays de destination', 'Exportateur: Numéro EORI', 'Facture: Date'],
		],
		[
			'Dutch',
			[
				'Referentie',
				'Richting',
				'Land van verzending',
				'Land van bestemming',
				'Exporteur: EORI-nummer',
				'Factuur: Datum',
			],
		],
		[
			'German',
			['Referenz', 'Richtung', 'Versendungsland', 'Bestimmungsland', 'Ausführer: EORI-Nummer', 'Rechnung: Datum'],
		],
	])('takes incoming columns with %s headers', async (_language, headers) => {
		const cas = await aTappedCas();
		const cells = ['SO-7', 'OUT', 'BE', 'US', 'BE0428759497', '2026-01-12'];
		const row = Object.fromEntries(headers.map((header, index) => [header, cells[index]]));
		const fields = { mappingMode: 'autoMapInputData', value: null };
		const run = await cas.run(create({ source: 'fields', fields, goodsItems }), [item(row)]);
		expect(run.error).toBeUndefined();
		expect(cas.sent()).toMatchObject([
			{
				externalReference: 'SO-7',
				direction: 'OUT',
				singleAdministrativeDocument: {
					goodsShipment: {
						exportCountry: 'BE',
						destination: { country: 'US' },
						exporter: { code: 'BE0428759497' },
						invoice: { date: '2026-01-12' },
					},
				},
			},
		]);
	});

	it('takes a date of the workflow as the day it names, in any time zone', async () => {
		const cas = await aTappedCas();
		const fields = { mappingMode: 'defineBelow', value: { ...value, invoice__date: '={{ $json.day }}' } };
		const run = await cas.run({ ...create({ source: 'fields', fields, goodsItems }), timezone: 'Pacific/Auckland' }, [
			item({ order: 'SO-8', day: '2026-12-31' }),
		]);
		expect(run.error).toBeUndefined();
		expect(cas.sent().map(shipmentOf)).toMatchObject([{ invoice: { date: '2026-12-31' } }]);
	});
});

describe('rows of a SQL result, one a goods item', () => {
	const row = (externalReference: string, commodityCode: string) =>
		item({
			...HEADER,
			externalReference,
			'goodsItems.goodsDescription': 'Pumps',
			'goodsItems.commodityCode': commodityCode,
			'goodsItems.originCountry': 'DE',
			'goodsItems.procedure': '1000',
			'goodsItems.netMass': 10,
			'goodsItems.grossMass': 11,
			'goodsItems.packages[0].quantity': 1,
			'goodsItems.packages[0].type': 'PX',
			'goodsItems.itemAmount': 500,
		});

	it('become one shipment a reference, linked to the first of its rows', async () => {
		const cas = await aTappedCas();
		const rows = [row('SO-1', '84137051'), row('SO-2', '84137051'), row('SO-1', '84139100')];
		const run = await cas.run(create({ source: 'item', groupRows: true }), rows);
		expect(run.error).toBeUndefined();
		expect(cas.sent().map((sent) => shipmentOf(sent).governmentAgencyGoodsItems.length)).toEqual([2, 1]);
		expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('are grouped too where an expression gives the text "true"', async () => {
		const cas = await aTappedCas();
		const rows = [row('SO-1', '84137051'), row('SO-1', '84139100')];
		await cas.run(create({ source: 'item', groupRows: '={{ "true" }}' }), rows);
		expect(cas.sent()).toHaveLength(1);
	});

	it('can be reached by $("…").item behind it', async () => {
		const cas = await aTappedCas();
		const rows = [row('SO-1', '84137051'), row('SO-2', '84137051'), row('SO-1', '84139100')];
		const { type, parameters } = create({ source: 'item', groupRows: true });
		const ingest = { name: 'Ingest', type: `${PACKAGE}.${type}`, parameters, credentials: cas.credentials };
		const filters = { externalReference: "={{ $('Rows').item.json.externalReference }}" };
		const lookUp = { resource: 'declaration', operation: 'search', returnAll: false, limit: 1, filters };
		const run = await runWorkflow(
			{
				nodes: [
					{ name: 'Rows', type: 'n8n-nodes-base.manualTrigger' },
					ingest,
					{ name: 'Good', type: `${PACKAGE}.casDeclaration`, parameters: lookUp, credentials: cas.credentials },
				],
				connections: {
					Rows: { main: [[{ node: 'Ingest', type: 'main', index: 0 }]] },
					Ingest: { main: [[{ node: 'Good', type: 'main', index: 0 }]] },
				},
			},
			cas.vault,
			rows,
		);
		expect(run.error).toBeUndefined();
		const asked = cas.tap.requests.flatMap(({ query }) => query.get('externalReference') ?? []);
		expect(asked).toEqual(['SO-1', 'SO-2']);
	});
});

describe('additional fields', () => {
	it('are merged over the message', async () => {
		const cas = await aTappedCas();
		const additionalFields = JSON.stringify({
			singleAdministrativeDocument: { goodsShipment: { invoice: { number: 'INV-2' } } },
			fieldOfOurCas: true,
		});
		await cas.run(create({ additionalFields }), exportItems('SO-1'));
		expect(cas.sent()).toMatchObject([{ fieldOfOurCas: true }]);
		expect(cas.sent().map(shipmentOf)).toMatchObject([{ invoice: { number: 'INV-2', date: '2026-01-12' } }]);
	});
});
