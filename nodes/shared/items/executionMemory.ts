import { createHash } from 'node:crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** So many results of a node are kept with an execution; beyond them the oldest go. Each is some hundred bytes. */
const MOST_REMEMBERED = 20_000;

/** To look for the oldest costs as much for many as for one. */
const FORGOTTEN_TOGETHER = 1_000;

/** The name of the memory in what n8n keeps of the node. */
const NAME = 'casResults';

interface Remembered {
	/** A digest of what it was the result of. */
	readonly of: string;
	readonly result: IDataObject;
}

/**
 * What became of messages in this execution. n8n keeps the context of a node with the data of the execution, so that it is there when
 * Retry On Fail runs the node again, when a flow loops back or goes on after a wait in another process, and when somebody retries the
 * failed execution. A new execution knows nothing of it.
 */
export class ExecutionMemory {
	private readonly results: Record<string, Remembered>;
	private count: number;

	constructor(context: IExecuteFunctions) {
		const kept = context.getContext('node');
		const known = kept[NAME] as Record<string, Remembered> | undefined;
		this.results = known ?? {};
		this.count = Object.keys(this.results).length;
		if (known === undefined) kept[NAME] = this.results as unknown as IDataObject;
	}

	/** The result of the same content, by its digest, under the key; undefined where there is none, or the last was of another content. */
	recall(key: string, of: string): IDataObject | undefined {
		const known = this.results[key];
		return known !== undefined && known.of === of ? known.result : undefined;
	}

	note(key: string, of: string, result: IDataObject): void {
		// Last in the order, as the youngest.
		if (Object.hasOwn(this.results, key)) delete this.results[key];
		else this.count += 1;
		this.results[key] = { of, result };
		if (this.count > MOST_REMEMBERED + FORGOTTEN_TOGETHER) this.forgetOldest();
	}

	private forgetOldest(): void {
		for (const name of Object.keys(this.results).slice(0, FORGOTTEN_TOGETHER)) delete this.results[name];
		this.count -= FORGOTTEN_TOGETHER;
	}
}

/** The same for the same JSON, whatever the order of its fields. */
export function digest(value: unknown): string {
	return createHash('sha256')
		.update(JSON.stringify(value, inOrder) ?? '')
		.digest('base64url')
		.slice(0, 27);
}

function inOrder(_: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
