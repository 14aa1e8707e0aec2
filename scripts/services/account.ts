import { existsSync, readFileSync } from 'node:fs';

/** A user of this machine, by number. */
export interface Account {
	readonly name: string;
	readonly uid: number;
	readonly gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];
const PASSWD_FILE = '/etc/passwd';

/**
 * The user that a server runs as where this program runs as root, which PostgreSQL refuses to (containers, CI): `postgres` where
 * the machine's package made one, else `nobody`. Undefined where this program is somebody already.
 */
export function serviceAccount(): Account | undefined {
	if (process.getuid?.() !== 0 || !existsSync(PASSWD_FILE)) return undefined;
	const accounts = readFileSync(PASSWD_FILE, 'utf8')
		.split('\n')
		.map((line) => line.split(':'))
		.map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
	const found = CANDIDATES.map((wanted) => accounts.find(({ name }) => name === wanted)).find(Boolean);
	if (found === undefined)
		throw new Error(`PostgreSQL does not run as root, and there is no user ${CANDIDATES.join(' nor ')}.`);
	return found;
}
