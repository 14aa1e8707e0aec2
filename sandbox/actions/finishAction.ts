import type { SandboxContext } from '../context';
import { emitActionFinished } from '../events/declarationEvents';
import { whyNotNow } from './actionRules';
import { ACTION_EFFECTS } from './carryOut';

/** Ends an action that was taken. Documented: `DeclarationActionFinished` tells of it. */
export function finishAction(context: SandboxContext, declarationId: string, referenceId: string): void {
	const { clock, world } = context;
	const declaration = world.declarations.get(declarationId);
	const asked = declaration?.actions?.find((action) => action.referenceId === referenceId);
	if (declaration === undefined || asked === undefined || asked.finishedAt !== undefined) return;
	const { action, body = {} } = asked;
	const { begin, end } = ACTION_EFFECTS[action];
	// The status may have moved on since; where the action itself has moved it, that was decided at its beginning.
	const tooLate = begin === undefined ? whyNotNow(action, declaration, world.contentOf(declaration)) : undefined;
	const failure = tooLate ?? end(context, declaration, body);
	delete asked.body;
	asked.finishedAt = clock.now();
	asked.result = failure === undefined ? 'Successful' : 'Unsuccessful';
	if (failure !== undefined) asked.message = failure;
	declaration.updatedAt = clock.now();
	emitActionFinished(context, declaration, asked);
	world.changed();
}
