import axios from 'axios';
import { createTransport } from 'nodemailer';
import { startDesk, type Desk } from '../../scripts/demo/desk/desk';
import { suggestions, tryNextPage } from '../../scripts/demo/desk/tryNext';
import { startMailServer, type MailServer } from '../../scripts/services/mail';
import { startObjectStore, type ObjectStore } from '../../scripts/services/objectStore';

const HOSTILE = `<script>alert(1)</script>"'&`;
const PLACES = {
	n8n: 'http://127.0.0.1:5678',
	sandbox: 'http://127.0.0.1:8025',
	flow: (name: string) => `http://127.0.0.1:5678/workflow/${name}`,
};

describe('the desk of the demo', () => {
	let mail: MailServer;
	let objectStore: ObjectStore;
	let desk: Desk;
	const get = (path: string, headers: Record<string, string> = {}) =>
		axios.get(desk.url + path, { headers, validateStatus: () => true, proxy: false, responseType: 'text' });
	const send = async (letter: object) => {
		const transport = createTransport({ host: mail.host, port: mail.port, ignoreTLS: true });
		await transport.sendMail({ from: 'cas@example.com', to: 'clerk@example.com', ...letter });
		transport.close();
	};

	beforeAll(async () => {
		mail = await startMailServer();
		objectStore = await startObjectStore('customs-documents');
		const all = suggestions(PLACES);
		desk = await startDesk({ mail, objectStore, tryNext: tryNextPage({ ...PLACES, login: 'me secret' }, all) });
	});
	afterAll(async () => {
		await desk?.stop();
		await mail?.stop();
		await objectStore?.stop();
	});

	it('lists what there is, and says where there is nothing yet', async () => {
		expect((await get('/mails')).data).toContain('No mail yet.');
		expect((await get('/archive')).data).toContain('Documents to archive');
		const { data } = await get('/');
		for (const { title, url } of suggestions(PLACES)) {
			expect(data).toContain(title);
			expect(url).toBeDefined();
			expect(data).toContain(`href="${url}"`);
		}
	});

	it('shows a mail as HTML, with its button, as text with its links, and with its files', async () => {
		const button = 'http://127.0.0.1:5678/webhook-waiting/7?approved=true';
		await send({
			subject: `Invalidate SO-1? ${HOSTILE}`,
			text: `Decide here: ${button} (today)`,
			html: `<p>Decide <a href="${button}">Approve</a></p><script>alert(1)</script>`,
			attachments: [{ filename: 'état.pdf', content: '%PDF-1.4', contentType: 'application/pdf' }],
		});
		const list = (await get('/mails')).data;
		expect(list).toContain('Invalidate SO-1?');
		const page = await get('/mails/0');
		expect(page.data).toContain(`href="${button.replace('&', '&amp;')}"`);
		expect(page.data).toContain('src="/mails/0/html"');
		for (const { data } of [page, { data: list }]) {
			expect(data).not.toContain('<script>alert');
			expect(data).not.toContain(`"'&`);
		}
		const shown = await get('/mails/0/html');
		expect(shown.data).toContain(`<a href="${button}">Approve</a>`);
		expect(shown.data).toContain('<base target="_blank">');
		// Nothing in a mail runs or calls home: neither here nor in a frame.
		expect(shown.headers['content-security-policy']).toMatch(
			/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/,
		);
		const file = await get('/mails/0/files/0');
		expect(file.data).toBe('%PDF-1.4');
		expect(file.headers['content-disposition']).toBe("attachment; filename*=UTF-8''%C3%A9tat.pdf");
	});

	it('lists the archive by key, and gives each object as a file', async () => {
		const key = '2026/01/SAD 26BE&1.pdf';
		const path = ['customs-documents', ...key.split('/')].map(encodeURIComponent).join('/');
		await axios.put(`${objectStore.url}/${path}`, '%PDF-1.7', {
			headers: { authorization: 'signed', 'content-type': 'application/pdf' },
			proxy: false,
		});
		const { data } = await get('/archive');
		expect(data).toContain('2026/01/SAD 26BE&amp;1.pdf');
		expect(data).toContain(`href="/archive/${path}"`);
		const file = await get(`/archive/${path}`);
		expect(file.data).toBe('%PDF-1.7');
		expect(file.headers['content-disposition']).toContain('attachment');
	});

	it('says that something does not exist, and is closed to other sites', async () => {
		for (const path of [
			'/mails/99',
			'/mails/x',
			'/mails/__proto__',
			'/mails/0/files/9',
			'/archive/customs-documents/none',
			'/archive/none/x',
		])
			expect((await get(path)).status).toBe(404);
		expect((await get('/mails', { host: 'evil.example' })).status).toBe(403);
		expect((await get('/mails', { origin: 'https://evil.example' })).status).toBe(403);
	});
});
