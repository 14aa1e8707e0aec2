import { logIn } from './support/casClient';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
import { anExport, anImport } from './support/shipment';

const PUMP = {
	externalReference: 'PUMP-1',
	goodsDescription: 'Centrifugal pumps for liquids',
	commodityCode: '8413.70.51',
	originCountryCode: 'DE',
	preferenceCode: '300',
	quantityUnitCode: 'NAR',
	netMass: 12.5,
	grossMass: 13,
};

const SCHELDT = {
	externalReference: 'SCHELDT',
	name: 'Scheldt Machinery NV',
	id: 'BE0428759497',
	address: { line: 'Noorderlaan 147', postcodeId: '2030', cityName: 'Antwerpen', countryCode: 'BE' },
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

const bare = (change: object = {}) => ({ articleReference: 'PUMP-1', quantity: 4, procedureCode: '1000', ...change });

describe('a goods item that names an article', () => {
	it('gets what it leaves open from master data, and the declaration says so', async () => {
		const { sandbox, cas } = await knowing({ articles: [PUMP] });
		await cas.send(anExport('SO-1', { governmentAgencyGoodsItems: [bare()] }));
		await sandbox.clock.advance(5 * MINUTE);
		const { currentStatus, deductions, governmentAgencyGoodsItems } = await cas.declarationOf('SO-1');
		expect(currentStatus).toBe('Released');
		expect(governmentAgencyGoodsItems[0]).toMatchObject({
			goodsDescription: 'Centrifugal pumps for liquids',
			commodityCode: '84137051',
			originCountryCode: 'DE',
			quantityUnitCode: 'NAR',
			netMass: 50,
			grossMass: 52,
		});
		expect(deductions).toContainEqual({
			path: 'governmentAgencyGoodsItems[0].netMass',
			value: 50,
			source: 'article PUMP-1, 12.5 × 4',
		});
		expect(sandbox.control.state().declarations[0]?.deductions).toEqual(deductions);
	});

	it('keeps what it says itself', async () => {
		const { sandbox, cas } = await knowing({ articles: [PUMP] });
		const own = { originCountryCode: 'IT', netMass: 49, quantityUnitCode: 'KGM' };
		await cas.send(anExport('SO-1', { governmentAgencyGoodsItems: [bare(own)] }));
		await sandbox.clock.advance(MINUTE);
		const [item] = (await cas.declarationOf('SO-1')).governmentAgencyGoodsItems;
		expect(item).toMatchObject(own);
		// Weights are those of one stock unit; in another unit nobody knows how many that are.
		expect(item).not.toHaveProperty('grossMass');
	});

	it('gets the code of the tariff where it is declared', async () => {
		const codes = [{ countryCode: 'GB', commodityCode: '8413705100' }];
		const { sandbox, cas } = await knowing({ articles: [{ ...PUMP, nationalCommodityCodes: codes }] });
		await cas.send(anImport('PO-1', { shipTo: 'GB', governmentAgencyGoodsItems: [bare({ procedureCode: '4000' })] }));
		await sandbox.clock.advance(MINUTE);
		const [item] = (await cas.declarationOf('PO-1')).governmentAgencyGoodsItems;
		expect(item).toMatchObject({ commodityCode: '8413705100', preferenceCode: '300' });
	});

	it.each([
		['is valid no longer', { validTo: '2026-01-14' }],
		['belongs to another company', { company: 'MAAS' }],
	])('gets nothing of one that %s', async (_what, change) => {
		const { sandbox, cas } = await knowing({ articles: [{ ...PUMP, ...change }] });
		await cas.send(anExport('SO-1', { governmentAgencyGoodsItems: [bare()] }));
		await sandbox.clock.advance(MINUTE);
		expect((await cas.declarationOf('SO-1')).deductions).toEqual([]);
	});

	it('gets what an update of the article has left standing', async () => {
		const { sandbox, cas } = await knowing({
			articles: [PUMP, { externalReference: 'PUMP-1', originCountryCode: 'AT' }],
		});
		await cas.send(anExport('SO-1', { governmentAgencyGoodsItems: [bare()] }));
		await sandbox.clock.advance(MINUTE);
		const [item] = (await cas.declarationOf('SO-1')).governmentAgencyGoodsItems;
		expect(item).toMatchObject({ originCountryCode: 'AT', commodityCode: '84137051' });
		expect(sandbox.control.state().masterData).toMatchObject([{ kind: 'article', reference: 'PUMP-1', messages: 2 }]);
	});
});

describe('a party of a shipment', () => {
	it.each([
		['its EORI', { id: 'BE0428759497' }],
		['its name', { name: 'SCHELDT MACHINERY NV' }],
		["the partner's reference", { externalReference: 'SCHELDT' }],
	])('is completed by %s', async (_how, exporter) => {
		const { sandbox, cas } = await knowing({ partners: [SCHELDT] });
		await cas.send(anExport('SO-1', { exporter }));
		await sandbox.clock.advance(MINUTE);
		expect((await cas.declarationOf('SO-1')).exporter).toMatchObject({
			id: 'BE0428759497',
			address: { cityName: 'Antwerpen', countryCode: 'BE' },
			...exporter,
		});
	});

	it('keeps an address elsewhere as it is', async () => {
		const { sandbox, cas } = await knowing({ partners: [SCHELDT] });
		await cas.send(anExport('SO-1', { exporter: { id: 'BE0428759497', address: { cityName: 'Gent' } } }));
		await sandbox.clock.advance(MINUTE);
		expect((await cas.declarationOf('SO-1')).exporter).toMatchObject({
			name: 'Scheldt Machinery NV',
			address: { cityName: 'Gent' },
		});
	});

	it('that two partners could be stays as it is', async () => {
		const { sandbox, cas } = await knowing({ partners: [SCHELDT, { ...SCHELDT, externalReference: 'TWIN' }] });
		await cas.send(anExport('SO-1', { exporter: { name: 'Scheldt Machinery NV' } }));
		await sandbox.clock.advance(MINUTE);
		expect((await cas.declarationOf('SO-1')).exporter).toEqual({ name: 'Scheldt Machinery NV' });
	});

	it('that is not named is the partner of the company', async () => {
		const { sandbox, cas } = await knowing({ partners: [SCHELDT] });
		await cas.send(anExport('SO-1', { exporter: undefined, company: 'SCHELDT' }));
		await sandbox.clock.advance(MINUTE);
		expect((await cas.declarationOf('SO-1')).exporter).toMatchObject({ name: 'Scheldt Machinery NV' });
	});
});

describe('what was deduced', () => {
	it('is no change to a shipment that is sent again as Upsert', async () => {
		const { sandbox, cas } = await knowing({ articles: [PUMP] });
		const shipment = anExport('SO-1', { governmentAgencyGoodsItems: [bare()] });
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
