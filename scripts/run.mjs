// Runs a TypeScript program of this project: node scripts/run.mjs <entry.ts> [arguments]
// It makes sure the project's own modules are installed first, so that a fresh clone needs one command. Plain JavaScript, no imports
// from node_modules: it has to work before there are any.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE_MAJOR = 20;
/** npm names the cause in its first lines and the place of its log in its last. */
const OUTPUT_FIRST_LINES = 10;
const OUTPUT_LAST_LINES = 8;
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');
const stampFile = join(modules, '.installed-lock');
const loaderFile = join(modules, 'tsx', 'dist', 'loader.mjs');
const turnFolder = join(root, '.cache', 'installing');

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

function fail(sentence) {
	console.error(sentence);
	process.exit(1);
}

/** The packages a lock file names, by their place; those npm may leave out on this platform are not counted. */
function packagesIn(file) {
	const { packages } = JSON.parse(readFileSync(file, 'utf8'));
	return Object.entries(packages).filter(([place, entry]) => place !== '' && !entry.optional && !entry.peer);
}

/** True when somebody's own `npm install` has put exactly the locked versions there: nothing to throw away and fetch again. */
function installedByHand() {
	const record = join(modules, '.package-lock.json');
	if (!existsSync(record)) return false;
	const present = new Map(packagesIn(record).map(([place, entry]) => [place, entry.version]));
	return packagesIn(lockFile).every(([place, entry]) => entry.link || present.get(place) === entry.version);
}

function isInstalled() {
	if (!existsSync(loaderFile)) return false;
	// A folder whose lock file is not made yet: what is installed is all there is to go by.
	if (!existsSync(lockFile)) return true;
	const hash = lockHash();
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === hash) return true;
	if (!installedByHand()) return false;
	writeFileSync(stampFile, `${hash}\n`);
	return true;
}

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

/** Two commands started at once in a fresh clone must not both run npm in it: the second waits, then finds all installed. */
async function takeTurn() {
	for (;;) {
		try {
			mkdirSync(dirname(turnFolder), { recursive: true });
			mkdirSync(turnFolder);
			writeFileSync(join(turnFolder, 'pid'), String(process.pid));
			process.once('exit', () => rmSync(turnFolder, { recursive: true, force: true }));
			return;
		} catch (error) {
			if (error.code !== 'EEXIST') throw error;
		}
		await sleep(1_000);
		const holder = existsSync(join(turnFolder, 'pid')) ? Number(readFileSync(join(turnFolder, 'pid'), 'utf8')) : 0;
		if (holder === 0 || !isAlive(holder)) rmSync(turnFolder, { recursive: true, force: true });
	}
}

function essence(output) {
	const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^npm (warn|error$)/.test(line.trim()));
	if (lines.length <= OUTPUT_FIRST_LINES + OUTPUT_LAST_LINES) return lines;
	return [...lines.slice(0, OUTPUT_FIRST_LINES), '…', ...lines.slice(-OUTPUT_LAST_LINES)];
}

async function install() {
	const begin = Date.now();
	const elapsed = () => `${Math.round((Date.now() - begin) / 1_000)} s`;
	const show = (text, last) => {
		if (process.stderr.isTTY) process.stderr.write(`\r${text}${last ? '\n' : ''}`);
		else if (last || elapsed() === '0 s') process.stderr.write(`${text}\n`);
	};
	show("Installing the project's modules (npm ci) …", false);
	const progress = setInterval(() => show(`Installing the project's modules (npm ci) … ${elapsed()}`, false), 1_000);
	const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32',
	});
	let output = '';
	for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk));
	const stopNpm = () => npm.kill();
	process.once('exit', stopNpm);
	const code = await new Promise((settle) => {
		npm.once('error', (error) => ((output += error.message), settle(1)));
		npm.once('close', settle);
	});
	process.removeListener('exit', stopNpm);
	clearInterval(progress);
	if (code !== 0) {
		show(`npm ci failed after ${elapsed()}. What it said:`, true);
		fail(
			`  ${essence(output).join('\n  ')}\n` +
				`The modules of this project could not be installed, so nothing was run. ` +
				(output.includes('EUSAGE')
					? 'package-lock.json does not fit package.json: "npm install" makes it anew.'
					: `Is the npm registry reachable? "npm ci --ignore-scripts" in ${root} shows all of npm's output.`),
		);
	}
	writeFileSync(stampFile, `${lockHash()}\n`);
	show(`Installed the project's modules in ${elapsed()}.`, true);
}

function run(entry, entryArguments) {
	const guard = join(root, 'scripts', 'host', 'dieWithParent.cjs');
	const child = spawn(
		process.execPath,
		['--require', guard, '--import', pathToFileURL(loaderFile).href, entry, ...entryArguments],
		{ stdio: 'inherit' },
	);
	// From a terminal the child gets Ctrl+C itself; forwarding covers a signal that was sent to this process alone.
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.on(signal, () => {
			if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
		});
	}
	child.once('error', (error) => fail(`${entry} could not be started: ${error.message}`));
	child.once('exit', (code, signal) => {
		if (signal === null) process.exit(code ?? 1);
		for (const handled of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(handled);
		process.kill(process.pid, signal);
	});
}

const [entryArgument, ...entryArguments] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE_MAJOR) {
	fail(`This project needs Node ${OLDEST_NODE_MAJOR} or newer; this is Node ${process.versions.node}.`);
}
if (entryArgument === undefined) fail('Say what to run: node scripts/run.mjs <entry.ts> [arguments]');
const entry = [resolve(entryArgument), join(root, entryArgument)].find((file) => existsSync(file));
if (entry === undefined) fail(`There is no ${entryArgument}, neither here nor in ${root}.`);

if (!isInstalled()) {
	if (!existsSync(lockFile)) fail(`There is no package-lock.json in ${root}; run "npm install" there once to make it.`);
	process.once('SIGINT', () => process.exit(130));
	process.once('SIGTERM', () => process.exit(143));
	await takeTurn();
	if (!isInstalled()) await install();
	rmSync(turnFolder, { recursive: true, force: true });
	process.removeAllListeners('SIGINT');
	process.removeAllListeners('SIGTERM');
}
run(entry, entryArguments);
