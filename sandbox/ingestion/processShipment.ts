import { REPLACEABLE_STATUSES } from '../../cas/contract/statuses';
import type { SandboxContext } from '../context';
import { createDeclaration, restartFlow, revalidate } from '../declarations/lifeCycle';
import { emitShipmentInformation, type ShipmentInformation } from '../events/shipmentInformation';
import { shipmentKey } from '../world/world';
import { statusOf, type Declaration, type IngestedMessage, type JsonObject, type Shipment } from '../world/records';
import { isEqualJson, mergedContent } from './mergeContent';
import type { Processed } from './processor';

export type ShipmentMessage = IngestedMessage &
	Required<Pick<IngestedMessage, 'externalReference' | 'direction' | 'content'>>;

/** What becomes of a customs shipment. Its data is validated as a declaration, so that what is wrong makes that one Invalid. */
export function processShipment(context: SandboxContext, message: ShipmentMessage): Processed {
	const key = keyOf(message);
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

/**
 * Assumed: a shipment without goods items, as one in a shape that CAS does not know, makes an Invalid declaration too rather than
 * `CreationUnsuccessful`. Documented for that event is only that a shipment could not be created, not when.
 */
function create(context: SandboxContext, message: ShipmentMessage, key: string): Processed {
	const declaration = createDeclaration(context, {
		key,
		tenantId: message.tenantId,
		externalReference: message.externalReference,
		direction: message.direction,
		content: contentOf(message),
		ingestionReferences: [message.referenceId],
	});
	return { result: 'processed', outcome: `Created declaration ${declaration.lrn}.` };
}

/** Documented ("customs flows"): replaces the whole shipment and restarts the flow. Assumed: the declaration stays the same one. */
function replace(context: SandboxContext, message: ShipmentMessage, shipment: Shipment): Processed {
	const declaration = declarationOf(context, shipment);
	if (!isChangeable(declaration))
		return refuse(context, message, 'ReplaceUnsuccessful', tooLate(message, declaration, 'replaced'));
	shipment.content = contentOf(message);
	shipment.ingestionReferences.push(message.referenceId);
	emitShipmentInformation(context, 'ReplaceSuccessful', informationAbout(message));
	restartFlow(context, declaration);
	return { result: 'processed', outcome: `Replaced; declaration ${declaration.lrn} starts again.` };
}

/**
 * Documented ("customs flows"): changes the provided data only. Assumed: an update that changes nothing succeeds in any status,
 * so that a message sent again after a lost answer does no harm; a refused one is told as ReplaceUnsuccessful.
 */
function update(context: SandboxContext, message: ShipmentMessage, shipment: Shipment): Processed {
	const declaration = declarationOf(context, shipment);
	const content = mergedContent(shipment.content, contentOf(message));
	if (isEqualJson(content, shipment.content)) {
		shipment.ingestionReferences.push(message.referenceId);
		return { result: 'processed', outcome: `Nothing to change in declaration ${declaration.lrn}.` };
	}
	if (!isChangeable(declaration))
		return refuse(context, message, 'ReplaceUnsuccessful', tooLate(message, declaration, 'updated'));
	shipment.content = content;
	shipment.ingestionReferences.push(message.referenceId);
	revalidate(context, declaration);
	return { result: 'processed', outcome: `Updated declaration ${declaration.lrn}.` };
}

function refuse(
	context: SandboxContext,
	message: ShipmentMessage,
	subtype: 'CreationUnsuccessful' | 'ReplaceUnsuccessful',
	reason: string,
): Processed {
	// An update names its company and reference only where they change; the event has those of the shipment then.
	const stored = context.world.shipments.get(keyOf(message))?.content;
	const information = { ...informationAbout(message), content: mergedContent(stored ?? {}, message.content) };
	emitShipmentInformation(context, subtype, { ...information, errorDescriptions: [reason] });
	return { result: 'refused', outcome: reason };
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

const keyOf = ({ tenantId, externalReference, direction }: ShipmentMessage) =>
	shipmentKey(tenantId, externalReference, direction);

const isChangeable = (declaration: Declaration) => REPLACEABLE_STATUSES.value.includes(statusOf(declaration));

const nameOf = (message: ShipmentMessage) => `Customs shipment ${message.externalReference} (${message.direction})`;

/** Documented sample (ev:ReplaceUnsuccessful), in our words: a declaration in submitted status cannot be replaced. */
const tooLate = (message: ShipmentMessage, declaration: Declaration, verb: string) =>
	`${nameOf(message)} cannot be ${verb}: declaration ${declaration.lrn} is in ${statusOf(declaration)} status.`;
