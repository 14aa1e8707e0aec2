import type { IExecuteFunctions } from 'n8n-workflow';
import { Turns } from '../timing/inTurn';

/** So many messages are remembered for each node, the latest; each takes two entries in n8n's store. */
export const MOST_SENT = 10_000;

const OPTIONS = { mode: 'entries' as const, maxEntries: 2 * MOST_SENT };

/** So many messages are looked up in one go: n8n compares each with the whole entry of a node. */
const LOOKED_UP_TOGETHER = 1_000;

/** n8n reads and writes the whole entry of a node, so that its uses must not overlap. */
const turns = new Turns();

/**
 * Which messages were sent before, whatever the execution: n8n's own deduplication store, in its database, for this node. A message is
 * noted as begun before it is sent, and as accepted after; between the two a process may die, and then nobody knows.
 */
export class OnceStore {
	private readonly place: string;

	constructor(private readonly context: IExecuteFunctions) {
		this.place = `${context.getWorkflow().id} ${context.getNode().id}`;
	}

	/** Notes that the message is about to be sent. `accepted`, `open`: it was before, and this is how that ended. Throws where n8n cannot store it. */
	async begin(message: string): Promise<'new' | 'accepted' | 'open'> {
		return await turns.inTurn(this.place, async () => {
			if (await this.isNew(begun(message))) return 'new';
			if (!(await this.isNew(accepted(message)))) return 'accepted';
			await this.forget([accepted(message)]);
			return 'open';
		});
	}

	/**
	 * How executions before this one ended messages that it has not sent: `accepted` or `open`, and nothing for the others. Many cost as few
	 * uses of the store as one. n8n has no way to look only: they are noted as begun for a moment, and a process that dies in it leaves them open.
	 */
	async before(messages: readonly string[]): Promise<Map<string, 'accepted' | 'open'>> {
		const known = new Map<string, 'accepted' | 'open'>();
		const distinct = [...new Set(messages)];
		for (let from = 0; from < distinct.length; from += LOOKED_UP_TOGETHER) {
			const some = distinct.slice(from, from + LOOKED_UP_TOGETHER);
			await turns.inTurn(this.place, async () => {
				const old = await this.noted(some, begun);
				const taken = new Set(old.length === 0 ? [] : await this.noted(old, accepted));
				for (const message of old) known.set(message, taken.has(message) ? 'accepted' : 'open');
			});
		}
		return known;
	}

	async accept(message: string): Promise<void> {
		await turns.inTurn(this.place, async () => await this.isNew(accepted(message)));
	}

	/** It was certainly not taken, so that it may be sent again. */
	async release(message: string): Promise<void> {
		await turns.inTurn(this.place, async () => await this.forget([begun(message)]));
	}

	/** Which of the messages have such an entry. The store is left as it was: the others push no older message out of it. */
	private async noted(messages: readonly string[], entryOf: (message: string) => string): Promise<string[]> {
		const entries = messages.map(entryOf);
		const unlimited = { mode: OPTIONS.mode };
		const { new: fresh } = await this.context.helpers.checkProcessedAndRecord(entries, 'node', unlimited);
		if (fresh.length > 0) await this.forget(fresh as string[]);
		const without = new Set(fresh);
		return messages.filter((message) => !without.has(entryOf(message)));
	}

	/** Notes it too. */
	private async isNew(entry: string): Promise<boolean> {
		const { new: fresh } = await this.context.helpers.checkProcessedAndRecord([entry], 'node', OPTIONS);
		return fresh.length > 0;
	}

	private async forget(entries: string[]): Promise<void> {
		await this.context.helpers.removeProcessed(entries, 'node', OPTIONS);
	}
}

const begun = (message: string) => `begun ${message}`;
const accepted = (message: string) => `accepted ${message}`;
