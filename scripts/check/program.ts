import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../demo/flows';

export interface Ended {
	readonly passed: boolean;
	readonly output: string;
	readonly seconds: number;
}

/** Runs a program of node_modules to its end and keeps what it says. `variables` go on top of those of this process. */
export async function run(
	program: string,
	args: readonly string[],
	variables: Readonly<Record<string, string>> = {},
): Promise<Ended> {
	const begin = Date.now();
	const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
		cwd: ROOT,
		env: { ...process.env, ...variables },
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const code = await new Promise<number>((settle, fail) => {
		child.once('error', fail);
		child.once('close', (exitCode) => settle(exitCode ?? 1));
	});
	return { passed: code === 0, output: output.trim(), seconds: Math.round((Date.now() - begin) / 1_000) };
}
