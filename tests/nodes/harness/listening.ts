import { aPollNode, type PollNode } from './pollNode';
import { aTappedCas } from './tappedCas';

/** The statuses of an export that goes well. */
export const LIFE = ['New', 'Validated', 'Queued', 'Submitted', 'Accepted', 'Released', 'ExitConfirmed'];

/** What a trigger has told of one shipment, in order. */
export const statusesOf = (node: PollNode, reference = 'SO-1') =>
	node.told().flatMap(({ externalReference, status }) => (externalReference === reference ? [status] : []));

/** A trigger that has had its first poll, before anything was sent. */
export async function listening(parameters = {}, options?: Parameters<typeof aTappedCas>[0]) {
	const cas = await aTappedCas(options);
	const node = aPollNode(cas, parameters);
	await node.poll();
	return { cas, node };
}
