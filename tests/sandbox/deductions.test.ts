import { goodsItemsOf, goodsShipmentOf, logIn } from './support/casClient';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
import { anExport, anImport } from './support/shipment';

const VERSION = {
	activeFrom: '2025-01-01',
	description: 'Centrifugal pumps for liquids',
	classifications: [{ type: 'TARIC', code: '84137051' }],
	originCountry: 'DE',
	preference: '300',
	netMass: 12.5,
	grossMass: 13,
	supQtyUoM: 'NPR',
	supQtyFactor: 0.5,
	unitPrice: 150,
	currency: 'EUR',
};

const PUMP = { itemId: 'PUMP-1', uom: 'NAR', versions: [VERSION] };

const SCHELDT = {
	code: 'BE0428759497',
	name: 'Scheldt Machinery NV',
	types: ['CSR'],
	address: { streetNumBox: 'Noorderlaan 147', zipCode: '2030', city: 'Antwerpen', country: 'BE' },
	contactPerson: { name: 'Ann Peeters', tel: '+32 3 555 01 42' },
};

/** A sandbox that knows these articles and partners. */
async function knowing({ articles = [], partners = [] }: { articles?: object[]; partners?: object[] }) {
	const sandbox = await aSandbox();
	const cas = await logIn(sandbox);
	for (const article of articles) await cas.ingest('article', article);
	for (const partner of partners) await cas.ingest('businessPartner', partner);
	await sandbox.clock.advance(SECOND);
	return { sandbox, cas };
}

const bare = (change: object = {}) => ({
	commodity: { itemId: 'PUMP-1' },
	goodsMeasure: { qty: 4 },
	governmentProcedure: { proc: '10', prevProc: '00' },
	...change,
});

const ITEM = 'singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems[0]';

describe('a goods item that names an article', () => {
	it('gets what it leaves open from master data, and the declaration says so', async () => {
		const { sandbox, cas } = await knowing({ articles: [PUMP] });
		await cas.send(anExport('SO-1', { items: [bare()] }));
		await sandbox.clock.advance(5 * MINUTE);
		const declaration = await cas.declarationOf('SO-1');
		expect(declaration.currentStatus).toBe('Released');
		expect(goodsItemsOf(declaration)[0]).toMatchObject({
			commodity: {
				description: 'Centrifugal pumps for liquids',
				classifications: [{ type: 'TARIC', code: '84137051' }],
				invoiceLine: { itemAmount: 600 },
			},
			origin: { country: 'DE' },
			goodsMeasure: { uoM: 'NAR', nmass: 50, gmass: 52, supQty: 2, supQtyUoM: 'NPR' },
		});
		expect(declaration.deductions).toContainEqual({
			path: `${ITEM}.goodsMeasure.nmass`,
			value: 50,
			source: 'article PUMP-1, 12.5 × 4',
		});
		expect(sandbox.control.state().declarations[0]?.deductions).toEqual(declaration.deductions);
	});

	it('keeps what it says itself', async () => {
		const { sandbox, cas } = await knowing({ articles: [PUMP] });
		const own = { origin: { country: 'IT' }, goodsMeasure: { qty: 4, nmass: 49, uoM: 'KGM' } };
		await cas.send(anExport('SO-1', { items: [bare(own)] }));
		await sandbox.clock.advance(MINUTE);
		const [item] = goodsItemsOf(await cas.declarationOf('SO-1'));
		expect(item).toMatchObject(own);
		// Weights are those of one stock unit; in another unit nobody knows how many that are.
		expect(item?.goodsMeasure).not.toHaveProperty('gmass');
	});

	it('gets the classifications of other tariffs beside its own, and at import the preference', async () => {
		const classifications = [...VERSION.classifications, { type: 'HTS', code: '8413709999' }];
		const { sandbox, cas } = await knowing({ articles: [{ ...PUMP, versions: [{ ...VERSION, classifications }] }] });
		const taric = { type: 'TARIC', code: '8413705100' };
		const sent = bare({ commodity: { itemId: 'PUMP-1', classifications: [taric] } });
		await cas.send(anImport('PO-1', { items: [sent] }));
		await sandbox.clock.advance(MINUTE);
		const [item] = goodsItemsOf(await cas.declarationOf('PO-1'));
		expect(item?.commodity).toMatchObject({
			classifications: [taric, { type: 'HTS', code: '8413709999' }],
			dutyTaxFees: [{ preference1: '3', preference2: '00' }],
		});
	});

	it.each([
		['holds later only', { versions: [{ ...VERSION, activeFrom: '2026-01-16' }] }],
		['belongs to another company', { company: 'MAAS' }],
	])('gets nothing of one that %s', async (_what, change) => {
		const { sandbox, cas } = await knowing({ articles: [{ ...PUMP, ...change }] });
		await cas.send(anExport('SO-1', { items: [bare()] }));
		await sandbox.clock.advance(MINUTE);
		expect((await cas.declarationOf('SO-1')).deductions).toEqual([]);
	});

	it('gets what the version of today says, whatever the order in which versions came', async () => {
		const versions = [
			{ ...VERSION, activeFrom: '2026-01-10', originCountry: 'AT' },
			VERSION,
			{ ...VERSION, activeFrom: '2026-02-01', originCountry: 'IT' },
		];
		const { sandbox, cas } = await knowing({ articles: [{ ...PUMP, versions }] });
		await cas.send(anExport('SO-1', { items: [bare()] }));
		await sandbox.clock.advance(MINUTE);
		expect(goodsItemsOf(await cas.declarationOf('SO-1'))[0]).toMatchObject({ origin: { country: 'AT' } });
	});

	it('gets what an update of the article has left standing', async () => {
		const { sandbox, cas } = await knowing({
			articles: [
				PUMP,
				{ itemId: 'PUMP-1', versions: [{ activeFrom: '2025-01-01', originCountry: 'AT' }] },
				{ itemId: 'PUMP-1', versions: [{ activeFrom: '2027-01-01', originCountry: 'IT' }] },
			],
		});
		await cas.send(anExport('SO-1', { items: [bare()] }));
		await sandbox.clock.advance(MINUTE);
		const [item] = goodsItemsOf(await cas.declarationOf('SO-1'));
		expect(item).toMatchObject({
			origin: { country: 'AT' },
			commodity: { classifications: [{ type: 'TARIC', code: '84137051' }] },
		});
		expect(sandbox.control.state().masterData).toMatchObject([{ kind: 'article', reference: 'PUMP-1', messages: 3 }]);
	});

	it('takes over a deduced entry that is changed by its key', async () => {
		const { sandbox, cas } = await knowing({ articles: [PUMP] });
		await cas.send(anExport('SO-1', { items: [bare()], goodsShipment: { exitOfficeCode: 'nowhere' } }));
		await sandbox.clock.advance(MINUTE);
		const declaration = await cas.declarationOf('SO-1');
		const [item] = goodsItemsOf(declaration);
		const [entry] = item?.commodity.classifications as { casReference: string }[];
		const body = { commodity: { classifications: [{ casReference: entry?.casReference, code: '84137075' }] } };
		const answer = await cas.http.patch(
			`/v1/declarations/${declaration.id}/items/${item?.governmentAgencyGoodsItemId}`,
			body,
		);
		expect(answer.status).toBe(202);
		expect(goodsItemsOf(await cas.declarationOf('SO-1'))[0]?.commodity.classifications).toMatchObject([
			{ type: 'TARIC', code: '84137075' },
		]);
	});
});

describe('a party of a shipment', () => {
	const exporterOf = async (cas: Awaited<ReturnType<typeof logIn>>) =>
		goodsShipmentOf(await cas.declarationOf('SO-1')).exporter;

	it.each([
		['its code', { code: 'BE0428759497' }],
		['its name', { name: 'SCHELDT MACHINERY NV' }],
	])('is completed by %s', async (_how, exporter) => {
		const { sandbox, cas } = await knowing({ partners: [SCHELDT] });
		await cas.send(anExport('SO-1', { goodsShipment: { exporter } }));
		await sandbox.clock.advance(MINUTE);
		expect(await exporterOf(cas)).toMatchObject({
			code: 'BE0428759497',
			address: { city: 'Antwerpen', country: 'BE' },
			contactPerson: { name: 'Ann Peeters' },
			types: ['CSR'],
			...exporter,
		});
	});

	it('is completed in the header too', async () => {
		const { sandbox, cas } = await knowing({ partners: [SCHELDT] });
		await cas.send(anExport('SO-1', { header: { declarant: { code: 'BE0428759497' } } }));
		await sandbox.clock.advance(MINUTE);
		expect(await cas.declarationOf('SO-1')).toMatchObject({
			declarant: { name: 'Scheldt Machinery NV', address: { zipCode: '2030' } },
		});
	});

	it('keeps an address elsewhere as it is', async () => {
		const { sandbox, cas } = await knowing({ partners: [SCHELDT] });
		const exporter = { code: 'BE0428759497', address: { city: 'Gent' } };
		await cas.send(anExport('SO-1', { goodsShipment: { exporter } }));
		await sandbox.clock.advance(MINUTE);
		expect(await exporterOf(cas)).toMatchObject({ name: 'Scheldt Machinery NV', address: { city: 'Gent' } });
		expect(JSON.stringify(await exporterOf(cas))).not.toContain('2030');
	});

	it('that two partners could be stays as it is', async () => {
		const { sandbox, cas } = await knowing({ partners: [SCHELDT, { ...SCHELDT, code: 'TWIN' }] });
		await cas.send(anExport('SO-1', { goodsShipment: { exporter: { name: 'Scheldt Machinery NV' } } }));
		await sandbox.clock.advance(MINUTE);
		const { warnings: _warnings, ...exporter } = (await exporterOf(cas)) as Record<string, unknown>;
		expect(exporter).toEqual({ name: 'Scheldt Machinery NV', types: [] });
	});

	it('that is not named is the partner of the company', async () => {
		const { sandbox, cas } = await knowing({ partners: [{ ...SCHELDT, code: 'SCHELDT' }] });
		await cas.send(anExport('SO-1', { goodsShipment: { exporter: undefined }, company: 'SCHELDT' }));
		await sandbox.clock.advance(MINUTE);
		expect(await exporterOf(cas)).toMatchObject({ name: 'Scheldt Machinery NV' });
	});
});

describe('what was deduced', () => {
	it('is no change to a shipment that is sent again as Upsert', async () => {
		const { sandbox, cas } = await knowing({ articles: [PUMP] });
		const shipment = anExport('SO-1', { items: [bare()] });
		await cas.send(shipment);
		await sandbox.clock.advance(5 * MINUTE);
		await cas.send({ ...shipment, messageType: 'Upsert' });
		await sandbox.clock.advance(SECOND);
		expect(sandbox.control.state().messages[0]).toMatchObject({
			result: 'processed',
			outcome: expect.stringContaining('Nothing to change'),
		});
	});
});
