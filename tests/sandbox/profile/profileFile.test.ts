import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentialValueOf, readProfileFile, SHIPPED_PROFILES } from '../../../sandbox/profile/profileFile';
import { logIn } from '../support/casClient';
import { aSandbox } from '../support/sandboxes';
import { anExport } from '../support/shipment';

const fileOf = (content: string) => {
	const file = join(mkdtempSync(join(tmpdir(), 'profile-')), 'acme.json');
	writeFileSync(file, content);
	return file;
};

describe('a profile', () => {
	it('comes with the sandbox, or from a file', () => {
		expect(SHIPPED_PROFILES).toEqual(['as-assumed', 'everything-differs']);
		expect(readProfileFile('as-assumed')).toEqual({ title: 'As assumed', document: { name: 'As assumed' } });
		expect(readProfileFile(fileOf('{"statuses": {"New": "NEU"}}')).title).toBe('acme');
	});

	it('is the value of the credential on one line', () => {
		const profile = readProfileFile('everything-differs');
		expect(credentialValueOf(profile)).not.toContain('\n');
		expect(JSON.parse(credentialValueOf(profile))).toEqual(profile.document);
	});

	it.each([
		['nowhere', 'There is no profile nowhere. Name a file, or one of as-assumed, everything-differs.'],
		[fileOf('{'), 'is not JSON'],
		[fileOf('[]'), 'is not a JSON object.'],
		[fileOf('{"endpoint": {}}'), "at its top: Unrecognized key(s) in object: 'endpoint'."],
		[fileOf('{"endpoints": {"article.send": "/a"}}'), 'at endpoints.article.send: is no endpoint.'],
		[fileOf('{"messages": {"articles": {}}}'), 'at messages.articles: is no message.'],
		[fileOf('{"actions": {"send": {}}}'), 'at actions.send: is no action and no change.'],
		[fileOf('{"search": {"arrays": "dots"}}'), 'at search.arrays: Invalid enum value.'],
	])('that cannot be used is told (%#)', (file, sentence) => {
		expect(() => readProfileFile(file)).toThrow(sentence);
	});

	it('as assumed changes nothing', async () => {
		const sandbox = await aSandbox({ profile: readProfileFile('as-assumed').document });
		const cas = await logIn(sandbox);
		expect(await cas.send(anExport('SO-1'))).toMatchObject({ status: 202, data: { referenceId: expect.any(String) } });
		await sandbox.clock.advance(60_000);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('Accepted');
	});
});

describe('where a profile says little', () => {
	it('the rest is as assumed', async () => {
		const profile = {
			endpoints: { 'article.ingest': '/v1/Articles' },
			search: { next: 'next', arrays: 'comma' },
			statuses: { Accepted: 'ANGENOMMEN' },
		};
		const sandbox = await aSandbox({ profile });
		const cas = await logIn(sandbox);
		expect((await cas.http.post('/v1/articledataitems', { itemId: 'A' })).status).toBe(404);
		expect((await cas.http.post('/v1/Articles', { itemId: 'A' })).status).toBe(202);
		for (const reference of ['SO-1', 'SO-2']) await cas.send(anExport(reference));
		await sandbox.clock.advance(60_000);
		const page = (query: string) => cas.http.get(`/v1/declarations?${query}`);
		expect((await page('limit=1')).data).toMatchObject({ next: 1, declarations: [{ currentStatus: 'ANGENOMMEN' }] });
		expect((await page('limit=1&offset=1')).data.next).toBeNull();
		expect((await page('currentStatus=ANGENOMMEN,Released')).data.declarations).toHaveLength(2);
		expect(await page('currentStatus=ANGENOMMEN&currentStatus=Released')).toMatchObject({
			status: 400,
			data: { errors: { currentStatus: [expect.any(String)] } },
		});
	});
});
