import type { ServerResponse } from 'node:http';
import type { INodeParameters } from 'n8n-workflow';
import { whenWaiting, waits } from './harness/manualTime';
import { aTappedCas, type TappedCas } from './harness/tappedCas';
import type { WireAnswer } from './harness/wiretap';

const DOCUMENT_PATH = /\/documents\//;
const IDENTITY = { declarationId: 'd-1', mrn: '26BEA10000000001E6' };
const MEGABYTE = 1_048_576;

const download = (options: INodeParameters = {}) => ({
	type: 'casDeclaration',
	parameters: { resource: 'declaration', operation: 'downloadDocument', documentTypes: ['EAD'], options },
});

const pdfOf = (bytes: number) =>
	Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 16, 0x20), Buffer.from('\n%%EOF\n')]);

function serve(cas: TappedCas, ...answers: WireAnswer[]): { asked: () => number } {
	let asked = 0;
	cas.tap.answer = ({ path }) => {
		if (!DOCUMENT_PATH.test(path)) return undefined;
		return answers[Math.min(asked++, answers.length - 1)];
	};
	return { asked: () => asked };
}

/** Announces more than comes, then hangs up. */
const cutOff = (announced: number): WireAnswer => ({
	status: 200,
	headers: { 'content-length': String(announced) },
	write: hangUpAfter(pdfOf(200_000)),
});

/** Announces nothing (chunked), then hangs up. */
const cutOffUnannounced: WireAnswer = { status: 200, write: hangUpAfter(pdfOf(200_000)) };

function hangUpAfter(bytes: Uint8Array) {
	return (outgoing: ServerResponse) => outgoing.write(bytes, () => outgoing.socket?.destroy());
}

describe('a document that breaks off on its way', () => {
	it.each([
		['shorter than announced', cutOff(300_000)],
		['without an end', cutOffUnannounced],
	])('is no file: %s', async (_what, answer) => {
		const cas = await aTappedCas();
		const { asked } = serve(cas, answer);
		const run = await cas.run(download(), [{ json: IDENTITY }]);
		expect(run.error?.message).toBe(`The EAD of declaration ${IDENTITY.mrn} did not arrive whole`);
		expect(run.error?.description).toMatch(/Nothing was kept of it; run it again/);
		expect(run.items).toEqual([]);
		expect(asked()).toBe(3);
	});

	it('is fetched anew, and then whole', async () => {
		const cas = await aTappedCas();
		const { asked } = serve(cas, cutOff(300_000), { status: 200, body: pdfOf(300_000) });
		const run = await cas.run(download(), [{ json: IDENTITY }]);
		expect(run.json).toMatchObject([{ fileSize: 300_000 }]);
		expect(asked()).toBe(2);
		expect(waits).toContain(1_000);
	});

	it('is not fetched anew once the execution is cancelled', async () => {
		const cas = await aTappedCas();
		const { asked } = serve(cas, cutOff(300_000));
		const started = cas.start(download(), [{ json: IDENTITY }]);
		whenWaiting(() => started.cancel());
		await started.finished;
		expect(asked()).toBe(1);
	});
});

describe('a large document', () => {
	it('of 30 MB comes whole, byte for byte', async () => {
		const cas = await aTappedCas();
		const pdf = pdfOf(30 * MEGABYTE);
		serve(cas, { status: 200, body: pdf });
		const run = await cas.run(download(), [{ json: IDENTITY }]);
		expect(run.json).toMatchObject([{ fileSize: pdf.length }]);
		expect(Buffer.from(run.items[0]!.binary!.data!.data, 'base64').equals(pdf)).toBe(true);
	});

	it('that announces more than the maximum is refused before it comes', async () => {
		const cas = await aTappedCas();
		let sent = 0;
		const write = (outgoing: ServerResponse) => {
			const more = () => {
				sent += 1;
				if (sent < 200 && !outgoing.destroyed) outgoing.write(pdfOf(MEGABYTE), more);
			};
			more();
		};
		serve(cas, { status: 200, headers: { 'content-length': String(300 * MEGABYTE) }, write });
		const { error } = await cas.run(download(), [{ json: IDENTITY }]);
		expect(error?.message).toBe(`The EAD of declaration ${IDENTITY.mrn} is larger than 100 MB`);
		expect(error?.description).toMatch(/Raise Maximum Size/);
		expect(sent).toBeLessThan(50);
	});

	it('that announces nothing is stopped at the maximum', async () => {
		const cas = await aTappedCas();
		serve(cas, {
			status: 200,
			write: (outgoing) => {
				for (let part = 0; part < 5; part += 1) outgoing.write(pdfOf(MEGABYTE));
				outgoing.end();
			},
		});
		const { error } = await cas.run(download({ maximumSize: 3 }), [{ json: IDENTITY }]);
		expect(error?.message).toBe(`The EAD of declaration ${IDENTITY.mrn} is larger than 3 MB`);
	});
});

describe('the beginning of a document', () => {
	it.each([
		['in one piece', [pdfOf(2_000)]],
		['in single bytes', [...pdfOf(40)].map((byte) => Uint8Array.of(byte))],
		['behind a few lines of something else', [Buffer.from('HTTP junk\r\n'.repeat(40)), pdfOf(2_000)]],
	])('is recognised %s', async (_how, pieces) => {
		const cas = await aTappedCas();
		const write = (outgoing: ServerResponse) => {
			outgoing.socket?.setNoDelay(true);
			for (const piece of pieces) outgoing.write(piece);
			outgoing.end();
		};
		serve(cas, { status: 200, write });
		const run = await cas.run(download(), [{ json: IDENTITY }]);
		expect(run.error).toBeUndefined();
		expect(run.json).toMatchObject([{ fileSize: pieces.reduce((sum, { length }) => sum + length, 0) }]);
	});

	it('is looked for in the first kilobyte only', async () => {
		const cas = await aTappedCas();
		serve(cas, { status: 200, body: Buffer.concat([Buffer.alloc(1_100), pdfOf(2_000)]) });
		const { error } = await cas.run(download(), [{ json: IDENTITY }]);
		expect(error?.message).toMatch(/is not a PDF/);
	});
});

describe('a refusal in place of a document', () => {
	it('is read as text, so that its reason is told', async () => {
		const cas = await aTappedCas();
		const body = JSON.stringify({ title: 'Locked', detail: 'The archive is being moved' });
		serve(cas, { status: 403, headers: { 'content-type': 'application/problem+json' }, body });
		const { error } = await cas.run(download(), [{ json: IDENTITY }]);
		expect(error?.message).toMatch(/403 for the EAD of declaration/);
		expect(error?.description).toMatch(/Locked\. The archive is being moved\./);
	});

	it('of many megabytes is read only a little', async () => {
		const cas = await aTappedCas();
		let sent = 0;
		const write = (outgoing: ServerResponse) => {
			const more = () => {
				sent += 1;
				if (sent < 100 && !outgoing.destroyed) outgoing.write(Buffer.alloc(MEGABYTE, 'x'), more);
			};
			more();
		};
		serve(cas, { status: 400, write });
		const { error } = await cas.run(download(), [{ json: IDENTITY }]);
		expect(error?.message).toMatch(/400 for the EAD/);
		expect(sent).toBeLessThan(50);
	});

	it('with 401 renews the token and comes through', async () => {
		const cas = await aTappedCas();
		const { asked } = serve(cas, { status: 401, body: '{}' }, { status: 200, body: pdfOf(500) });
		const run = await cas.run(download(), [{ json: IDENTITY }]);
		expect(run.json).toMatchObject([{ fileSize: 500 }]);
		expect(asked()).toBe(2);
	});

	it('with 401 twice says so', async () => {
		const cas = await aTappedCas();
		serve(cas, { status: 401, headers: { 'content-type': 'application/json' }, body: '{"title":"Expired"}' });
		const { error } = await cas.run(download(), [{ json: IDENTITY }]);
		expect(error?.message).toMatch(/401 for the EAD of declaration .*: the token was not accepted/);
	});
});
