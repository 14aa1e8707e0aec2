import type { KnownStatus } from '../../cas/contract/statuses';
import type { SandboxContext } from '../context';
import { emitStatusChange } from '../events/declarationEvents';
import type { Declaration } from '../world/records';

/** Gives the declaration a status, and tells of it. */
export function moveTo(context: SandboxContext, declaration: Declaration, status: KnownStatus): void {
	const time = context.clock.now();
	declaration.updatedAt = time;
	declaration.history.push({ status, time });
	emitStatusChange(context, declaration);
	context.world.changed();
}
