import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { DEMO_CLIENT, startSandbox, type Sandbox } from '../../sandbox/server';
import { logIn, type CasClient } from '../sandbox/support/casClient';
import { anExport, anImport } from '../sandbox/support/shipment';
import { clipped, seriousProblems } from './support/accessibility';
import { keepPicture } from './pictures';
import { describeInBrowser, openBrowser } from './support/browserStage';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const PAGES = ['events', 'messages', 'stock', 'try', 'connect'].map((name) => `/_sandbox/pages/${name}`);
const LONG = `SO-${'LONG-'.repeat(20)}1`;

describeInBrowser("the sandbox's pages", () => {
	let sandbox: Sandbox;
	let cas: CasClient;
	let browser: Browser;
	let page: Page;

	beforeAll(async () => {
		browser = await openBrowser();
		sandbox = await startSandbox({ clock: { mode: 'manual' }, deliveryTimeoutMs: SECOND });
		cas = await logIn(sandbox);
		await cas.subscribe({ endpointUrl: `http://127.0.0.1:9/${'a-long-path/'.repeat(12)}`, description: 'to nobody' });
		for (const shipment of [anExport('SO-1 CUSTOMSERROR'), anExport(LONG), anImport('PO-1'), anExport('SO-2')])
			await cas.send(shipment);
		await cas.ingest('article', { itemId: 'PUMP-1' });
		sandbox.control.addStock({ articleReference: 'PUMP-1', quantity: 5, storageLocation: 'ANR1-CW' });
		await sandbox.clock.advance(10 * MINUTE);
		await cas.send(anExport('SO-3'));
		await sandbox.clock.advance(SECOND);
		sandbox.control.addFault({ kind: 'status', status: 503, match: { path: 'nowhere' } });
	});
	afterAll(async () => {
		await browser?.close();
		await sandbox?.stop();
	});
	beforeEach(async () => {
		page = await browser.newPage({ viewport: { width: 1_280, height: 900 } });
	});
	afterEach(() => page.close());

	const pathOf = (reference: string) => {
		const found = sandbox.control.state().declarations.find(({ externalReference }) => externalReference === reference);
		return `/_sandbox/pages/declarations/${found?.id}`;
	};
	const open = (path: string) => page.goto(sandbox.url + path);
	const said = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

	it.each([
		['light', 1_280],
		['light', 390],
		['dark', 1_280],
		['dark', 390],
	] as const)('in %s at %i pixels clip nothing, and are open to everybody', async (colorScheme, width) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		for (const path of ['/', pathOf('PO-1'), pathOf(LONG), pathOf('SO-1 CUSTOMSERROR'), ...PAGES]) {
			await open(path);
			await page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
			expect({ path, problems: await seriousProblems(page), clipped: await clipped(page) }).toEqual({
				path,
				problems: [],
				clipped: [],
			});
		}
		const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		expect(ground).toBe(colorScheme === 'dark' ? 'rgb(17, 22, 28)' : 'rgb(245, 247, 249)');
	});

	it('are worked with the keyboard: a step of time, and the focus stays on its button', async () => {
		await open('/');
		const before = sandbox.clock.now();
		const button = page.getByRole('button', { name: '+1 min' });
		await button.focus();
		await page.keyboard.press('Enter');
		await said('The time has moved on by 1 minute.');
		expect(sandbox.clock.now()).toBe(before + MINUTE);
		await page
			.getByText(new Date(before + MINUTE).toISOString().slice(11, 19))
			.first()
			.waitFor();
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('+1 min');
		await page.locator('body').press('Tab');
		await page.keyboard.press('Enter');
		await said('The time has moved on by 10 minutes.');
	});

	it('let customs refuse one shipment, by its own page', async () => {
		await cas.send(anExport('SO-REFUSED'));
		await sandbox.clock.advance(SECOND);
		await open('/?q=so-refused');
		await page.getByRole('link', { name: 'SO-REFUSED' }).click();
		await page.getByRole('button', { name: 'Let customs refuse it' }).click();
		await said('Customs refuses it at the next answer.');
		await page.getByText('Asked for: customs refuses it').waitFor();
		await sandbox.clock.advance(MINUTE);
		await page.getByText('The authority returned errors after submission').first().waitFor();
		await page.getByText('Customs:').waitFor();
	});

	it('take what a form says, and name the field that is wrong', async () => {
		await open('/_sandbox/pages/try');
		const form = page.locator('form').filter({ hasText: 'Its reference' });
		await form.getByLabel('Its reference').fill('SO-LATER');
		await form.getByLabel('What is said').fill('CDS40045: the commodity code has ended');
		await form.getByRole('button').click();
		await said('Asked for.');
		expect(sandbox.control.state().outcomes).toContainEqual({
			externalReference: 'SO-LATER',
			outcome: 'CustomsError',
			errors: ['CDS40045: the commodity code has ended'],
		});
		await form.getByLabel('What happens').selectOption('It stays in a status');
		await form.getByRole('button').click();
		await said('Not done: $: stay needs the status to stay in');

		const outage = page.locator('form').filter({ hasText: 'Minutes of the sandbox’s time' }).first();
		await outage.getByLabel(/^Minutes/).fill('3');
		await outage.getByRole('button').click();
		await page.getByText('until 2026-').waitFor();
		expect((await cas.http.get('/v1/declarations')).status).toBe(503);
		await page.locator('.line').filter({ hasText: 'Outage' }).getByRole('button').click();
		await said('Outage: ended.');
		expect((await cas.http.get('/v1/declarations')).status).toBe(200);
	});

	it('send an event again, and tell how many heard of it', async () => {
		await open('/_sandbox/pages/events?q=PO-1');
		await page.locator('.event > summary').first().click();
		await page.getByRole('button', { name: 'Send again' }).first().click();
		await said('Sent again. Subscriptions that it goes to: 1.');
		await sandbox.clock.advance(0);
		await page.getByText('(sent again by hand)').waitFor();
	});

	it("put the credential's values on the clipboard, and show the secret when asked", async () => {
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await open('/_sandbox/pages/connect');
		for (const [name, value] of [
			['Copy the Client Secret', DEMO_CLIENT.clientSecret],
			['Copy the API Base URL', sandbox.url],
		] as const) {
			await page.getByRole('button', { name }).click();
			await said(`${name.replace('Copy t', 'T')} is on the clipboard.`);
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);
		}
		expect(await page.getByLabel('Client Secret', { exact: true }).getAttribute('type')).toBe('password');
		await page.getByRole('button', { name: 'Show' }).click();
		expect(await page.getByLabel('Client Secret', { exact: true }).getAttribute('type')).toBe('text');
	});

	it('cannot be driven, read or framed by a page of another site', async () => {
		const evil = await siteOf(`<iframe src="${sandbox.url}/"></iframe>
			<form method="post" action="${sandbox.url}/_sandbox/reset"><button>Win</button></form>`);
		try {
			await page.goto(evil.url);
			const answers = await page.evaluate(async (url) => {
				const post = (headers: Record<string, string>) =>
					fetch(`${url}/_sandbox/reset`, { method: 'POST', mode: 'no-cors', headers, body: '{}' });
				await post({ 'content-type': 'text/plain' });
				const read = await fetch(`${url}/_sandbox/pages/connect`).then(
					() => 'read',
					() => 'kept away',
				);
				return { read };
			}, sandbox.url);
			expect(answers).toEqual({ read: 'kept away' });
			expect(page.frames()[1]?.url()).not.toBe(`${sandbox.url}/`);
			const refused = page.waitForResponse(`${sandbox.url}/_sandbox/reset`);
			await page.getByRole('button', { name: 'Win' }).click();
			expect((await refused).status()).toBe(403);
			expect(sandbox.control.state(0).counts.declarations).toBeGreaterThan(0);
		} finally {
			evil.server.close();
		}
	});

	it('look as the pictures of the documentation show them', async () => {
		const shown = await startSandbox({ clock: { mode: 'manual' } });
		try {
			const client = await logIn(shown);
			const send = async (...shipments: object[]) => {
				for (const shipment of shipments) await client.send(shipment);
				await shown.clock.advance(SECOND);
			};
			await send(
				anExport('SO-2026-104711'),
				anExport('SO-2026-104712'),
				anImport('PO-2026-22031'),
				anImport('PO-2026-22032'),
			);
			await shown.clock.advance(5 * MINUTE);
			await send(
				anExport('SO-2026-104713 CUSTOMSERROR'),
				anExport('SO-2026-104714'),
				anImport('PO-2026-22033 DOCUMENTCONTROL'),
			);
			await shown.clock.advance(2 * MINUTE);
			await send(anExport('SO-2026-104715'), anImport('PO-2026-22034'));
			await shown.clock.advance(40 * SECOND);
			await send(anExport('SO-2026-104716'));
			await shown.clock.advance(3 * SECOND);
			await page.setViewportSize({ width: 1_280, height: 700 });
			await page.goto(shown.url);
			await page.getByRole('link', { name: 'SO-2026-104716' }).waitFor();
			keepPicture('sandbox', await page.screenshot());
			await page.getByRole('link', { name: 'PO-2026-22031', exact: true }).click();
			await page.getByRole('heading', { name: 'PO-2026-22031' }).waitFor();
			await page.setViewportSize({ width: 1_280, height: 1_000 });
			keepPicture('sandbox-declaration', await page.screenshot());
		} finally {
			await shown.stop();
		}
	});

	it('show five thousand declarations fifty at a time, and find one of them', async () => {
		const full = await startSandbox({ clock: { mode: 'manual' } });
		try {
			const client = await logIn(full);
			for (let sent = 0; sent < 5_000; sent += 100) {
				await Promise.all(Array.from({ length: 100 }, (_, number) => client.send(anExport(`SO-${sent + number + 1}`))));
			}
			await full.clock.advance(SECOND);
			await page.goto(full.url);
			await page.getByText('1–50 of 5,000 declarations').waitFor();
			expect(await page.locator('tbody tr').count()).toBe(50);
			await page.getByRole('link', { name: 'Older' }).click();
			await page.getByText('51–100 of 5,000 declarations').waitFor();
			await page.getByLabel('Reference, LRN, MRN or id').fill('SO-1234');
			await page.keyboard.press('Enter');
			await page.getByText('1 declaration', { exact: true }).waitFor();
			await page.getByRole('link', { name: 'SO-1234' }).waitFor();
		} finally {
			await full.stop();
		}
	});
});

async function siteOf(markup: string): Promise<{ server: Server; url: string }> {
	const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(markup));
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
