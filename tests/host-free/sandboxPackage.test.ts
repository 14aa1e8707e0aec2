// @slow: builds, packs, installs and starts the package of the sandbox.
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGulp } from '../../scripts/demo/build';
import { DEMO_CLIENT } from '../../sandbox/options';
import { anExport } from '../sandbox/support/shipment';

const ROOT = join(__dirname, '..', '..');
const PACKAGE = join(ROOT, 'packages', 'cas-sandbox');
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('the package cas-sandbox, in a folder that has nothing else', () => {
	let folder: string;
	let program: string;
	let started: ChildProcess | undefined;
	let packed: string[];

	beforeAll(() => {
		runGulp(ROOT, 'sandbox');
		folder = mkdtempSync(join(tmpdir(), 'cas-sandbox-'));
		const npm = (cwd: string, ...words: string[]) => execFileSync(NPM, words, { cwd, encoding: 'utf8', stdio: 'pipe' });
		const [{ filename, files }] = JSON.parse(
			npm(PACKAGE, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
		) as [{ filename: string; files: { path: string }[] }];
		packed = files.map(({ path }) => path);
		writeFileSync(join(folder, 'package.json'), '{"private":true}');
		npm(folder, 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${filename}`);
		program = join(folder, 'node_modules', '.bin', 'cas-sandbox');
	});
	afterEach(() => started?.kill('SIGKILL'));
	afterAll(() => {
		if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
	});

	/** Starts it, and resolves with what it has said as soon as it says how to end it. */
	function start(...options: string[]): Promise<string> {
		const child = spawn(program, options, { cwd: folder, env: { PATH: process.env.PATH } });
		started = child;
		let output = '';
		return new Promise((resolve, reject) => {
			for (const stream of [child.stdout, child.stderr]) {
				stream.on('data', (chunk) => {
					output += chunk;
					if (output.includes('Ctrl+C ends it')) resolve(output);
				});
			}
			child.once('close', () => reject(new Error(`It ended by itself: ${output}`)));
		});
	}

	it('brings no other package, and none comes with it', () => {
		const { dependencies, peerDependencies, scripts } = readJson(join(PACKAGE, 'package.json'));
		expect([dependencies, peerDependencies, scripts]).toEqual([undefined, undefined, undefined]);
		expect(existsSync(join(folder, 'node_modules', 'fastify'))).toBe(false);
		expect(packed).toEqual(
			expect.arrayContaining([
				'README.md',
				'dist/sandbox/main.js',
				'dist/sandbox/page.css',
				'dist/THIRD-PARTY-LICENSES.txt',
			]),
		);
	});

	it('says its options', () => {
		const { status, stdout } = spawnSync(program, ['--help'], { cwd: folder, encoding: 'utf8' });
		expect(status).toBe(0);
		for (const option of ['port', 'host', 'speed', 'data', 'clients', 'rate', 'profile', 'help'])
			expect(stdout).toContain(`--${option}`);
	});

	it('takes a shipment, shows it on its page, and gives its PDF', async () => {
		const output = await start('--speed', '1000', '--profile', 'as-assumed');
		const url = /CAS sandbox on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1] ?? '';
		const { clientId, clientSecret } = DEMO_CLIENT;
		const token = await fetch(`${url}/oauth2/v2.0/token`, {
			method: 'POST',
			body: new URLSearchParams({
				grant_type: 'client_credentials',
				client_id: clientId,
				client_secret: clientSecret,
				scope: `https://c4taccb2c.onmicrosoft.com/${clientId}/.default`,
			}),
		});
		const { access_token: bearer } = (await token.json()) as { access_token: string };
		const sent = await fetch(`${url}/v1/customsshipments`, {
			method: 'POST',
			headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
			body: JSON.stringify(anExport('SO-PACKED')),
		});
		expect(sent.status).toBe(202);
		await fetch(`${url}/_sandbox/clock`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: '{"isPaused": true}',
		});
		for (let step = 0; step < 20; step++) {
			await fetch(`${url}/_sandbox/clock`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: '{"advanceMs": 60000}',
			});
		}
		const page = await (await fetch(`${url}/`)).text();
		expect(page).toContain('SO-PACKED');
		const [, pdf] = /href="([^"]+)"[^>]*aria-label="SAD of SO-PACKED/.exec(page) ?? [];
		const document = await fetch(url + pdf);
		expect(document.headers.get('content-type')).toBe('application/pdf');
		expect(
			Buffer.from(await document.arrayBuffer())
				.subarray(0, 5)
				.toString(),
		).toBe('%PDF-');
		expect((await fetch(`${url}/page.js`)).status).toBe(200);
	});
});

describe('the two packages', () => {
	it('have one version, and the sandbox is in none of what the nodes publish', () => {
		const nodes = readJson(join(ROOT, 'package.json'));
		expect(readJson(join(PACKAGE, 'package.json')).version).toBe(nodes.version);
		expect(nodes.files.filter((entry: string) => entry.startsWith('packages') || entry.startsWith('sandbox'))).toEqual(
			[],
		);
		expect(nodes.dependencies).toBeUndefined();
	});
});
