/** Lets work about the same thing run one after the other, while work about different things runs side by side. */
export class Turns {
	private readonly last = new Map<string, Promise<unknown>>();

	/** Runs the work once all earlier work under the same key has ended, however it ended. */
	async inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
		const before = this.last.get(key) ?? Promise.resolve();
		const run = before.then(work, work);
		const settled = run.catch(() => undefined);
		this.last.set(key, settled);
		try {
			return await run;
		} finally {
			if (this.last.get(key) === settled) this.last.delete(key);
		}
	}
}
