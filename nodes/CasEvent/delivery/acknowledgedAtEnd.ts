import type { IExecuteFunctions } from 'n8n-workflow';

/** The triggers whose answer to CAS this package knows, each with the parameter that chooses it and the values that wait. */
const WAITING: Readonly<Record<string, { parameter: string; values: readonly string[] }>> = {
	'n8n-nodes-base.webhook': { parameter: 'responseMode', values: ['lastNode', 'responseNode'] },
	'n8n-nodes-customs4trade.casNotificationTrigger': { parameter: 'acknowledge', values: ['ended'] },
};

/**
 * The trigger before this node that answers CAS when the flow has done something, by its name. CAS then delivers again what failed,
 * and an event that counted as taken from the start would be lost.
 */
export function acknowledgedAtEnd(context: IExecuteFunctions): string | undefined {
	const before = context.getParentNodes(context.getNode().name, { includeNodeParameters: true });
	return before.find(({ type, parameters, disabled }) => {
		const waiting = WAITING[type];
		return disabled !== true && waiting?.values.includes(String(parameters?.[waiting.parameter])) === true;
	})?.name;
}
