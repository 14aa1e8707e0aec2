import { randomBytes } from 'node:crypto';
import { readProfileFile } from '../../../sandbox/profile/profileFile';
import { DEMO_CLIENT, type SandboxClient } from '../../../sandbox/server';
import { setStage, type Stage } from '../../../scripts/demo/stage';
import { ensureHost } from '../../../scripts/host/install';
import { packedPackage } from './packedPackage';

/** A client whose secret occurs nowhere by chance, so that it can be looked for. */
export const CLIENT: SandboxClient = { ...DEMO_CLIENT, clientSecret: `secret-${randomBytes(16).toString('hex')}` };

const SET_UP_WITHIN_MS = 900_000;

/**
 * An n8n and a sandbox for the tests of a file, with the package as it would be installed: packed, and unpacked again. The sandbox
 * is the file's own, and behaves as the shipped profile of that name says; n8n serves the other files too, and is empty when it
 * comes. It may be killed and restarted. The returned function gives the stage once the tests run.
 */
export function aStage(profileName?: ProfileName): () => Stage {
	let stage: Stage | undefined;
	beforeAll(async () => {
		const running = await sharedN8n();
		const host = await ensureHost(() => undefined);
		const profile = profileName === undefined ? undefined : readProfileFile(profileName).document;
		stage = await setStage({ host, packageFolder: packedPackage(), client: CLIENT, sandbox: { profile }, running });
	}, SET_UP_WITHIN_MS);
	afterAll(async () => await stage?.stop(), SET_UP_WITHIN_MS);
	return () => {
		if (stage === undefined) throw new Error('The stage is not set');
		return stage;
	};
}

/** The contract profiles under which what is most used is tested: nothing but the credential differs. */
export const PROFILES = ['as-assumed', 'everything-differs'] as const;

export type ProfileName = (typeof PROFILES)[number];

/** Sets a stage for each profile; `S` is what a file needs of one. */
export function aStageByProfile<S>(set: (profile: ProfileName) => () => S): {
	/** The one of the tests that run; `as-assumed` unless they say otherwise. */
	readonly stage: () => S;
	/** Called in a `describe`: its tests run under that profile. */
	readonly under: (profile: ProfileName) => void;
} {
	const stages = Object.fromEntries(PROFILES.map((profile) => [profile, set(profile)] as const)) as Record<
		ProfileName,
		() => S
	>;
	let current: ProfileName = 'as-assumed';
	return {
		stage: () => stages[current](),
		under(profile) {
			beforeAll(() => void (current = profile));
			afterAll(() => void (current = 'as-assumed'));
		},
	};
}

/** Waits until what is asked for is true; throws when it is not in time, which only says that it never will be. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>, withinMs = 600_000): Promise<void> {
	const deadline = Date.now() + withinMs;
	while (!(await isTrue())) {
		if (Date.now() > deadline) throw new Error(`Not within ${withinMs / 1_000} s: ${what}`);
		await new Promise((done) => setTimeout(done, 50));
	}
}

/** Waits for a while in which nothing should happen. */
export const aMoment = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
