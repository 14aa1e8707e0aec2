import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { notSentFor } from '../../../cas/request/outcomes';
import { concurrently } from '../../shared/timing/concurrently';
import { connectionOf } from '../../shared/transport/connection';
import { errorOf, failedItem, type ItemFailure } from '../../shared/items/failedItem';
import { ExecutionMemory } from '../../shared/items/executionMemory';
import { grantedScopes } from '../../shared/transport/grantedScopes';
import { Turns } from '../../shared/timing/inTurn';
import { OnceStore } from '../../shared/items/onceStore';
import { pacer } from '../../shared/transport/pacer';
import { cancelSignalOf } from '../../shared/transport/cancelSignal';
import type { Candidate } from '../../shared/source/candidate';
import { itemLink } from '../../shared/source/itemLink';
import { draftsOf, type Draft } from '../../shared/source/messageSource';
import { twiceInRun } from '../../shared/source/twiceInRun';
import { thrownFailure } from '../../shared/items/thrown';
import { resultsOf } from '../result/results';
import { checkedCandidate } from './checked';
import { ingest, placeAt, type Run } from './ingest';
import type { IngestionKind } from './kind';
import { Once, type Result } from './once';
import { optionsOf } from './optionFields';
import { Progress } from './progress';

type FailedResult = Extract<Result, { readonly failure: unknown }>;

/** How many messages a tally names. */
const MOST_NAMED = 20;

/**
 * Checks every message, sends the good ones and returns one item per message, in the order of the input. Where the node stops
 * on errors, nothing is sent while any message needs a correction, and sending stops at the first refusal.
 */
export async function ingestAll(context: IExecuteFunctions, kind: IngestionKind): Promise<INodeExecutionData[][]> {
	const options = optionsOf(context, !kind.isRepeatable);
	const drafts = draftsOf(context, kind.model);
	const connection = await connectionOf(context);
	const stopsOnError = !context.continueOnFail();
	if (stopsOnError || options.onProblem === 'stopBeforeSending') {
		const kept = keptBackForOne(context, kind, { options, connection }, drafts);
		if (kept !== undefined) return [kept];
	}

	const after = await resultsOf(context, connection, kind.model, drafts);
	if ('failure' in after) {
		if (stopsOnError) throw errorOf(context.getNode(), after.failure);
		return [drafts.map((draft) => itemOf(context, after, draft))];
	}
	const run: Run = {
		context,
		kind,
		options,
		connection,
		pacer: pacer({ ...options, signal: cancelSignalOf(context) }),
		turns: new Turns(),
		memory: new ExecutionMemory(context),
		seenBefore: after.seenBefore,
		once: new Once(new OnceStore(context), (text) => context.logger.warn(text)),
		place: placeAt({ context, kind, connection }),
		occurrences: new Map(),
		scopes: grantedScopes(context, connection),
		twice: options.validate ? twiceInRun(kind.model, drafts) : new Map(),
	};
	const progress = new Progress(context, drafts.length);
	let stopped: { result: FailedResult; draft: Draft } | undefined;
	const sent = await concurrently(drafts, options.concurrency, async (draft) => {
		if (stopped !== undefined) return undefined;
		const result = await ingested(run, draft);
		progress.count('failure' in result);
		if (stopsOnError && 'failure' in result) stopped ??= { result, draft };
		return result;
	});
	const instead = await run.once.sentBefore();
	const results = sent.map((result) => (result === undefined ? undefined : (instead.get(result) ?? result)));
	if (stopped !== undefined) {
		const known = instead.get(stopped.result);
		const { failure } = known !== undefined && 'failure' in known ? known : stopped.result;
		throw errorOf(context.getNode(), withTally(failure, results, kind), stopped.draft.itemIndexes[0]);
	}
	const completed = await after.complete(results);
	return [drafts.map((draft, index) => itemOf(context, completed[index]!, draft))];
}

/** What is thrown before a message is sent is its own failure; afterwards nothing is. */
async function ingested(run: Run, draft: Draft): Promise<Result> {
	try {
		return await ingest(run, draft);
	} catch (error) {
		return { failure: thrownFailure(error, run.context.getNode()) };
	}
}

/** Where one message needs a correction, all of them as failed; thrown where the node stops on errors. */
function keptBackForOne(
	context: IExecuteFunctions,
	kind: IngestionKind,
	{ options, connection }: Pick<Run, 'options' | 'connection'>,
	drafts: readonly Draft[],
): INodeExecutionData[] | undefined {
	const failures: ItemFailure[] = [];
	let needsCorrection = false;
	for (const draft of drafts) {
		const checked = checkedCandidate(context, draft, { kind, options, connection });
		if ('failure' in checked) {
			const failure = { ...checked.failure, description: `${checked.failure.description} Nothing was sent.` };
			if (!context.continueOnFail()) throw errorOf(context.getNode(), failure, draft.itemIndexes[0]);
			needsCorrection = true;
			failures.push(failure);
		} else failures.push(keptBack(checked.candidate));
	}
	if (!needsCorrection) return undefined;
	return drafts.map((draft, index) => itemOf(context, { failure: failures[index]! }, draft));
}

function keptBack({ subject, identity }: Candidate): ItemFailure {
	return {
		message: `The ${subject} was not sent: another message of this run needs a correction`,
		description: 'Nothing was sent. Correct the others and run it again, or choose another On Problem in the options.',
		details: { ...identity, ...notSentFor('keptBack', 'safe') },
	};
}

/** Who reads "stopped" must know what CAS already has, and what it may have. */
function withTally(
	failure: ItemFailure,
	results: readonly (Result | undefined)[],
	{ model }: IngestionKind,
): ItemFailure {
	const [name = ''] = model.identity;
	const accepted: string[] = [];
	const open: string[] = [];
	for (const result of results) {
		if (result === undefined || ('failure' in result && result.failure === failure)) continue;
		if ('json' in result) accepted.push(String(result.json[name]));
		else if (result.failure.details.outcome === 'unknown') open.push(String(result.failure.details[name]));
	}
	const told = [
		accepted.length > 0 ? ` CAS has already taken ${named(accepted)}.` : '',
		open.length > 0 ? ` It is not known whether CAS has ${named(open)}.` : '',
	];
	return { ...failure, description: failure.description + told.join('') };
}

function named(references: readonly string[]): string {
	const rest = references.length > MOST_NAMED ? ` and ${references.length - MOST_NAMED} more` : '';
	return `${references.slice(0, MOST_NAMED).join(', ')}${rest}`;
}

function itemOf(context: IExecuteFunctions, result: Result, { itemIndexes }: Draft): INodeExecutionData {
	const pairedItem = itemLink(itemIndexes);
	if ('failure' in result) {
		return Object.assign(failedItem(context.getNode(), result.failure, itemIndexes[0] ?? 0), { pairedItem });
	}
	return { json: result.json, pairedItem };
}
