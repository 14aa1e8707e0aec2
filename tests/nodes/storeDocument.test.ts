import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { storeDocument } from '../../nodes/shared/documents/storeDocument';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100_000, 0x20), Buffer.from('\n%%EOF\n')]);
const LIMIT = { fileName: 'EAD.pdf', maxBytes: 1_000_000 };

const open: Server[] = [];

/** The response of a server that answers so. */
async function responseOf(answer: (outgoing: ServerResponse) => void): Promise<IncomingMessage> {
	const server = createServer((_, outgoing) => answer(outgoing));
	open.push(server);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	// As axios does, the request has a listener of its own for what happens to its connection.
	return await new Promise((answered) => get({ host: '127.0.0.1', port }, answered).on('error', () => undefined));
}

/** n8n's storage: reads the stream to its end, as its files do. */
const storage = {
	kept: undefined as Buffer | undefined,
	prepareBinaryData: async (content: Parameters<typeof buffer>[0] | Buffer) => {
		storage.kept = Buffer.isBuffer(content) ? content : await buffer(content);
		return { data: 'filesystem', mimeType: 'application/pdf' };
	},
};

beforeEach(() => {
	storage.kept = undefined;
});

afterEach(async () => {
	for (const server of open.splice(0)) {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
	}
});

describe('storing a document', () => {
	it('hands every byte on', async () => {
		const stored = await storeDocument(storage, await responseOf((outgoing) => outgoing.end(PDF)), LIMIT);
		expect(stored).toMatchObject({ bytes: PDF.length, binary: { data: 'filesystem' } });
		expect(storage.kept?.equals(PDF)).toBe(true);
	});

	it('that falls silent on its way ends', async () => {
		const response = await responseOf((outgoing) => outgoing.write(PDF));
		const stored = await storeDocument(storage, response, { ...LIMIT, maxSilenceMs: 50 });
		expect(stored).toEqual({ problem: 'broken', detail: 'CAS sent nothing for too long' });
		expect(storage.kept).toBeUndefined();
	});

	it('that is cancelled on its way ends at once', async () => {
		const cancelling = new AbortController();
		const response = await responseOf((outgoing) => outgoing.write(PDF, () => cancelling.abort()));
		const stored = await storeDocument(storage, response, { ...LIMIT, signal: cancelling.signal });
		expect(stored).toMatchObject({ problem: 'cancelled' });
		expect(response.destroyed).toBe(true);
	});

	it('that is cancelled before does not begin', async () => {
		const response = await responseOf((outgoing) => outgoing.end(PDF));
		const stored = await storeDocument(storage, response, { ...LIMIT, signal: AbortSignal.abort() });
		expect(stored).toMatchObject({ problem: 'cancelled' });
		expect(storage.kept).toBeUndefined();
	});

	it('for which there is no room says what the machine says', async () => {
		const full = {
			prepareBinaryData: async () => {
				throw new Error('ENOSPC: no space left on device');
			},
		};
		const stored = await storeDocument(full, await responseOf((outgoing) => outgoing.end(PDF)), LIMIT);
		expect(stored).toEqual({ problem: 'notStored', detail: 'ENOSPC: no space left on device' });
	});

	it('of another length than announced is not taken for whole', async () => {
		const response = await responseOf((outgoing) => outgoing.end(PDF));
		const stored = await storeDocument(storage, response, { ...LIMIT, announcedBytes: PDF.length + 1 });
		expect(stored).toEqual({ problem: 'broken', detail: `${PDF.length} of ${PDF.length + 1} bytes came` });
	});

	it.each([
		['its first line alone', Buffer.from('%PDF-1.4\n%âã\n'), { problem: 'noEnd', detail: '' }],
		['no end', PDF.subarray(0, -3), { problem: 'noEnd', detail: '' }],
		['something behind its end', Buffer.concat([PDF, Buffer.alloc(2_000)]), { bytes: PDF.length + 2_000 }],
		['an end without its mark', Buffer.concat([PDF.subarray(0, -6), Buffer.from('startxref\n9\n')]), {}],
	])('with %s', async (_what, file, expected) => {
		const stored = await storeDocument(storage, await responseOf((outgoing) => outgoing.end(file)), LIMIT);
		expect(stored).toMatchObject(expected);
		expect('problem' in stored).toBe('problem' in expected);
	});
});
