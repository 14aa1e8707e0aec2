import { readProfileFile } from '../../../sandbox/profile/profileFile';
import { DEMO_CLIENT, type Sandbox, type SandboxClient } from '../../../sandbox/server';
import { tokenForm } from '../support/casClient';

/** The shipped profile under which nothing is as assumed. */
export const everythingDiffers = () => readProfileFile('everything-differs').document;

interface Answer {
	readonly status: number;
	readonly headers: Headers;
	/** Looked into, whatever its shape. */
	readonly body: ReturnType<typeof JSON.parse>;
}

/** A client that knows nothing of this package: fetch, and the names that it is told. */
export class TheirClient {
	private constructor(
		private readonly url: string,
		readonly token: string,
	) {}

	static async of(sandbox: Sandbox, client: SandboxClient = DEMO_CLIENT): Promise<TheirClient> {
		const answer = await fetch(`${sandbox.url}/oauth2/v2.0/token`, { method: 'POST', body: tokenForm(client) });
		const { access_token } = (await answer.json()) as { access_token: string };
		return new TheirClient(sandbox.url, access_token);
	}

	async ask(method: string, path: string, body?: object): Promise<Answer> {
		const answer = await fetch(path.startsWith('http') ? path : this.url + path, {
			method,
			headers: {
				authorization: `Bearer ${this.token}`,
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			body: body === undefined ? undefined : JSON.stringify(body),
			redirect: 'manual',
		});
		const text = await answer.text();
		const isJson = (answer.headers.get('content-type') ?? '').includes('json');
		return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
	}

	send(shipment: object): Promise<Answer> {
		return this.ask('POST', '/v2/intake/shipments', shipment);
	}

	/** The declaration of the shipment, as the search answers it. */
	async filingOf(externalReference: string): Promise<Answer['body']> {
		const { body } = await this.ask('GET', `/v2/filings?externalReference=${externalReference}`);
		return body.result.entries[0];
	}
}

/** An export as this CAS takes it. */
export function theirExport(externalReference: string, change: object = {}): Record<string, unknown> {
	return {
		externalReference,
		direction: 'OUT',
		payload: {
			schema: '2026-1',
			routing: { company: 'SCHELDT', storage: 'ANR1-CW' },
			totals: { invoiced: { currency: 'EUR', value: 600 } },
			parties: {
				exportedBy: { registration: 'BE0428759497', title: 'Scheldt Machines NV' },
				receiver: { title: 'Hudson Pumps Inc.' },
				representation: 'DIRECT',
			},
			route: { sentFrom: 'BE', to: { countryCode: 'US' } },
			delivery: { incoterm: 'FCA', at: 'Antwerpen' },
			consignmentReference: { trader: '6BE0428759497-SO1' },
			bill: { id: 'INV-1', on: '2026-01-12' },
			lines: [
				{
					line: 1,
					goods: { text: 'Centrifugal pumps for liquids' },
					codes: [{ scheme: 'HS10', value: '84137051' }],
					price: { total: 600 },
					weights: { gross: 430, net: 412.5 },
					procedure: { requested: '10', previous: '00' },
					from: { countryCode: 'DE' },
					packages: [{ count: 4, kind: 'PX' }],
				},
			],
			...change,
		},
	};
}
