import { PACKAGE_VERSION } from '../../cas/version';
import { aCas } from './harness/testCas';

const bundle = {
	type: 'casConnection',
	parameters: { resource: 'connection', operation: 'getSupportBundle', n8nVersion: '2.41.1' },
};

const failed = (reference: string, path: string) => ({
	json: {
		externalReference: reference,
		code: 'notSent.needsCorrection',
		outcome: 'notSent',
		retry: 'afterFix',
		error: `The shipment ${reference} (OUT) was not sent`,
		problems: [{ rule: 'required', path, value: 'a customer', text: `${reference}: Net mass is missing` }],
	},
});

describe('a support bundle', () => {
	it('says versions, hosts, contract, check and the failures of the incoming items', async () => {
		const cas = await aCas();
		const { json, items } = await cas.run(bundle, [
			failed('SO-4711', 'goodsItems[0].netMass'),
			failed('SO-4712', 'goodsItems[12].netMass'),
			{ json: { anything: 'of another node' } },
		]);
		expect(json).toHaveLength(1);
		expect(json[0]).toMatchObject({
			package: PACKAGE_VERSION,
			n8n: '2.41.1',
			environment: 'custom',
			hosts: { api: cas.sandbox.url },
			contract: { documented: expect.any(Number), assumed: expect.any(Number), changedByProfile: [] },
			failures: [
				{
					code: 'notSent.needsCorrection',
					outcome: 'notSent',
					retry: 'afterFix',
					statusCode: null,
					items: 2,
					problems: { 'required goodsItems[].netMass': 2 },
				},
				{ code: 'other', outcome: null, retry: null, statusCode: null, items: 1, problems: {} },
			],
		});
		expect((json[0] as { check: { area: string }[] }).check.map(({ area }) => area)).toContain('Scopes');
		expect(items[0]!.binary?.data).toMatchObject({ fileName: 'cas-support.json', mimeType: 'application/json' });
	});

	it('holds nothing of a declaration, no secret and no constant of the profile', async () => {
		const cas = await aCas();
		const profile = JSON.stringify({ messages: { customsShipment: { constants: { tenantKey: 'hidden-1234' } } } });
		const { json, items } = await cas.run(
			{ ...bundle, credentials: cas.credentialWith({ contractProfile: profile }) },
			[
				failed('SO-4711', 'goodsItems[0].Müller & Söhne'),
				{ json: { code: 'see SO-4711', problems: [null, 'SO-4711'] } },
			],
		);
		const file = Buffer.from(items[0]!.binary!.data!.data, 'base64').toString();
		for (const text of [JSON.stringify(json), file]) {
			for (const secret of ['SO-471', 'Müller', 'a customer', 'hidden-1234', String(cas.fields.clientSecret)]) {
				expect(text).not.toContain(secret);
			}
		}
	});
});
