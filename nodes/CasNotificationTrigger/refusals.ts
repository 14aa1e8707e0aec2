import type { IWebhookFunctions } from 'n8n-workflow';
import { nodeKey } from './nodeKey';

/** How often this process has refused deliveries, by node and reason. */
const counts = new Map<string, number>();

/** Writes a refused delivery down, with how many there were for this reason. Nothing of the delivery itself is logged. */
export function logRefusal(context: IWebhookFunctions, reason: string): void {
	const key = `${nodeKey(context)} ${reason}`;
	const count = (counts.get(key) ?? 0) + 1;
	counts.set(key, count);
	context.logger.warn(`${context.getNode().name}: refused a delivery ${reason} (${count} since n8n started)`);
}
