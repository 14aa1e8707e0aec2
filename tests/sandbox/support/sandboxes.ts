import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/server';

const running: Sandbox[] = [];

/** Longer than any test moves the clock, so that only tests about tokens need to think of them. */
const WEEK_SECONDS = 7 * 24 * 3_600;

/** A sandbox whose time only the test moves. It ends with the test. */
export async function aSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const sandbox = await startSandbox({
		clock: { mode: 'manual' },
		redeliveryJitterRatio: 0,
		tokenLifetimeSeconds: WEEK_SECONDS,
		...options,
	});
	running.push(sandbox);
	return sandbox;
}

afterEach(async () => {
	await Promise.all(running.splice(0).map((sandbox) => sandbox.stop()));
});

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
