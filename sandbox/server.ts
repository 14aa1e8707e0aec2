import type { AddressInfo } from 'node:net';
import formBody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';
import { actionRoutes } from './actions/actionRoutes';
import { finishAction } from './actions/finishAction';
import { makeCertificate } from './certificates/makeCertificate';
import type { SandboxContext } from './context';
import { authorizationStatusRoute } from './login/authorizationStatusRoute';
import { controlRoutes } from './control/controlRoutes';
import { guardControl } from './control/controlGuard';
import { SandboxControl } from './control/sandboxControl';
import { correctionRoutes } from './declarations/correctionRoutes';
import { declarationRoutes } from './declarations/declarationRoutes';
import { runStep } from './declarations/lifeCycle';
import { documentRoutes } from './documents/documentRoutes';
import { makeDocuments } from './documents/makeDocuments';
import { EventDelivery } from './events/deliverEvent';
import { releaseHeldEvents } from './events/planDeliveries';
import { subscriptionRoutes } from './events/subscriptionRoutes';
import { FaultRegistry } from './faults/faultRegistry';
import { endFault, waitsForEnd } from './faults/standingFaults';
import { letRequestsFail } from './faults/requestFaults';
import { answerErrorsAsProblems } from './http/httpProblem';
import { RateLimit } from './http/rateLimit';
import { readJsonBodies } from './http/jsonBodies';
import { ingestionRoutes } from './ingestion/ingestionRoutes';
import { processMessage } from './ingestion/processMessage';
import { guardWithBearer } from './login/bearer';
import { TokenIssuer } from './login/tokenIssuer';
import { tokenRoutes } from './login/tokenRoutes';
import { LOOPBACK, settingsFrom, type SandboxOptions } from './options';
import { pageRoutes } from './page/pageRoutes';
import { Saver } from './persistence/saver';
import { followProfile } from './profile/followProfile';
import { readSnapshot, VERSION, writeSnapshot } from './persistence/snapshotFile';
import { seededRandom } from './random';
import { Agenda } from './time/agenda';
import { Clock } from './time/clock';
import { World } from './world/world';

export { DEMO_CLIENT, type SandboxClient, type SandboxOptions } from './options';

const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** A running sandbox. */
export interface Sandbox {
	/** Login, API and documents, `http://127.0.0.1:<port>`; the page is at its root. */
	readonly url: string;
	readonly port: number;
	/** The contract profile that it behaves by, as the credential takes it; `{}` where all is as assumed. */
	readonly profile: Readonly<Record<string, unknown>>;
	readonly clock: Clock;
	readonly control: SandboxControl;
	/** Ends deliveries, saves, and closes the server. */
	stop(): Promise<void>;
}

/** Starts a local CAS, on this machine's loopback address unless told otherwise. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const settings = settingsFrom(options);
	const saved = settings.persistFolder === undefined ? undefined : readSnapshot(settings.persistFolder);
	const clock = new Clock(settings.clock, reportFault);
	if (saved !== undefined) clock.continueFrom(saved.clockTime);
	const world = new World(settings.caps);
	const server = fastify({ bodyLimit: MAX_BODY_BYTES, forceCloseConnections: true, exposeHeadRoutes: false });
	const faults = new FaultRegistry(() => world.changed(), settings.seed);
	const context: SandboxContext = {
		settings,
		clock,
		world,
		agenda: new Agenda(clock, (work) => waitsForEnd(faults, work)),
		faults,
		tokens: await TokenIssuer.create(clock, settings.clients, settings.tokenLifetimeSeconds, saved?.tokens),
		random: seededRandom(settings.seed),
		origin: () => `http://${LOOPBACK}:${(server.server.address() as AddressInfo | null)?.port ?? settings.port}`,
	};
	const delivery = new EventDelivery(context);
	context.agenda.handleWith({
		processMessage: ({ referenceId }) => processMessage(context, referenceId),
		lifeCycleStep: ({ declarationId, step }) => runStep(context, declarationId, step),
		finishAction: ({ declarationId, referenceId }) => finishAction(context, declarationId, referenceId),
		makeDocuments: ({ declarationId }) => makeDocuments(context, declarationId),
		makeCertificate: ({ certificateId }) => makeCertificate(context, certificateId),
		deliver: (work) => delivery.deliver(work),
		releaseHeldEvents: ({ faultId }) => releaseHeldEvents(context, faultId),
		endFault: ({ faultId }) => void endFault(context, faultId),
	});
	const control = new SandboxControl(context);
	await addRoutes(server, context, control);
	if (saved !== undefined) {
		world.restore(saved.world);
		context.faults.restore(saved.faults);
	}
	await server.listen({ host: settings.host, port: settings.port });
	// Only now: what is resumed tells its address.
	if (saved !== undefined) context.agenda.resume(saved.agenda);
	const saver = settings.persistFolder === undefined ? undefined : saverOf(context, settings.persistFolder);
	return {
		url: context.origin(),
		port: (server.server.address() as AddressInfo).port,
		profile: settings.contract.profile,
		clock,
		control,
		async stop() {
			context.agenda.freeze();
			delivery.stop();
			await clock.stop();
			await server.close();
			// The time that has passed counts as a change too.
			saver?.changed();
			saver?.flush();
		},
	};
}

async function addRoutes(server: FastifyInstance, context: SandboxContext, control: SandboxControl): Promise<void> {
	answerErrorsAsProblems(server, reportFault);
	readJsonBodies(server);
	followProfile(server, context.settings.contract);
	await server.register(async (cas) => {
		// HTTP's own: a service tells its time in each answer.
		cas.addHook('onRequest', async (_request, reply) => {
			reply.header('date', new Date(context.clock.now()).toUTCString());
		});
		letRequestsFail(cas, context);
		guardWithBearer(cas, context, new RateLimit(context.clock, context.settings.rateLimitPerSecond));
		await cas.register(async (login) => {
			await login.register(formBody);
			tokenRoutes(login, context);
		});
		authorizationStatusRoute(cas, context);
		ingestionRoutes(cas, context);
		declarationRoutes(cas, context);
		correctionRoutes(cas, context);
		actionRoutes(cas, context);
		documentRoutes(cas, context);
		subscriptionRoutes(cas, context);
	});
	await server.register(async (own) => {
		guardControl(own);
		// Clients that post nothing often call it a form.
		await own.register(formBody);
		controlRoutes(own, context, control);
		pageRoutes(own, context, control);
	});
}

function saverOf(context: SandboxContext, folder: string): Saver {
	const { agenda, clock, faults, tokens, world } = context;
	const saver = new Saver(() =>
		writeSnapshot(folder, {
			version: VERSION,
			clockTime: clock.now(),
			tokens: tokens.snapshot(),
			agenda: agenda.entries(),
			faults: faults.list(),
			world: world.snapshot(),
		}),
	);
	world.onChange(saver.changed);
	saver.changed();
	return saver;
}

function reportFault(error: unknown): void {
	console.error('The sandbox failed:', error instanceof Error ? error.stack : error);
}
