import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { DECLARATION_ACTION_NAMES, DECLARATION_ACTIONS } from '../../cas/contract/actions';
import { endpoint } from '../../cas/contract/endpoints';
import { ACTION_MODELS } from '../../cas/messages';
import type { SandboxContext } from '../context';
import { declarationOf } from '../declarations/declarationOf';
import { structureProblem } from '../http/httpProblem';
import { routeOf } from '../http/routeOf';
import { bodyErrors } from '../validation/messageChecks';
import type { JsonObject } from '../world/records';
import { notNow, whyNotNow } from './actionRules';
import { ACTION_EFFECTS } from './carryOut';

/** The ten actions. Assumed: what is wrong with body or status is told at once; the rest takes its time and ends with an event. */
export function actionRoutes(server: FastifyInstance, context: SandboxContext): void {
	const { agenda, clock, settings, world } = context;
	for (const action of DECLARATION_ACTION_NAMES) {
		const { endpoint: name } = DECLARATION_ACTIONS[action].value;
		const { success } = endpoint(name);
		server.route<{ Params: { declarationId: string } }>({
			...routeOf(context, name),
			handler: async (request, reply) => {
				const declaration = declarationOf(context, request);
				const model = ACTION_MODELS[action];
				const body = (request.body ?? {}) as JsonObject;
				const errors = model === undefined ? {} : bodyErrors(model, body);
				if (Object.keys(errors).length > 0) throw structureProblem(errors);
				const refusal = whyNotNow(action, declaration, world.contentOf(declaration));
				if (refusal !== undefined) throw notNow(refusal);

				const referenceId = randomUUID();
				(declaration.actions ??= []).push({ referenceId, action, requestedAt: clock.now(), body });
				declaration.updatedAt = clock.now();
				ACTION_EFFECTS[action].begin?.(context, declaration);
				agenda.plan({ kind: 'finishAction', declarationId: declaration.id, referenceId }, settings.stepDelays.action);
				world.changed();
				return reply.code(success).send({ referenceId });
			},
		});
	}
}
