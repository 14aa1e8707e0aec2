import type { INodeParameters, OnError } from 'n8n-workflow';
import { sealAddress } from '../../nodes/shared/documents/sealedAddress';
import { DEMO_CLIENT } from '../../sandbox/server';
import { documentUrls, newDeclarations, releasedDeclarations } from './harness/declarations';
import { everythingIn } from './harness/leaks';
import { aTappedCas, type TappedCas } from './harness/tappedCas';
import { aCas, type NodeRun } from './harness/testCas';
import { aWiretap, json } from './harness/wiretap';

const DOCUMENT_PATH = /^\/v1\/declarations\/[^/]+\/documents\//;

const download = (parameters: INodeParameters, onError?: OnError) => ({
	type: 'casDeclaration',
	parameters: { resource: 'declaration', operation: 'downloadDocument', ...parameters },
	onError,
});

const byDeclaration = (documentTypes: string | string[], more: INodeParameters = {}, onError?: OnError) =>
	download({ documentFrom: 'declaration', documentTypes: [documentTypes].flat(), ...more }, onError);

const byEvent = (documentReference: string, onError?: OnError) =>
	download({ documentFrom: 'event', documentReference }, onError);

/** Answers the request for a document with a redirect to that address. */
function redirectTo(cas: TappedCas, location: string | undefined): void {
	const headers = location === undefined ? undefined : { location };
	cas.tap.answer = ({ path }) => (DOCUMENT_PATH.test(path) ? { status: 307, headers } : undefined);
}

describe('the document of a declaration', () => {
	it('is followed to its address and comes as a PDF', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const [{ mrn } = { mrn: '' }] = cas.sandbox.control.state().declarations;
		const incoming = { declarationId, externalReference: 'SO-1', direction: 'OUT', mrn, unrelated: 1 };
		const run = await cas.run(byDeclaration('EAD'), [{ json: incoming }]);
		expect(run.json).toEqual([
			{
				declarationId,
				externalReference: 'SO-1',
				direction: 'OUT',
				mrn,
				documentType: 'EAD',
				fileName: `EAD-${mrn}.pdf`,
				fileSize: expect.any(Number),
			},
		]);
		const pdf = run.items[0]?.binary?.data;
		expect(pdf).toMatchObject({ mimeType: 'application/pdf', fileName: `EAD-${mrn}.pdf` });
		expect(Buffer.from(pdf!.data, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
	});

	it('may go into another binary field, and be of another kind', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const other = { options: { otherDocumentTypes: 'EAD' }, binaryPropertyName: 'document' };
		const run = await cas.run(byDeclaration([], other), [{ json: { declarationId } }]);
		expect(run.json).toMatchObject([{ documentType: 'EAD' }]);
		expect(Object.keys(run.items[0]?.binary ?? {})).toEqual(['document']);
	});

	it('is named by its MRN though the item knows the ID only', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const [{ mrn } = { mrn: '' }] = cas.sandbox.control.state().declarations;
		const run = await cas.run(byDeclaration('EAD'), [{ json: { declarationId } }]);
		expect(run.json).toMatchObject([{ externalReference: 'SO-1', mrn, fileName: `EAD-${mrn}.pdf` }]);
	});

	it('has nothing of another declaration that the item is about', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const match = { method: 'GET', path: '/v1/declarations/[^/]+$' } as const;
		cas.sandbox.control.addFault({ kind: 'status', match, status: 403, times: 'always' });
		const declaration = { __rl: true, mode: 'id', value: declarationId };
		const incoming = { declarationId: 'another', mrn: '26BEFOREIGN0000001', externalReference: 'SO-2' };
		const run = await cas.run(byDeclaration('EAD', { declaration }), [{ json: incoming }]);
		expect(run.json).toEqual([
			{ declarationId, documentType: 'EAD', fileName: `EAD-${declarationId}.pdf`, fileSize: expect.any(Number) },
		]);
	});

	it('is found by its reference too', async () => {
		const cas = await aCas();
		const [declarationId] = await releasedDeclarations(cas, 'SO-1');
		const declaration = { __rl: true, mode: 'reference', value: 'SO-1' };
		const run = await cas.run(byDeclaration('EAD', { declaration }));
		expect(run.json).toMatchObject([{ declarationId, fileName: expect.stringMatching(/^EAD-26BE\w+\.pdf$/) }]);
	});

	it('comes though the declaration itself may not be read', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const match = { method: 'GET', path: '/v1/declarations/[^/]+$' } as const;
		cas.sandbox.control.addFault({ kind: 'status', match, status: 403, times: 'always' });
		const run = await cas.run(byDeclaration('EAD'), [{ json: { declarationId } }]);
		expect(run.json).toMatchObject([{ declarationId, fileName: `EAD-${declarationId}.pdf` }]);
	});

	it('that does not exist is named by kind and declaration', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const { error } = await cas.run(byDeclaration('T2L'), [{ json: { declarationId } }]);
		const [{ mrn } = { mrn: '' }] = cas.sandbox.control.state().declarations;
		expect(error?.message).toContain(`404 for the T2L of declaration ${mrn}`);
		expect(error?.description).toMatch(/not made this document, or not yet: List Documents/);
	});

	it('that is not ready leaves on the error output, the others are saved', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const items = [{ json: { declarationId: 'none' } }, { json: { declarationId } }, { json: {} }];
		const run = await cas.run(byDeclaration('EAD', {}, 'continueErrorOutput'), items);
		expect(run.json).toMatchObject([{ declarationId }]);
		expect(run.errorItems.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
	});

	it('is downloaded again when the connection breaks', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		cas.sandbox.control.addFault({ kind: 'dropAfter', match: { method: 'GET' }, times: 2 });
		const run = await cas.run(byDeclaration('EAD'), [{ json: { declarationId } }]);
		expect(run.error).toBeUndefined();
		expect(run.json).toHaveLength(1);
	});
});

describe('several documents of a declaration', () => {
	const kindsOf = (run: NodeRun) => run.json.map(({ documentType }) => documentType);

	it('come one item each, linked to the declaration', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const run = await cas.run(byDeclaration(['SAD', 'EAD']), [{ json: { declarationId } }]);
		expect(kindsOf(run)).toEqual(['SAD', 'EAD']);
		for (const item of run.items) {
			expect(Object.keys(item.binary ?? {})).toEqual(['data']);
			expect(item.pairedItem).toEqual({ item: 0 });
		}
	});

	it('are all that it lists with All, and others by name', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		expect(kindsOf(await cas.run(byDeclaration('all'), [{ json: { declarationId } }]))).toEqual(['SAD', 'EAD']);
		const run = await cas.run(
			byDeclaration('all', { options: { otherDocumentTypes: 'EAD, T1' } }, 'continueErrorOutput'),
			[{ json: { declarationId } }],
		);
		expect(kindsOf(run)).toEqual(['SAD', 'EAD']);
		expect(run.errorItems).toMatchObject([{ json: { documentType: 'T1', declarationId, statusCode: 404 } }]);
	});

	it('may come as one item, each in a field of its kind', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const run = await cas.run(byDeclaration('all', { options: { oneItem: true } }), [{ json: { declarationId } }]);
		expect(run.json).toMatchObject([
			{
				declarationId,
				externalReference: 'SO-1',
				documents: [
					{ documentType: 'SAD', binaryField: 'data_SAD', fileName: expect.stringMatching(/^SAD-/) },
					{ documentType: 'EAD', binaryField: 'data_EAD', fileName: expect.stringMatching(/^EAD-/) },
				],
			},
		]);
		expect(Object.keys(run.items[0]?.binary ?? {})).toEqual(['data_SAD', 'data_EAD']);
	});

	it('as one item are all or none', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const options = { oneItem: true };
		const run = await cas.run(byDeclaration(['SAD', 'T2L'], { options }, 'continueErrorOutput'), [
			{ json: { declarationId } },
		]);
		expect(run.items).toEqual([]);
		expect(run.errorItems).toMatchObject([{ json: { documentType: 'T2L' } }]);
	});

	it('of a declaration that has none yet say so', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-1']);
		const { id: declarationId = '' } = cas.sandbox.control.state().declarations[0] ?? {};
		const { error } = await cas.run(byDeclaration('all'), [{ json: { declarationId } }]);
		expect(error?.message).toBe('Declaration SO-1 lists no documents');
		expect(error?.description).toMatch(/DeclarationPdfCreated/);
	});

	it('want a choice', async () => {
		const cas = await aTappedCas();
		const { error } = await cas.run(byDeclaration([]), [{ json: { declarationId: 'd-1' } }]);
		expect(error?.message).toBe('No document type is chosen');
		expect(cas.tap.requests).toEqual([]);
	});
});

describe('the list of documents', () => {
	const list = { type: 'casDeclaration', parameters: { resource: 'declaration', operation: 'listDocuments' } };

	it('has kind and date of each, under the identity, and no address', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const run = await cas.run(list, [{ json: { declarationId } }]);
		expect(run.json).toMatchObject([
			{ declarationId, externalReference: 'SO-1', documentType: 'SAD', creationDate: expect.stringMatching(/^20.*Z$/) },
			{ declarationId, externalReference: 'SO-1', documentType: 'EAD', creationDate: expect.any(String) },
			...['SAD', 'EAD'].map(() => ({
				declarationId,
				documentType: 'DeclarationAttachment',
				contentType: 'application/pdf',
				documentReference: expect.stringMatching(/^cas-document\.v1\./),
			})),
		]);
		for (const item of run.json) for (const name of ['url', 'location']) expect(item).not.toHaveProperty(name);
	});

	it('leaves addresses out, where CAS gives any', async () => {
		const cas = await aTappedCas();
		const url = `https://documents.example/v1/t/declarations/d/${'0a'.repeat(16)}`;
		cas.tap.answer = () => json({ id: 'd-1', documents: [{ type: 'SAD', url }, { type: 'SAD' }, 'EAD', { url }] });
		const run = await cas.run(list, [{ json: { declarationId: 'd-1' } }]);
		expect(run.json).toEqual([{ declarationId: 'd-1', documentType: 'SAD' }]);
	});

	it('that is empty says of which declaration', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-1']);
		const { id: declarationId = '' } = cas.sandbox.control.state().declarations[0] ?? {};
		const run = await cas.run(list, [{ json: { declarationId } }]);
		expect(run).toMatchObject({ status: 'success', json: [] });
		expect(everythingIn(run.run)).toMatch(/No documents yet: SO-1 \(OUT\)/);
	});
});

describe('the document that an event announced', () => {
	it('opens by its sealed reference, and takes over what the item knows', async () => {
		const cas = await aCas();
		await releasedDeclarations(cas, 'SO-1');
		const documentReference = sealAddress(documentUrls(cas)[0]!, DEMO_CLIENT.clientSecret);
		const run = await cas.run(byEvent('={{ $json.documentReference }}'), [
			{ json: { documentReference, mrn: '26BE000000000001J4', documentType: 'EAD' } },
		]);
		expect(run.json).toMatchObject([{ mrn: '26BE000000000001J4', fileName: 'EAD-26BE000000000001J4.pdf' }]);
	});

	it('as a certificate of origin has the same names, and its own number', async () => {
		const cas = await aCas();
		await releasedDeclarations(cas, 'SO-1');
		const documentReference = sealAddress(documentUrls(cas)[0]!, DEMO_CLIENT.clientSecret);
		const event = { documentReference, documentType: 'COO', externalReference: 'SO-1', certificateOfOriginId: 'C-17' };
		const run = await cas.run(byEvent('={{ $json.documentReference }}'), [{ json: event }]);
		expect(run.json).toEqual([
			{
				externalReference: 'SO-1',
				documentType: 'COO',
				certificateOfOriginId: 'C-17',
				fileName: 'COO-C-17.pdf',
				fileSize: expect.any(Number),
			},
		]);
	});

	it.each([
		['sealed with another credential', (url: string) => sealAddress(url, 'another secret')],
		['written by hand', (url: string) => url],
		['mangled', (url: string) => `${sealAddress(url, DEMO_CLIENT.clientSecret).slice(0, -4)}AAAA`],
		['cut off', () => 'cas-document.v1.AAAA'],
	])('is refused where its reference is %s', async (_what, reference) => {
		const cas = await aTappedCas();
		const [url = ''] = (await releasedDeclarations(cas, 'SO-1'), documentUrls(cas));
		cas.tap.requests.length = 0;
		const run = await cas.run(byEvent(reference(url)));
		expect(run.error?.message).toMatch(/no readable document reference/);
		expect(run.error?.description).toMatch(/same credential/);
		expect(cas.tap.requests).toEqual([]);
	});
});

describe('a redirect to somewhere else', () => {
	it.each(['declaration', 'event'])('is refused, and that host hears nothing (%s)', async (from) => {
		const cas = await aTappedCas();
		const foreign = await aWiretap();
		const location = `${foreign.url}/v1/documents/${'ab'.repeat(16)}`;
		redirectTo(cas, location);
		const sealed = sealAddress(location, DEMO_CLIENT.clientSecret);
		const node = from === 'event' ? byEvent(sealed) : byDeclaration('SAD');
		const run = await cas.run(node, [{ json: { declarationId: 'd-1' } }]);
		expect(run.status).toBe('error');
		expect(foreign.requests).toEqual([]);
		expect(everythingIn(run.run, run.log)).not.toContain('ab'.repeat(16));
	});

	it('names the host, so that it can be allowed if it is right', async () => {
		const cas = await aTappedCas();
		redirectTo(cas, 'https://elsewhere.example/v1/secret-path');
		const { error } = await cas.run(byDeclaration('SAD'), [{ json: { declarationId: 'd-1' } }]);
		expect(error?.message).toMatch(/is on a host that is not in the credential/);
		expect(error?.description).toMatch(/elsewhere\.example/);
		expect(error?.description).not.toMatch(/secret-path/);
	});

	it.each([
		['no address', undefined],
		['an address that is none', 'http://'],
		['a file of the machine', 'file:///etc/passwd'],
		['the host in the user part', 'http://127.0.0.1@elsewhere.example/'],
	])('is refused with %s', async (_what, location) => {
		const cas = await aTappedCas();
		redirectTo(cas, location);
		const { error } = await cas.run(byDeclaration('SAD'), [{ json: { declarationId: 'd-1' } }]);
		expect(error?.message).toMatch(/not in the credential/);
	});

	it('in a circle ends', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = () => ({ status: 307, headers: { location: `${cas.tap.url}/v1/round` } });
		const { error } = await cas.run(byDeclaration('SAD'), [{ json: { declarationId: 'd-1' } }]);
		expect(error?.message).toMatch(/redirected too often/);
		expect(cas.tap.requests.length).toBeLessThan(10);
	});
});

describe('what is not a PDF', () => {
	it.each([
		['a page', '<html>Please sign in</html>'],
		['nothing', ''],
	])('is not saved: %s', async (_what, body) => {
		const cas = await aTappedCas();
		cas.tap.answer = ({ path }) =>
			DOCUMENT_PATH.test(path) ? { status: 200, headers: { 'content-type': 'application/pdf' }, body } : undefined;
		const run = await cas.run(byDeclaration('SAD'), [{ json: { declarationId: 'd-1' } }]);
		expect(run.error?.message).toMatch(/is not a PDF/);
		expect(run.items).toEqual([]);
	});
});

describe('the key in the address of a document', () => {
	it('is in no output, error, execution data or line of the log', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const keys = documentUrls(cas).map((url) => url.split('/').at(-1) ?? '');
		expect(keys.length).toBeGreaterThan(0);
		const good = await cas.run(byDeclaration('EAD'), [{ json: { declarationId } }]);
		const failing = { match: { path: '/v1/[^/]+/declarations/' }, times: 'always' } as const;
		cas.sandbox.control.addFault({ ...failing, kind: 'status', status: 500 });
		const refused = await cas.run(byDeclaration('EAD', {}, 'continueErrorOutput'), [{ json: { declarationId } }]);
		const stopped = await cas.run(byDeclaration('EAD'), [{ json: { declarationId } }]);
		cas.sandbox.control.clearFaults();
		cas.sandbox.control.addFault({ ...failing, kind: 'dropBefore' });
		const broken = await cas.run(byDeclaration('EAD'), [{ json: { declarationId } }]);
		expect([good.status, stopped.status, broken.status]).toEqual(['success', 'error', 'error']);
		const text = everythingIn(...[good, refused, stopped, broken].map(({ run, error }) => [run, error]), good.log);
		for (const key of keys) expect(text).not.toContain(key);
	});
});
