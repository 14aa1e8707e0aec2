import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { endsWithThisProgram } from './childProcesses';

const TAIL_LINES = 25;

/** npm's own program file, so that it can be run by a chosen Node without a shell; undefined when it is in no usual place. */
function npmProgram(): string | undefined {
	const besideNode = dirname(process.execPath);
	const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => {
		const npm = join(folder, 'npm');
		return [existsSync(npm) ? realpathSync(npm) : '', join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')];
	});
	const candidates = [
		process.env.npm_execpath ?? '',
		join(besideNode, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		join(besideNode, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		...onPath,
	];
	return candidates.find((file) => file.endsWith('npm-cli.js') && existsSync(file));
}

/** The current environment with `node`'s folder first on PATH, so that whatever is started finds that Node. */
export function environmentWithNode(node: string): NodeJS.ProcessEnv {
	const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
	return { ...process.env, [pathName]: `${dirname(node)}${delimiter}${process.env[pathName] ?? ''}` };
}

/**
 * Runs npm with the Node binary `node` in `folder`. Throws with the last lines npm printed when it fails.
 */
export async function runNpm(
	node: string,
	folder: string,
	npmArguments: string[],
	env: Record<string, string> = {},
): Promise<void> {
	const program = npmProgram();
	const [command, first] = program ? [node, [program]] : ['npm', []];
	const child = spawn(command, [...first, ...npmArguments], {
		cwd: folder,
		env: { ...environmentWithNode(node), ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: process.platform !== 'win32',
		shell: !program && process.platform === 'win32',
	});
	endsWithThisProgram(child);
	const lines: string[] = [];
	const keep = (chunk: Buffer) => {
		lines.push(
			...chunk
				.toString()
				.split('\n')
				.filter((line) => line.trim() !== ''),
		);
		lines.splice(0, Math.max(0, lines.length - TAIL_LINES));
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const outcome = await new Promise<string | undefined>((resolve) => {
		child.once('error', (error) => resolve(`npm could not be started: ${error.message}`));
		child.once('close', (code, signal) =>
			resolve(code === 0 ? undefined : `npm ended with ${signal ?? `exit code ${code}`}`),
		);
	});
	if (outcome === undefined) return;
	throw new Error([`${outcome} (npm ${npmArguments.join(' ')}). Its last lines:`, ...lines].join('\n  '));
}
