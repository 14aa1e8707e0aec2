import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from './cacheFolder';
import { withLock } from './installLock';
import { installPackage, isInstalled } from './installPackage';
import { environmentWithNode, runNpm } from './npm';
import { howToInstallBuildTools, lackOfDiskSpace, lackOfSqlite, missingBuildTools } from './prerequisites';
import { chosenN8n } from './versions';

const NODE_MAJOR = 24;
const PROGRESS_EVERY_MS = 10_000;
const COMPLETE_MARKER = '.complete.json';

/** A real n8n that can be started. */
export interface Host {
	/** Path of a Node binary that this n8n runs on. */
	node: string;
	/** Path of n8n's command-line program, to be run with `node`. */
	n8nBin: string;
	version: string;
	/** The folder n8n is installed in. */
	folder: string;
	/** True when this call installed something, false when all was there. */
	installed: boolean;
}

type Report = (line: string) => void;

interface Step {
	title: string;
	/** The whole of it, as a person waits for it on two cores. */
	usually: string;
	isDone: () => boolean;
	run: () => Promise<void>;
}

interface Places {
	nodeFolder: string;
	node: string;
	ownNode: boolean;
	n8nFolder: string;
	n8nBin: string;
}

/** n8n's add-ons are prebuilt for Node 24; a newer Node is not known to load them, so it does not count. */
const ownNodeFits = () => Number(process.versions.node.split('.')[0]) === NODE_MAJOR;

function nodePackage(): string {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	return `node-${platform}-${process.arch}`;
}

function places(): Places {
	const nodeFolder = join(cacheFolder(), `node-${NODE_MAJOR}`);
	const n8nFolder = join(cacheFolder(), `n8n-${chosenN8n()}`);
	const program = process.platform === 'win32' ? 'node.exe' : 'node';
	const ownNode = ownNodeFits();
	return {
		nodeFolder,
		node: ownNode ? process.execPath : join(nodeFolder, 'node_modules', nodePackage(), 'bin', program),
		ownNode,
		n8nFolder,
		n8nBin: join(n8nFolder, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}

async function buildSqlite({ node, n8nFolder }: Places): Promise<void> {
	const nodeHome = join(dirname(node), '..');
	// The headers that come with this Node: without them node-gyp would download some.
	const headers = existsSync(join(nodeHome, 'include', 'node')) ? { npm_config_nodedir: nodeHome } : undefined;
	try {
		await runNpm(node, n8nFolder, ['rebuild', 'sqlite3', '--foreground-scripts', '--loglevel=error'], headers);
	} catch (error) {
		const missing = missingBuildTools();
		if (missing.length === 0) throw error;
		throw new Error(`sqlite3 needs ${missing.join(', ')}. ${howToInstallBuildTools(missing)}`, { cause: error });
	}
}

/** Loads what is compiled, with the Node that n8n will run on: an installation that cannot do this is not finished. */
async function verify({ node, n8nFolder, n8nBin }: Places): Promise<void> {
	const program =
		"const { Database } = require('sqlite3');" +
		(existsSync(join(n8nFolder, 'node_modules', 'isolated-vm')) ? "require('isolated-vm');" : '') +
		"new Database(':memory:', (error) => { if (error) throw error; });";
	const run = promisify(execFile);
	await run(node, ['--no-node-snapshot', '-e', program], {
		cwd: dirname(dirname(n8nBin)),
		env: environmentWithNode(node),
	});
	await writeFile(join(n8nFolder, COMPLETE_MARKER), JSON.stringify({ n8n: chosenN8n(), node }));
}

function steps(at: Places): Step[] {
	const node: Step = {
		title: `Node ${NODE_MAJOR} for n8n (this one is ${process.versions.node})`,
		usually: '10 s',
		isDone: () => isInstalled(at.nodeFolder),
		run: () => installPackage(process.execPath, at.nodeFolder, `${nodePackage()}@${NODE_MAJOR}`),
	};
	return [
		...(at.ownNode ? [] : [node]),
		{
			title: `n8n ${chosenN8n()}`,
			usually: '3 min',
			isDone: () => isInstalled(at.n8nFolder),
			run: () => installPackage(at.node, at.n8nFolder, `n8n@${chosenN8n()}`),
		},
		{ title: "n8n's database driver", usually: '1 min', isDone: () => false, run: () => buildSqlite(at) },
		{ title: 'check that it loads', usually: '1 s', isDone: () => false, run: () => verify(at) },
	];
}

async function runStep(step: Step, position: string, report: Report): Promise<void> {
	const begin = Date.now();
	const seconds = () => `${Math.round((Date.now() - begin) / 1_000)} s`;
	report(`${position}: ${step.title} (usually ${step.usually})`);
	const progress = setInterval(() => report(`${position}: ${step.title}, ${seconds()} so far`), PROGRESS_EVERY_MS);
	try {
		await step.run();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`Installing n8n stopped at "${step.title}". ${reason}`, { cause: error });
	} finally {
		clearInterval(progress);
	}
	report(`${position}: ${step.title} done in ${seconds()}`);
}

/** True when an earlier run finished, with the Node that would be used now. */
async function isComplete(at: Places): Promise<boolean> {
	try {
		const made = JSON.parse(await readFile(join(at.n8nFolder, COMPLETE_MARKER), 'utf8')) as { node?: string };
		return made.node === at.node && existsSync(at.node) && existsSync(at.n8nBin);
	} catch {
		return false;
	}
}

/**
 * Makes sure a real n8n is in the cache folder: about four minutes the first time, a few milliseconds after that. An installation
 * that was interrupted is taken up again; two at the same time wait for each other.
 *
 * @param report is given a line for each step, with the seconds elapsed.
 * @throws Error that names what is missing (disk space, build tools) or shows npm's last lines.
 */
export async function ensureHost(report: Report): Promise<Host> {
	const at = places();
	const host: Host = { node: at.node, n8nBin: at.n8nBin, version: chosenN8n(), folder: at.n8nFolder, installed: false };
	if (await isComplete(at)) return host;
	await mkdir(cacheFolder(), { recursive: true });
	const waiting = (pid: number | undefined) =>
		report(`Another program${pid ? ` (process ${pid})` : ''} is installing n8n right now; waiting for it.`);
	return await withLock(join(cacheFolder(), 'install.lock'), waiting, async () => {
		if (await isComplete(at)) return host;
		const todo = steps(at);
		const lack =
			(isInstalled(at.n8nFolder) ? undefined : await lackOfDiskSpace(cacheFolder())) ?? (await lackOfSqlite());
		if (lack) throw new Error(lack);
		report(`Installing a real n8n once, in ${cacheFolder()} (2.9 GB, about 4 minutes).`);
		for (const [index, step] of todo.entries()) {
			if (!step.isDone()) await runStep(step, `step ${index + 1} of ${todo.length}`, report);
		}
		return { ...host, installed: true };
	});
}
