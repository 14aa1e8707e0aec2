import { goodsItemsOf, goodsShipmentOf, logIn, type CasClient } from './support/casClient';
import { aSandbox, MINUTE } from './support/sandboxes';
import { aGoodsItem, anExport, type ShipmentChange } from './support/shipment';

const PACKAGES = [
	{ quantity: 4, type: 'PX' },
	{ quantity: 2, type: 'CT' },
];

/** A declaration that rests because something is wrong with it. */
async function anInvalidOne({ goodsShipment, ...change }: ShipmentChange = {}) {
	const sandbox = await aSandbox();
	const cas = await logIn(sandbox);
	await cas.send(
		anExport('SO-1', {
			goodsShipment: { exitOfficeCode: 'nowhere', ...goodsShipment },
			items: [aGoodsItem({ packagings: PACKAGES }), aGoodsItem({ seqNum: 2 })],
			...change,
		}),
	);
	await sandbox.clock.advance(MINUTE);
	const declaration = await cas.declarationOf('SO-1');
	const itemIds = goodsItemsOf(declaration).map((item) => item.governmentAgencyGoodsItemId);
	return { sandbox, cas, declaration, itemIds, url: `/v1/declarations/${declaration.id}` };
}

const itemsOf = async (cas: CasClient) => goodsItemsOf(await cas.declarationOf('SO-1'));

const packagesOf = async (cas: CasClient) => (await itemsOf(cas))[0]?.packagings as Record<string, unknown>[];

describe('a change of the header', () => {
	it('changes what is given, leaves the rest, is validated, and goes on with Submit', async () => {
		const { sandbox, cas, url } = await anInvalidOne();
		const { status, data } = await cas.http.patch(url, {
			totalInvoiceAmount: 1200,
			goodsShipment: { exitOfficeCode: 'BE101000', tradeTerms: { place: 'Gent' } },
		});
		expect({ status, data }).toEqual({ status: 202, data: { referenceId: expect.any(String) } });
		await sandbox.clock.advance(60 * MINUTE);
		expect(await cas.declarationOf('SO-1')).toMatchObject({
			currentStatus: 'Validated',
			totalInvoiceAmount: 1200,
			invoiceCurrency: 'EUR',
			goodsShipments: [
				{
					exitOffice: { code: 'BE101000' },
					tradeTerms: { termsCode: 'FCA', place: 'Gent' },
					destination: { country: 'US' },
					governmentAgencyGoodsItems: [{}, {}],
				},
			],
			warningCount: { totalBlocking: 0, totalNonBlocking: 0 },
		});
		await cas.http.post(`${url}/submit`, {});
		await sandbox.clock.advance(60 * MINUTE);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('ExitConfirmed');
	});

	it('does not change the key, nor goods items', async () => {
		const { cas, url } = await anInvalidOne();
		const { status, data } = await cas.http.patch(url, {
			externalReference: 'SO-9',
			goodsShipment: { governmentAgencyGoodsItems: [] },
		});
		expect({ status, fields: Object.keys(data.errors) }).toEqual({
			status: 400,
			fields: ['externalReference', 'goodsShipment.governmentAgencyGoodsItems'],
		});
		expect(await itemsOf(cas)).toHaveLength(2);
	});

	it('changes what stands around the document too, and takes away what is null', async () => {
		const { sandbox, cas, url } = await anInvalidOne({ header: { comRefNum: 'COM-1' } });
		await cas.http.patch(url, { storageLocationReference: 'RTM-1', comRefNum: null, ofNobody: 1 });
		await sandbox.clock.advance(MINUTE);
		const declaration = await cas.declarationOf('SO-1');
		expect(declaration).toMatchObject({ storageLocationReference: 'RTM-1', company: 'SCHELDT' });
		expect(declaration).not.toHaveProperty('comRefNum');
		expect(declaration).not.toHaveProperty('ofNobody');
	});

	it.each([
		['a text', '"SO-1"', ['$']],
		['a list', [], ['$']],
		['a number where a text belongs', { invoiceCurrency: 978 }, ['invoiceCurrency']],
		[
			'the shipment as it was sent',
			anExport('SO-1'),
			['externalReference', 'direction', 'singleAdministrativeDocument'],
		],
	])('is refused at once for %s', async (_what, body, fields) => {
		const { cas, url } = await anInvalidOne();
		const { status, data } = await cas.http.patch(url, body, { headers: { 'content-type': 'application/json' } });
		expect({ status, fields: Object.keys(data.errors) }).toEqual({ status: 400, fields });
	});

	it('is refused once customs has the declaration', async () => {
		const { sandbox, cas, url } = await anInvalidOne({ goodsShipment: { exitOfficeCode: 'BE101000' } });
		await sandbox.clock.advance(60 * MINUTE);
		const { status, data } = await cas.http.patch(url, { goodsShipment: { destination: { country: 'CA' } } });
		expect(status).toBe(400);
		expect(data.detail).toMatch(/is in status ExitConfirmed\. A change is possible in New, .*Amendable\.$/);
	});

	it('is validated on its way, where the declaration is still on its way', async () => {
		const { sandbox, cas } = await anInvalidOne();
		await cas.send(anExport('SO-2'));
		await sandbox.clock.advance(1_500);
		const { id } = await cas.declarationOf('SO-2');
		await cas.http.patch(`/v1/declarations/${id}`, { goodsShipment: { destination: { country: 'CA' } } });
		await sandbox.clock.advance(60 * MINUTE);
		const declaration = await cas.declarationOf('SO-2');
		expect(declaration.currentStatus).toBe('ExitConfirmed');
		expect(goodsShipmentOf(declaration)).toMatchObject({ destination: { country: 'CA' } });
	});
});

describe('a goods item', () => {
	it('can be read, and is 404 where there is none', async () => {
		const { cas, url, itemIds, declaration } = await anInvalidOne();
		expect((await cas.http.get(`${url}/items/${itemIds[0]}`)).data).toEqual(goodsItemsOf(declaration)[0]);
		expect((await cas.http.get(`${url}/items/none`)).status).toBe(404);
	});

	it('is added at the end, with an id of its own and the next number', async () => {
		const { cas, url, itemIds } = await anInvalidOne();
		const { seqNum: _none, ...item } = aGoodsItem({ commodity: { description: 'Spare parts' } });
		expect((await cas.http.post(`${url}/items`, item)).status).toBe(202);
		const items = await itemsOf(cas);
		expect(items.slice(0, 2).map((known) => known.governmentAgencyGoodsItemId)).toEqual(itemIds);
		expect(items[2]).toMatchObject({ seqNum: 3, commodity: { description: 'Spare parts' } });
		expect(itemIds).not.toContain(items[2]?.governmentAgencyGoodsItemId);
	});

	it('is changed selectively', async () => {
		const { cas, url, itemIds } = await anInvalidOne();
		await cas.http.patch(`${url}/items/${itemIds[1]}`, { goodsMeasure: { nmass: 400 } });
		expect(await itemsOf(cas)).toMatchObject([
			{ goodsMeasure: { nmass: 412.5 } },
			{ goodsMeasure: { nmass: 400, gmass: 430 }, governmentAgencyGoodsItemId: itemIds[1] },
		]);
	});

	it('is not changed by a value of another kind', async () => {
		const { cas, url, itemIds } = await anInvalidOne();
		const { status, data } = await cas.http.patch(`${url}/items/${itemIds[1]}`, { goodsMeasure: { nmass: '400' } });
		expect({ status, errors: data.errors }).toEqual({
			status: 400,
			errors: { 'goodsMeasure.nmass': ['It must be a number.'] },
		});
	});

	it('is deleted, and the ids of the others stay', async () => {
		const { cas, url, itemIds } = await anInvalidOne();
		expect((await cas.http.delete(`${url}/items/${itemIds[0]}`)).status).toBe(202);
		const items = await itemsOf(cas);
		expect(items.map((item) => item.governmentAgencyGoodsItemId)).toEqual([itemIds[1]]);
		expect((await cas.http.delete(`${url}/items/${itemIds[0]}`)).status).toBe(404);
	});

	it.each(['post', 'patch', 'delete'] as const)('cannot be changed by %s once customs has it', async (method) => {
		const { sandbox, cas, url, itemIds } = await anInvalidOne({ goodsShipment: { exitOfficeCode: 'BE101000' } });
		await sandbox.clock.advance(60 * MINUTE);
		const path = method === 'post' ? `${url}/items` : `${url}/items/${itemIds[0]}`;
		const { status, data } = await cas.http.request({ method, url: path, data: method === 'delete' ? undefined : {} });
		expect(status).toBe(400);
		expect(data.detail).toContain('ExitConfirmed');
	});
});

describe('a collection', () => {
	it('has a key on each entry', async () => {
		const { cas } = await anInvalidOne();
		const keys = (await packagesOf(cas)).map(({ casReference }) => casReference);
		expect(new Set(keys).size).toBe(2);
		expect(keys).toEqual([expect.any(String), expect.any(String)]);
	});

	it('given without keys replaces the stored one', async () => {
		const { cas, url, itemIds } = await anInvalidOne();
		await cas.http.patch(`${url}/items/${itemIds[0]}`, { packagings: [{ quantity: 9, type: 'BX' }] });
		expect(await packagesOf(cas)).toMatchObject([{ quantity: 9, type: 'BX' }]);
		expect(await packagesOf(cas)).toHaveLength(1);
	});

	it('given with a key changes that entry, and adds what has none', async () => {
		const { cas, url, itemIds } = await anInvalidOne();
		const [, second] = await packagesOf(cas);
		await cas.http.patch(`${url}/items/${itemIds[0]}`, {
			packagings: [
				{ casReference: second?.casReference, quantity: 7 },
				{ quantity: 1, type: 'BX' },
			],
		});
		expect(await packagesOf(cas)).toMatchObject([
			{ quantity: 4, type: 'PX' },
			{ quantity: 7, type: 'CT' },
			{ quantity: 1, type: 'BX' },
		]);
	});

	it('with a key that no entry has is refused', async () => {
		const { cas, url, itemIds } = await anInvalidOne();
		const { status, data } = await cas.http.patch(`${url}/items/${itemIds[0]}`, {
			packagings: [{ casReference: 'none', quantity: 7 }],
		});
		expect({ status, errors: data.errors }).toEqual({
			status: 400,
			errors: { packagings: ['packagings has no entry with casReference none.'] },
		});
		expect(await packagesOf(cas)).toHaveLength(2);
	});

	it('of the header has keys too', async () => {
		const { cas, url } = await anInvalidOne({
			header: { additionalDocuments: [{ category: 'N', type: '380', refNum: 'A' }] },
		});
		const [document] = (await cas.declarationOf('SO-1')).additionalDocuments as Record<string, unknown>[];
		await cas.http.patch(url, { additionalDocuments: [{ casReference: document?.casReference, refNum: 'B' }] });
		expect((await cas.declarationOf('SO-1')).additionalDocuments).toEqual([{ ...document, refNum: 'B' }]);
	});
});
