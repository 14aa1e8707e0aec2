import type { EndpointOverrides } from '../cas/contract/endpoints';
import { REDELIVERY_JITTER_RATIO, DELIVERY_TIMEOUT_SECONDS } from '../cas/contract/redelivery';
import { SCOPES, type Scope } from '../cas/contract/scopes';
import { TOKEN_LIFETIME_SECONDS } from '../cas/contract/token';
import { readProfile } from './profile/profile';
import { TheirContract } from './profile/theirContract';
import type { ClockMode } from './time/clock';

/** One source system that may ask for tokens. */
export interface SandboxClient {
	readonly clientId: string;
	readonly clientSecret: string;
	/** Documented ("authentication"): the client id corresponds to the tenant id; so that is the default. */
	readonly tenantId?: string;
	readonly sourceSystem?: string;
	/** CAS's technical id of the plant, which event envelopes carry. */
	readonly plantId?: string;
	/** All scopes unless given. */
	readonly scopes?: readonly Scope[];
}

/** The client that a sandbox knows unless it is given others. The secret opens nothing but a sandbox. */
export const DEMO_CLIENT = {
	clientId: '5ca5ba11-0000-4000-8000-000000000001',
	clientSecret: 'sandbox-secret',
	sourceSystem: 'SANDBOX-ERP',
	plantId: 'PLANT-1',
} as const satisfies SandboxClient;

/** This machine alone. */
export const LOOPBACK = '127.0.0.1';

/** Clock time between the steps of a message and its declaration, in milliseconds. CAS documents none; these are ours. */
export interface StepDelays {
	readonly processMessage: number;
	readonly validate: number;
	readonly queue: number;
	readonly submit: number;
	readonly answer: number;
	readonly release: number;
	readonly documentControl: number;
	readonly makeDocuments: number;
	readonly confirmExit: number;
	/** An excise movement leaves its warehouse. */
	readonly depart: number;
	/** From the answer to an action to its end. */
	readonly action: number;
	readonly makeCertificate: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const DEFAULT_STEP_DELAYS: StepDelays = {
	processMessage: SECOND,
	validate: 2 * SECOND,
	queue: SECOND,
	submit: 2 * SECOND,
	answer: 30 * SECOND,
	release: MINUTE,
	documentControl: 10 * MINUTE,
	makeDocuments: 2 * SECOND,
	confirmExit: 5 * MINUTE,
	depart: MINUTE,
	action: 5 * SECOND,
	makeCertificate: 10 * SECOND,
};

/** How many of each the sandbox remembers; beyond that the oldest that have ended are forgotten. */
export interface StorageCaps {
	readonly messages: number;
	readonly declarations: number;
	readonly events: number;
	readonly masterData: number;
	/** Lots that are used up are forgotten, others never. */
	readonly stockLots: number;
	readonly certificates: number;
}

const DEFAULT_CAPS: StorageCaps = {
	messages: 20_000,
	declarations: 50_000,
	events: 20_000,
	masterData: 50_000,
	stockLots: 50_000,
	certificates: 10_000,
};

/** `createdLast` and `updatedLast` list the newest first. */
export type SearchOrder = 'created' | 'createdLast' | 'updated' | 'updatedLast';

export interface SandboxOptions {
	/** 0 takes a free port. */
	readonly port?: number;
	/** The address that it listens on: this machine's loopback unless given. */
	readonly host?: string;
	readonly clock?: ClockMode;
	readonly clients?: readonly SandboxClient[];
	/** Keeps the state in this folder, so that a restart goes on where it stopped. */
	readonly persistFolder?: string;
	/** Requests a second that one client may send; more get 429. Unlimited unless given. */
	readonly rateLimitPerSecond?: number;
	readonly tokenLifetimeSeconds?: number;
	readonly stepDelays?: Partial<StepDelays>;
	/** The envelope of a search answer is undocumented: an object that holds the list, or the list alone. */
	readonly searchEnvelope?: 'object' | 'list';
	/** The order of a search answer is undocumented: by creation or last update, the oldest first or last. */
	readonly searchOrder?: SearchOrder;
	/** Paths other than the assumed ones, as a customer's CAS may have. */
	readonly endpoints?: EndpointOverrides;
	/** A contract profile, as JSON: the sandbox behaves as the CAS that it describes. */
	readonly profile?: unknown;
	/** Share of each redelivery delay by which it varies. */
	readonly redeliveryJitterRatio?: number;
	/** Makes the variation repeatable. */
	readonly seed?: number;
	readonly deliveryTimeoutMs?: number;
	/** Deliveries under way at the same time. */
	readonly deliveryConcurrency?: number;
	/** Asks each new subscription's address for a validation code, as Azure Event Grid does; without the answer there is none. */
	readonly validateEndpoints?: boolean;
	/** Events go to this machine only, unless this is set. */
	readonly allowRemoteEndpoints?: boolean;
	readonly caps?: Partial<StorageCaps>;
}

/** A client with nothing left open, its scopes as this CAS calls them. */
export type KnownClient = Required<Omit<SandboxClient, 'scopes'>> & { readonly scopes: readonly string[] };

export type Settings = ReturnType<typeof settingsFrom>;

/**
 * The options with every default filled in.
 *
 * @throws Error that names an entry of the profile that cannot be used.
 */
export function settingsFrom(options: SandboxOptions) {
	const contract = new TheirContract(readProfile(options.profile ?? {}));
	return {
		port: options.port ?? 0,
		host: options.host ?? LOOPBACK,
		clock: options.clock ?? ({ mode: 'scaled', speed: 1 } satisfies ClockMode),
		clients: (options.clients ?? [DEMO_CLIENT]).map((client) => knownClient(client, contract)),
		persistFolder: options.persistFolder,
		rateLimitPerSecond: options.rateLimitPerSecond,
		tokenLifetimeSeconds: options.tokenLifetimeSeconds ?? TOKEN_LIFETIME_SECONDS.value,
		stepDelays: { ...DEFAULT_STEP_DELAYS, ...options.stepDelays },
		searchEnvelope: options.searchEnvelope ?? 'object',
		searchOrder: options.searchOrder ?? ('created' satisfies SearchOrder),
		contract,
		endpoints: { ...options.endpoints, ...contract.endpoints },
		redeliveryJitterRatio: options.redeliveryJitterRatio ?? REDELIVERY_JITTER_RATIO.value,
		seed: options.seed ?? 1,
		deliveryTimeoutMs: options.deliveryTimeoutMs ?? DELIVERY_TIMEOUT_SECONDS.value * SECOND,
		deliveryConcurrency: options.deliveryConcurrency ?? 16,
		validateEndpoints: options.validateEndpoints ?? contract.deliveries.validation !== undefined,
		allowRemoteEndpoints: options.allowRemoteEndpoints ?? false,
		caps: { ...DEFAULT_CAPS, ...options.caps },
	};
}

function knownClient(client: SandboxClient, contract: TheirContract): KnownClient {
	return {
		...client,
		tenantId: client.tenantId ?? client.clientId,
		sourceSystem: client.sourceSystem ?? 'SANDBOX-ERP',
		plantId: client.plantId ?? '',
		scopes: contract.grantsOf(client.scopes ?? (Object.keys(SCOPES) as Scope[])),
	};
}
