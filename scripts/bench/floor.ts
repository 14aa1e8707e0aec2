import axios from 'axios';
import { setTimeout as sleep } from 'node:timers/promises';
import { tokenScope } from '../../cas/contract/token';
import type { SandboxClient } from '../../sandbox/server';

/**
 * The floor: a bare client that posts the same messages as evenly as the limit allows, checks nothing and recovers from
 * nothing. Returns milliseconds.
 */
export async function bareClientMs(
	url: string,
	client: SandboxClient,
	messages: readonly object[],
	{ concurrency, requestsPerSecond }: { concurrency: number; requestsPerSecond: number },
): Promise<number> {
	const headers = { Authorization: `Bearer ${await accessToken(url, client)}` };
	const startMs = performance.now();
	let next = 0;
	const worker = async () => {
		for (let index = next++; index < messages.length; index = next++) {
			const dueMs = startMs + (index * 1_000) / requestsPerSecond - performance.now();
			if (dueMs > 0) await sleep(dueMs);
			await axios.post(`${url}/v1/customsshipments`, messages[index], { headers, validateStatus: () => true });
		}
	};
	await Promise.all(Array.from({ length: concurrency }, worker));
	return performance.now() - startMs;
}

/** A token of the sandbox, asked for as anybody does. */
export async function accessToken(url: string, { clientId, clientSecret }: SandboxClient): Promise<string> {
	const answer = await axios.post<{ access_token: string }>(
		`${url}/oauth2/v2.0/token`,
		new URLSearchParams({
			grant_type: 'client_credentials',
			client_id: clientId,
			client_secret: clientSecret,
			scope: tokenScope('acc', clientId),
		}),
	);
	return answer.data.access_token;
}
