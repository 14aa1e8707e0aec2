import type { ClockReading } from '../../../cas/connection/clocks';
import type { CasRequest } from '../../../cas/request/casRequest';
import { headerOf, type Outcome } from '../../../cas/request/outcome';
import type { CasConnection, CasContext } from '../../shared/transport/connection';
import { pacer } from '../../shared/transport/pacer';
import { cancelSignalOf } from '../../shared/transport/cancelSignal';
import { send } from '../../shared/transport/send';

/** A check ends within this time, whatever does not answer. */
const TIME_LIMIT_SECONDS = 90;

/** Asks CAS for one check, and keeps the times of its answers. */
export interface Asker {
	ask(request: CasRequest): Promise<Outcome>;
	readonly readings: readonly ClockReading[];
}

export function askerOf(context: CasContext, connection: CasConnection): Asker {
	const pace = pacer({ signal: cancelSignalOf(context), timeLimitSeconds: TIME_LIMIT_SECONDS });
	const readings: ClockReading[] = [];
	return {
		readings,
		ask: async (request) => {
			const sentMs = Date.now();
			const { outcome } = await send(context, connection, request, { pacer: pace });
			if (outcome.kind === 'answered') {
				const dateMs = Date.parse(headerOf(outcome.headers, 'date') ?? '');
				readings.push({ sentMs, receivedMs: Date.now(), dateMs: Number.isNaN(dateMs) ? undefined : dateMs });
			}
			return outcome;
		},
	};
}
