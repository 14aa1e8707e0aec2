import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { VALIDATION_ANSWER_FIELD, VALIDATION_EVENT_TYPE } from '../../cas/contract/handshake';
import { isRecord } from '../../cas/isRecord';
import type { SandboxContext } from '../context';
import { withValues } from '../profile/document';
import { isoTime } from '../time/clock';

/** An answer is an object with a short code. */
const MAX_ANSWER_BYTES = 10_000;

/** Asks an address whether it wants events, as Azure Event Grid does. Assumed: cas/contract/handshake.ts. */
export async function wantsEvents({ clock, settings }: SandboxContext, endpointUrl: string): Promise<boolean> {
	const validationCode = randomUUID();
	const { validation: theirs = {} } = settings.contract.deliveries;
	const { eventType = VALIDATION_EVENT_TYPE.value, codeAt, answerField = VALIDATION_ANSWER_FIELD.value } = theirs;
	const event = { id: randomUUID(), eventTime: isoTime(clock.now()), eventType };
	const asked =
		codeAt === undefined
			? settings.contract.events.toTheirs({ ...event, data: { validationCode } })
			: withValues(settings.contract.events.toTheirs(event), { [codeAt]: validationCode });
	try {
		const { status, data } = await axios.post<unknown>(endpointUrl, [asked], {
			timeout: settings.deliveryTimeoutMs,
			maxRedirects: 0,
			maxContentLength: MAX_ANSWER_BYTES,
			proxy: false,
			validateStatus: () => true,
		});
		return status === 200 && isRecord(data) && data[answerField] === validationCode;
	} catch {
		return false;
	}
}
