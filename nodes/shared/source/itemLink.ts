import type { IPairedItemData } from 'n8n-workflow';

/**
 * The link of an output item to its input. A message of several rows is linked to the first of them: with a link to each, n8n finds
 * several matches for `$('Rows').item` and stops the flow behind a node that has sent.
 */
export const itemLink = (itemIndexes: readonly number[]): IPairedItemData => ({ item: itemIndexes[0] ?? 0 });
