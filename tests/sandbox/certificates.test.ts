import { logIn, plainHttp } from './support/casClient';
import { readPdf } from './support/readPdf';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
import { anExport } from './support/shipment';
import { aWebhook } from './support/webhook';

/** A sandbox with the released export SO-1, and the certificates that its client hears of. */
async function released() {
	const sandbox = await aSandbox();
	const cas = await logIn(sandbox);
	const webhook = await aWebhook();
	await cas.subscribe({ endpointUrl: webhook.url, filters: [{ eventType: 'CoOPDFCreated' }] });
	await cas.send(anExport('SO-1'));
	await sandbox.clock.advance(5 * MINUTE);
	return { sandbox, cas, webhook, declaration: await cas.declarationOf('SO-1') };
}

const REQUEST = { externalReference: 'COO-1', typeCode: 'N954', originCountryCode: 'EU' };

describe('a certificate of origin', () => {
	it('is made some time after it was asked for, and told with the documented payload', async () => {
		const { sandbox, cas, webhook, declaration } = await released();
		await cas.ingest('certificateOfOrigin', { ...REQUEST, declarationReference: declaration.mrn });
		await sandbox.clock.advance(SECOND);
		expect(sandbox.control.state().certificates).toMatchObject([{ createdAt: null, url: null }]);
		expect(webhook.events).toEqual([]);

		await sandbox.clock.advance(10 * SECOND);
		const [event, ...others] = webhook.events;
		expect(others).toEqual([]);
		expect(event).toMatchObject({ eventType: 'CoOPDFCreated', eventSubType: 'CertificateOfOrigin' });
		const { certificateOfOriginId, url } = event!.data;
		expect(event!.data).toEqual({
			certificateOfOriginId: expect.any(String),
			customsShipmentReference: 'SO-1',
			storageLocation: 'ANR1-CW',
			declarationReference: declaration.mrn,
			url: expect.any(String),
		});
		const path = `/v1/${event!.tenantId}/certificates-of-origin/${certificateOfOriginId}`;
		expect(url).toMatch(new RegExp(`^${sandbox.url}${path}/[0-9a-f]{32}$`));
	});

	it('is a PDF that whoever has its URL can read', async () => {
		const { sandbox, cas, webhook, declaration } = await released();
		await cas.ingest('certificateOfOrigin', {
			...REQUEST,
			customsShipmentReference: 'SO-1',
			remark: 'Issued retrospectively',
			items: [{ sequenceNumeric: 1, originCountryCode: 'DE', originCriterionCode: 'W' }],
		});
		await sandbox.clock.advance(MINUTE);
		const url = String(webhook.events[0]?.data.url);
		const anonymous = plainHttp(sandbox);
		const answer = await anonymous.get(url, { responseType: 'arraybuffer' });
		expect(answer.headers['content-type']).toBe('application/pdf');
		const { title, pages } = await readPdf(answer.data);
		expect(title).toBe('COO COO-1');
		const shown = [
			'Certificate of origin',
			declaration.mrn,
			'Scheldt Machines NV',
			'Hudson Pumps Inc.',
			'84137051',
			'N954',
		];
		for (const part of [...shown, 'Issued retrospectively']) expect(pages.join(' ')).toContain(part);
		for (const wrong of [url.replace(/.{32}$/, '0'.repeat(32)), url.replace('5ca5ba11', 'deadbeef')]) {
			expect((await anonymous.get(wrong)).status).toBe(404);
		}
	});

	it.each([
		['a declaration that does not exist', { declarationReference: '26BEA10000000001E2' }, 'There is no declaration'],
		[
			'a shipment that does not exist',
			{ customsShipmentReference: 'SO-9' },
			'There is no declaration of customs shipment SO-9',
		],
		['nothing', {}, 'give declarationReference or customsShipmentReference'],
	])('for %s is refused', async (_what, basis, outcome) => {
		const { sandbox, cas, webhook } = await released();
		await cas.ingest('certificateOfOrigin', { ...REQUEST, ...basis });
		await sandbox.clock.advance(MINUTE);
		expect(sandbox.control.state().messages[0]).toMatchObject({
			result: 'refused',
			outcome: expect.stringContaining(outcome),
		});
		expect(webhook.events).toEqual([]);
	});

	it('for a declaration that is not released yet is refused', async () => {
		const { sandbox, cas } = await released();
		await cas.send(anExport('SO-2'));
		await sandbox.clock.advance(MINUTE);
		await cas.ingest('certificateOfOrigin', { ...REQUEST, customsShipmentReference: 'SO-2' });
		await sandbox.clock.advance(SECOND);
		expect(sandbox.control.state().messages[0]).toMatchObject({
			result: 'refused',
			outcome: expect.stringContaining('in Accepted status; a certificate needs a released one'),
		});
	});
});
