import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ENDPOINTS } from '../../../../cas/contract/endpoints';
import type { MessageType } from '../../../../cas/contract/ingestion';
import { checkMessage, customsShipment } from '../../../../cas/messages';
import { refusals, type Problem } from '../../../../cas/problem';
import { failureOf } from '../../../../cas/request/failure';
import { ingestCustomsShipment, referenceIdOf } from '../../../../cas/request/ingest';
import { concurrently } from '../../../shared/concurrently';
import { connectionOf, type CasConnection } from '../../../shared/connection';
import {
	errorOf,
	failedItem,
	problemFailure,
	problemJson,
	requestFailure,
	type ItemFailure,
} from '../../../shared/failedItem';
import { send } from '../../../shared/send';
import { messageOfItem } from './messageOfItem';

const DEFAULT_CONCURRENCY = 5;

/** A message on its way from an input item to CAS. */
interface Consignment {
	readonly itemIndex: number;
	readonly message: Record<string, unknown>;
	readonly identity: IDataObject;
	/** `shipment SO-1 (OUT)` */
	readonly subject: string;
	readonly refusals: readonly Problem[];
	readonly warnings: readonly Problem[];
}

type Result = { readonly json: IDataObject } | { readonly failure: ItemFailure };

/**
 * Checks every item, sends the good ones and returns one item for each input item, in its order. Where the node stops on
 * errors, nothing is sent while any item needs a correction, and sending stops at the first refusal.
 */
export async function ingestAll(context: IExecuteFunctions, messageType: MessageType): Promise<INodeExecutionData[][]> {
	const options = context.getNodeParameter('options', 0, {}) as { concurrency?: number; validate?: boolean };
	const consignments = context
		.getInputData()
		.map((_, index) => consignmentOf(context, index, messageType, options.validate ?? true));
	const stopsOnError = !context.continueOnFail();
	const refused = consignments.find(({ refusals: found }) => found.length > 0);
	if (stopsOnError && refused !== undefined) throw errorOf(context.getNode(), notSent(refused), refused.itemIndex);

	const connection = await connectionOf(context);
	let stopped: { failure: ItemFailure; itemIndex: number } | undefined;
	const results = await concurrently(consignments, options.concurrency ?? DEFAULT_CONCURRENCY, async (consignment) => {
		if (stopped !== undefined) return undefined;
		const result = await ingest(context, connection, consignment, messageType);
		if (stopsOnError && 'failure' in result) stopped ??= { failure: result.failure, itemIndex: consignment.itemIndex };
		return result;
	});
	if (stopped !== undefined) throw errorOf(context.getNode(), withTally(stopped.failure, results), stopped.itemIndex);
	return [results.map((result, itemIndex) => itemOf(context, result!, itemIndex))];
}

function consignmentOf(
	context: IExecuteFunctions,
	itemIndex: number,
	messageType: MessageType,
	validate: boolean,
): Consignment {
	const given = messageOfItem(context, itemIndex);
	const { message, problems } = checkMessage(customsShipment, given, { partial: messageType === 'Update' });
	const { externalReference, direction } = message;
	return {
		itemIndex,
		message,
		identity: { externalReference, direction, messageType } as IDataObject,
		subject:
			externalReference === undefined ? 'shipment' : `shipment ${String(externalReference)} (${String(direction)})`,
		refusals: refusals(problems).filter((problem) => validate || problem.path === ''),
		warnings: problems.filter(({ severity }) => severity === 'warn'),
	};
}

async function ingest(
	context: IExecuteFunctions,
	connection: CasConnection,
	consignment: Consignment,
	messageType: MessageType,
): Promise<Result> {
	if (consignment.refusals.length > 0) return { failure: notSent(consignment) };
	const { outcome, request, attempts } = await send(
		context,
		connection,
		ingestCustomsShipment(consignment.message, messageType),
	);
	const identity = { ...consignment.identity, messageType: request.body?.messageType as string };
	const accepted = ENDPOINTS['customsShipment.ingest'].value.success;
	const referenceId =
		outcome.kind === 'answered' && outcome.status === accepted ? referenceIdOf(outcome.body) : undefined;
	if (referenceId === undefined) {
		return { failure: requestFailure(failureOf(request, outcome, consignment.subject, customsShipment), identity) };
	}
	return {
		json: {
			...identity,
			referenceId,
			acceptedAt: new Date().toISOString(),
			...(attempts > 1 ? { attempts } : {}),
			...(consignment.warnings.length > 0 ? { warnings: consignment.warnings.map(problemJson) } : {}),
		},
	};
}

const notSent = ({ subject, refusals: found, identity }: Consignment) => problemFailure(subject, found, identity);

/** Who reads "stopped" must know what CAS already has. */
function withTally(failure: ItemFailure, results: readonly (Result | undefined)[]): ItemFailure {
	const accepted = results.flatMap((result) =>
		result !== undefined && 'json' in result ? [String(result.json.externalReference)] : [],
	);
	if (accepted.length === 0) return failure;
	const named = accepted.slice(0, 20).join(', ');
	const rest = accepted.length > 20 ? ` and ${accepted.length - 20} more` : '';
	return { ...failure, description: `${failure.description} CAS has already taken ${named}${rest}.` };
}

function itemOf(context: IExecuteFunctions, result: Result, itemIndex: number): INodeExecutionData {
	if ('failure' in result) return failedItem(context.getNode(), result.failure, itemIndex);
	return { json: result.json, pairedItem: { item: itemIndex } };
}
