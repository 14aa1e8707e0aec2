import { aGoodsItem, anExport, type ShipmentChange } from './shipment';

/** A good excise movement: wine from one tax warehouse to another. */
export function anExciseMovement(externalReference: string, change: ShipmentChange = {}): Record<string, unknown> {
	return anExport(externalReference, {
		customsFlow: 'Excise movement',
		goodsShipment: { destination: { country: 'NL' } },
		items: [
			aGoodsItem({
				commodity: {
					description: 'Red wine in bottles of 0.75 litres',
					classifications: [{ type: 'TARIC', code: '22042142' }],
				},
				excise: { productCode: 'W200', quantity: 1200, alcoholicStrength: 13.5 },
			}),
		],
		...change,
	});
}

/** A good body of each action that has one. */
export const BODIES = {
	invalidate: { reason: 'Order cancelled by the customer' },
	goodsArrived: { arrivalDateTime: '2026-01-15T10:00:00Z' },
	receiptReport: { dateOfArrival: '2026-01-16', globalConclusionCode: '1' },
	complementaryExplanation: { submitterTypeCode: '2', globalExplanation: 'Two bottles broken' },
	changeDestination: { destinationTypeCode: '1', newConsignee: { exciseNumber: 'NL00000123456' } },
	rejectOrAlertEad: { isRejected: false, dateOfAlertOrRejection: '2026-01-15', reasons: [{ reasonCode: '3' }] },
	delayForDelivery: { explanationCode: '4', messageRoleCode: '1', submitterTypeCode: '2' },
};
