import { isRecord } from '../../isRecord';
import { readJson } from '../../messages/model/jsonText';

/** The parts by which deliveries are read. */
const PARTS = ['statuses', 'statusMeanings', 'events', 'subscriptions'];

/** What of a Contract Profile deliveries are read by, as text; undefined where it says nothing of them. It holds no secret. */
export function deliveryParts(profile: unknown): string | undefined {
	const document = typeof profile === 'string' ? readJson(profile) : profile;
	if (!isRecord(document)) return undefined;
	const parts = PARTS.filter((part) => isRecord(document[part])).map((part) => [part, document[part]]);
	return parts.length === 0 ? undefined : JSON.stringify(Object.fromEntries(parts));
}
