import type { EndpointName } from '../../cas/contract/endpoints';
import { messageEntries, type MessageModel } from '../../cas/messages';
import { requestCertificate } from '../certificates/requestCertificate';
import type { SandboxContext } from '../context';
import { invalidateMaterialList, storeAs } from '../masterData/storeMasterData';
import { processMovementOrder } from '../stock/processMovementOrder';
import { checkedContent } from '../validation/messageChecks';
import { textOf } from '../world/readField';
import type { IngestedMessage } from '../world/records';
import type { Processed, Processor } from './processor';
import { processShipment, type ShipmentMessage } from './processShipment';

/** What the sandbox does with each message but the customs shipment, which is validated as its declaration. */
const PROCESSORS: Partial<Record<EndpointName, Processor>> = {
	'article.ingest': storeAs('article'),
	'businessPartner.ingest': storeAs('businessPartner'),
	'formula.ingest': storeAs('formula'),
	'materialList.ingest': storeAs('materialList'),
	'materialListInvalidation.ingest': invalidateMaterialList,
	'certificateOfOrigin.ingest': requestCertificate,
	'movementOrder.ingest': processMovementOrder,
	'movement.ingest': processMovementOrder,
	// Documented ("sending data", older list): a source for customs shipments that people enrich; making one of it is their work.
	'shipment.ingest': (_context, { reference }) => ({
		result: 'processed',
		outcome: `Shipment ${reference} can be made into a customs shipment by hand.`,
	}),
};

/** Customs shipments are judged by the sandbox's own reading of them, all other messages by their models. */
export const SHIPMENT_ENDPOINT = 'customsShipment.ingest' satisfies EndpointName;

/** The model of each message, by its ingestion endpoint. */
export const MODELS: ReadonlyMap<EndpointName, MessageModel> = new Map(
	messageEntries().map(({ endpoint, model }) => [endpoint, model]),
);

/** The asynchronous part of ingestion: what becomes of a message that was taken in. */
export function processMessage(context: SandboxContext, referenceId: string): void {
	const message = context.world.messages.get(referenceId);
	if (message?.result !== 'waiting' || message.content === undefined) return;
	const {
		result,
		outcome,
		problems = [],
	} = isShipmentMessage(message) ? processShipment(context, message) : processSound(context, message);
	message.result = result;
	message.outcome = outcome;
	if (problems.length > 0) message.problems = problems;
	concludeMovementOrder(context, message);
	delete message.content;
	context.world.changed();
}

function isShipmentMessage(message: IngestedMessage): message is ShipmentMessage {
	return message.endpoint === SHIPMENT_ENDPOINT;
}

/**
 * Validates the message and, if nothing refuses it, carries it out. Assumed: a refusal sends no event, since CAS documents
 * none for messages other than customs shipments (contract, "Event types and subtypes known"); it is kept and shown.
 */
function processSound(
	context: SandboxContext,
	{ endpoint, referenceId, tenantId, content = {} }: IngestedMessage,
): Processed {
	const model = MODELS.get(endpoint);
	const processor = PROCESSORS[endpoint];
	if (model === undefined || processor === undefined) throw new Error(`The sandbox has no use for ${endpoint}`);
	const { message, problems } = checkedContent(model, content);
	const refusal = problems.filter(({ severity }) => severity === 'refuse');
	if (refusal.length > 0) {
		return { result: 'refused', outcome: `${model.labels.en} refused: ${problemCount(refusal.length)}.`, problems };
	}
	const reference = textOf(message, model.identity[0] ?? '') ?? referenceId;
	const processed = processor(context, { referenceId, tenantId, reference, content: message });
	return { ...processed, problems: [...problems, ...(processed.problems ?? [])] };
}

/** Documented ("movement orders"): status and validation errors can be read back. */
function concludeMovementOrder(
	{ world }: SandboxContext,
	{ referenceId, result, problems = [] }: IngestedMessage,
): void {
	const order = world.movementOrders.get(referenceId);
	if (order === undefined) return;
	order.status = result === 'refused' ? 'Invalid' : 'Processed';
	order.validationErrors = problems;
}

const problemCount = (count: number) => `${count} problem${count === 1 ? '' : 's'}`;
