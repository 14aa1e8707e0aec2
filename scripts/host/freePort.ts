import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * What asks for a port needs a while to listen on it. Until then the system may give it to anybody who asks for any port, so those
 * here are below the ones that it gives out (from 32768 on Linux, from 49152 elsewhere), and programs of this project that run
 * at the same time do not choose the same: each leaves its process number in a file of the port's name.
 */
const LOWEST = 20_000;
const HIGHEST = 32_000;
const MOST_ATTEMPTS = 1_000;
const CLAIMS = join(tmpdir(), `cas-ports-${process.getuid?.() ?? 0}`);

/** A TCP port of 127.0.0.1 that nothing listens on at this moment, another one at each call. */
export async function freePort(): Promise<number> {
	mkdirSync(CLAIMS, { recursive: true });
	for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
		const port = randomInt(LOWEST, HIGHEST);
		if ((await isPortFree(port)) && claim(port)) return port;
	}
	throw new Error(`There is no free port from ${LOWEST} to ${HIGHEST} on 127.0.0.1.`);
}

/** Whether a chosen TCP port of 127.0.0.1 can be listened on. */
export function isPortFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
}

function claim(port: number): boolean {
	const file = join(CLAIMS, String(port));
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch {
		// Left behind by a program that has ended: it is free at the next attempt.
		if (!isAlive(ownerOf(file))) rmSync(file, { force: true });
		return false;
	}
}

function ownerOf(file: string): number {
	try {
		return Number(readFileSync(file, 'utf8'));
	} catch {
		return 0;
	}
}

/** Whoever has just made the file has not written into it yet: 0, which counts as alive. */
function isAlive(pid: number): boolean {
	if (pid === 0) return true;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
