import { sleep } from 'n8n-workflow';

/** n8n forbids timers in nodes; so long may a sleep go on after the work has ended. */
const SLICE_MS = 250;

/** What the work gives, or `undefined` where it has not ended in time. What it gives later is dropped. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T | undefined> {
	let isOver = false;
	const end = work.finally(() => {
		isOver = true;
	});
	const limit = async () => {
		const startedMs = performance.now();
		while (!isOver && performance.now() - startedMs < limitMs) await sleep(SLICE_MS);
		return undefined;
	};
	return await Promise.race([end, limit()]);
}
