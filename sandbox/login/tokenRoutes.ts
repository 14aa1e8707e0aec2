import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { TOKEN_GRANT, TOKEN_PATH, TOKEN_SCOPE_PATTERN, TOKEN_TYPE } from '../../cas/contract/token';
import type { SandboxContext } from '../context';
import type { KnownClient } from '../options';

type Form = Readonly<Record<string, string | undefined>>;

/** Assumed (contract, "Rules"): error bodies as in RFC 6749 section 5.2; 401 for a client that is not who it says, 400 for the rest. */
interface OAuthError {
	readonly status: 400 | 401;
	readonly error: 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope';
	readonly description: string;
}

/** The login host: the token endpoint, and the public key for those who check signatures. */
export function tokenRoutes(server: FastifyInstance, context: SandboxContext): void {
	const { world, tokens, settings, origin } = context;

	server.post(TOKEN_PATH.value, async (request, reply) => {
		world.counts.tokenRequests++;
		world.changed();
		const granted = clientOfRequest(formOf(request.body), request.headers.authorization, settings.clients);
		reply.header('cache-control', 'no-store');
		if ('error' in granted) return sendOAuthError(reply, granted);
		const { token, expiresIn } = await tokens.issue(granted, origin());
		world.counts.tokensIssued++;
		return { access_token: token, token_type: TOKEN_TYPE.value, expires_in: expiresIn };
	});

	server.get('/discovery/v2.0/keys', () => tokens.publicKeys());
}

function clientOfRequest(
	form: Form,
	authorization: string | undefined,
	clients: readonly KnownClient[],
): KnownClient | OAuthError {
	const grant = TOKEN_GRANT.value;
	if (form.grant_type === undefined)
		return badRequest('grant_type is missing. Send a form with grant_type, client_id, client_secret and scope.');
	if (form.grant_type !== grant) {
		return { status: 400, error: 'unsupported_grant_type', description: `grant_type must be ${grant}.` };
	}
	const { id, secret } = basicCredentials(authorization) ?? { id: form.client_id, secret: form.client_secret };
	if (!id || !secret) return badRequest('client_id or client_secret is missing.');
	const client = clients.find(({ clientId }) => clientId === id);
	if (client === undefined || !isSameText(client.clientSecret, secret)) {
		return { status: 401, error: 'invalid_client', description: 'The client id or the client secret is wrong.' };
	}
	if (!scopePattern(client.clientId).test(form.scope ?? '')) {
		const wanted = TOKEN_SCOPE_PATTERN.value.replace('{client_id}', client.clientId);
		return {
			status: 400,
			error: 'invalid_scope',
			description: `scope must be ${wanted}, with {env} as in acc or prd.`,
		};
	}
	return client;
}

const badRequest = (description: string): OAuthError => ({ status: 400, error: 'invalid_request', description });

function sendOAuthError(reply: FastifyReply, { status, error, description }: OAuthError): FastifyReply {
	if (status === 401) reply.header('www-authenticate', 'Basic realm="sandbox"');
	return reply.code(status).send({ error, error_description: description });
}

/** The documented scope of this client, for any environment. */
function scopePattern(clientId: string): RegExp {
	const [before, between, after] = TOKEN_SCOPE_PATTERN.value.split(/\{env\}|\{client_id\}/).map(escapeText);
	return new RegExp(`^${before}[a-z0-9]+${between}${escapeText(clientId)}${after}$`);
}

const escapeText = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function basicCredentials(authorization: string | undefined): { id: string; secret: string } | undefined {
	const encoded = /^Basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
	if (encoded === undefined) return undefined;
	const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
	return { id: formDecoded(id), secret: formDecoded(rest.join(':')) };
}

/** RFC 6749 section 2.3.1: both halves are form-encoded; text that is not is taken as it is. */
function formDecoded(text: string): string {
	try {
		return decodeURIComponent(text.replace(/\+/g, ' '));
	} catch {
		return text;
	}
}

function formOf(body: unknown): Form {
	const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
	return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function isSameText(a: string, b: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(a), digest(b));
}
