import { workingNodes, type Finding, type FlowRule } from './rule';

/** Nodes that n8n is called at carry an id of their own: without it, every import has the same address or none. */
export const webhookIds: FlowRule = (flow, catalogue) => {
	const seen = new Set<unknown>();
	return workingNodes(flow).flatMap(({ name, type, typeVersion, webhookId }): Finding[] => {
		const needsOne = catalogue.find(type, typeVersion)?.webhooks !== undefined;
		const twice = webhookId !== undefined && seen.has(webhookId);
		seen.add(webhookId);
		if (needsOne && typeof webhookId !== 'string') return [{ node: name, message: 'has no webhookId' }];
		return twice ? [{ node: name, message: 'has the webhookId of another node' }] : [];
	});
};
