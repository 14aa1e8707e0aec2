import type { IDataObject } from 'n8n-workflow';
import type { Verdict } from '../../../cas/request/outcomes';
import type { ItemFailure } from '../../shared/items/failedItem';
import type { OnceStore } from '../../shared/items/onceStore';
import type { Candidate } from '../../shared/source/candidate';

/** How a message ended: as an item, or as a failure with its verdict. */
export type Result = { readonly json: IDataObject } | { readonly failure: ItemFailure };

const STORE_FAILED: Verdict = { outcome: 'notSent', code: 'onceStore', retry: 'safe' };
const SENT_BEFORE: Verdict = { outcome: 'unknown', code: 'sentBefore', retry: 'lookFirst' };

/** Sends a message unless an execution has sent the same before. `mark` tells it apart. Where n8n's store fails, nothing is sent. */
export async function once(
	store: OnceStore,
	{ subject, identity }: Candidate,
	mark: string,
	{ work, warn }: { work: () => Promise<Result>; warn: (text: string) => void },
): Promise<Result> {
	let before: 'new' | 'accepted' | 'open';
	try {
		before = await store.begin(mark);
	} catch (error) {
		return {
			failure: {
				message: `The ${subject} was not sent: n8n could not note that it is being sent`,
				description: `${error instanceof Error ? error.message : String(error)}. Save the workflow, or switch off Send Each Message Once in the options.`,
				details: { ...identity, ...STORE_FAILED },
			},
		};
	}
	if (before === 'accepted') return { json: { ...identity, outcome: 'repeated', repeatedFrom: 'earlierExecution' } };
	if (before === 'open') {
		return {
			failure: {
				message: `It is not known whether CAS has the ${subject}`,
				description:
					'An earlier execution began to send the same message and noted no end: it was killed, or its answer was lost. Look it up in CAS by its reference. To send it again, switch off Send Each Message Once in the options for one run.',
				details: { ...identity, ...SENT_BEFORE },
			},
		};
	}
	const result = await work();
	await noted(store, mark, result, warn);
	return result;
}

/** What CAS has answered counts, whether n8n can note it or not: without a note the next execution says that it does not know. */
async function noted(store: OnceStore, mark: string, result: Result, warn: (text: string) => void): Promise<void> {
	try {
		if ('json' in result) await store.accept(mark);
		else if (result.failure.details.outcome !== 'unknown') await store.release(mark);
	} catch (error) {
		warn(`n8n could not note how a message ended: ${error instanceof Error ? error.message : String(error)}`);
	}
}
