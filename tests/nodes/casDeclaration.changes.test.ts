import type { INodeParameters, OnError } from 'n8n-workflow';
import { aGoodsItem, anExport } from '../sandbox/support/shipment';
import { timePasses } from './harness/manualTime';
import { restingDeclaration, stateOf } from './harness/restingDeclaration';
import { aTappedCas, type TappedCas } from './harness/tappedCas';

const CHOSEN = { declaration: { __rl: true, mode: 'id', value: '={{ $json.declarationId }}' } };
type Json = Record<string, unknown>;

function node(resource: string, operation: string, parameters: INodeParameters = {}, onError?: OnError) {
	return { type: 'casDeclaration', parameters: { resource, operation, ...CHOSEN, ...parameters }, onError };
}

const item = (json: Json) => [{ json: json as never }];

const PACKAGES = [
	{ quantity: 4, type: 'PX' },
	{ quantity: 2, type: 'CT' },
];

/** A declaration that can be corrected, of two goods items. */
async function anInvalidOne() {
	const cas = await aTappedCas();
	const shipment = anExport('SO-1', {
		items: [aGoodsItem({ packagings: PACKAGES }), aGoodsItem({ seqNum: 2 })],
		header: { additionalDocuments: [{ category: 'N', type: '380', refNum: 'A' }] },
	});
	const declarationId = await restingDeclaration(cas, 'Invalid', shipment);
	const items = await itemsOf(cas, declarationId);
	cas.tap.requests.length = 0;
	return { cas, declarationId, items, firstId: String(items[0]?.governmentAgencyGoodsItemId) };
}

async function itemsOf(cas: TappedCas, declarationId: string): Promise<Json[]> {
	return (await cas.run(node('goodsItem', 'getAll'), item({ declarationId }))).json;
}

const lastBody = (cas: TappedCas) =>
	JSON.parse(cas.tap.requests.findLast(({ method }) => method !== 'GET')?.body ?? '') as Json;

describe('an update of the header', () => {
	it('sends the given fields only, as CAS writes them, and says who they are about', async () => {
		const { cas, declarationId } = await anInvalidOne();
		const fields = { mappingMode: 'defineBelow', value: { exitOffice: 'be101000', exporter__name: 'Scheldt' } };
		const update = node('declaration', 'update', { source: 'fields', fields, additionalFields: '{"own": {"x": 1}}' });
		const run = await cas.run(update, item({ declarationId }));
		expect(run.json).toEqual([
			{
				declarationId,
				externalReference: 'SO-1',
				direction: 'OUT',
				lrn: expect.any(String),
				status: 'Invalid',
				referenceId: expect.any(String),
				outcome: 'accepted',
			},
		]);
		expect(lastBody(cas)).toEqual({
			goodsShipment: { exitOfficeCode: 'BE101000', exporter: { name: 'Scheldt' } },
			own: { x: 1 },
		});
		await timePasses(60_000);
		expect(stateOf(cas, 'SO-1')?.currentStatus).toBe('Validated');
	});

	it('takes from an incoming item what is of the header, and nothing else of it', async () => {
		const { cas, declarationId } = await anInvalidOne();
		const incoming = {
			declarationId,
			externalReference: 'SO-1',
			direction: 'OUT',
			status: 'Invalid',
			destinationCountry: 'CA',
		};
		await cas.run(node('declaration', 'update', { source: 'item' }), item(incoming));
		expect(lastBody(cas)).toEqual({ goodsShipment: { destination: { country: 'CA' } } });
	});

	it.each([
		['item', {}, /^The incoming item has no field of a declaration header$/],
		['json', { message: '{}' }, /^No field of the declaration header is given$/],
	])('that changes nothing is refused (%s)', async (source, more, message) => {
		const { cas, declarationId } = await anInvalidOne();
		const { error } = await cas.run(node('declaration', 'update', { source, ...more }), item({ declarationId }));
		expect(error?.message).toMatch(message);
		expect(error?.description).toMatch(/as in declarationType, additionalDeclarationType/);
		expect(cas.tap.requests).toEqual([]);
	});

	it('is checked as in a shipment, before it is sent', async () => {
		const { cas, declarationId } = await anInvalidOne();
		const message = '{"destinationCountry": "Nowhere"}';
		const { error } = await cas.run(
			node('declaration', 'update', { source: 'json', message }),
			item({ declarationId }),
		);
		expect(error?.message).toBe(
			`The change of the header of declaration ${declarationId} was not sent: one field needs a correction`,
		);
		expect(error?.description).toMatch(/^Country of destination: /);
		expect(cas.tap.requests).toEqual([]);
	});

	it('warns where it replaces a list whose entries have keys', async () => {
		const { cas, declarationId } = await anInvalidOne();
		const message = '{"additionalDocuments": [{"type": "N271", "reference": "B"}]}';
		const run = await cas.run(node('declaration', 'update', { source: 'json', message }), item({ declarationId }));
		expect(run.json).toMatchObject([
			{
				outcome: 'accepted',
				warnings: [
					{
						severity: 'warn',
						path: 'additionalDocuments',
						text: 'Supporting document: this replaces the entry that CAS has by the 1 given. To change single entries, give each with its casReference as Get shows it.',
					},
				],
			},
		]);
	});

	it('is refused once customs has the declaration, in words', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		const update = node('declaration', 'update', { source: 'json', message: '{"destinationCountry": "CA"}' });
		const { error } = await cas.run(update, item({ declarationId }));
		expect(error?.message).toMatch(
			/^The change of the header of declaration SO-1 \(OUT\) was not sent: the declaration has been in status Accepted since /,
		);
		expect(error?.description).toMatch(
			/^The change of the header is possible in New, .+Amendable\. Customs has it already/,
		);
		expect(cas.tap.requests.map(({ method }) => method)).toEqual(['GET']);
	});

	it('that CAS refuses by field names the field', async () => {
		const { cas, declarationId } = await anInvalidOne();
		const additionalDocuments = [{ casReference: 'none', refNum: 'B' }];
		const message = JSON.stringify({ additionalDocuments });
		const { error } = await cas.run(
			node('declaration', 'update', { source: 'json', message }),
			item({ declarationId }),
		);
		expect(error?.message).toMatch(/^CAS answered 400 for the change of the header of declaration SO-1 \(OUT\)/);
		expect(error?.description).toMatch(/CAS says "additionalDocuments has no entry with casReference none"/);
	});
});

describe('the goods items of a declaration', () => {
	it('come one item each, with their ids, their keys and whose they are', async () => {
		const { cas, declarationId, items } = await anInvalidOne();
		expect(items).toMatchObject([
			{
				declarationId,
				externalReference: 'SO-1',
				status: 'Invalid',
				governmentAgencyGoodsItemId: expect.any(String),
				seqNum: 1,
				packagings: [{ casReference: expect.any(String) }, { casReference: expect.any(String) }],
			},
			{ seqNum: 2 },
		]);
		const limited = node('goodsItem', 'getAll', { returnAll: false, limit: 1 });
		expect((await cas.run(limited, item({ declarationId }))).json).toHaveLength(1);
	});

	it('can be got one by one', async () => {
		const { cas, declarationId, items, firstId } = await anInvalidOne();
		const run = await cas.run(node('goodsItem', 'get'), item({ declarationId, governmentAgencyGoodsItemId: firstId }));
		expect(run.json).toMatchObject([
			{ declarationId, packagings: items[0]?.packagings, goodsMeasure: { nmass: 412.5 } },
		]);
		const { error } = await cas.run(node('goodsItem', 'get', { goodsItemId: 'none' }), item({ declarationId }));
		expect(error?.message).toBe(`CAS answered 404 for the goods item none of declaration ${declarationId}: not found`);
	});

	it('take a new one', async () => {
		const { cas, declarationId } = await anInvalidOne();
		const { seqNum: _none, ...message } = aGoodsItem({ commodity: { description: 'Spare parts' } });
		const create = node('goodsItem', 'create', { source: 'json', message: JSON.stringify(message) });
		const run = await cas.run(create, item({ declarationId }));
		expect(run.json).toMatchObject([
			{ externalReference: 'SO-1', outcome: 'accepted', referenceId: expect.any(String) },
		]);
		expect(await itemsOf(cas, declarationId)).toMatchObject([{}, {}, { commodity: { description: 'Spare parts' } }]);
	});

	it('change from an edited item of Get Many: entries by their key, the rest of the item stays out', async () => {
		const { cas, declarationId, items } = await anInvalidOne();
		const [first] = items as [Json];
		const [px, ct] = first.packagings as Json[];
		const edited = { ...first, goodsMeasure: { nmass: 400 }, packagings: [px, { ...ct, quantity: 7 }] };
		const run = await cas.run(node('goodsItem', 'update', { source: 'item' }), item(edited));
		expect(run.error).toBeUndefined();
		expect(run.json[0]).not.toHaveProperty('warnings');
		for (const name of ['declarationId', 'externalReference', 'status', 'lrn'])
			expect(lastBody(cas)).not.toHaveProperty(name);
		expect((await itemsOf(cas, declarationId))[0]).toMatchObject({
			goodsMeasure: { nmass: 400 },
			packagings: [px, { ...ct, quantity: 7 }],
		});
	});

	it('change from an edited item of Get Many under the names that are sent, where they are read by others', async () => {
		const { cas, declarationId, items } = await anInvalidOne();
		const edited = { ...items[1], previousDocuments: [{ category: 'Z', type: '380', number: 'INV-9' }] };
		await cas.run(node('goodsItem', 'update', { source: 'item' }), item(edited));
		expect(lastBody(cas).previousDocuments).toMatchObject([{ category: 'Z', type: '380', refNum: 'INV-9' }]);
		expect((await itemsOf(cas, declarationId))[1]).toMatchObject({ previousDocuments: [{ number: 'INV-9' }] });
	});

	it('warn where packages with keys would be replaced by packages without', async () => {
		const { cas, declarationId, firstId } = await anInvalidOne();
		const update = node('goodsItem', 'update', {
			goodsItemId: firstId,
			source: 'json',
			message: '{"packages": [{"quantity": 1, "type": "BX"}]}',
		});
		const run = await cas.run(update, item({ declarationId }));
		expect(run.json).toMatchObject([
			{ warnings: [{ path: 'packagings', message: expect.stringContaining('2 entries') }] },
		]);
	});

	it('lose one, which is told as deleted', async () => {
		const { cas, declarationId, firstId } = await anInvalidOne();
		const run = await cas.run(node('goodsItem', 'delete', { goodsItemId: firstId }), item({ declarationId }));
		expect(run.json).toMatchObject([
			{ deleted: true, declarationId, governmentAgencyGoodsItemId: firstId, outcome: 'accepted' },
		]);
		expect(await itemsOf(cas, declarationId)).toMatchObject([{ seqNum: 2 }]);
	});

	it('that are not there are not told as deleted', async () => {
		const { cas, declarationId } = await anInvalidOne();
		const { error } = await cas.run(node('goodsItem', 'delete', { goodsItemId: 'none' }), item({ declarationId }));
		expect(error?.message).toMatch(/^CAS answered 404 for the deletion of goods item none of declaration SO-1 \(OUT\)/);
	});

	it.each(['create', 'update', 'delete'])(
		'cannot be changed by %s once customs has the declaration',
		async (operation) => {
			const cas = await aTappedCas();
			const declarationId = await restingDeclaration(cas, 'Released');
			const [known] = await itemsOf(cas, declarationId);
			const goodsItemId = String(known?.governmentAgencyGoodsItemId);
			const parameters = { goodsItemId, source: 'json', message: '{"netMass": 1}' };
			const run = await cas.run(
				node('goodsItem', operation, parameters, 'continueErrorOutput'),
				item({ declarationId }),
			);
			expect(run.errorItems).toMatchObject([
				{
					json: {
						error: expect.stringMatching(
							/ of declaration SO-1 \(OUT\) was not sent: the declaration has been in status Released since /,
						),
						description: expect.stringMatching(/is possible in New, .+invalidate it and send the shipment anew/),
						outcome: 'notSent',
						externalReference: 'SO-1',
					},
				},
			]);
		},
	);

	it('without an id ask for one', async () => {
		const { cas, declarationId } = await anInvalidOne();
		const { error } = await cas.run(node('goodsItem', 'delete'), item({ declarationId }));
		expect(error?.message).toBe('Goods Item ID is empty');
	});
});

describe('a declaration chosen by its MRN or reference', () => {
	it('is changed like one chosen by its ID', async () => {
		const { cas } = await anInvalidOne();
		const declaration = { __rl: true, mode: 'reference', value: 'SO-1' };
		const update = node('declaration', 'update', {
			declaration,
			source: 'json',
			message: '{"destinationCountry": "CA"}',
		});
		expect((await cas.run(update, item({}))).json).toMatchObject([{ externalReference: 'SO-1', outcome: 'accepted' }]);
	});
});
