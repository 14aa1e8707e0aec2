import { isLocalAddress } from '../contract/localAddress';
import { HOST_ADDRESS_CHARACTERS } from '../limits';
import type { CheckRow } from './checkRow';

/**
 * Whether CAS could deliver events to this n8n, as far as the address tells. `webhookUrl`: any address of n8n's webhooks, undefined
 * where n8n does not say; only its scheme and host are used and shown. `apiBaseUrl`: a CAS that is local reaches local addresses.
 */
export function webhookRow(webhookUrl: string | undefined, apiBaseUrl: string): CheckRow {
	const row = {
		area: 'Webhooks',
		subject: 'Address of this n8n',
		expected: 'https:// and a public name',
		grade: null,
	} as const;
	const address = addressOf(webhookUrl);
	if (address === undefined) {
		const advice = 'Publish a CAS Notification Trigger; it says whether CAS takes its address.';
		return { ...row, result: 'unknown', found: 'n8n does not say its address', advice };
	}
	const { origin, protocol } = address;
	const isLocal = isLocalAddress(origin);
	if (isLocal && isLocalAddress(apiBaseUrl)) {
		return { ...row, result: 'fits', found: `${origin}, and CAS is on the same network`, advice: '' };
	}
	const instead = 'Or use CAS Declaration Poll Trigger, which needs no address.';
	if (isLocal) {
		return {
			...row,
			result: 'differs',
			found: `${origin}: CAS, on the internet, cannot reach it`,
			advice: `Give n8n its public address in the variable WEBHOOK_URL, behind a reverse proxy or a tunnel. ${instead}`,
		};
	}
	if (protocol !== 'https:') {
		return {
			...row,
			result: 'differs',
			found: `${origin}: deliveries and their secret would travel unencrypted`,
			advice: `Put n8n behind https:// and set WEBHOOK_URL. ${instead}`,
		};
	}
	return {
		...row,
		result: 'fits',
		found: origin,
		advice:
			'Whether DNS, firewall and reverse proxy let CAS in cannot be told from inside n8n: the first delivery shows it.',
	};
}

function addressOf(url: string | undefined): URL | undefined {
	if (url === undefined || url.length > HOST_ADDRESS_CHARACTERS) return undefined;
	try {
		return new URL(url);
	} catch {
		return undefined;
	}
}
