import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import axios, { type AxiosInstance, type AxiosResponse, type Method } from 'axios';

const REQUEST_TIMEOUT_MS = 300_000;

/** An answer of n8n that is not a success, with n8n's own words. */
export class N8nRestError extends Error {
	constructor(
		readonly status: number,
		request: string,
		readonly body: unknown,
	) {
		super(`n8n answered ${status} to ${request}: ${N8nRestError.wordsOf(body)}`);
		this.name = 'N8nRestError';
	}

	private static wordsOf(body: unknown): string {
		if (typeof body === 'object' && body !== null && 'message' in body) return String(body.message);
		return typeof body === 'string' ? body.slice(0, 500) : (JSON.stringify(body) ?? 'an empty answer');
	}
}

/** A logged-in caller of n8n's own REST interface, the one its editor uses. */
export class RestSession {
	/** n8n ties a login to the browser that made it: what is sent at login has to be sent ever after. */
	private readonly browserId = randomUUID();
	private readonly http: AxiosInstance;
	private cookies = new Map<string, string>();

	constructor(readonly url: string) {
		this.http = axios.create({
			baseURL: url,
			timeout: REQUEST_TIMEOUT_MS,
			proxy: false,
			// n8n closes a kept-alive connection after five seconds; a call in that instant would end as "socket hang up".
			httpAgent: new Agent({ keepAlive: false }),
			maxBodyLength: Infinity,
			validateStatus: () => true,
		});
	}

	/** What the browser of this login sends with every request of the editor's. */
	get browserHeaders(): Readonly<Record<string, string>> {
		return { 'browser-id': this.browserId };
	}

	/** The login, for a browser that should share it. */
	get cookieHeader(): string {
		return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	async send<T>(
		method: Method,
		path: string,
		options: { body?: unknown; query?: Record<string, string> } = {},
	): Promise<T> {
		const response = await this.exchange<T>(method, path, options);
		return response.data;
	}

	/** A call under /rest, whose answers n8n wraps in `data`. */
	async rest<T>(method: Method, path: string, body?: unknown, query?: Record<string, string>): Promise<T> {
		const answer = await this.send<{ data: T }>(method, `/rest${path}`, { body, query });
		return answer.data;
	}

	async bytes(path: string, query: Record<string, string>): Promise<Buffer> {
		const response = await this.exchange<ArrayBuffer>('GET', path, { query, binary: true });
		return Buffer.from(response.data);
	}

	private async exchange<T>(
		method: Method,
		path: string,
		{ body, query, binary }: { body?: unknown; query?: Record<string, string>; binary?: boolean },
	): Promise<AxiosResponse<T>> {
		const response = await this.http.request<T>({
			method,
			url: path,
			data: body,
			params: query,
			headers: { 'browser-id': this.browserId, ...(this.cookies.size > 0 ? { cookie: this.cookieHeader } : {}) },
			...(binary ? { responseType: 'arraybuffer' as const } : {}),
		});
		for (const cookie of response.headers['set-cookie'] ?? []) {
			const [pair = ''] = cookie.split(';');
			const [name = '', ...value] = pair.split('=');
			this.cookies.set(name, value.join('='));
		}
		if (response.status < 200 || response.status > 299)
			throw new N8nRestError(response.status, `${method} ${path}`, response.data);
		return response;
	}
}
