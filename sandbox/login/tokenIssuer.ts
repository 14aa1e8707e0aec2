import { randomBytes } from 'node:crypto';
import { SignJWT, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, jwtVerify, type JWK } from 'jose';
import { TOKEN_SIGNING_ALGORITHM } from '../../cas/contract/token';
import type { KnownClient } from '../options';
import type { Clock } from '../time/clock';

const ALGORITHM = TOKEN_SIGNING_ALGORITHM.value;
const SECOND_MS = 1_000;

type Key = Parameters<SignJWT['sign']>[0];

export interface TokenSnapshot {
	readonly signingKey: JWK;
	readonly issued: number;
	readonly expiredUpTo: number;
}

/** Signs access tokens and knows which are still good. Claim names are assumed: CAS documents none (contract, "Rules"). */
export class TokenIssuer {
	private issued = 0;
	private expiredUpTo = 0;

	private constructor(
		private readonly clock: Clock,
		private readonly clients: readonly KnownClient[],
		private readonly lifetimeSeconds: number,
		private readonly privateJwk: JWK,
		private readonly privateKey: Key,
		private readonly publicKey: Key,
	) {}

	static async create(
		clock: Clock,
		clients: readonly KnownClient[],
		lifetimeSeconds: number,
		saved?: TokenSnapshot,
	): Promise<TokenIssuer> {
		const jwk = saved?.signingKey ?? (await newSigningKey());
		const issuer = new TokenIssuer(
			clock,
			clients,
			lifetimeSeconds,
			jwk,
			await importJWK(jwk, ALGORITHM),
			await importJWK(publicPartOf(jwk), ALGORITHM),
		);
		issuer.issued = saved?.issued ?? 0;
		issuer.expiredUpTo = saved?.expiredUpTo ?? 0;
		return issuer;
	}

	/** The token, and the seconds that it is good for in the client's time. */
	async issue(client: KnownClient, origin: string): Promise<{ token: string; expiresIn: number }> {
		const now = this.clock.now();
		// On a fast clock a token still lives as many of the client's seconds as `expires_in` promises.
		const expiresAt = now + this.lifetimeSeconds * SECOND_MS * this.clock.speed;
		const token = await new SignJWT({
			azp: client.clientId,
			sourceSysRef: client.sourceSystem,
			tenantIds: client.tenantId,
			scope: client.scopes.join(' '),
		})
			.setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: this.privateJwk.kid })
			.setIssuer(origin)
			.setAudience(client.clientId)
			.setSubject(client.clientId)
			.setJti(`${++this.issued}.${randomBytes(8).toString('hex')}`)
			.setIssuedAt(Math.floor(now / SECOND_MS))
			.setExpirationTime(Math.floor(expiresAt / SECOND_MS))
			.sign(this.privateKey);
		return { token, expiresIn: this.lifetimeSeconds };
	}

	/** The client that the token was issued to, or undefined where it is forged, expired or malformed. */
	async clientOf(token: string): Promise<KnownClient | undefined> {
		try {
			const { payload } = await jwtVerify(token, this.publicKey, {
				algorithms: [ALGORITHM],
				currentDate: new Date(this.clock.now()),
				requiredClaims: ['exp', 'jti', 'azp'],
			});
			if (Number.parseInt(String(payload.jti), 10) <= this.expiredUpTo) return undefined;
			return this.clients.find(({ clientId }) => clientId === payload.azp);
		} catch {
			return undefined;
		}
	}

	/** Makes every token issued so far as good as expired. */
	expireAll(): void {
		this.expiredUpTo = this.issued;
	}

	publicKeys(): { keys: JWK[] } {
		return { keys: [publicPartOf(this.privateJwk)] };
	}

	snapshot(): TokenSnapshot {
		return { signingKey: this.privateJwk, issued: this.issued, expiredUpTo: this.expiredUpTo };
	}
}

async function newSigningKey(): Promise<JWK> {
	const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
	const jwk = await exportJWK(privateKey);
	return { ...jwk, alg: ALGORITHM, use: 'sig', kid: await calculateJwkThumbprint(jwk) };
}

function publicPartOf({ kty, n, e, alg, use, kid }: JWK): JWK {
	return { kty, n, e, alg, use, kid } as JWK;
}
