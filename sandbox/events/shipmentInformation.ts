import type { Direction } from '../../cas/contract/ingestion';
import type { SandboxContext } from '../context';
import { traderReferenceOf } from '../shipment/read';
import { textOf } from '../world/readField';
import type { JsonObject } from '../world/records';
import { emitEvent } from './emitEvent';

export interface ShipmentInformation {
	readonly tenantId: string;
	readonly ingestionReferences: readonly string[];
	readonly businessReference: string;
	readonly direction: Direction;
	readonly content: JsonObject;
	readonly errorDescriptions?: readonly string[];
}

/** `CustomsShipmentInformation`, fields as documented ("ev:ReplaceSuccessful", "ev:ReplaceUnsuccessful"); creation by analogy. */
export function emitShipmentInformation(
	context: SandboxContext,
	eventSubType: 'CreationUnsuccessful' | 'ReplaceSuccessful' | 'ReplaceUnsuccessful',
	{ content, ...information }: ShipmentInformation,
): void {
	emitEvent(context, {
		tenantId: information.tenantId,
		eventType: 'CustomsShipmentInformation',
		eventSubType,
		data: {
			...information,
			traderReference: traderReferenceOf(content) ?? null,
			company: textOf(content, 'company') ?? null,
		},
	});
}
