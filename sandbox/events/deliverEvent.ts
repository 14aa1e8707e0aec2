import { setMaxListeners } from 'node:events';
import axios, { isAxiosError } from 'axios';
import { REDELIVERY_EXPIRY_SECONDS, redeliveryDelaySeconds } from '../../cas/contract/redelivery';
import type { SandboxContext } from '../context';
import type { DeliveryWork } from '../time/agenda';
import type { Delivery, DeliveryAttempt, StoredEvent, StoredSubscription } from '../world/records';
import { proofOf } from './deliveryProof';
import { isLoopbackUrl } from './loopback';

const SECOND_MS = 1_000;
/** An answer's body is of no interest; it is read up to this size to free the connection. */
const MAX_ANSWER_BYTES = 1_000_000;

/** Delivers events to webhooks, a bounded number at a time, and plans the documented redeliveries. */
export class EventDelivery {
	private readonly stopping = new AbortController();
	private readonly waiting: (() => void)[] = [];
	private underWay = 0;

	constructor(private readonly context: SandboxContext) {
		// Each delivery under way listens for the end; from the eleventh on Node would warn of a leak.
		setMaxListeners(0, this.stopping.signal);
	}

	/** One attempt. At least once: a duplicate goes out even if the event has been acknowledged. */
	async deliver({ eventId, subscriptionId, isDuplicate, isResent }: DeliveryWork): Promise<void> {
		const { world } = this.context;
		const stored = world.events.get(eventId);
		const delivery = stored?.deliveries.find((candidate) => candidate.subscriptionId === subscriptionId);
		const subscription = world.subscriptions.get(subscriptionId);
		if (stored === undefined || delivery === undefined || subscription === undefined) return;
		const isExtra = isDuplicate !== undefined || isResent !== undefined;
		if (delivery.state !== 'waiting' && !isExtra) return;
		if (isResent === undefined && this.hasExpired(delivery)) return;

		await this.enter();
		try {
			const attempt = await this.send(stored, subscription);
			if (this.stopping.signal.aborted) return;
			delivery.attempts.push({ ...attempt, ...(isDuplicate && { isDuplicate }), ...(isResent && { isResent }) });
			world.counts.deliveryAttempts++;
			// A duplicate that comes first takes nothing away: what was planned still goes out.
			if (isResent !== undefined) concludeResent(delivery, attempt);
			else if (isDuplicate !== undefined) this.planNext(stored, delivery, attempt, isDuplicate);
			else if (delivery.state === 'waiting') this.conclude(stored, delivery, attempt);
			world.changed();
		} finally {
			this.leave();
		}
	}

	/** An outage may have lasted longer than an event is kept. Ends a delivery that is still waited for. */
	private hasExpired(delivery: Delivery): boolean {
		const { clock, world } = this.context;
		const first = delivery.attempts.find(({ isResent }) => !isResent)?.time ?? delivery.nextAttemptAt ?? clock.now();
		if (clock.now() - first <= REDELIVERY_EXPIRY_SECONDS.value * SECOND_MS) return false;
		if (delivery.state === 'waiting') delivery.state = 'expired';
		delivery.nextAttemptAt = undefined;
		world.changed();
		return true;
	}

	/** Breaks off what is under way; it counts as not attempted. */
	stop(): void {
		this.stopping.abort();
	}

	private async send({ event }: StoredEvent, { request }: StoredSubscription): Promise<DeliveryAttempt> {
		const { clock, settings } = this.context;
		const time = clock.now();
		if (!settings.allowRemoteEndpoints && !isLoopbackUrl(request.endpointUrl)) {
			return { time, error: 'not this machine: the sandbox delivers to loopback addresses only' };
		}
		const body = JSON.stringify(settings.contract.events.toTheirs(event));
		try {
			const { status } = await axios.post(request.endpointUrl, body, {
				headers: {
					'content-type': 'application/json',
					...proofOf(request, body, clock.clientNow(), settings.contract.deliveries),
				},
				timeout: settings.deliveryTimeoutMs,
				maxRedirects: 0,
				maxContentLength: MAX_ANSWER_BYTES,
				proxy: false,
				responseType: 'text',
				validateStatus: () => true,
				signal: this.stopping.signal,
			});
			return { time, status };
		} catch (error) {
			return { time, error: reasonOf(error) };
		}
	}

	private conclude(stored: StoredEvent, delivery: Delivery, attempt: DeliveryAttempt): void {
		delivery.nextAttemptAt = this.planNext(stored, delivery, attempt);
		if (isAcknowledgement(attempt)) delivery.state = 'acknowledged';
		else if (delivery.nextAttemptAt === undefined) delivery.state = 'expired';
	}

	/** Plans the redelivery that an attempt leads to, and returns its time; undefined where there will be none. */
	private planNext(
		{ event }: StoredEvent,
		delivery: Delivery,
		attempt: DeliveryAttempt,
		isDuplicate?: true,
	): number | undefined {
		if (isAcknowledgement(attempt)) return undefined;
		const { agenda, clock, random, settings } = this.context;
		// A duplicate has a schedule of its own.
		const attempts = delivery.attempts.filter(
			(made) => made.isDuplicate === isDuplicate && made.isResent === undefined,
		);
		const first = attempts[0]?.time ?? attempt.time;
		const delaySeconds = redeliveryDelaySeconds(attempts.length, (clock.now() - first) / SECOND_MS);
		if (delaySeconds === undefined) return undefined;
		const varied = delaySeconds * SECOND_MS * (1 + (2 * random() - 1) * settings.redeliveryJitterRatio);
		const untilExpiry = first + REDELIVERY_EXPIRY_SECONDS.value * SECOND_MS - clock.now();
		const delayMs = Math.round(Math.min(varied, untilExpiry));
		const { subscriptionId } = delivery;
		agenda.plan({ kind: 'deliver', eventId: event.id, subscriptionId, ...(isDuplicate && { isDuplicate }) }, delayMs);
		return clock.now() + delayMs;
	}

	private async enter(): Promise<void> {
		if (this.underWay < this.context.settings.deliveryConcurrency) this.underWay++;
		else await new Promise<void>((go) => this.waiting.push(go));
	}

	private leave(): void {
		const next = this.waiting.shift();
		if (next === undefined) this.underWay--;
		else next();
	}
}

/** One that was asked for has no redelivery; where it is acknowledged, nothing more is waited for. */
function concludeResent(delivery: Delivery, attempt: DeliveryAttempt): void {
	if (!isAcknowledgement(attempt)) return;
	delivery.state = 'acknowledged';
	delivery.nextAttemptAt = undefined;
}

/** Documented ("notifications"): any 2xx acknowledges. */
const isAcknowledgement = ({ status = 0 }: DeliveryAttempt) => status >= 200 && status < 300;

/** Why no answer came, without the address or anything that was sent. */
function reasonOf(error: unknown): string {
	if (!isAxiosError(error)) return 'the delivery failed';
	if (error.code === 'ECONNABORTED' || error.code === 'ETIMEDOUT') return 'no answer in time';
	return error.code ?? 'no answer';
}
