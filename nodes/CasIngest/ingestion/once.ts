import type { IDataObject } from 'n8n-workflow';
import type { Verdict } from '../../../cas/request/outcomes';
import type { ItemFailure } from '../../shared/items/failedItem';
import type { OnceStore } from '../../shared/items/onceStore';
import type { Candidate } from '../../shared/source/candidate';

/** How a message ended: as an item, or as a failure with its verdict. */
export type Result = { readonly json: IDataObject } | { readonly failure: ItemFailure };

const STORE_FAILED: Verdict = { outcome: 'notSent', code: 'onceStore', retry: 'safe' };
const SENT_BEFORE: Verdict = { outcome: 'unknown', code: 'sentBefore', retry: 'lookFirst' };

/** A message that this run has not begun to send, so that n8n's store was not asked about it. */
interface Unasked {
	readonly candidate: Candidate;
	readonly mark: string;
	readonly result: Result;
}

/** Keeps a message back whose end is known already. */
class KeptBack extends Error {}

/**
 * Sends each message of a run unless an execution has sent the same before. It is noted in n8n's store when it is about to leave, and only
 * then: where CAS is down and nothing leaves, nothing is written. Where the store fails, nothing is sent.
 */
export class Once {
	private readonly unasked: Unasked[] = [];

	constructor(
		private readonly store: OnceStore,
		private readonly warn: (text: string) => void,
	) {}

	/** `mark` tells the message apart; `work` awaits what it is given before anything of the message leaves. */
	async send(
		candidate: Candidate,
		mark: string,
		work: (beforeLeaving: () => Promise<void>) => Promise<Result>,
	): Promise<Result> {
		let isAsked = false;
		const before: { result?: Result } = {};
		const ended = work(async () => {
			isAsked = true;
			before.result = await this.begun(candidate, mark);
			if (before.result !== undefined) throw new KeptBack();
		});
		const result = await ended.catch(async (error: unknown) => {
			if (before.result !== undefined && error instanceof KeptBack) return before.result;
			return await Promise.reject(error as Error);
		});
		if (before.result !== undefined) return before.result;
		if (isAsked) await this.note(mark, result);
		else this.unasked.push({ candidate, mark, result });
		return result;
	}

	/**
	 * What is to be said instead of a result: this run has sent nothing of the message, but an earlier one had, or may have. All of the run
	 * are looked up together.
	 */
	async sentBefore(): Promise<ReadonlyMap<Result, Result>> {
		const instead = new Map<Result, Result>();
		try {
			const before = await this.store.before(this.unasked.map(({ mark }) => mark));
			for (const { candidate, mark, result } of this.unasked) {
				const state = before.get(mark);
				if (state !== undefined) instead.set(result, endedBefore(candidate, state));
			}
		} catch (error) {
			this.warn(`n8n could not say whether earlier executions had sent messages: ${textOf(error)}`);
		}
		return instead;
	}

	/** Notes that a message is about to leave; what is known of it where it must not. */
	private async begun(candidate: Candidate, mark: string): Promise<Result | undefined> {
		try {
			const before = await this.store.begin(mark);
			return before === 'new' ? undefined : endedBefore(candidate, before);
		} catch (error) {
			return {
				failure: {
					message: `The ${candidate.subject} was not sent: n8n could not note that it is being sent`,
					description: `${textOf(error)}. Save the workflow, or switch off Send Each Message Once in the options.`,
					details: { ...candidate.identity, ...STORE_FAILED },
				},
			};
		}
	}

	/** What CAS has answered counts, whether n8n can note it or not: without a note the next execution says that it does not know. */
	private async note(mark: string, result: Result): Promise<void> {
		try {
			if ('json' in result) await this.store.accept(mark);
			else if (result.failure.details.outcome !== 'unknown') await this.store.release(mark);
		} catch (error) {
			this.warn(`n8n could not note how a message ended: ${textOf(error)}`);
		}
	}
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function endedBefore({ subject, identity }: Candidate, state: 'accepted' | 'open'): Result {
	if (state === 'accepted') return { json: { ...identity, outcome: 'repeated', repeatedFrom: 'earlierExecution' } };
	return {
		failure: {
			message: `It is not known whether CAS has the ${subject}`,
			description:
				'An earlier execution began to send the same message and noted no end: it was killed, or its answer was lost. Look it up in CAS by its reference. To send it again, switch off Send Each Message Once in the options for one run.',
			details: { ...identity, ...SENT_BEFORE },
		},
	};
}
