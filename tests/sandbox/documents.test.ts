import { logIn, plainHttp, type CasClient } from './support/casClient';
import { readPdf } from './support/readPdf';
import { aSandbox, MINUTE } from './support/sandboxes';
import { aGoodsItem, anExport, anImport, priced } from './support/shipment';
import { aWebhook } from './support/webhook';

async function released(shipment: Record<string, unknown>) {
	const sandbox = await aSandbox();
	const cas = await logIn(sandbox);
	const webhook = await aWebhook();
	await cas.subscribe({ endpointUrl: webhook.url, filters: [{ eventType: 'DeclarationPdfCreated' }] });
	await cas.send(shipment);
	await sandbox.clock.advance(5 * MINUTE);
	const declaration = await cas.declarationOf(String(shipment.externalReference));
	const anonymous = plainHttp(sandbox);
	const download = async (url: string): Promise<Buffer> =>
		(await anonymous.get(url, { responseType: 'arraybuffer' })).data;
	return { sandbox, cas, webhook, declaration, anonymous, download };
}

const redirectOf = (cas: CasClient, id: string, kind: string) =>
	cas.http.get(`/v1/declarations/${id}/documents/${kind}`);

describe('the documents of a released declaration', () => {
	it.each([
		['an import', anImport('X-1'), ['SAD']],
		['an export', anExport('X-1'), ['SAD', 'EAD']],
		['a transit', anExport('X-1', { customsFlow: 'Export with transit' }), ['SAD', 'EAD', 'TSAD']],
	])('of %s are announced with their kind and URL', async (_what, shipment, kinds) => {
		const { webhook, declaration, sandbox } = await released(shipment);
		expect(webhook.events.map(({ eventSubType }) => eventSubType)).toEqual(kinds);
		for (const { eventSubType, data, tenantId } of webhook.events) {
			expect(data).toMatchObject({ id: declaration.id, mrn: declaration.mrn, type: eventSubType, plant: 'ANR1' });
			expect(data.url).toMatch(
				new RegExp(`^${sandbox.url}/v1/${tenantId}/declarations/${declaration.id}/[0-9a-f]{32}$`),
			);
		}
	});

	it('are reached through a redirect that needs read:documents, and then by their URL alone', async () => {
		const { cas, declaration, anonymous, webhook } = await released(anExport('SO-1'));
		expect((await anonymous.get(`/v1/declarations/${declaration.id}/documents/EAD`)).status).toBe(401);
		const redirect = await redirectOf(cas, declaration.id, 'EAD');
		expect(redirect.status).toBe(307);
		expect(redirect.headers.location).toBe(webhook.events[1]?.data.url);
		const document = await anonymous.get(redirect.headers.location, { responseType: 'arraybuffer' });
		expect(document.headers['content-type']).toBe('application/pdf');
		expect(document.headers['content-disposition']).toContain(`EAD-${declaration.mrn}.pdf`);
	});

	it('that do not exist are 404', async () => {
		const { cas, declaration, anonymous, webhook } = await released(anImport('PO-1'));
		expect((await redirectOf(cas, declaration.id, 'EAD')).status).toBe(404);
		const url = String(webhook.events[0]?.data.url);
		for (const wrong of [url.replace(/.{32}$/, '0'.repeat(32)), `${url}0`, url.replace('5ca5ba11', 'deadbeef')]) {
			expect((await anonymous.get(wrong)).status).toBe(404);
		}
	});

	it('do not exist before the release', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(MINUTE);
		expect((await redirectOf(cas, (await cas.declarationOf('SO-1')).id, 'EAD')).status).toBe(404);
	});
});

describe('the attachments of a declaration', () => {
	it('are its documents, each at a signed address that opens for whoever has it, for some minutes', async () => {
		const { sandbox, cas, declaration, anonymous } = await released(anExport('SO-1'));
		expect(declaration.attachments).toMatchObject([
			{
				id: expect.any(String),
				type: 'DeclarationAttachment',
				contentType: 'application/pdf',
				originalName: `SAD-${declaration.mrn}.pdf`,
				insertion: '2026-01-15T08:01:38.0000000Z',
			},
			{ originalName: `EAD-${declaration.mrn}.pdf` },
		]);
		const [{ location }, second] = declaration.attachments as [{ location: string }, { location: string }];
		expect(location.startsWith(`${sandbox.url}/attachments/`)).toBe(true);
		const file = await anonymous.get(location, { responseType: 'arraybuffer' });
		expect(file.headers['content-type']).toBe('application/pdf');
		expect((await readPdf(file.data)).title).toBe(`SAD ${declaration.mrn}`);

		const later = location.replace('08%3A', '09%3A');
		expect(later).not.toBe(location);
		const others = [
			later,
			location.replace(/sig=.*/, second.location.replace(/.*sig=/, 'sig=')),
			location.split('?')[0]!,
		];
		for (const wrong of others) expect((await anonymous.get(wrong)).status).toBe(403);
		const unknown = [location.replace('5ca5ba11', 'deadbeef'), location.replace(/[0-9a-f]{12}\?/, '000000000000?')];
		for (const wrong of unknown) expect((await anonymous.get(wrong)).status).toBe(404);

		await sandbox.clock.advance(30 * MINUTE);
		expect((await anonymous.get(location)).status).toBe(403);
		const [again] = (await cas.declarationOf('SO-1')).attachments;
		expect((await anonymous.get(again!.location)).status).toBe(200);
	});

	it('are none before there are documents', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(MINUTE);
		expect((await cas.declarationOf('SO-1')).attachments).toEqual([]);
	});
});

describe('a document', () => {
	it('opens in a reader and shows the declaration', async () => {
		const { cas, declaration, download } = await released(
			anImport('PO-1', { header: { importer: { code: 'NL123456789', name: 'Zażółć gęślą jaźń — Αθήνα' } } }),
		);
		const { headers } = await redirectOf(cas, declaration.id, 'SAD');
		const { title, pages } = await readPdf(await download(headers.location));
		const text = pages.join(' ');
		expect(title).toBe(`SAD ${declaration.mrn}`);
		const shown = [
			'Single administrative document',
			declaration.mrn,
			declaration.lrn,
			'PO-1',
			'Zażółć gęślą jaźń — Αθήνα',
			'NL123456789',
			'84137051',
			'Centrifugal pumps for liquids',
			declaration.calculationReturns.reduce((sum, { payment }) => sum + payment.assessed, 0).toFixed(2),
		];
		for (const part of shown) expect(text).toContain(part);
	});

	it('shows every one of 120 goods items, over several pages', async () => {
		const items = Array.from({ length: 120 }, (_, index) =>
			aGoodsItem({ seqNum: index + 1, commodity: { description: `Pump model ${1_000 + index}`, ...priced(5) } }),
		);
		const { cas, declaration, download } = await released(anExport('SO-1', { items }));
		const { headers } = await redirectOf(cas, declaration.id, 'EAD');
		const { pages } = await readPdf(await download(headers.location));
		const text = pages.join(' ');
		for (const index of items.keys()) expect(text).toContain(`Pump model ${1_000 + index}`);
		expect(pages.length).toBeGreaterThan(2);
		for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
	});

	it('is the same each time it is downloaded', async () => {
		const { sandbox, cas, declaration, download } = await released(anExport('SO-1'));
		const { headers } = await redirectOf(cas, declaration.id, 'SAD');
		const first = await download(headers.location);
		await sandbox.clock.advance(60 * MINUTE);
		expect((await download(headers.location)).equals(first)).toBe(true);
	});
});
