import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../faults/fault';
import type { TokenSnapshot } from '../login/tokenIssuer';
import type { AgendaEntry } from '../time/agenda';
import type { WorldSnapshot } from '../world/world';

/** 2: shipments and master data in the shape of evidence. */
export const VERSION = 2;

/** The state of a sandbox as it is kept between two runs. */
export interface Snapshot {
	readonly version: typeof VERSION;
	readonly clockTime: number;
	readonly tokens: TokenSnapshot;
	readonly agenda: AgendaEntry[];
	readonly faults: readonly Fault[];
	readonly world: WorldSnapshot;
}

const FILE_NAME = 'sandbox.json';
/** Only the owner may read it: it holds the signing key and the subscriptions' secrets. */
const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** The snapshot in the folder, or undefined where there is none. Throws, naming the file, where it cannot be read. */
export function readSnapshot(folder: string): Snapshot | undefined {
	const file = join(folder, FILE_NAME);
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
	const snapshot = parse(text, file);
	if (snapshot.version !== VERSION)
		throw new Error(`${file} is of another version of the sandbox. Remove it to start afresh.`);
	return snapshot;
}

function parse(text: string, file: string): Snapshot {
	try {
		return JSON.parse(text) as Snapshot;
	} catch {
		throw new Error(`${file} is not a saved sandbox. Remove it to start afresh.`);
	}
}

/** Writes beside the old snapshot and then takes its place, so that a crash leaves one or the other. */
export function writeSnapshot(folder: string, snapshot: Snapshot): void {
	mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
	const file = join(folder, FILE_NAME);
	writeFileSync(`${file}.new`, JSON.stringify(snapshot), { mode: OWNER_ONLY_FILE });
	renameSync(`${file}.new`, file);
}
