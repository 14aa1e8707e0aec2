import { actionKinds } from './actions';
import { changeKinds } from './changes';
import type { Kind } from './kind';
import { messageKinds } from './messages';
import { subscriptionKind } from './subscriptions';

export { titleOf, type Kind, type Sending } from './kind';

/** Everything that the package sends and CAS keeps. */
export const KINDS: readonly Kind[] = [...messageKinds, ...changeKinds, ...actionKinds, subscriptionKind];

const READING = new Set([
	'movementOrder get',
	'declaration get',
	'declaration search',
	'declaration waitForStatus',
	'declaration reconcile',
	'declaration getDuties',
	'declaration getCorrections',
	'declaration copy',
	'declaration listDocuments',
	'declaration downloadDocument',
	'goodsItem get',
	'goodsItem getAll',
	'subscription getAll',
]);

/** Whether an operation changes nothing at CAS. Validate of a message sends nothing; every other operation has a kind. */
export const isReading = (resource: string, operation: string) =>
	(operation === 'validate' && resource !== 'action') || READING.has(`${resource} ${operation}`);
