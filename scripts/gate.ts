// The package gate, `npm run gate`: packs the package, unpacks the tarball and runs n8n's own scan over both legs that a
// verification runs, the source and the tarball; then loads every published file as n8n would. The scan's own command
// line exits 0 when it fails, so its function is called here.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bytesIn } from './bundle/bytesIn';

interface ScanResult {
	passed: boolean;
	message?: string;
	details?: string;
}

interface Scanner {
	analyzePackage(folder: string, patterns?: string[]): Promise<ScanResult>;
	SOURCE_FILE_PATTERNS: string[];
}

interface Manifest {
	name: string;
	n8n: { nodes: string[]; credentials: string[] };
}

const TARBALL_PATTERNS = ['**/*.js', 'package.json'];
const LARGEST_TARBALL_BYTES = 700_000;
/** Unpacked; each module is in it once, which the build itself checks. */
const LARGEST_DIST_BYTES = 2_400_000;
/** What n8n reads for a credential: fields and hosts, and no library. */
const LARGEST_CREDENTIAL_BYTES = 32_000;

/** Packs the package into a folder, and returns the file there. */
export function tarball(root: string, into: string): { file: string; bytes: number } {
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const [packed] = JSON.parse(
		execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
			cwd: root,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}),
	) as [{ filename: string; size: number }];
	return { file: join(into, packed.filename), bytes: packed.size };
}

/** Packs the package into a folder and returns where the unpacked content lies. */
export function unpackedTarball(root: string, into: string): { folder: string; bytes: number } {
	const { file, bytes } = tarball(root, into);
	execFileSync('tar', ['xzf', file], { cwd: into });
	return { folder: join(into, 'package'), bytes };
}

async function main(): Promise<void> {
	const root = resolve('.');
	if (!existsSync(join(root, 'dist'))) throw new Error('There is no dist folder. Run npm run build first.');
	const work = mkdtempSync(join(tmpdir(), 'package-gate-'));
	const failures: string[] = [];
	const report = (name: string, { passed, message, details }: ScanResult) => {
		console.log(`${passed ? 'passed' : 'FAILED'}  ${name}`);
		if (!passed) failures.push([name, message, details].filter(Boolean).join('\n'));
	};
	try {
		const { folder, bytes } = unpackedTarball(root, work);
		// A file URL, since the scanner is an ES module and this script may run as CommonJS.
		const scannerFile = createRequire(join(root, 'package.json')).resolve(
			'@n8n/scan-community-package/scanner/scanner.mjs',
		);
		const { analyzePackage, SOURCE_FILE_PATTERNS } = (await import(`file://${scannerFile}`)) as Scanner;
		report('n8n scan of the source', await analyzePackage(root, SOURCE_FILE_PATTERNS));
		report('n8n scan of the tarball', await analyzePackage(folder, TARBALL_PATTERNS));
		report('every published entry loads', loads(root, folder));
		const distBytes = bytesIn(join(folder, 'dist'));
		report(`dist is small (${Math.round(distBytes / 1_000)} kB)`, {
			passed: distBytes <= LARGEST_DIST_BYTES,
			message: `The limit is ${LARGEST_DIST_BYTES} bytes.`,
		});
		report('a credential loads nothing but itself', credentialsAreSmall(folder));
		report(`tarball is small (${Math.round(bytes / 1024)} kB)`, {
			passed: bytes <= LARGEST_TARBALL_BYTES,
			message: `The limit is ${LARGEST_TARBALL_BYTES} bytes.`,
		});
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
	if (failures.length > 0) {
		console.error(`\n${failures.join('\n\n')}`);
		process.exitCode = 1;
	}
}

/** Requires every file that package.json names, with n8n-workflow beside the package as n8n provides it. */
function loads(root: string, folder: string): ScanResult {
	const { n8n } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
	mkdirSync(join(folder, 'node_modules'), { recursive: true });
	for (const provided of ['n8n-workflow', 'luxon']) {
		symlinkSync(join(root, 'node_modules', provided), join(folder, 'node_modules', provided), 'dir');
	}
	const require = createRequire(join(folder, 'package.json'));
	try {
		for (const file of [...n8n.nodes, ...n8n.credentials]) {
			const exported = Object.values(
				require(join(folder, file)) as Record<string, new () => { description?: unknown; properties?: unknown }>,
			);
			const instance = new exported[0]!();
			if (instance.description === undefined && instance.properties === undefined)
				throw new Error(`${file} exports no node or credential`);
			for (const icon of iconsOf(instance)) {
				if (!existsSync(resolve(folder, file, '..', icon)))
					throw new Error(`${file}: the icon ${icon} is not in the package`);
			}
		}
		return { passed: true };
	} catch (error) {
		return { passed: false, message: error instanceof Error ? error.message : String(error) };
	}
}

/** What each credential loads, in bytes, counted by what `require` has read. Icons and codex are not loaded. */
function credentialsAreSmall(folder: string): ScanResult {
	const { n8n } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
	const side = join(__dirname, 'bench', 'loadingSide.cjs');
	const large = n8n.credentials.flatMap((file) => {
		const { bytes } = JSON.parse(
			execFileSync(process.execPath, [side, 'beyond', file], { cwd: folder, encoding: 'utf8' }),
		) as {
			bytes: number;
		};
		return bytes <= LARGEST_CREDENTIAL_BYTES ? [] : [`${file} loads ${bytes} bytes`];
	});
	return {
		passed: large.length === 0,
		message: `The limit is ${LARGEST_CREDENTIAL_BYTES} bytes: ${large.join(', ')}`,
	};
}

function iconsOf(instance: object): string[] {
	const { icon } = ('description' in instance ? instance.description : instance) as {
		icon?: string | Record<string, string>;
	};
	const icons = typeof icon === 'object' ? Object.values(icon) : icon === undefined ? [] : [icon];
	return icons.map((name) => name.replace(/^file:/, ''));
}

if (require.main === module) {
	main().catch((error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	});
}
