import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sendWorkbook } from '../../../scripts/demo/follow';
import { readPdf } from '../../../scripts/demo/pdf';
import { aFlowStage } from './support/flowStage';
import { until } from '../support/suiteStage';

const stage = aFlowStage('postgres', 'mail', 'objectStore');
const BUCKET = 'customs-documents';

interface DocumentRow {
	event_id: string;
	document_type: string;
	mrn: string;
	state: string;
	done: string[];
	file_name: string;
	problem: string | null;
	what_to_do: string | null;
}

const rows = async (where = 'true') =>
	await stage().postgres.query<DocumentRow>(
		`SELECT * FROM customs_document WHERE ${where} ORDER BY document_type, mrn`,
	);
/** As if the minutes until the next attempt had passed. */
const later = async () => {
	await stage().postgres.query("UPDATE customs_document SET next_attempt_at = now() WHERE state = 'waiting'");
};
/** The documents that CAS has made, as the events announce them. */
const documents = () =>
	stage()
		.sandbox.control.state(1_000)
		.declarations.flatMap(({ id, mrn, lrn, externalReference, documents: made }) =>
			made.map(({ type, url }) => ({ id, customsShipmentReference: externalReference, mrn, lrn, type, url })),
		);
const savedAs = (name: string) => join(stage().filesFolder, name);
const objects = () => [...(stage().objectStore.buckets.get(BUCKET)?.keys() ?? [])].sort();

/** CAS announces a document; resolves once its row is there. */
async function announce(data: object): Promise<string> {
	const id = stage().sandbox.control.emit({ eventType: 'DeclarationPdfCreated', eventSubType: '', data: { ...data } });
	await until('it is noted', async () => (await rows(`event_id = '${id}'`)).length > 0);
	return id;
}

async function makeBucket(): Promise<void> {
	await fetch(`${stage().objectStore.url}/${BUCKET}`, { method: 'PUT', headers: { authorization: 'any' } });
}

describe('documents that CAS announces', () => {
	let flow: string;
	/** Archives what is due: the schedule's step, as often as there is something to do. */
	const archive = async () => {
		await stage().runFlow(flow, 'Every minute');
		await until('no document is under way', async () => (await rows("state = 'archiving'")).length === 0);
	};

	beforeAll(async () => {
		// A second time changes nothing.
		await stage().runSql('documents-to-archive', 'schema.sql', 'schema.sql');
		flow = await stage().importFlow('documents-to-archive', {
			toStore: true,
			toMail: true,
			documentsPerRun: 100,
			attempts: 2,
		});
		await stage().api.activate(flow);
	});
	afterAll(async () => await stage().api.deactivate(flow));

	it('wait for a store that is not there yet, while the folder and the forwarder have them already', async () => {
		const { sandbox, mail } = stage();
		sandbox.control.addFault({ kind: 'duplicateEvents', times: 'always', share: 0.3 });
		await sendWorkbook(stage());
		await until('all declarations have their documents', () => {
			const { declarations } = sandbox.control.state(1_000);
			return (
				declarations.length === 12 &&
				declarations.every(({ direction, documents: made }) => made.length === (direction === 'IN' ? 1 : 2))
			);
		});
		await until('all are noted', async () => (await rows()).length === documents().length);
		await archive();
		await until('all branches have ended', async () =>
			(await rows()).every(({ problem, done, document_type }) => {
				const arrived = document_type === 'EAD' ? 'folder,mail' : 'folder';
				return problem?.startsWith('Put into the store') === true && done.sort().join() === arrived;
			}),
		);
		for (const { type, mrn } of documents()) {
			const { text } = await readPdf(readFileSync(savedAs(`${type}-${mrn}.pdf`)));
			expect(text).toContain(mrn);
		}
		const exports = documents().filter(({ type }) => type === 'EAD');
		expect(mail.mails.map(({ attachments }) => attachments[0]?.fileName).sort()).toEqual(
			exports.map(({ mrn }) => `EAD-${mrn}.pdf`).sort(),
		);
		expect(mail.mails[0]).toMatchObject({ to: ['forwarder@example.com'] });
	});

	it('get to the store when it is there, and nowhere a second time', async () => {
		const [first] = documents();
		const saved = savedAs(`${first!.type}-${first!.mrn}.pdf`);
		rmSync(saved);
		await makeBucket();
		await later();
		await archive();
		expect(await rows("state <> 'archived'")).toEqual([]);
		expect(objects()).toEqual(
			documents()
				.map(({ type, mrn }) => `${type}-${mrn}.pdf`)
				.sort(),
		);
		expect(existsSync(saved)).toBe(false);
		expect(stage().mail.mails).toHaveLength(documents().filter(({ type }) => type === 'EAD').length);
	});

	it('are archived once when they are announced twice', async () => {
		const document = documents().find(({ type }) => type === 'EAD')!;
		const before = { objects: objects(), mails: stage().mail.mails.length };
		const id = await announce(document);
		await archive();
		expect(await rows(`event_id = '${id}'`)).toMatchObject([{ state: 'sameAsBefore' }]);
		expect({ objects: objects(), mails: stage().mail.mails.length }).toEqual(before);
	});

	it('become a version where their content is new', async () => {
		const [first, other] = documents().filter(({ type }) => type === 'SAD');
		await announce({ ...first, url: other!.url });
		await archive();
		expect(objects()).toContain(`SAD-${first!.mrn}-2.pdf`);
		const { text } = await readPdf(readFileSync(savedAs(`SAD-${first!.mrn}-2.pdf`)));
		expect(text).toContain(other!.mrn);
	});

	it('have each a name of their own, whatever their declarations are called, and the version is in it wherever they go', async () => {
		const exports = documents().filter(({ type }) => type === 'EAD');
		const called = ['2026/R-1', '2026_R-1', '2026 r-1', '2026 R-1', 'Größe-1', 'Grüße-1'];
		const mails = stage().mail.mails.length;
		for (const [at, lrn] of called.entries()) {
			const { url } = exports[at % exports.length]!;
			await announce({ id: randomUUID(), customsShipmentReference: `R-${at}`, lrn, type: 'EAD', url });
		}
		await archive();
		const names = ['2026~2FR-1', '2026_R-1', '2026 r-1', 'Größe-1', 'Grüße-1'].map((name) => `EAD-${name}.pdf`);
		expect(objects()).toEqual(expect.arrayContaining(names));
		const [apart] = await rows("lower(file_name) LIKE 'ead-2026 r-1-%'");
		expect(existsSync(savedAs(apart!.file_name))).toBe(true);
		const sent = stage().mail.mails.slice(mails);
		expect(sent.map(({ attachments }) => attachments[0]?.fileName).sort()).toEqual([...names, apart!.file_name].sort());
		expect(sent[0]!.text).toMatch(/^Attached: the EAD of shipment R-\d, LRN /);
		expect(sent.map(({ text, subject }) => `${subject} ${text}`).join()).not.toMatch(/undefined|null|MRN/);
	});

	it('are not attached where they are too large for a mail, which says where they are', async () => {
		const [document] = documents().filter(({ type }) => type === 'EAD');
		const small = await stage().importFlow('documents-to-archive', { toMail: true, mailUpToMegabytes: 0 });
		const mails = stage().mail.mails.length;
		const id = await announce({ ...document, id: randomUUID() });
		await stage().runFlow(small, 'Every minute');
		expect(await rows(`event_id = '${id}'`)).toMatchObject([{ state: 'archived', done: ['folder', 'mail'] }]);
		const [mail] = stage().mail.mails.slice(mails);
		expect(mail!.attachments).toEqual([]);
		expect(mail!.text).toContain(`under the name ${(await rows(`event_id = '${id}'`))[0]!.file_name}`);
	});

	it('stand in the list with the reason when they cannot be fetched', async () => {
		const { sandbox, postgres } = stage();
		const [document] = documents();
		const url = document!.url.replace(/[0-9a-f]{32}$/, '0'.repeat(32));
		const id = await announce({ ...document, url, id: randomUUID(), mrn: '26BEX000000000001A' });
		await archive();
		expect(await rows(`event_id = '${id}'`)).toMatchObject([{ state: 'waiting', done: [] }]);
		await later();
		await archive();
		const missing = await postgres.query('SELECT * FROM customs_document_missing');
		expect(missing).toMatchObject([
			{
				mrn: '26BEX000000000001A',
				problem: expect.stringMatching(/26BEX000000000001A/),
				what_to_do: expect.stringMatching(/not made this document|not ready|later/i),
			},
		]);
		expect(JSON.stringify(missing)).not.toContain(url.slice(-32));
		sandbox.control.clearFaults();
	});
});
