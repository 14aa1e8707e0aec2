import type { INodeParameters } from 'n8n-workflow';
import { eventItem } from '../../nodes/shared/events/eventItem';
import { SAMPLE } from '../unit/declaration/support/sample';
import { documentUrls, releasedDeclarations } from './harness/declarations';
import { everythingIn } from './harness/leaks';
import { oneNode } from './harness/oneNode';
import { aPollNode } from './harness/pollNode';
import { aTappedCas, type TappedCas } from './harness/tappedCas';
import { json } from './harness/wiretap';

const node = (operation: string, parameters: INodeParameters = {}, resource = 'declaration') => ({
	type: 'casDeclaration',
	parameters: { resource, operation, ...parameters },
});
const about = [{ json: { declarationId: 'd-1' } }];

const INVALID = {
	...SAMPLE,
	externalReference: 'SO-1',
	direction: 'IN',
	currentStatus: 'Invalid',
	warnings: { blocking: ['No importer'], nonBlocking: ['No seller'] },
	warningCount: { blocking: 1, nonBlocking: 1, totalBlocking: 1, totalNonBlocking: 1 },
};

/** A CAS whose declaration has the shape that public data shows. */
async function aCasWith(declaration: object): Promise<TappedCas> {
	const cas = await aTappedCas();
	cas.tap.answer = ({ path, query }) => {
		const isSearch = path.endsWith('/declarations');
		return json(isSearch ? (Number(query.get('offset') ?? 0) > 0 ? [] : [declaration]) : declaration);
	};
	return cas;
}

describe('a declaration in the shape of public data', () => {
	it('is one flat row, or all that CAS sends with the parties by role', async () => {
		const cas = await aCasWith(INVALID);
		const identity = { declarationId: 'd-1', lrn: 'LRN-26-1', mrn: '26BEA10000000001E6', status: 'Invalid' };
		const simple = await cas.run(node('get'), about);
		expect(simple.json).toMatchObject([
			{ ...identity, exporter: 'Exporters', totalToPay: 34, blockingWarnings: 1, goodsItemCount: 2 },
		]);
		for (const value of Object.values(simple.json[0] ?? {})) expect(typeof value).not.toBe('object');
		const raw = await cas.run(node('get', { simplify: false }), about);
		expect(raw.json).toMatchObject([
			{
				...identity,
				parties: { exporter: { code: 'EXPORT01', country: 'BE' } },
				comRefNum: 'PO-77',
				goodsShipments: [{}],
			},
		]);
	});

	it('has its duties as a table, and as totals with postponed VAT apart', async () => {
		const cas = await aCasWith(INVALID);
		const lines = await cas.run(node('getDuties'), about);
		expect(lines.json).toHaveLength(4);
		expect(lines.json[1]).toMatchObject({ goodsItemSequenceNumeric: 1, taxType: 'B00', paymentMethod: 'G' });
		const totals = await cas.run(node('getDuties', { totalsOnly: true }), about);
		expect(totals.json).toMatchObject([{ totalDuties: 461.14, totalPostponed: 427.14, totalToPay: 34 }]);
	});

	it('has its goods items one by one, with the id that their calls take', async () => {
		const cas = await aCasWith(INVALID);
		const run = await cas.run(node('getAll', { returnAll: true }, 'goodsItem'), about);
		expect(run.json).toMatchObject([
			{ declarationId: 'd-1', seqNum: 1, governmentAgencyGoodsItemId: 'g-1' },
			{ seqNum: 20, governmentAgencyGoodsItemId: 'g-20' },
		]);
	});

	it('tells its warnings in corrections, while waiting and in what a poll finds', async () => {
		const cas = await aCasWith(INVALID);
		const problems = [
			{ text: 'No importer', severity: 'refuse' },
			{ text: 'No seller', severity: 'warn' },
		];
		expect((await cas.run(node('getCorrections'), about)).json).toMatchObject([{ problems }]);
		const waited = await cas.run(node('waitForStatus', { targetStatuses: ['Released'] }), about);
		expect(waited.output(oneNode.NAME, 2)).toMatchObject([{ json: { waitResult: 'stopped', problems } }]);
		const poll = aPollNode(cas, { firstRun: 'everything' });
		await poll.poll();
		expect(poll.told()).toMatchObject([
			{ status: 'Invalid', eventTime: SAMPLE.lastModification, errorDescriptions: ['No importer'] },
		]);
	});

	it('tells its warnings with the event that it was added to', () => {
		const event = {
			id: 'e-1',
			eventTime: SAMPLE.issueDate,
			eventType: 'DeclarationStatusChanged',
			data: { id: 'd-1' },
		};
		const { json: item } = eventItem({ event, isOutdated: undefined, statusMeanings: {} }, { declaration: INVALID });
		expect(item.errorDescriptions).toEqual(['No importer', 'No seller']);
	});
});

describe('an attachment of a declaration', () => {
	const attached = (more: object) => ({ ...SAMPLE, attachments: [{ ...SAMPLE.attachments[0], ...more }] });

	it('is listed beside the documents, its address sealed', async () => {
		const cas = await aCasWith({ ...SAMPLE, documents: [{ type: 'EAD' }] });
		const run = await cas.run(node('listDocuments'), about);
		expect(run.json).toMatchObject([
			{ documentType: 'EAD' },
			{
				documentType: 'DeclarationAttachment',
				attachmentId: 'a-1',
				originalName: 'Invoice 9.pdf',
				contentType: 'application/pdf',
				creationDate: '2026-01-12T10:00:01Z',
				documentReference: expect.stringMatching(/^cas-document\.v1\./),
			},
		]);
		const raw = await cas.run(node('get', { simplify: false }), about);
		expect(everythingIn(run.run, run.log, raw.run, raw.log)).not.toMatch(/opensTheFile|blobs\.example/);
	});

	it('whose address is no address that could be sealed has no reference', async () => {
		const cas = await aCasWith(attached({ location: 'c/s-1?sig=opensTheFile' }));
		const run = await cas.run(node('listDocuments'), about);
		expect(run.json[0]).not.toHaveProperty('documentReference');
		expect(run.json[0]).not.toHaveProperty('location');
	});

	it.each([
		['Invoice 9.pdf', 'Invoice 9.pdf'],
		['Größe/Ñ.pdf', 'Größe~2FÑ.pdf'],
		['../../etc/passwd', '~2E.~2F..~2Fetc~2Fpasswd.pdf'],
		['Aangifte.PDF', 'Aangifte.pdf'],
		['a\u202efdp.exe', 'a~E2~80~AEfdp.exe.pdf'],
		[' ', 'DeclarationAttachment-26BEA10000000001E6.pdf'],
		['...', 'DeclarationAttachment-26BEA10000000001E6.pdf'],
	])('called "%s" is kept as %s', async (originalName, fileName) => {
		const cas = await aTappedCas();
		await releasedDeclarations(cas, 'SO-1');
		const declaration = attached({ originalName, location: documentUrls(cas)[0] });
		cas.tap.answer = ({ path }) => (path.endsWith('/declarations/d-1') ? json(declaration) : undefined);
		const listed = await cas.run(node('listDocuments'), about);
		const event = { documentFrom: 'event', documentReference: '={{ $json.documentReference }}' };
		const run = await cas.run(node('downloadDocument', event), [{ json: listed.json[0] as never }]);
		expect(run.json).toMatchObject([{ fileName, mrn: '26BEA10000000001E6' }]);
		expect(run.items[0]?.binary?.data).toMatchObject({ fileName, mimeType: 'application/pdf' });
	});

	it('lends its name to no other document', async () => {
		const cas = await aTappedCas();
		await releasedDeclarations(cas, 'SO-1');
		const { id: declarationId = '' } = cas.sandbox.control.state().declarations[0] ?? {};
		const incoming = { declarationId, originalName: 'Invoice.pdf', documentReference: 'cas-document.v1.x' };
		const run = await cas.run(node('downloadDocument', { documentFrom: 'declaration', documentTypes: ['EAD'] }), [
			{ json: incoming },
		]);
		expect(run.json).toMatchObject([{ fileName: expect.stringMatching(/^EAD-/) }]);
	});
});
