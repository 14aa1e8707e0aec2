import { randomUUID } from 'node:crypto';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { endpoint } from '../../../cas/contract/endpoints';
import type { Problem } from '../../../cas/problem';
import { failureOf } from '../../../cas/request/failure';
import { referenceIdOf } from '../../../cas/request/ingest';
import { concurrently } from '../../shared/concurrently';
import { connectionOf, type CasConnection } from '../../shared/connection';
import {
	errorOf,
	failedItem,
	problemFailure,
	problemJson,
	requestFailure,
	type ItemFailure,
} from '../../shared/failedItem';
import { grantedScopes } from '../../shared/grantedScopes';
import { pacer, type Pacer } from '../../shared/pacer';
import { cancelSignalOf, send } from '../../shared/send';
import { candidateOf, type Candidate } from '../../shared/source/candidate';
import type { IngestionKind } from './kind';
import { itemLink } from '../../shared/source/itemLink';
import { draftsOf, type Draft } from '../../shared/source/messageSource';
import { twiceInRun } from '../../shared/source/twiceInRun';
import { resultsOf } from '../result/results';
import { optionsOf, type IngestOptions } from './optionFields';
import { Progress } from './progress';

type Result = { readonly json: IDataObject } | { readonly failure: ItemFailure };

/** One run of the node: what all its messages share. */
interface Run {
	readonly context: IExecuteFunctions;
	readonly kind: IngestionKind;
	readonly options: IngestOptions;
	readonly connection: CasConnection;
	readonly pacer: Pacer;
	scopes(): Promise<readonly string[] | undefined>;
	/** Warnings of messages that another message of the run has the key of. */
	readonly twice: ReadonlyMap<Draft, Problem>;
}

/**
 * Checks every message, sends the good ones and returns one item a message, in the order of the input. Where the node stops
 * on errors, nothing is sent while any message needs a correction, and sending stops at the first refusal.
 */
export async function ingestAll(context: IExecuteFunctions, kind: IngestionKind): Promise<INodeExecutionData[][]> {
	const options = optionsOf(context);
	const drafts = draftsOf(context, kind.model);
	const stopsOnError = !context.continueOnFail();
	if (stopsOnError || options.onProblem === 'stopBeforeSending') {
		const kept = keptBackForOne(context, kind, options, drafts);
		if (kept !== undefined) return [kept];
	}

	const connection = await connectionOf(context);
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
		scopes: grantedScopes(context, connection),
		twice: options.validate ? twiceInRun(kind.model, drafts) : new Map(),
	};
	const progress = new Progress(context, drafts.length);
	let stopped: { failure: ItemFailure; draft: Draft } | undefined;
	const results = await concurrently(drafts, options.concurrency, async (draft) => {
		if (stopped !== undefined) return undefined;
		const result = await ingest(run, draft);
		progress.count('failure' in result);
		if (stopsOnError && 'failure' in result) stopped ??= { failure: result.failure, draft };
		return result;
	});
	if (stopped !== undefined) {
		throw errorOf(context.getNode(), withTally(stopped.failure, results, kind), stopped.draft.itemIndexes[0]);
	}
	const completed = await after.complete(results);
	return [drafts.map((draft, index) => itemOf(context, completed[index]!, draft))];
}

/** Where one message needs a correction, all of them as failed; thrown where the node stops on errors. */
function keptBackForOne(
	context: IExecuteFunctions,
	kind: IngestionKind,
	options: IngestOptions,
	drafts: readonly Draft[],
): INodeExecutionData[] | undefined {
	const failures: ItemFailure[] = [];
	let needsCorrection = false;
	for (const draft of drafts) {
		const candidate = candidateOf(draft, kind.model, kind.partial);
		const refused = refusalOf(candidate, options);
		if (refused !== undefined) {
			const failure = { ...refused, description: `${refused.description} Nothing was sent.` };
			if (!context.continueOnFail()) throw errorOf(context.getNode(), failure, draft.itemIndexes[0]);
			needsCorrection = true;
			failures.push(failure);
		} else failures.push(keptBack(candidate));
	}
	if (!needsCorrection) return undefined;
	return drafts.map((draft, index) => itemOf(context, { failure: failures[index]! }, draft));
}

function keptBack({ subject, identity }: Candidate): ItemFailure {
	return {
		message: `The ${subject} was not sent: another message of this run needs a correction`,
		description: 'Nothing was sent. Correct the others and run it again, or choose another On Problem in the options.',
		details: { ...identity, outcome: 'notSent' },
	};
}

/** What keeps a message back. Something that is not even an object cannot be sent, whatever the options say. */
function refusalOf({ subject, refusals, identity }: Candidate, options: IngestOptions): ItemFailure | undefined {
	const sendsAnyway = !options.validate || options.onProblem === 'sendAnyway';
	const found = refusals.filter((problem) => !sendsAnyway || problem.path === '');
	return found.length > 0 ? problemFailure(subject, found, identity) : undefined;
}

async function ingest(run: Run, draft: Draft): Promise<Result> {
	const { context, kind, options, connection, pacer: pace, scopes } = run;
	const candidate = candidateOf(draft, kind.model, kind.partial);
	const refused = refusalOf(candidate, options);
	if (refused !== undefined) return { failure: refused };

	const correlationId = randomUUID();
	const { outcome, request, attempts } = await send(context, connection, kind.request(candidate.message), {
		pacer: pace,
		correlationId,
	});
	const { messageType } = request.body ?? {};
	const identity: IDataObject = { ...candidate.identity, ...(typeof messageType === 'string' && { messageType }) };
	const accepted = endpoint(kind.endpoint).success;
	const referenceId =
		outcome.kind === 'answered' && outcome.status === accepted ? referenceIdOf(outcome.body) : undefined;
	if (referenceId === undefined) {
		const granted = outcome.kind === 'answered' && outcome.status === 403 ? await scopes() : undefined;
		const failure = failureOf(request, outcome, candidate.subject, kind.model, granted);
		return { failure: requestFailure(failure, { ...identity, correlationId }) };
	}
	const twice = run.twice.get(draft);
	const warnings = [
		...(twice === undefined ? [] : [twice]),
		...candidate.warnings,
		...(options.validate ? candidate.refusals : []),
	];
	return {
		json: {
			...identity,
			referenceId,
			acceptedAt: new Date().toISOString(),
			correlationId,
			...(attempts > 1 && { attempts }),
			...(warnings.length > 0 && { warnings: warnings.map(problemJson) }),
		},
	};
}

/** Who reads "stopped" must know what CAS already has. */
function withTally(
	failure: ItemFailure,
	results: readonly (Result | undefined)[],
	{ model }: IngestionKind,
): ItemFailure {
	const accepted = results.flatMap((result) =>
		result !== undefined && 'json' in result ? [String(result.json[model.identity[0]!])] : [],
	);
	if (accepted.length === 0) return failure;
	const named = accepted.slice(0, 20).join(', ');
	const rest = accepted.length > 20 ? ` and ${accepted.length - 20} more` : '';
	return { ...failure, description: `${failure.description} CAS has already taken ${named}${rest}.` };
}

function itemOf(context: IExecuteFunctions, result: Result, { itemIndexes }: Draft): INodeExecutionData {
	const pairedItem = itemLink(itemIndexes);
	if ('failure' in result) {
		return Object.assign(failedItem(context.getNode(), result.failure, itemIndexes[0] ?? 0), { pairedItem });
	}
	return { json: result.json, pairedItem };
}
