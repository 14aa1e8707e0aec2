import type { SandboxOptions } from '../../../sandbox/server';
import { aCas, type TestCas } from './testCas';
import { aWiretap, type WireRequest, type Wiretap } from './wiretap';

export interface TappedCas extends TestCas {
	readonly tap: Wiretap;
	/** The JSON bodies that were sent, in order. */
	sent(): Record<string, unknown>[];
}

/** A CAS whose API requests pass a wiretap. */
export async function aTappedCas(options?: SandboxOptions): Promise<TappedCas> {
	const cas = await aCas(options);
	const { url } = cas.sandbox;
	const tap = await aWiretap(url);
	const credentials = cas.credentialWith({ apiBaseUrl: tap.url, loginBaseUrl: url, documentsBaseUrl: url });
	return {
		...cas,
		tap,
		credentials,
		sent: () => tap.requests.map(bodyOf),
		run: (node, items) => cas.run({ credentials, ...node }, items),
		start: (node, items) => cas.start({ credentials, ...node }, items),
	};
}

const bodyOf = ({ body }: WireRequest) => JSON.parse(body) as Record<string, unknown>;
