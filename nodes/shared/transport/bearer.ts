import type { CasContext } from './connection';

/**
 * The access token that n8n keeps with the credential, as one run of a node uses it: read once, renewed once for all requests that went
 * with the old one. It is a secret, so nothing prints it: a private field is in no output of `inspect` or `JSON.stringify`.
 */
export class Bearer {
	#token: string | undefined;
	#reading: Promise<string | undefined> | undefined;
	/** n8n has sent a request with success, and yet there is no token that goes into a header. */
	#isLeftToN8n = false;

	/** What to send with; undefined where n8n has to send the request, since there is no token yet. */
	get token(): string | undefined {
		return this.#token;
	}

	/** What n8n keeps by now. */
	learn(token: string | undefined): void {
		this.#token = token;
	}

	/** n8n has sent a request, and has a token therefore. `read` is asked once for all, and no more where it finds none. */
	async known(read: () => Promise<string | undefined>): Promise<void> {
		if (this.#token !== undefined || this.#isLeftToN8n) return;
		this.#isLeftToN8n = (await this.readOnce(read)) === undefined;
	}

	/** The token after the refused one; `renew` is asked once for all who come with the same. Undefined where there is none. */
	async after(refused: string, renew: () => Promise<string | undefined>): Promise<string | undefined> {
		if (this.#token !== refused) return this.#token;
		return await this.readOnce(renew);
	}

	private async readOnce(read: () => Promise<string | undefined>): Promise<string | undefined> {
		this.#reading ??= read()
			.then((token) => (this.#token = token))
			.finally(() => (this.#reading = undefined));
		return await this.#reading;
	}
}

const bearers = new WeakMap<CasContext, Bearer>();

/** The token of a run: n8n makes one context for each run of a node. */
export function bearerOf(context: CasContext): Bearer {
	let bearer = bearers.get(context);
	if (bearer === undefined) bearers.set(context, (bearer = new Bearer()));
	return bearer;
}
