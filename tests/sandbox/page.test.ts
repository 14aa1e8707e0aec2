import { logIn, plainHttp } from './support/casClient';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
import { anExport, anImport } from './support/shipment';
import { aWebhook } from './support/webhook';

const HOSTILE = `<script>alert(1)</script>"'&`;
const PAGES = ['/', ...['events', 'messages', 'stock', 'try', 'connect'].map((name) => `/_sandbox/pages/${name}`)];

/** A sandbox that has taken some messages, and its client and pages. */
async function aUsedSandbox() {
	const sandbox = await aSandbox();
	return { sandbox, cas: await logIn(sandbox), http: plainHttp(sandbox) };
}

const pathOf = (declaration: { id: string }) => `/_sandbox/pages/declarations/${declaration.id}`;

describe('the pages', () => {
	it('show what came in as text, never as markup', async () => {
		const { sandbox, cas, http } = await aUsedSandbox();
		await cas.subscribe({ endpointUrl: 'http://localhost:9/x', description: HOSTILE });
		await cas.send(anExport(HOSTILE, { goodsShipment: { ucr: { traderReference: HOSTILE } } }));
		sandbox.control.emit({ eventType: HOSTILE, eventSubType: HOSTILE, data: { [HOSTILE]: HOSTILE } });
		sandbox.control.setOutcome({ externalReference: HOSTILE, outcome: 'CustomsError' });
		await sandbox.clock.advance(2 * SECOND);
		const [declaration] = sandbox.control.state().declarations;
		const query = `?q=${encodeURIComponent(HOSTILE)}`;
		for (const path of [...PAGES, pathOf(declaration!), `/${query}`, `/_sandbox/pages/events${query}`]) {
			const page = await http.get(path);
			expect(page.status).toBe(200);
			expect(page.headers['content-security-policy']).toContain("script-src 'self'");
			expect(page.data).not.toContain('<script>alert');
			expect(page.data).not.toContain(`"'&`);
		}
		expect((await http.get('/')).data).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
	});

	it('bring their style and script along, and ask nothing of other hosts', async () => {
		const { http } = await aUsedSandbox();
		for (const path of PAGES) {
			const { data, headers } = await http.get(path);
			expect(headers['content-security-policy']).toContain("default-src 'none'");
			expect(data).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
		}
		for (const [path, type] of [
			['/page.css', 'text/css'],
			['/page.js', 'text/javascript'],
		] as const) {
			expect((await http.get(path)).headers['content-type']).toContain(type);
		}
		expect((await http.get('/_sandbox/pages/nowhere')).status).toBe(404);
		expect((await http.get('/_sandbox/pages/declarations/nowhere')).status).toBe(404);
	});

	it('are told of changes as they happen', async () => {
		const { cas, http } = await aUsedSandbox();
		const live = await http.get('/_sandbox/live?view=%2F%3Fq%3Dso-live', { responseType: 'stream' });
		expect(live.headers['content-type']).toBe('text/event-stream');
		let heard = '';
		const shown = new Promise<void>((resolve) => {
			live.data.on('data', (chunk: Buffer) => {
				heard += chunk.toString();
				if (heard.includes('SO-LIVE')) resolve();
			});
		});
		await cas.send(anExport('SO-OTHER'));
		await cas.send(anExport('SO-LIVE'));
		await cas.http.post('/_sandbox/clock', { advanceMs: SECOND });
		await shown;
		live.data.destroy();
		expect(heard).not.toContain('SO-OTHER');
	});
});

describe('the list of declarations', () => {
	it('is searched by reference and number, and filtered by direction and status', async () => {
		const { sandbox, cas, http } = await aUsedSandbox();
		await cas.send(anExport('SO-1 CUSTOMSERROR'));
		await cas.send(anImport('PO-2'));
		await sandbox.clock.advance(5 * MINUTE);
		const [imported] = sandbox.control.state().declarations;
		const found = async (query: string) => {
			const { data } = await http.get(`/?${query}`);
			return ['SO-1 CUSTOMSERROR', 'PO-2'].filter((reference) => data.includes(`>${reference}</a>`));
		};
		expect(await found('')).toEqual(['SO-1 CUSTOMSERROR', 'PO-2']);
		expect(await found('q=so-1')).toEqual(['SO-1 CUSTOMSERROR']);
		expect(await found(`q=${imported!.mrn}`)).toEqual(['PO-2']);
		expect(await found('direction=OUT')).toEqual(['SO-1 CUSTOMSERROR']);
		expect(await found('status=attention')).toEqual(['SO-1 CUSTOMSERROR']);
		expect(await found('status=Released&direction=IN')).toEqual(['PO-2']);
		expect((await http.get('/?q=nothing-like-it')).data).toContain('No declaration fits this search.');
	});

	it('has fifty declarations a page, whatever page is asked for', async () => {
		const { sandbox, cas, http } = await aUsedSandbox();
		for (let number = 1; number <= 120; number++) await cas.send(anExport(`SO-${number}`));
		await sandbox.clock.advance(SECOND);
		const shownOn = async (page: string) => {
			const { data } = await http.get(`/?page=${page}`);
			const references = [...(data as string).matchAll(/>SO-(\d+)<\/a>/g)].map(([, number]) => Number(number));
			return { first: references[0], last: references.at(-1), count: references.length, data: data as string };
		};
		expect(await shownOn('1')).toMatchObject({ first: 120, last: 71, count: 50 });
		const last = await shownOn('3');
		expect(last).toMatchObject({ first: 20, last: 1, count: 20 });
		expect(last.data).toContain('101–120 of 120 declarations');
		expect(last.data).toContain('href="/?page=2"');
		expect(await shownOn('99')).toMatchObject({ first: 20, count: 20 });
		expect(await shownOn('-1')).toMatchObject({ first: 120, count: 50 });
		expect(await shownOn('x')).toMatchObject({ first: 120, count: 50 });
	});
});

describe('the page of a declaration', () => {
	it('shows its history, documents, duties, the message as sent and its events', async () => {
		const { sandbox, cas, http } = await aUsedSandbox();
		const webhook = await aWebhook();
		await cas.subscribe({ endpointUrl: webhook.url });
		webhook.answer = 503;
		await cas.send(anImport('PO-1'));
		await sandbox.clock.advance(5 * MINUTE);
		const [declaration] = sandbox.control.state().declarations;
		const { data } = await http.get(pathOf(declaration!));
		for (const text of ['Customs error', 'Somebody']) expect(data).not.toContain(text);
		for (const text of [
			declaration!.mrn!,
			declaration!.lrn,
			'Legally accepted',
			'Customs duty',
			'Centrifugal pumps',
			'Declaration PDF created',
			'503',
			'Send again',
			'It has reached its end',
		]) {
			expect(data).toContain(text);
		}
		const [, address] = /href="([^"]+)"[^>]*aria-label="SAD of PO-1, opens a PDF"/.exec(data) ?? [];
		expect((await http.get(address!)).headers['content-type']).toBe('application/pdf');
	});

	it('offers what can still happen, by its status', async () => {
		const { sandbox, cas, http } = await aUsedSandbox();
		await cas.send(anExport('SO-1'));
		const buttons = async () => {
			const [declaration] = sandbox.control.state().declarations;
			const { data } = await http.get(pathOf(declaration!));
			return ['hold', 'go-on', 'invalid', 'refuse', 'control', 'next-step'].filter((id) => data.includes(`id="${id}"`));
		};
		await sandbox.clock.advance(SECOND);
		expect(await buttons()).toEqual(['hold', 'invalid', 'refuse', 'control', 'next-step']);
		await sandbox.clock.advance(5 * SECOND);
		expect(await buttons()).toEqual(['hold', 'refuse', 'control', 'next-step']);
		sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'stay', status: 'Submitted' });
		expect(await buttons()).toEqual(['go-on', 'refuse', 'control']);
		sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'continue' });
		await sandbox.clock.advance(30 * SECOND);
		expect(await buttons()).toEqual(['hold', 'control', 'next-step']);
		await sandbox.clock.advance(10 * MINUTE);
		expect(await buttons()).toEqual([]);
	});

	it('says so where the sandbox has forgotten it meanwhile', async () => {
		const { sandbox, cas, http } = await aUsedSandbox();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(SECOND);
		const [declaration] = sandbox.control.state().declarations;
		const view = encodeURIComponent(pathOf(declaration!));
		const live = await http.get(`/_sandbox/live?view=${view}`, { responseType: 'stream' });
		let heard = '';
		const forgotten = new Promise<void>((resolve) => {
			live.data.on('data', (chunk: Buffer) => {
				heard += chunk.toString();
				if (heard.includes('has forgotten it')) resolve();
			});
		});
		sandbox.control.reset();
		await forgotten;
		live.data.destroy();
		expect((await http.get(pathOf(declaration!))).status).toBe(404);
	});
});

describe('the page "Connect"', () => {
	it('shows the values of the credential, and the secret where only this machine can ask', async () => {
		const clients = [{ clientId: 'me', clientSecret: 'hush-hush' }];
		const sandbox = await aSandbox({ clients });
		const own = (await plainHttp(sandbox).get('/_sandbox/pages/connect')).data;
		for (const text of [sandbox.url, 'Custom', 'me', 'hush-hush']) expect(own).toContain(text);
		for (const path of PAGES.filter((page) => !page.endsWith('connect')))
			expect((await plainHttp(sandbox).get(path)).data).not.toContain('hush-hush');

		const open = await aSandbox({ clients, host: '0.0.0.0' });
		const { data } = await plainHttp(open).get('/_sandbox/pages/connect');
		expect(data).toContain('me');
		expect(data).not.toContain('hush-hush');
		expect(data).toContain('Take it from your list of clients.');
	});
});
