import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_CLIENT, type SandboxClient } from '../../../sandbox/server';
import { unpackedTarball } from '../../../scripts/gate';
import { ensureBuilt } from '../../../scripts/demo/build';
import { ROOT } from '../../../scripts/demo/flows';
import { setStage, type Stage } from '../../../scripts/demo/stage';
import { ensureHost } from '../../../scripts/host/install';

/** A client whose secret occurs nowhere by chance, so that it can be looked for. */
export const CLIENT: SandboxClient = { ...DEMO_CLIENT, clientSecret: `secret-${randomBytes(16).toString('hex')}` };

const SET_UP_WITHIN_MS = 600_000;

/**
 * One n8n and one sandbox for the tests of a file, with the package as it would be installed: packed, and unpacked again. n8n logs
 * all it can say. The returned function gives the stage once the tests run.
 */
export function aStage(): () => Stage {
	let stage: Stage | undefined;
	const folder = mkdtempSync(join(tmpdir(), 'cas-e2e-'));
	beforeAll(async () => {
		const host = await ensureHost(() => undefined);
		ensureBuilt(ROOT);
		const { folder: packageFolder } = unpackedTarball(ROOT, folder);
		stage = await setStage({ host, packageFolder, client: CLIENT, env: { N8N_LOG_LEVEL: 'debug' } });
	}, SET_UP_WITHIN_MS);
	afterAll(async () => {
		await stage?.stop();
		rmSync(folder, { recursive: true, force: true });
	}, SET_UP_WITHIN_MS);
	return () => {
		if (stage === undefined) throw new Error('The stage is not set');
		return stage;
	};
}

/** Waits until what is asked for is true; throws when it is not in time. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
	const deadline = Date.now() + withinMs;
	while (!(await isTrue())) {
		if (Date.now() > deadline) throw new Error(`Not within ${withinMs / 1_000} s: ${what}`);
		await new Promise((done) => setTimeout(done, 100));
	}
}

/** Waits for a while in which nothing should happen. */
export const aMoment = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
