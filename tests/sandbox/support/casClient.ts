import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { endpoint } from '../../../cas/contract/endpoints';
import { MESSAGE_MODELS, type MessageKey } from '../../../cas/messages';
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

/** A declaration as CAS answers it, as far as tests look into it. */
export interface DeclarationAnswer extends Record<string, unknown> {
	readonly id: string;
	readonly lrn: string;
	/** Null before acceptance, which tests do not look into. */
	readonly mrn: string;
	readonly direction: string;
	readonly currentStatus: string;
	readonly history: { status: string; time: string }[];
	readonly deductions: { path: string; value: unknown; source: string }[];
	readonly calculationReturns: CalculationReturn[];
	readonly attachments: { location: string }[];
	readonly warnings: Warnings;
	readonly warningCount: Record<string, number> | null;
	readonly goodsShipments: (Record<string, unknown> & {
		readonly governmentAgencyGoodsItems: GoodsItemAnswer[];
		readonly warnings: Warnings;
	})[];
}

interface GoodsItemAnswer extends Record<string, unknown> {
	readonly governmentAgencyGoodsItemId: string;
	readonly commodity: Record<string, unknown> & { readonly calculationReturns: CalculationReturn[] };
}

interface CalculationReturn {
	readonly type: string;
	readonly basisValue: number;
	readonly payment: { readonly assessed: number; readonly methodCode: string };
}

interface Warnings {
	readonly blocking: string[];
	readonly nonBlocking: string[];
}

/** The goods shipment of a declaration: the sandbox makes one. */
export const goodsShipmentOf = (declaration: DeclarationAnswer) => declaration.goodsShipments[0]!;
export const goodsItemsOf = (declaration: DeclarationAnswer) => goodsShipmentOf(declaration).governmentAgencyGoodsItems;

/** Every text of a declaration that says what is wrong, wherever it stands. */
export function warningsOf(value: unknown, severity: keyof Warnings): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const { warnings, ...others } = value as { warnings?: Warnings };
	return [...(warnings?.[severity] ?? []), ...Object.values(others).flatMap((inner) => warningsOf(inner, severity))];
}

export class CasClient {
	constructor(readonly http: AxiosInstance) {}

	send(shipment: object): Promise<AxiosResponse> {
		return this.http.post('/v1/customsshipments', shipment);
	}

	/** Sends a message of that kind, as `article`; returns its referenceId. */
	async ingest(kind: MessageKey, message: object): Promise<string> {
		const { status, data } = await this.http.post(endpoint(MESSAGE_MODELS[kind].endpoint).path, message);
		expect({ status, data }).toMatchObject({ status: 202 });
		return data.referenceId;
	}

	async search(query: Record<string, unknown> | string = {}): Promise<DeclarationAnswer[]> {
		const params = typeof query === 'string' ? new URLSearchParams(query) : query;
		const answer = await this.http.get('/v1/declarations', { params, paramsSerializer: { indexes: null } });
		expect(answer.status).toBe(200);
		return answer.data.declarations;
	}

	/** The declaration of the shipment, in CAS's generic format. */
	async declarationOf(externalReference: string): Promise<DeclarationAnswer> {
		const [found, ...others] = await this.search({ externalReference });
		expect(others).toEqual([]);
		return found!;
	}

	subscribe(request: object): Promise<AxiosResponse> {
		return this.http.post('/v1/subscriptions', { filters: [], ...request });
	}
}
