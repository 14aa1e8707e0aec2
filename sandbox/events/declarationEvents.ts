import type { SandboxContext } from '../context';
import { customsFlowOf, customsFlowStepOf } from '../declarations/customsFlow';
import { declarationUrl } from '../declarations/declarationUrl';
import { documentUrl } from '../documents/documentUrl';
import { isoTime } from '../time/clock';
import { textOf } from '../world/readField';
import { statusOf, type Declaration, type DeclarationDocument, type JsonObject } from '../world/records';
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

function dataOf(context: SandboxContext, declaration: Declaration): { shared: JsonObject; places: JsonObject } {
	const content = context.world.contentOf(declaration);
	return {
		shared: {
			id: declaration.id,
			customsShipmentReference: declaration.externalReference,
			jurisdiction: declaration.jurisdiction,
			traderReference: textOf(content, 'traderReference') ?? null,
			customsFlow: customsFlowOf(content, declaration.direction),
			customsFlowStep: customsFlowStepOf(declaration.direction),
			customsFlowStepInstanceCount: 1,
			customsFlowStepInstanceSeq: 1,
			mrn: declaration.mrn ?? null,
			lrn: declaration.lrn,
			declarationUrl: declarationUrl(context, declaration),
		},
		places: {
			storageLocation: textOf(content, 'storageLocation') ?? null,
			plant: textOf(content, 'plant') ?? null,
			company: textOf(content, 'company') ?? null,
		},
	};
}
