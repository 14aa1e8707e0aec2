import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { DEMO_CLIENT, type Sandbox, type SandboxClient } from '../../../sandbox/server';

/** Answers of every status come back as answers; only a broken connection throws. */
export const plainHttp = (sandbox: Sandbox): AxiosInstance =>
	axios.create({ baseURL: sandbox.url, validateStatus: () => true, maxRedirects: 0, proxy: false });

export function tokenForm(client: SandboxClient, change: Record<string, string> = {}): URLSearchParams {
	return new URLSearchParams({
		grant_type: 'client_credentials',
		client_id: client.clientId,
		client_secret: client.clientSecret,
		scope: `https://c4taccb2c.onmicrosoft.com/${client.clientId}/.default`,
		...change,
	});
}

/** A client of CAS with a token, as a source system has one. */
export async function logIn(sandbox: Sandbox, client: SandboxClient = DEMO_CLIENT): Promise<CasClient> {
	const http = plainHttp(sandbox);
	const answer = await http.post('/oauth2/v2.0/token', tokenForm(client));
	http.defaults.headers.common.authorization = `Bearer ${answer.data.access_token}`;
	return new CasClient(http);
}

export class CasClient {
	constructor(readonly http: AxiosInstance) {}

	send(shipment: object): Promise<AxiosResponse> {
		return this.http.post('/v1/customsshipments', shipment);
	}

	async search(query: Record<string, unknown> | string = {}): Promise<any[]> {
		const params = typeof query === 'string' ? new URLSearchParams(query) : query;
		const answer = await this.http.get('/v1/declarations', { params, paramsSerializer: { indexes: null } });
		expect(answer.status).toBe(200);
		return answer.data.declarations;
	}

	/** The declaration of the shipment, in CAS's generic format. */
	async declarationOf(externalReference: string): Promise<any> {
		const [found, ...others] = await this.search({ externalReference });
		expect(others).toEqual([]);
		return found;
	}

	subscribe(request: object): Promise<AxiosResponse> {
		return this.http.post('/v1/subscriptions', { filters: [], ...request });
	}
}
