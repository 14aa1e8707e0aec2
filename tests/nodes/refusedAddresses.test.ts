import { logLines } from './harness/logLines';
import { exportItems } from './harness/shipments';
import { aTappedCas } from './harness/tappedCas';
import { aCas } from './harness/testCas';

const create = { type: 'casIngest', parameters: { resource: 'customsShipment', operation: 'create' } };
const get = { type: 'casDeclaration', parameters: { resource: 'declaration', operation: 'get' } };

describe('an id that would lead elsewhere', () => {
	it.each(['../../x', '../subscriptions', '..', '%2e%2e', 'a\u0000b'])(
		'fails its item, and nothing is sent: %j',
		async (id) => {
			const cas = await aTappedCas();
			const run = await cas.run({ ...get, onError: 'continueErrorOutput' }, [{ json: { declarationId: id } }]);
			expect(cas.tap.requests).toEqual([]);
			expect(run.errorItems).toHaveLength(1);
			expect(run.errorItems[0]?.json).toMatchObject({
				outcome: 'notSent',
				error: expect.stringMatching(/^Nothing was sent for the declaration/),
				description: expect.stringMatching(/^The declarationId ".+" would lead to another address of CAS\./),
			});
		},
	);
});

describe('a host that is neither https nor local', () => {
	const HTTP = 'http://cas.invalid';

	it.each(['apiBaseUrl', 'loginBaseUrl', 'documentsBaseUrl'])(
		'is refused in %s before anything is sent',
		async (field) => {
			const cas = await aCas();
			const run = await cas.run({ ...create, credentials: cas.credentialWith({ [field]: HTTP }) }, exportItems('SO-1'));
			expect(run.error?.message).toMatch(/begins with http:\/\/ and is not local: the client secret, the access token/);
			expect(cas.sandbox.control.state().counts.tokenRequests).toBe(0);
		},
	);

	it('is told once in the log where the credential allows it', async () => {
		const cas = await aCas();
		const credentials = cas.credentialWith({ documentsBaseUrl: HTTP, allowHttp: true });
		for (const reference of ['SO-1', 'SO-2']) {
			const run = await cas.run({ ...create, credentials }, exportItems(reference));
			expect(run.error).toBeUndefined();
		}
		const warnings = logLines.filter(({ message }) => message.includes('is not encrypted'));
		expect(warnings).toEqual([
			expect.objectContaining({ level: 'warn', message: expect.stringContaining(`${HTTP} is not encrypted`) }),
		]);
	});
});
