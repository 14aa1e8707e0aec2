import { logIn, type CasClient } from './support/casClient';
import { aSandbox, MINUTE } from './support/sandboxes';
import { aGoodsItem, anExport } from './support/shipment';

const PACKAGES = [
	{ quantity: 4, typeCode: 'PX' },
	{ quantity: 2, typeCode: 'CT' },
];

/** A declaration that rests because something is wrong with it. */
async function anInvalidOne(change: object = {}) {
	const sandbox = await aSandbox();
	const cas = await logIn(sandbox);
	await cas.send(
		anExport('SO-1', {
			exitOfficeId: 'nowhere',
			governmentAgencyGoodsItems: [aGoodsItem({ packages: PACKAGES }), aGoodsItem({ sequenceNumeric: 2 })],
			...change,
		}),
	);
	await sandbox.clock.advance(MINUTE);
	const declaration = await cas.declarationOf('SO-1');
	const itemIds = declaration.governmentAgencyGoodsItems.map((item) => String(item.governmentAgencyGoodsItemId));
	return { sandbox, cas, declaration, itemIds, url: `/v1/declarations/${declaration.id}` };
}

const packagesOf = async (cas: CasClient, at = 0) =>
	(await cas.declarationOf('SO-1')).governmentAgencyGoodsItems[at]?.packages as Record<string, unknown>[];

describe('a change of the header', () => {
	it('changes what is given, leaves the rest, is validated, and goes on with Submit', async () => {
		const { sandbox, cas, url } = await anInvalidOne();
		const { status, data } = await cas.http.patch(url, { exitOfficeId: 'BE101000', invoice: { amount: 700 } });
		expect({ status, data }).toEqual({ status: 202, data: { referenceId: expect.any(String) } });
		await sandbox.clock.advance(60 * MINUTE);
		expect(await cas.declarationOf('SO-1')).toMatchObject({
			currentStatus: 'Validated',
			exitOfficeId: 'BE101000',
			invoice: { id: 'INV-1', amount: 700, currencyCode: 'EUR' },
			shipTo: 'US',
		});
		await cas.http.post(`${url}/submit`, {});
		await sandbox.clock.advance(60 * MINUTE);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('ExitConfirmed');
	});

	it('does not change the key, nor goods items', async () => {
		const { cas, url } = await anInvalidOne();
		const { status, data } = await cas.http.patch(url, { externalReference: 'SO-9', governmentAgencyGoodsItems: [] });
		expect({ status, fields: Object.keys(data.errors) }).toEqual({
			status: 400,
			fields: ['externalReference', 'governmentAgencyGoodsItems'],
		});
		expect((await cas.declarationOf('SO-1')).governmentAgencyGoodsItems).toHaveLength(2);
	});

	it('is refused once customs has the declaration', async () => {
		const { sandbox, cas, url } = await anInvalidOne({ exitOfficeId: 'BE101000' });
		await sandbox.clock.advance(60 * MINUTE);
		const { status, data } = await cas.http.patch(url, { shipTo: 'CA' });
		expect(status).toBe(400);
		expect(data.detail).toMatch(/is in status ExitConfirmed\. A change is possible in New, .*Amendable\.$/);
	});

	it('is validated on its way, where the declaration is still on its way', async () => {
		const { sandbox, cas } = await anInvalidOne();
		await cas.send(anExport('SO-2'));
		await sandbox.clock.advance(1_500);
		const { id } = await cas.declarationOf('SO-2');
		await cas.http.patch(`/v1/declarations/${id}`, { shipTo: 'CA' });
		await sandbox.clock.advance(60 * MINUTE);
		expect(await cas.declarationOf('SO-2')).toMatchObject({ currentStatus: 'ExitConfirmed', shipTo: 'CA' });
	});
});

describe('a goods item', () => {
	it('can be read, and is 404 where there is none', async () => {
		const { cas, url, itemIds, declaration } = await anInvalidOne();
		expect((await cas.http.get(`${url}/items/${itemIds[0]}`)).data).toEqual(declaration.governmentAgencyGoodsItems[0]);
		expect((await cas.http.get(`${url}/items/none`)).status).toBe(404);
	});

	it('is added at the end, with an id of its own and the next number', async () => {
		const { cas, url, itemIds } = await anInvalidOne();
		const { sequenceNumeric: _none, ...item } = aGoodsItem({ goodsDescription: 'Spare parts' });
		expect((await cas.http.post(`${url}/items`, item)).status).toBe(202);
		const items = (await cas.declarationOf('SO-1')).governmentAgencyGoodsItems;
		expect(items.slice(0, 2).map((known) => known.governmentAgencyGoodsItemId)).toEqual(itemIds);
		expect(items[2]).toMatchObject({ sequenceNumeric: 3, goodsDescription: 'Spare parts' });
		expect(itemIds).not.toContain(items[2]?.governmentAgencyGoodsItemId);
	});

	it('is changed selectively', async () => {
		const { cas, url, itemIds } = await anInvalidOne();
		await cas.http.patch(`${url}/items/${itemIds[1]}`, { netMass: 400 });
		expect((await cas.declarationOf('SO-1')).governmentAgencyGoodsItems).toMatchObject([
			{ netMass: 412.5 },
			{ netMass: 400, grossMass: 430, governmentAgencyGoodsItemId: itemIds[1] },
		]);
	});

	it('is deleted, and the ids of the others stay', async () => {
		const { cas, url, itemIds } = await anInvalidOne();
		expect((await cas.http.delete(`${url}/items/${itemIds[0]}`)).status).toBe(202);
		const items = (await cas.declarationOf('SO-1')).governmentAgencyGoodsItems;
		expect(items.map((item) => item.governmentAgencyGoodsItemId)).toEqual([itemIds[1]]);
		expect((await cas.http.delete(`${url}/items/${itemIds[0]}`)).status).toBe(404);
	});

	it.each(['post', 'patch', 'delete'] as const)('cannot be changed by %s once customs has it', async (method) => {
		const { sandbox, cas, url, itemIds } = await anInvalidOne({ exitOfficeId: 'BE101000' });
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
		await cas.http.patch(`${url}/items/${itemIds[0]}`, { packages: [{ quantity: 9, typeCode: 'BX' }] });
		expect(await packagesOf(cas)).toMatchObject([{ quantity: 9, typeCode: 'BX' }]);
		expect(await packagesOf(cas)).toHaveLength(1);
	});

	it('given with a key changes that entry, and adds what has none', async () => {
		const { cas, url, itemIds } = await anInvalidOne();
		const [, second] = await packagesOf(cas);
		await cas.http.patch(`${url}/items/${itemIds[0]}`, {
			packages: [
				{ casReference: second?.casReference, quantity: 7 },
				{ quantity: 1, typeCode: 'BX' },
			],
		});
		expect(await packagesOf(cas)).toMatchObject([
			{ quantity: 4, typeCode: 'PX' },
			{ quantity: 7, typeCode: 'CT' },
			{ quantity: 1, typeCode: 'BX' },
		]);
	});

	it('with a key that no entry has is refused', async () => {
		const { cas, url, itemIds } = await anInvalidOne();
		const { status, data } = await cas.http.patch(`${url}/items/${itemIds[0]}`, {
			packages: [{ casReference: 'none', quantity: 7 }],
		});
		expect({ status, errors: data.errors }).toEqual({
			status: 400,
			errors: { packages: ['packages has no entry with casReference none.'] },
		});
		expect(await packagesOf(cas)).toHaveLength(2);
	});

	it('of the header has keys too', async () => {
		const { cas, url } = await anInvalidOne({ additionalDocuments: [{ typeCode: 'N380', id: 'A' }] });
		const [document] = (await cas.declarationOf('SO-1')).additionalDocuments as Record<string, unknown>[];
		await cas.http.patch(url, { additionalDocuments: [{ casReference: document?.casReference, id: 'B' }] });
		expect((await cas.declarationOf('SO-1')).additionalDocuments).toEqual([{ ...document, id: 'B' }]);
	});
});
