import { endpoint } from '../../cas/contract/endpoints';
import { exampleOf, messageEntries } from '../../cas/messages';
import { goodsItemsOf, goodsShipmentOf, logIn, warningsOf } from './support/casClient';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
import { aCompleteImport } from './support/completeShipment';
import { aGoodsItem, anExport, classified } from './support/shipment';
import { aWebhook } from './support/webhook';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SUBMITTED_AFTER = 10 * SECOND;

const GOODS = 'singleAdministrativeDocument.goodsShipment';
const ITEMS = `${GOODS}.governmentAgencyGoodsItems`;

/** A sandbox, a client, and the events about customs shipments that it gets. */
async function listening() {
	const sandbox = await aSandbox();
	const cas = await logIn(sandbox);
	const webhook = await aWebhook();
	await cas.subscribe({ endpointUrl: webhook.url, filters: [{ eventType: 'CustomsShipmentInformation' }] });
	return { sandbox, cas, webhook };
}

describe('a message that is taken in', () => {
	it('gets a referenceId at once, and its declaration later', async () => {
		const { sandbox, cas } = await listening();
		const answer = await cas.send(anExport('SO-1'));
		expect(answer.status).toBe(202);
		expect(answer.data).toEqual({ referenceId: expect.stringMatching(UUID) });
		expect(await cas.search()).toEqual([]);
		await sandbox.clock.advance(SECOND);
		expect(await cas.declarationOf('SO-1')).toMatchObject({ currentStatus: 'New', direction: 'OUT', mrn: null });
	});

	it.each([
		['a list', [], '$'],
		['no reference', { direction: 'OUT' }, 'externalReference'],
		['a number as reference', { externalReference: 7, direction: 'OUT' }, 'externalReference'],
		['another direction', { externalReference: 'SO-1', direction: 'out' }, 'direction'],
		['another message type', { externalReference: 'SO-1', direction: 'OUT', messageType: 'Insert' }, 'messageType'],
		['goods items that are no list', anExport('SO-1', { items: {} }), ITEMS],
		['a goods item that is no object', anExport('SO-1', { items: ['pump'] }), `${ITEMS}[0]`],
		[
			'a mass as text',
			anExport('SO-1', { items: [aGoodsItem({ goodsMeasure: { nmass: '5' } })] }),
			`${ITEMS}[0].goodsMeasure.nmass`,
		],
		[
			'a nature of transaction as text',
			anExport('SO-1', { goodsShipment: { trxNatCode: '11' } }),
			`${GOODS}.trxNatCode`,
		],
		[
			'a currency as a number',
			anExport('SO-1', { header: { invoiceCurrency: 978 } }),
			'singleAdministrativeDocument.invoiceCurrency',
		],
	])('is refused at once for %s', async (_what, body, field) => {
		const { cas } = await listening();
		const answer = await cas.send(body);
		expect(answer.status).toBe(400);
		expect(answer.headers['content-type']).toContain('application/problem+json');
		expect(answer.data).toMatchObject({ status: 400, title: expect.any(String), traceId: expect.any(String) });
		expect(Object.keys(answer.data.errors)).toContain(field);
	});

	it.each([
		['text that is not JSON', '{"externalReference":', 'application/json', 400],
		['a form', 'externalReference=SO-1', 'application/x-www-form-urlencoded', 415],
		['XML, which CAS takes and the sandbox does not', '<shipment/>', 'application/xml', 415],
		['more than 10 MB', JSON.stringify({ filler: 'x'.repeat(11_000_000) }), 'application/json', 413],
	])('is refused for %s', async (_what, body, contentType, status) => {
		const { cas } = await listening();
		const answer = await cas.http.post('/v1/customsshipments', body, {
			headers: { 'content-type': contentType },
			transformRequest: (data) => data,
		});
		expect(answer.status).toBe(status);
		expect(answer.data.status).toBe(status);
	});

	it('keeps what it knows and its extras, and ignores what nobody knows', async () => {
		const { sandbox, cas } = await listening();
		const item = aGoodsItem({ customerField: 1, extra: { own: [1] } });
		await cas.send(anExport('SO-1', { customerField: { deep: [1] }, header: { extra: { own: true } }, items: [item] }));
		await sandbox.clock.advance(10 * MINUTE);
		const declaration = await cas.declarationOf('SO-1');
		expect(declaration).toMatchObject({ currentStatus: 'ExitConfirmed', extra: { own: true } });
		expect(goodsItemsOf(declaration)[0]).toMatchObject({ extra: { own: [1] } });
		expect(JSON.stringify(declaration)).not.toContain('customerField');
	});

	it('takes null for a field that is not there', async () => {
		const { sandbox, cas } = await listening();
		await cas.send(anExport('SO-1', { header: { agent: null, packaging: { quantity: null }, declType: null } }));
		await sandbox.clock.advance(10 * MINUTE);
		expect(await cas.declarationOf('SO-1')).toMatchObject({ currentStatus: 'ExitConfirmed', declType: 'EX' });
	});

	it.each([
		['without goods items', anExport('SO-1', { items: [] })],
		[
			'in a shape that CAS does not know',
			{ externalReference: 'SO-1', direction: 'OUT', governmentAgencyGoodsItems: [{ netMass: '5' }] },
		],
	])('%s makes an Invalid declaration that says so', async (_what, shipment) => {
		const { sandbox, cas, webhook } = await listening();
		expect((await cas.send(shipment)).status).toBe(202);
		await sandbox.clock.advance(MINUTE);
		const declaration = await cas.declarationOf('SO-1');
		expect(declaration).toMatchObject({ currentStatus: 'Invalid', totNumItems: 0, warningCount: { totalBlocking: 1 } });
		expect(goodsShipmentOf(declaration).warnings.blocking).toEqual([expect.stringContaining('no goods items')]);
		expect(goodsItemsOf(declaration)).toEqual([]);
		expect(webhook.events).toEqual([]);
	});

	it('with a value at every place is valid, and read back whole', async () => {
		const { sandbox, cas } = await listening();
		const { singleAdministrativeDocument: document, ...outer } = aCompleteImport('PO-1');
		await cas.send({ ...outer, singleAdministrativeDocument: document });
		await sandbox.clock.advance(10 * SECOND);
		const declaration = await cas.declarationOf('PO-1');
		expect(declaration.currentStatus).toBe('Submitted');
		// Stock never held the article, of which the sandbox warns.
		expect([warningsOf(declaration, 'blocking'), warningsOf(declaration, 'nonBlocking')]).toEqual([
			[],
			[expect.stringContaining('there is no material list')],
		]);
		const { goodsShipment, declarationOfficeCode, ...header } = document as Record<string, object>;
		const { governmentAgencyGoodsItems, entryOfficeCode, exitOfficeCode, ...goods } = goodsShipment as Record<
			string,
			object
		>;
		expect(declaration).toMatchObject({ ...header, declarationOffice: { code: declarationOfficeCode } });
		expect(goodsShipmentOf(declaration)).toMatchObject({
			...goods,
			entryOffice: { code: entryOfficeCode },
			exitOffice: { code: exitOfficeCode },
		});
		const [{ supervisingOfficeCode, previousDocuments, ...item }] = governmentAgencyGoodsItems as [
			Record<string, object[]>,
		];
		const [{ refNum, ...previous }] = previousDocuments as [{ refNum: string }];
		expect(goodsItemsOf(declaration)).toMatchObject([
			{
				...item,
				supervisingOffice: { code: supervisingOfficeCode },
				previousDocuments: [{ ...previous, number: refNum }],
			},
		]);
	});
});

describe('a shipment that is sent twice', () => {
	it('is refused the second time, and stays one declaration', async () => {
		const { sandbox, cas, webhook } = await listening();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(MINUTE);
		await cas.send(anExport('SO-1', { messageType: 'New' }));
		await sandbox.clock.advance(MINUTE);
		expect(await cas.search()).toHaveLength(1);
		expect(webhook.events.map(({ eventSubType }) => eventSubType)).toEqual(['CreationUnsuccessful']);
	});

	it('is two shipments when the directions differ', async () => {
		const { sandbox, cas } = await listening();
		await cas.send(anExport('SO-1'));
		await cas.send(anExport('SO-1', { direction: 'IN' }));
		await sandbox.clock.advance(MINUTE);
		expect((await cas.search({ externalReference: 'SO-1' })).map(({ direction }) => direction)).toEqual(['OUT', 'IN']);
	});

	it('as Upsert does no harm, whatever its declaration has become', async () => {
		const { sandbox, cas, webhook } = await listening();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(5 * MINUTE);
		const before = await cas.declarationOf('SO-1');
		await cas.send(anExport('SO-1', { messageType: 'Upsert' }));
		await sandbox.clock.advance(SECOND);
		expect(await cas.declarationOf('SO-1')).toEqual(before);
		expect(webhook.events).toEqual([]);
	});
});

const TO_CANADA = { goodsShipment: { destination: { country: 'CA' } } };

describe('Replace', () => {
	it('before the declaration is sent starts it again with the new data', async () => {
		const { sandbox, cas, webhook } = await listening();
		await cas.send(anExport('SO-1', { header: { comRefNum: 'old' } }));
		await sandbox.clock.advance(3 * SECOND);
		const { data } = await cas.send(anExport('SO-1', { messageType: 'Replace', ...TO_CANADA }));
		await sandbox.clock.advance(SECOND);
		const declaration = await cas.declarationOf('SO-1');
		expect(declaration).toMatchObject({ currentStatus: 'New', goodsShipments: [{ destination: { country: 'CA' } }] });
		expect(declaration).not.toHaveProperty('comRefNum');
		expect(webhook.events).toMatchObject([
			{ eventSubType: 'ReplaceSuccessful', data: { ingestionReferences: [data.referenceId] } },
		]);
		expect(webhook.events[0]?.data).not.toHaveProperty('errorDescriptions');
		await sandbox.clock.advance(10 * MINUTE);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('ExitConfirmed');
	});

	it('while the declaration is submitted is refused', async () => {
		const { sandbox, cas, webhook } = await listening();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(SUBMITTED_AFTER);
		const { data } = await cas.send(anExport('SO-1', { messageType: 'Replace', ...TO_CANADA }));
		await sandbox.clock.advance(SECOND);
		expect(await cas.declarationOf('SO-1')).toMatchObject({
			currentStatus: 'Submitted',
			goodsShipments: [{ destination: { country: 'US' } }],
		});
		const [event] = webhook.events;
		expect(event).toMatchObject({ eventType: 'CustomsShipmentInformation', eventSubType: 'ReplaceUnsuccessful' });
		expect(event?.data).toEqual({
			tenantId: event?.tenantId,
			ingestionReferences: [data.referenceId],
			businessReference: 'SO-1',
			traderReference: '6BE0428759497-SO1',
			direction: 'OUT',
			company: 'SCHELDT',
			errorDescriptions: [expect.stringMatching(/cannot be replaced: declaration CAS\d+ is in Submitted status/)],
		});
	});

	it('of a shipment that does not exist is refused', async () => {
		const { sandbox, cas, webhook } = await listening();
		await cas.send(anExport('SO-9', { messageType: 'Replace' }));
		await sandbox.clock.advance(SECOND);
		expect(webhook.events).toMatchObject([
			{ eventSubType: 'ReplaceUnsuccessful', data: { businessReference: 'SO-9' } },
		]);
	});
});

describe('Update', () => {
	it('changes what is given and leaves the rest', async () => {
		const { sandbox, cas } = await listening();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(3 * SECOND);
		await cas.send({
			externalReference: 'SO-1',
			direction: 'OUT',
			messageType: 'Update',
			singleAdministrativeDocument: { goodsShipment: { tradeTerms: { termsCode: 'DAP' } } },
		});
		await sandbox.clock.advance(SECOND);
		expect(await cas.declarationOf('SO-1')).toMatchObject({
			goodsShipments: [{ destination: { country: 'US' }, tradeTerms: { termsCode: 'DAP', place: 'Antwerpen' } }],
		});
	});

	it('corrects an invalid shipment', async () => {
		const { sandbox, cas } = await listening();
		await cas.send(anExport('SO-1', { items: [aGoodsItem(classified('8413705'))] }));
		await sandbox.clock.advance(MINUTE);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('Invalid');
		await cas.send({
			externalReference: 'SO-1',
			direction: 'OUT',
			messageType: 'Update',
			singleAdministrativeDocument: { goodsShipment: { governmentAgencyGoodsItems: [aGoodsItem()] } },
		});
		await sandbox.clock.advance(10 * MINUTE);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('ExitConfirmed');
	});

	it('that comes too late is refused, with the reference that the shipment has', async () => {
		const { sandbox, cas, webhook } = await listening();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(SUBMITTED_AFTER);
		await cas.send({ externalReference: 'SO-1', direction: 'OUT', messageType: 'Update', company: 'MAAS' });
		await sandbox.clock.advance(SECOND);
		expect(webhook.events).toMatchObject([
			{ eventSubType: 'ReplaceUnsuccessful', data: { company: 'MAAS', traderReference: '6BE0428759497-SO1' } },
		]);
	});

	it('of a shipment that does not exist is refused', async () => {
		const { sandbox, cas, webhook } = await listening();
		await cas.send(anExport('SO-9', { messageType: 'Update' }));
		await sandbox.clock.advance(SECOND);
		expect(webhook.events).toMatchObject([{ eventSubType: 'CreationUnsuccessful' }]);
	});
});

describe('the other messages', () => {
	const others = messageEntries().filter(({ key }) => key !== 'customsShipment');

	it.each(others.map(({ model, endpoint: name }) => ({ model, path: endpoint(name).path })))(
		'are taken in: $model.name',
		async ({ model, path }) => {
			const { cas } = await listening();
			expect((await cas.http.post(path, exampleOf(model))).status).toBe(202);
			const withoutReference = await cas.http.post(path, { ...exampleOf(model), [model.identity[0]!]: undefined });
			expect(withoutReference.status).toBe(400);
			expect(Object.keys(withoutReference.data.errors)).toContain(model.identity[0]);
			expect((await cas.http.post(path, ['X-1'])).status).toBe(400);
		},
	);

	it('movement orders can be read back by their referenceId', async () => {
		const { sandbox, cas } = await listening();
		const { data } = await cas.http.post('/v1/movementorders', { externalReference: 'MO-1', type: 'RFFC' });
		await sandbox.clock.advance(SECOND);
		const stored = await cas.http.get(`/v1/movementorders/${data.referenceId}`);
		expect(stored.data).toMatchObject({ externalReference: 'MO-1', type: 'RFFC', status: 'Processed' });
		expect((await cas.http.get('/v1/movementorders/none')).status).toBe(404);
	});

	it('go to other paths where a customer has others', async () => {
		const sandbox = await aSandbox({ endpoints: { 'customsShipment.ingest': { path: '/v1/customsShipments' } } });
		const cas = await logIn(sandbox);
		expect((await cas.http.post('/v1/customsShipments', anExport('SO-1'))).status).toBe(202);
		expect((await cas.send(anExport('SO-1'))).status).toBe(404);
	});
});
