import type { Resource } from '../../shared/fields/operation';
import { check } from './check.operation';
import { compareSpecification } from './compareSpecification.operation';
import { show } from './show.operation';
import { supportBundleOperation } from './supportBundle.operation';

/** What lies between n8n and CAS: reachability, permissions, and the contract that both keep. */
export const connectionResource: Resource = {
	name: 'Connection',
	value: 'connection',
	operations: [check, compareSpecification, supportBundleOperation, show],
};
