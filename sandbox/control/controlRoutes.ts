import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { SandboxContext } from '../context';
import { outcomeSpec } from '../declarations/outcomes';
import { faultSpec } from '../faults/fault';
import { notFound, structureProblem } from '../http/httpProblem';
import { openingStock } from '../stock/openingStock';
import type { SandboxControl } from './sandboxControl';

const DEFAULT_STATE_LIMIT = 200;

const stateQuery = z.object({
	limit: z
		.union([z.literal('all').transform(() => Number.MAX_SAFE_INTEGER), z.coerce.number().int().nonnegative()])
		.default(DEFAULT_STATE_LIMIT),
});
const clockChange = z
	.object({
		advanceMs: z.number().nonnegative().optional(),
		until: z.string().datetime().optional(),
		speed: z.number().positive().optional(),
		isPaused: z.boolean().optional(),
	})
	.strict();
const resetRequest = z.object({ keepSubscriptions: z.boolean().optional() }).strict();
const newEvent = z
	.object({
		eventType: z.string().min(1),
		eventSubType: z.string().default(''),
		data: z.record(z.unknown()),
		tenantId: z.string().optional(),
		eventTime: z.string().datetime({ offset: true }).optional(),
	})
	.strict();
const oneOrMore = <Schema extends z.ZodTypeAny>(schema: Schema) =>
	z.preprocess((body) => (Array.isArray(body) ? body : [body]), z.array(schema));
const manyFaults = oneOrMore(faultSpec);
const manyLots = oneOrMore(openingStock);

/** The control API. It is the sandbox's own: nothing of it exists in CAS. */
export function controlRoutes(server: FastifyInstance, { clock }: SandboxContext, control: SandboxControl): void {
	server.get('/_sandbox/health', () => ({ status: 'ok' }));

	server.get('/_sandbox/state', (request) => control.state(read(stateQuery, request.query).limit));

	server.post('/_sandbox/clock', async (request) => {
		const { advanceMs, until, speed, isPaused } = read(clockChange, request.body);
		if (isPaused !== undefined) {
			if (clock.mode === 'manual')
				throw structureProblem({ isPaused: ['A manual clock stands still already. Use advanceMs.'] });
			control.setPaused(isPaused);
		}
		if (speed !== undefined) {
			if (clock.mode === 'manual') throw structureProblem({ speed: ['A manual clock has no speed. Use advanceMs.'] });
			control.setSpeed(speed);
		}
		if (advanceMs !== undefined) await control.advance(advanceMs);
		if (until !== undefined) await control.advanceTo(Date.parse(until));
		return control.state(0).clock;
	});

	server.get('/_sandbox/faults', () => control.state(0).faults);
	server.post('/_sandbox/faults', async (request, reply) => {
		const added = read(manyFaults, request.body).map((fault) => control.addFault(fault).id);
		return reply.code(201).send({ ids: added });
	});
	server.delete('/_sandbox/faults', async (_request, reply) => {
		control.clearFaults();
		return reply.code(204).send();
	});

	server.delete<{ Params: { id: string } }>('/_sandbox/faults/:id', async ({ params }, reply) => {
		if (!control.endFault(params.id)) throw notFound(`Fault ${params.id}`);
		return reply.code(204).send();
	});

	server.post('/_sandbox/outcomes', async (request, reply) => {
		control.setOutcome(read(outcomeSpec, request.body));
		return reply.code(204).send();
	});

	server.get('/_sandbox/stock', () => control.stock());
	server.post('/_sandbox/stock', async (request, reply) =>
		reply.code(201).send({ ids: read(manyLots, request.body).map((goods) => control.addStock(goods)) }),
	);

	server.post('/_sandbox/events', async (request, reply) =>
		reply.code(201).send({ id: control.emit(read(newEvent, request.body)) }),
	);

	server.post<{ Params: { id: string } }>('/_sandbox/events/:id/resend', async ({ params }) => {
		const subscriptions = control.resend(params.id);
		if (subscriptions === undefined) throw notFound(`Event ${params.id}`);
		return { subscriptions };
	});

	server.post('/_sandbox/tokens/expire', async (_request, reply) => {
		control.expireTokens();
		return reply.code(204).send();
	});

	server.post('/_sandbox/reset', async (request, reply) => {
		control.reset(read(resetRequest, request.body ?? {}));
		return reply.code(204).send();
	});
}

function read<Schema extends z.ZodTypeAny>(schema: Schema, value: unknown): z.output<Schema> {
	const parsed = schema.safeParse(value ?? {});
	if (parsed.success) return parsed.data;
	const errors: Record<string, string[]> = {};
	for (const { path, message } of parsed.error.issues) (errors[path.join('.') || '$'] ??= []).push(message);
	throw structureProblem(errors);
}
