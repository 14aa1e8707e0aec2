import type { INodeParameters } from 'n8n-workflow';
import { aCas, type TestCas } from './testCas';
import { aTrigger, type TriggerNode } from './triggerNode';

export const SECRET_HEADER = 'x-cas-webhook-secret';

/** An event as CAS sends it: a declaration was accepted. */
export const anEvent = (change: object = {}) => ({
	id: 'event-1',
	tenantId: 'tenant-1',
	plantId: 'ANR1',
	eventTime: '2026-01-15T08:00:00.1234567Z',
	eventType: 'DeclarationStatusChanged',
	eventSubType: 'Accepted',
	data: {
		id: 'declaration-1',
		customsShipmentReference: 'SO-1',
		currentStatus: 'Accepted',
		mrn: '26BE000000000001J4',
		lrn: 'L1',
	},
	...change,
});

/** A declaration of that id reached a status. */
export const aStatus = (status: string, change: object = {}, declarationId = 'declaration-1') =>
	anEvent({
		id: `${declarationId} ${status}`,
		eventSubType: status,
		data: { id: declarationId, currentStatus: status },
		...change,
	});

export interface PublishedTrigger {
	readonly cas: TestCas;
	readonly trigger: TriggerNode;
	/** The header with the secret of the subscription. */
	readonly headers: Record<string, string>;
}

export async function published(parameters: INodeParameters = {}): Promise<PublishedTrigger> {
	const cas = await aCas();
	const trigger = await aTrigger(cas, { parameters });
	await trigger.publish();
	return { cas, trigger, headers: { [SECRET_HEADER]: trigger.secret() } };
}
