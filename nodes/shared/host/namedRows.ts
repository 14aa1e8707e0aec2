import type { IExecuteFunctions } from 'n8n-workflow';

/** What of a node's context is needed here. */
type StoreContext = Pick<IExecuteFunctions, 'getExecuteData' | 'getNode' | 'helpers' | 'logger'>;

const SCOPE = 'node';

/**
 * Rows of n8n's deduplication store, in its database, that belong to a workflow: shared by its nodes and by all processes of an n8n, and
 * gone with the workflow.
 *
 * n8n keeps one row a node, under the node's id, and changes it by reading it whole and writing it whole: two processes that do so at
 * the same moment both see a thing as new, and the later one writes over what the earlier has noted. Only the first note of a row is
 * atomic, since a row of that name can be inserted once (2.41: deduplication-helper.js; workflow and context are the primary key of
 * processed_data). So each row here has a name of its own, and who has inserted it is the first, whoever else tries.
 */
export class NamedRows {
	private readonly node: { id: string };

	/**
	 * `family` keeps these rows apart from others of the workflow.
	 *
	 * @throws where this n8n does not let a node name its rows
	 */
	constructor(
		private readonly context: StoreContext,
		private readonly family: string,
	) {
		this.node = context.getExecuteData().node;
		const isNamed = this.as('', () => context.getNode().id === this.node.id);
		if (!isNamed) throw new Error('This version of n8n keeps what CAS Event has to remember in another way');
	}

	/**
	 * Notes entries in a row, and says which of them were not there. All of a row's first entries are noted together, or none. With `most`
	 * the row keeps so many entries, the latest.
	 *
	 * @throws where n8n's database cannot be used
	 */
	async note(row: string, entries: readonly string[], most?: number): Promise<ReadonlySet<string>> {
		const options = { mode: 'entries' as const, ...(most !== undefined && { maxEntries: most }) };
		const attempt = async () =>
			await this.as(row, () => this.context.helpers.checkProcessedAndRecord([...entries], SCOPE, options));
		try {
			return new Set((await attempt()).new as string[]);
		} catch {
			// Another process has inserted the row in between, which is then there; or the database fails, and does so again.
			return new Set((await attempt()).new as string[]);
		}
	}

	/** Whether the row is there. It changes nothing. */
	async isThere(row: string): Promise<boolean> {
		const count = async () => this.context.helpers.getProcessedDataCount(SCOPE, { mode: 'entries' });
		return (await this.as(row, count)) > 0;
	}

	async remove(row: string, entries: readonly string[]): Promise<void> {
		await this.as(row, () => this.context.helpers.removeProcessed([...entries], SCOPE, { mode: 'entries' }));
	}

	/** Deletes the row, if it is there. */
	async clear(row: string): Promise<void> {
		await this.as(row, () => this.context.helpers.clearAllProcessedItems(SCOPE, { mode: 'entries' }));
	}

	/**
	 * n8n takes the name of the row from the node's id, before its first turn of the event loop: so the id is another one just while n8n is
	 * called, and nothing else runs meanwhile.
	 */
	private as<T>(row: string, use: () => T): T {
		const { id } = this.node;
		this.node.id = `${this.family} ${row}`;
		try {
			return use();
		} finally {
			this.node.id = id;
		}
	}
}
