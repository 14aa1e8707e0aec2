import type { INodeExecutionData } from 'n8n-workflow';
import { anExport } from '../../sandbox/support/shipment';

/** One item a reference, each a good export shipment. */
export function exportItems(...references: string[]): INodeExecutionData[] {
	return references.map((reference) => ({ json: anExport(reference) as INodeExecutionData['json'] }));
}

/** `SO-1`, `SO-2`, …: so many references. */
export const references = (count: number) => Array.from({ length: count }, (_, index) => `SO-${index + 1}`);

/** The shipment of goods inside a message that was sent. */
export function shipmentOf(message: Record<string, unknown>): GoodsShipment {
	const { goodsShipment } = (message.singleAdministrativeDocument ?? {}) as { goodsShipment?: GoodsShipment };
	return goodsShipment ?? { governmentAgencyGoodsItems: [] };
}

interface GoodsShipment extends Record<string, unknown> {
	readonly governmentAgencyGoodsItems: readonly Record<string, unknown>[];
}
