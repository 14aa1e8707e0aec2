// @slow: starts the sandbox as a program of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readProfileFile } from '../../sandbox/profile/profileFile';
import { DEMO_CLIENT } from '../../sandbox/server';

const ROOT = join(__dirname, '..', '..');
const TSX = pathToFileURL(createRequire(__filename).resolve('tsx')).href;

const started: ChildProcess[] = [];
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

/** The program, as `npm run sandbox` starts it. */
function theProgram(...options: string[]) {
	const child = spawn(process.execPath, ['--import', TSX, join(ROOT, 'sandbox', 'main.ts'), ...options], { cwd: ROOT });
	started.push(child);
	let output = '';
	const listeners: (() => void)[] = [];
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk) => {
			output += chunk;
			listeners.forEach((check) => check());
		});
	}
	return {
		child,
		says: (text: string) =>
			new Promise<string>((resolve) => {
				const check = () => output.includes(text) && resolve(output);
				listeners.push(check);
				check();
			}),
		ends: new Promise<{ code: number | null; output: string }>((resolve) =>
			child.once('close', (code) => resolve({ code, output })),
		),
	};
}

describe('the sandbox as a program', () => {
	it('says where it is and how to use it, and ends cleanly when it is told to', async () => {
		const { child, says, ends } = theProgram('--speed', '60');
		const output = await says('Ctrl+C ends it');
		const url = /CAS sandbox on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
		expect(output).toContain(DEMO_CLIENT.clientId);
		expect(output).toContain(DEMO_CLIENT.clientSecret);
		expect(await (await fetch(`${url}/_sandbox/health`)).json()).toEqual({ status: 'ok' });
		child.kill('SIGTERM');
		expect((await ends).code).toBe(0);
	});

	it('says which contract profile it behaves by, with the value for the credential', async () => {
		const { child, says, ends } = theProgram('--profile', 'everything-differs');
		const output = await says('Ctrl+C ends it');
		const url = /CAS sandbox on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
		expect(output).toContain('It behaves as the contract profile "Everything differs" says.');
		const value = /Contract Profile {3}(\{.*\})/.exec(output)?.[1] ?? '';
		expect(JSON.parse(value)).toEqual(readProfileFile('everything-differs').document);
		expect(await (await fetch(`${url}/`)).text()).toContain('Contract profile <b>Everything differs</b>');
		expect((await fetch(`${url}/v2/filings`)).status).toBe(401);
		child.kill('SIGTERM');
		await ends;
	});

	it('explains a profile that it cannot use, without a stack', async () => {
		const { code, output } = await theProgram('--profile', 'nowhere').ends;
		expect(code).toBe(1);
		expect(output).toContain('There is no profile nowhere. Name a file, or one of as-assumed, everything-differs.');
		expect(output).not.toContain('    at ');
	});

	it('explains an option that it cannot use, without a stack', async () => {
		const { code, output } = await theProgram('--speed', 'fast').ends;
		expect(code).toBe(1);
		expect(output).toContain('--speed fast is not a number');
		expect(output).not.toContain('    at ');
	});
});
