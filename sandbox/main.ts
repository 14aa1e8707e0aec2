import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SCOPES, type Scope } from '../cas/contract/scopes';
import { isLoopbackHost } from './events/loopback';
import { credentialValueOf, readProfileFile, SHIPPED_PROFILES, type ProfileFile } from './profile/profileFile';
import { DEMO_CLIENT, startSandbox, type SandboxClient, type SandboxOptions } from './server';

const USAGE = `A local CAS for development and demonstrations.

  --port <number>     port (default: a free one)
  --host <address>    address to listen on (default: 127.0.0.1, this machine only)
  --speed <number>    how many times faster than real time CAS works (default: 1; 60 turns a minute into a second)
  --data <folder>     keep the state there, and go on with it at the next start
  --clients <file>    JSON list of { clientId, clientSecret, tenantId?, sourceSystem?, plantId?, scopes? } (default: one demo client)
  --rate <number>     requests a second that a client may send (default: unlimited)
  --profile <file>    contract profile: behave as the CAS that it describes; a file, or ${SHIPPED_PROFILES.join(' or ')}
  --help              this text
`;

const scopeName = z.string().refine((name): name is Scope => Object.hasOwn(SCOPES, name), 'is not a scope of CAS');
const clientList = z
	.array(
		z
			.object({
				clientId: z.string().min(1),
				clientSecret: z.string().min(1),
				tenantId: z.string().optional(),
				sourceSystem: z.string().optional(),
				plantId: z.string().optional(),
				scopes: z.array(scopeName).optional(),
			})
			.strict(),
	)
	.min(1);

/** Told to the person at the terminal, without a stack. */
class UsageError extends Error {}

async function main(): Promise<void> {
	const { options, clients, profile } = readArguments();
	const sandbox = await startSandbox(options);
	let isEnding = false;
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.on(signal, () => {
			if (isEnding) process.exit(1);
			isEnding = true;
			sandbox.stop().then(() => process.exit(0), fail);
		});
	}
	console.log(introduction(sandbox.url, clients, options, profile));
}

function introduction(
	url: string,
	clients: readonly SandboxClient[],
	{ persistFolder, host }: SandboxOptions,
	profile: ProfileFile | undefined,
): string {
	const logins = clients.flatMap(({ clientId, clientSecret }) => [
		`    Client ID          ${clientId}`,
		`    Client Secret      ${clientSecret}`,
	]);
	return [
		`CAS sandbox on ${url}`,
		...(profile === undefined ? [] : [`  It behaves as the contract profile "${profile.title}" says.`]),
		'',
		'  Look at it',
		`    ${url}/`,
		'  Use it: a credential "CAS OAuth2 API" with',
		'    Environment        Custom',
		`    API Base URL       ${url}`,
		`    Login Base URL     ${url}`,
		`    Documents Base URL ${url}`,
		...logins,
		...(profile === undefined ? [] : [`    Contract Profile   ${credentialValueOf(profile)}`]),
		'  Try what goes wrong: a button for each on its page, or JSON to its control API',
		`    POST ${url}/_sandbox/clock      {"advanceMs": 3600000} or {"speed": 60}`,
		`    POST ${url}/_sandbox/faults     {"kind": "status", "status": 503, "times": 2}`,
		`    POST ${url}/_sandbox/outcomes   {"externalReference": "SO-1", "outcome": "CustomsError"}`,
		`    POST ${url}/_sandbox/reset`,
		...(host === undefined || isLoopbackHost(host) ? [] : [`  Other machines can send to it: it listens on ${host}.`]),
		'',
		persistFolder === undefined
			? '  Nothing is kept when it ends. Ctrl+C ends it.'
			: `  Its state is kept in ${persistFolder}. Ctrl+C ends it.`,
	].join('\n');
}

function readArguments(): {
	options: SandboxOptions;
	clients: readonly SandboxClient[];
	profile: ProfileFile | undefined;
} {
	const text = { type: 'string' } as const;
	const { values } = parseOptions(() =>
		parseArgs({
			options: {
				port: text,
				host: text,
				speed: text,
				data: text,
				clients: text,
				rate: text,
				profile: text,
				help: { type: 'boolean' },
			},
			strict: true,
		}),
	);
	if (values.help) {
		console.log(USAGE);
		process.exit(0);
	}
	const clients = values.clients === undefined ? [DEMO_CLIENT] : readClients(values.clients);
	const rate = values.rate === undefined ? undefined : numberFrom('--rate', values.rate, { above: 0 });
	const profile = values.profile === undefined ? undefined : parseOptions(() => readProfileFile(values.profile!));
	return {
		clients,
		profile,
		options: {
			clients,
			host: values.host,
			port: values.port === undefined ? 0 : numberFrom('--port', values.port, { above: -1, upTo: 65_535 }),
			clock: {
				mode: 'scaled',
				speed: values.speed === undefined ? 1 : numberFrom('--speed', values.speed, { above: 0 }),
			},
			persistFolder: values.data,
			rateLimitPerSecond: rate,
			profile: profile?.document,
		},
	};
}

function parseOptions<T>(parse: () => T): T {
	try {
		return parse();
	} catch (error) {
		throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
	}
}

function numberFrom(
	name: string,
	text: string,
	{ above, upTo = Number.MAX_VALUE }: { above: number; upTo?: number },
): number {
	const number = Number(text);
	if (!(number > above && number <= upTo))
		throw new UsageError(`${name} ${text} is not a number it can use.\n\n${USAGE}`);
	return number;
}

function readClients(file: string): SandboxClient[] {
	if (!existsSync(file)) throw new UsageError(`--clients: there is no file ${file}.`);
	const parsed = clientList.safeParse(parseOptions(() => JSON.parse(readFileSync(file, 'utf8')) as unknown));
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new UsageError(`--clients: ${file} at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.\n\n${USAGE}`);
}

function fail(error: unknown): never {
	if (error instanceof UsageError) console.error(error.message);
	else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
		console.error('The port is in use. Choose another with --port.');
	else if ((error as NodeJS.ErrnoException).code === 'EADDRNOTAVAIL')
		console.error('This machine has no such address. Choose another with --host, or leave it out.');
	else console.error(error);
	process.exit(1);
}

main().catch(fail);
