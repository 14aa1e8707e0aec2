import { REPLACEABLE_STATUSES } from '../../cas/contract/statuses';
import type { SandboxContext } from '../context';
import { createDeclaration, restartFlow, revalidate } from '../declarations/lifeCycle';
import { emitShipmentInformation, type ShipmentInformation } from '../events/shipmentInformation';
import { shipmentKey } from '../world/world';
import { statusOf, type Declaration, type IngestedMessage, type JsonObject, type Shipment } from '../world/records';
import { isEqualJson, mergedContent } from './mergeContent';

type ShipmentMessage = IngestedMessage & Required<Pick<IngestedMessage, 'externalReference' | 'direction' | 'content'>>;

/** The asynchronous part of ingestion: what becomes of a message that was taken in. */
export function processMessage(context: SandboxContext, referenceId: string): void {
	const message = context.world.messages.get(referenceId);
	if (message?.result !== 'waiting') return;
	if (isShipmentMessage(message)) processShipment(context, message);
	else {
		const order = context.world.movementOrders.get(referenceId);
		if (order !== undefined) order.status = 'Processed';
		finish(message, 'processed', 'Taken in. The sandbox keeps it and does nothing more with it.');
	}
	delete message.content;
	context.world.changed();
}

function isShipmentMessage(message: IngestedMessage): message is ShipmentMessage {
	return message.endpoint === 'customsShipment.ingest';
}

function processShipment(context: SandboxContext, message: ShipmentMessage): void {
	const key = shipmentKey(message.tenantId, message.externalReference, message.direction);
	const existing = context.world.shipments.get(key);
	switch (message.messageType) {
		case 'New':
			// Assumed (contract, "Identity and duplicates"): what a second New of the same key does is not documented.
			if (existing !== undefined)
				return refuse(context, message, 'CreationUnsuccessful', `${nameOf(message)} exists already.`);
			return create(context, message, key);
		case 'Upsert':
			// Documented: matched by externalReference. Assumed: by the pair, which is the key.
			return existing === undefined ? create(context, message, key) : update(context, message, existing);
		case 'Update':
			// Assumed: what becomes of an Update of an unknown shipment is not documented.
			if (existing === undefined)
				return refuse(context, message, 'CreationUnsuccessful', `${nameOf(message)} does not exist.`);
			return update(context, message, existing);
		case 'Replace':
			// Assumed: likewise of a Replace.
			if (existing === undefined)
				return refuse(context, message, 'ReplaceUnsuccessful', `${nameOf(message)} does not exist.`);
			return replace(context, message, existing);
	}
}

function create(context: SandboxContext, message: ShipmentMessage, key: string): void {
	const content = contentOf(message);
	if (!hasGoodsItems(content)) {
		return refuse(
			context,
			message,
			'CreationUnsuccessful',
			`${nameOf(message)} has no goods items, so no declaration can be made.`,
		);
	}
	const declaration = createDeclaration(context, {
		key,
		tenantId: message.tenantId,
		externalReference: message.externalReference,
		direction: message.direction,
		content,
		ingestionReferences: [message.referenceId],
	});
	finish(message, 'processed', `Created declaration ${declaration.lrn}.`);
}

/** Documented ("customs flows"): replaces the whole shipment and restarts the flow. Assumed: the declaration stays the same one. */
function replace(context: SandboxContext, message: ShipmentMessage, shipment: Shipment): void {
	const declaration = declarationOf(context, shipment);
	if (!isChangeable(declaration))
		return refuse(context, message, 'ReplaceUnsuccessful', tooLate(message, declaration, 'replaced'));
	const content = contentOf(message);
	if (!hasGoodsItems(content)) {
		return refuse(
			context,
			message,
			'ReplaceUnsuccessful',
			`${nameOf(message)} has no goods items, so it cannot be replaced.`,
		);
	}
	shipment.content = content;
	shipment.ingestionReferences.push(message.referenceId);
	emitShipmentInformation(context, 'ReplaceSuccessful', informationAbout(message));
	restartFlow(context, declaration);
	finish(message, 'processed', `Replaced; declaration ${declaration.lrn} starts again.`);
}

/**
 * Documented ("customs flows"): changes the provided data only. Assumed: an update that changes nothing succeeds in any status,
 * so that a message sent again after a lost answer does no harm; a refused one is told as ReplaceUnsuccessful.
 */
function update(context: SandboxContext, message: ShipmentMessage, shipment: Shipment): void {
	const declaration = declarationOf(context, shipment);
	const content = mergedContent(shipment.content, contentOf(message));
	if (isEqualJson(content, shipment.content)) {
		shipment.ingestionReferences.push(message.referenceId);
		return finish(message, 'processed', `Nothing to change in declaration ${declaration.lrn}.`);
	}
	if (!isChangeable(declaration))
		return refuse(context, message, 'ReplaceUnsuccessful', tooLate(message, declaration, 'updated'));
	shipment.content = content;
	shipment.ingestionReferences.push(message.referenceId);
	revalidate(context, declaration);
	finish(message, 'processed', `Updated declaration ${declaration.lrn}.`);
}

function refuse(
	context: SandboxContext,
	message: ShipmentMessage,
	subtype: 'CreationUnsuccessful' | 'ReplaceUnsuccessful',
	reason: string,
): void {
	emitShipmentInformation(context, subtype, { ...informationAbout(message), errorDescriptions: [reason] });
	finish(message, 'refused', reason);
}

function finish(message: IngestedMessage, result: 'processed' | 'refused', outcome: string): void {
	message.result = result;
	message.outcome = outcome;
}

/** The message without what it asks for: that is not data of the shipment. */
function contentOf({ content: { messageType: _asked, ...content } }: ShipmentMessage): JsonObject {
	return content;
}

function informationAbout(message: ShipmentMessage): ShipmentInformation {
	return {
		tenantId: message.tenantId,
		ingestionReferences: [message.referenceId],
		businessReference: message.externalReference,
		direction: message.direction,
		content: message.content,
	};
}

function declarationOf({ world }: SandboxContext, shipment: Shipment): Declaration {
	const declaration = world.declarations.get(shipment.declarationId);
	if (declaration === undefined) throw new Error(`Shipment ${shipment.key} has lost its declaration`);
	return declaration;
}

const isChangeable = (declaration: Declaration) => REPLACEABLE_STATUSES.value.includes(statusOf(declaration));

const hasGoodsItems = ({ governmentAgencyGoodsItems: items }: JsonObject) => Array.isArray(items) && items.length > 0;

const nameOf = (message: ShipmentMessage) => `Customs shipment ${message.externalReference} (${message.direction})`;

const tooLate = (message: ShipmentMessage, declaration: Declaration, verb: string) =>
	`${nameOf(message)} cannot be ${verb}: its declaration is in ${statusOf(declaration)} status.`;
