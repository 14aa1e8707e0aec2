import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bytesIn } from '../bundle/bytesIn';
import { ensureBuilt } from '../demo/build';

const SIDE = join(__dirname, 'loadingSide.cjs');
const ROUNDS = 3;

interface Load {
	readonly ms: number;
	readonly cpuMs: number;
	readonly bytes: number;
	readonly files: number;
}

/**
 * What each node and credential costs to load, every one in a process of its own: beyond n8n's own modules, and together with them. The
 * middle of three, by processor time. `--against FOLDER` does the same with another build of the package, in turn.
 */
export async function benchLoading(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({ args: [...args], options: { against: { type: 'string' } } });
	ensureBuilt(resolve('.'));
	const packages = [resolve('.'), ...(values.against === undefined ? [] : [resolve(values.against)])];
	const { n8n } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		n8n: { nodes: string[]; credentials: string[] };
	};
	for (const folder of packages) {
		console.log(
			`\nLoading: ${folder === resolve('.') ? 'this build' : folder}, ${kilobytes(bytesIn(join(folder, 'dist')))} in dist`,
		);
		console.log(
			`  ${'file'.padEnd(34)}${'beyond n8n'.padStart(12)}${'cpu'.padStart(9)}${'with n8n'.padStart(11)}${'read'.padStart(11)}  files`,
		);
		const files = [...n8n.nodes, ...n8n.credentials];
		for (const file of files) row(basename(file).replace(/\.(node|credentials)\.js$/, ''), folder, [file]);
		row('all of them in one process', folder, files);
	}
}

function row(name: string, folder: string, files: readonly string[]): void {
	const beyond = middle(folder, 'beyond', files);
	const withN8n = middle(folder, 'with', files);
	const columns = [
		milliseconds(beyond.ms).padStart(12),
		milliseconds(beyond.cpuMs).padStart(9),
		milliseconds(withN8n.ms).padStart(11),
		kilobytes(beyond.bytes).padStart(11),
		String(beyond.files).padStart(7),
	];
	console.log(`  ${name.padEnd(34)}${columns.join('')}`);
}

function middle(folder: string, order: 'beyond' | 'with', files: readonly string[]): Load {
	const loads = Array.from({ length: ROUNDS }, () => loaded(folder, [order, ...files]));
	return loads.sort((one, other) => one.cpuMs - other.cpuMs)[Math.floor(ROUNDS / 2)]!;
}

function loaded(folder: string, args: readonly string[]): Load {
	return JSON.parse(execFileSync(process.execPath, [SIDE, ...args], { cwd: folder, encoding: 'utf8' })) as Load;
}

const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
const kilobytes = (value: number) => `${Math.round(value / 1_000)} kB`;
