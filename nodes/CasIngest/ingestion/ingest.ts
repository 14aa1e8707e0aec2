import { randomUUID } from 'node:crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { withoutAbsent } from '../../../cas/declaration/values';
import type { Problem } from '../../../cas/problem';
import { failureOf } from '../../../cas/request/failure';
import { acceptanceOf } from '../../../cas/request/outcome';
import { referenceIdOf } from '../../../cas/request/reference';
import type { CasConnection } from '../../shared/transport/connection';
import { digest, type ExecutionMemory } from '../../shared/items/executionMemory';
import { problemJson, requestFailure, type ItemFailure } from '../../shared/items/failedItem';
import type { Turns } from '../../shared/timing/inTurn';
import type { Pacer } from '../../shared/transport/pacer';
import { send, type SendOptions, type Sent } from '../../shared/transport/send';
import type { Candidate } from '../../shared/source/candidate';
import { likeKey } from '../../shared/source/likeKey';
import type { Draft } from '../../shared/source/messageSource';
import type { Results } from '../result/results';
import { existedFailure } from './existedBefore';
import type { IngestionKind } from './kind';
import { checkedCandidate } from './checked';
import type { Once, Result } from './once';
import type { IngestOptions } from './optionFields';

/** One run of the node: what all its messages share. */
export interface Run {
	readonly context: IExecuteFunctions;
	readonly kind: IngestionKind;
	readonly options: IngestOptions;
	readonly connection: CasConnection;
	readonly pacer: Pacer;
	/** Messages of one identity, or nearly one, go one after the other, in the order of the input. */
	readonly turns: Turns;
	readonly memory: ExecutionMemory;
	readonly once: Once;
	readonly seenBefore: Results['seenBefore'];
	/** Where its messages go to; see `placeAt`. */
	readonly place: string;
	/** How many messages of an identity the run has come to so far. */
	readonly occurrences: Map<string, number>;
	scopes(): Promise<readonly string[] | undefined>;
	/** Warnings of messages that another message of the run has the key of. */
	readonly twice: ReadonlyMap<Draft, Problem>;
}

/**
 * One message: checked, sent unless it was before, and what became of it. Until the first wait it runs without a pause, so that messages
 * take their turns in the order in which the run comes to them.
 */
export async function ingest(run: Run, draft: Draft): Promise<Result> {
	const checked = checkedCandidate(run.context, draft, run);
	if ('failure' in checked) return checked;
	const { candidate } = checked;
	const of = digest(candidate.message);
	const key = identityKey(run, candidate);
	const turn = turnKey(run, candidate);
	const place = `${key} ${run.options.sendOnce ? 1 : nextOccurrence(run, key)}`;
	return await run.turns.inTurn(turn, async () => {
		const known = run.memory.recall(place, of);
		if (known?.failure !== undefined) return { failure: known.failure as unknown as ItemFailure };
		if (known?.accepted !== undefined) {
			const json = { ...candidate.identity, ...(known.accepted as IDataObject) };
			return { json: { ...json, outcome: 'repeated', repeatedFrom: 'thisExecution' } };
		}
		const sinceMs = typeof known?.sinceMs === 'number' ? known.sinceMs : undefined;
		const begunMs = Date.now();
		const work = async (beforeLeaving?: () => Promise<void>) =>
			await sendOne(run, draft, candidate, { doubtSinceMs: sinceMs, beforeLeaving });
		const result = run.options.sendOnce ? await run.once.send(candidate, `${run.place} ${of}`, work) : await work();
		remember(run, { place, of, result, sinceMs: sinceMs ?? begunMs });
		return result;
	});
}

/** What tells a message apart from those that CAS would take for the same thing. */
function identityKey(run: Run, { identity, message }: Candidate): string {
	const isKnown = Object.values(identity).some((value) => value !== undefined);
	return digest([run.place, isKnown ? identity : message]);
}

/** The same for messages that CAS may take for ones about the same thing. */
function turnKey(run: Run, { identity, message }: Candidate): string {
	const parts = Object.values(identity);
	return parts.some((part) => part !== undefined) ? likeKey(parts) : digest([run.place, message]);
}

/** Where the messages of a run go to: the kind, the host and the credential. Made once, as n8n copies the node for each question. */
export function placeAt({ context, kind, connection }: Pick<Run, 'context' | 'kind' | 'connection'>): string {
	const credential = Object.values(context.getNode().credentials ?? {})[0]?.id ?? '';
	return `${kind.endpoint} ${kind.messageType ?? ''} ${connection.hosts.apiBaseUrl} ${credential}`;
}

function nextOccurrence({ occurrences }: Run, key: string): number {
	const occurrence = (occurrences.get(key) ?? 0) + 1;
	occurrences.set(key, occurrence);
	return occurrence;
}

interface Ended {
	readonly place: string;
	/** The digest of the message. */
	readonly of: string;
	readonly result: Result;
	/** When it was sent first, in an earlier run perhaps. */
	readonly sinceMs: number;
}

/** Notes what must not be sent again in this execution: what CAS took, and what it may have taken and must not get twice. */
function remember(run: Run, { place, of, result, sinceMs }: Ended): void {
	if ('json' in result) {
		const { referenceId, receivedByCasAt, correlationId, messageType, attempts } = result.json;
		const accepted = withoutAbsent({ referenceId, receivedByCasAt, correlationId, messageType, attempts });
		run.memory.note(place, of, { accepted });
	} else if (result.failure.details.outcome === 'unknown') {
		// What may be repeated goes again, a new shipment as one that may exist.
		const open = run.kind.isRepeatable ? { sinceMs } : { failure: result.failure as unknown as IDataObject };
		run.memory.note(place, of, open);
	}
}

async function sendOne(
	run: Run,
	draft: Draft,
	candidate: Candidate,
	options: Pick<SendOptions, 'doubtSinceMs' | 'beforeLeaving'>,
): Promise<Result> {
	const { context, kind, connection, pacer } = run;
	const correlationId = randomUUID();
	const request = kind.request(candidate.message);
	const { externalReference, direction } = candidate.identity;
	// What an earlier run may have sent, this one may have seen.
	const seenBefore = options.doubtSinceMs === undefined ? run.seenBefore(externalReference, direction) : undefined;
	const sent = await send(context, connection, request, { ...options, seenBefore, pacer, correlationId });
	const { messageType } = sent.request.body ?? {};
	const identity: IDataObject = { ...candidate.identity, ...(typeof messageType === 'string' && { messageType }) };
	if (sent.existedBefore !== undefined) {
		return { failure: existedFailure(candidate.subject, sent.existedBefore, { ...identity, correlationId }) };
	}
	const success = acceptanceOf(sent.request, sent.outcome);
	const referenceId = success === undefined ? undefined : referenceIdOf(success.body);
	if (referenceId === undefined)
		return { failure: await failureFor(run, candidate, sent, { ...identity, correlationId }) };
	const warnings = warningsOf(run, draft, candidate);
	return {
		json: {
			...identity,
			outcome: 'accepted',
			referenceId,
			receivedByCasAt: new Date().toISOString(),
			correlationId,
			...(sent.attempts > 1 && { attempts: sent.attempts }),
			...(warnings.length > 0 && { warnings: warnings.map(problemJson) }),
		},
	};
}

async function failureFor(
	{ kind, scopes }: Run,
	{ subject }: Candidate,
	{ outcome, request, doubt, mayRepeat }: Sent,
	identity: IDataObject,
): Promise<ItemFailure> {
	const grantedScopes = outcome.kind === 'answered' && outcome.status === 403 ? await scopes() : undefined;
	const failure = failureOf(request, outcome, subject, { model: kind.model, grantedScopes, doubt, mayRepeat });
	return requestFailure(failure, identity);
}

function warningsOf({ options, twice }: Run, draft: Draft, { warnings, refusals }: Candidate): readonly Problem[] {
	const same = twice.get(draft);
	return [...(same === undefined ? [] : [same]), ...warnings, ...(options.validate ? refusals : [])];
}
