import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HEARTBEAT_MS = 5_000;
/** A holder that has not touched its lock for this long is gone, even if its process number cannot be checked from here. */
const STALE_AFTER_MS = 60_000;
const RETRY_MS = 1_000;
const OWNER_FILE = 'owner.json';

interface Owner {
	pid: number;
	host: string;
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: the process is there, it belongs to someone else.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

async function ownerOf(lock: string): Promise<Owner | undefined> {
	try {
		return JSON.parse(await readFile(join(lock, OWNER_FILE), 'utf8')) as Owner;
	} catch {
		return undefined;
	}
}

async function isStale(lock: string, owner: Owner | undefined): Promise<boolean> {
	// Another machine or container may share the cache folder: its process numbers mean nothing here, only its heartbeat does.
	if (owner && owner.host === hostname() && !isAlive(owner.pid)) return true;
	const touched = await stat(lock).catch(() => undefined);
	return touched !== undefined && Date.now() - touched.mtimeMs > STALE_AFTER_MS;
}

async function take(lock: string): Promise<boolean> {
	try {
		await mkdir(lock);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
	await writeFile(join(lock, OWNER_FILE), JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner));
	return true;
}

/** Moves a dead holder's lock aside in one step, so that of several waiting processes only one clears it. */
async function clear(lock: string): Promise<void> {
	const aside = `${lock}.stale-${process.pid}-${Date.now()}`;
	await rename(lock, aside).catch(() => undefined);
	await rm(aside, { recursive: true, force: true });
}

/**
 * Runs `work` while holding the lock folder `lock`; waits for another process that holds it, and takes over from one that died.
 * `onWait` is called once, with the holder's process number when known.
 */
export async function withLock<T>(
	lock: string,
	onWait: (pid: number | undefined) => void,
	work: () => Promise<T>,
): Promise<T> {
	let told = false;
	while (!(await take(lock))) {
		const owner = await ownerOf(lock);
		if (await isStale(lock, owner)) {
			await clear(lock);
			continue;
		}
		if (!told) onWait(owner?.pid);
		told = true;
		await sleep(RETRY_MS);
	}
	const release = () => rmSync(lock, { recursive: true, force: true });
	const heartbeat = setInterval(() => {
		const now = new Date();
		utimes(lock, now, now).catch(() => undefined);
	}, HEARTBEAT_MS);
	process.once('exit', release);
	try {
		return await work();
	} finally {
		clearInterval(heartbeat);
		process.removeListener('exit', release);
		release();
	}
}
