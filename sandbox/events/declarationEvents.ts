import type { SandboxContext } from '../context';
import { customsFlowOf, customsFlowStepOf } from '../declarations/customsFlow';
import { declarationUrl } from '../declarations/declarationUrl';
import { documentUrl } from '../documents/documentUrl';
import { storageLocationOf, traderReferenceOf } from '../shipment/read';
import { isoTime } from '../time/clock';
import { textOf } from '../world/readField';
import {
	statusOf,
	type Declaration,
	type DeclarationDocument,
	type JsonObject,
	type RequestedAction,
} from '../world/records';
import { emitEvent } from './emitEvent';

/** `DeclarationStatusChanged`, fields as documented on its page. Assumed: the subtype is the status; what does not exist yet is null. */
export function emitStatusChange(context: SandboxContext, declaration: Declaration): void {
	const { shared, places } = dataOf(context, declaration);
	emitEvent(context, {
		tenantId: declaration.tenantId,
		eventType: 'DeclarationStatusChanged',
		eventSubType: statusOf(declaration),
		data: {
			...shared,
			currentStatus: statusOf(declaration),
			acceptanceDate: declaration.acceptedAt === undefined ? null : isoTime(declaration.acceptedAt),
			...places,
		},
	});
}

/** `DeclarationPdfCreated`, fields as documented on its page. Assumed: the subtype is the kind of document. */
export function emitDocumentCreated(
	context: SandboxContext,
	declaration: Declaration,
	document: DeclarationDocument,
): void {
	const { shared, places } = dataOf(context, declaration);
	emitEvent(context, {
		tenantId: declaration.tenantId,
		eventType: 'DeclarationPdfCreated',
		eventSubType: document.kind,
		data: { ...shared, url: documentUrl(context, declaration, document), type: document.kind, ...places },
	});
}

/**
 * `DeclarationActionFinished`, fields as documented on its page, the newer edition's included. Assumed: the subtype is the
 * action, and `result` and `message` say how it ended, since CAS documents no field for it.
 */
export function emitActionFinished(
	context: SandboxContext,
	declaration: Declaration,
	{ action, result, message }: RequestedAction,
): void {
	const { shared, places } = dataOf(context, declaration);
	emitEvent(context, {
		tenantId: declaration.tenantId,
		eventType: 'DeclarationActionFinished',
		eventSubType: action,
		data: {
			arc: null,
			sequenceNumber: null,
			...shared,
			action,
			...places,
			result,
			...(message === undefined ? {} : { message }),
		},
	});
}

function dataOf(context: SandboxContext, declaration: Declaration): { shared: JsonObject; places: JsonObject } {
	const content = context.world.contentOf(declaration);
	return {
		shared: {
			id: declaration.id,
			customsShipmentReference: declaration.externalReference,
			jurisdiction: declaration.jurisdiction,
			traderReference: traderReferenceOf(content) ?? null,
			customsFlow: customsFlowOf(content, declaration.direction),
			customsFlowStep: customsFlowStepOf(declaration.direction),
			customsFlowStepInstanceCount: 1,
			customsFlowStepInstanceSeq: 1,
			mrn: declaration.mrn ?? null,
			lrn: declaration.lrn,
			// Documented for the action event only; assumed that the other events of an excise movement have them too.
			...(declaration.arc === undefined ? {} : { arc: declaration.arc, sequenceNumber: declaration.sequenceNumber }),
			declarationUrl: declarationUrl(context, declaration),
		},
		places: {
			storageLocation: storageLocationOf(content) ?? null,
			plant: textOf(content, 'plant') ?? null,
			company: textOf(content, 'company') ?? null,
		},
	};
}
