import { endpoint } from '../../cas/contract/endpoints';
import type { SandboxContext } from '../context';
import type { Declaration } from '../world/records';

/** The link to the declaration in CAS's generic format that events carry. */
export function declarationUrl({ origin, settings }: SandboxContext, { id }: Declaration): string {
	return origin() + endpoint('declaration.get', settings.endpoints).path.replace('{declarationId}', id);
}
