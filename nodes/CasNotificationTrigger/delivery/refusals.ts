import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { nodeKey } from '../../shared/events/nodeKey';
import { RefusalLog } from './refusalLog';

/** Of this process, for all nodes. */
const log = new RefusalLog();

/** Writes a refused delivery down, at a bounded rate. Nothing of the delivery itself is logged. */
export function logRefusal(context: IWebhookFunctions, reason: string): void {
	for (const line of log.refused(nodeKey(context), reason, Date.now())) warn(context, line);
}

/** Writes down how many refusals were not logged one by one, once their minute is over. Any delivery may end it. */
export function logRefusalsBefore(context: IWebhookFunctions): void {
	for (const line of log.ended(nodeKey(context), Date.now())) warn(context, line);
}

function warn(context: IHookFunctions | IWebhookFunctions, line: string): void {
	context.logger.warn(`${context.getNode().name}: ${line}`);
}
