import axios from 'axios';
import type { Sandbox, SandboxClient } from '../../../sandbox/server';
import type { Postgres } from '../../../scripts/services/postgres';
import { anExport } from '../../sandbox/support/shipment';

/** Shipments on their way to CAS at the same time. */
const SENDERS = 8;

/** Sends export shipments to CAS as an ERP would, without n8n. Each becomes a declaration. */
export async function sendExports(
	sandbox: Sandbox,
	client: SandboxClient,
	references: readonly string[],
): Promise<void> {
	const http = axios.create({ baseURL: sandbox.url, proxy: false });
	const form = new URLSearchParams({
		grant_type: 'client_credentials',
		client_id: client.clientId,
		client_secret: client.clientSecret,
		scope: `https://c4taccb2c.onmicrosoft.com/${client.clientId}/.default`,
	});
	const { data } = await http.post<{ access_token: string }>('/oauth2/v2.0/token', form);
	const headers = { authorization: `Bearer ${data.access_token}` };
	const left = [...references];
	const sendNext = async () => {
		for (let next = left.pop(); next !== undefined; next = left.pop()) {
			await http.post('/v1/customsshipments', anExport(next), { headers });
		}
	};
	await Promise.all(Array.from({ length: SENDERS }, sendNext));
}

/** A status change, as CAS made it or as a flow has noted it. */
export interface StatusChange {
	readonly eventId: string;
	readonly declarationId: string;
	readonly reference: string;
	readonly status: string;
	readonly eventTime: string;
}

/** All status changes that CAS has made, by event id. */
export function changesMade(sandbox: Sandbox): StatusChange[] {
	return sandbox.control
		.state()
		.events.filter(({ eventType }) => eventType === 'DeclarationStatusChanged')
		.map(({ id, eventTime, data }) => ({
			eventId: id,
			declarationId: String(data.id),
			reference: String(data.customsShipmentReference),
			status: String(data.currentStatus),
			eventTime,
		}))
		.sort(byEventId);
}

/** All rows of the table, by event id: each is one effect of a flow. */
export async function changesNoted(postgres: Postgres, table: string): Promise<StatusChange[]> {
	const rows = await postgres.query<StatusChange>(
		`SELECT event_id AS "eventId", declaration_id AS "declarationId", reference, status, event_time AS "eventTime" FROM ${table}`,
	);
	return rows.sort(byEventId);
}

const byEventId = (a: StatusChange, b: StatusChange) => (a.eventId < b.eventId ? -1 : a.eventId > b.eventId ? 1 : 0);

/** What a status change is, however it came to be known. */
export const declarationStatuses = (changes: readonly StatusChange[]) =>
	changes.map(({ declarationId, status }) => `${declarationId} ${status}`).sort();

/** How the status changes of CAS were delivered. An acknowledgement is n8n's: any 2xx. */
export function deliveryFigures(sandbox: Sandbox) {
	const deliveries = sandbox.control.state().events.flatMap((event) => event.deliveries);
	const attempts = deliveries.flatMap((delivery) => delivery.attempts);
	const acknowledged = attempts.filter(({ status = 0 }) => status >= 200 && status < 300);
	const inState = (wanted: string) => deliveries.filter(({ state }) => state === wanted).length;
	return {
		events: deliveries.length,
		waiting: inState('waiting'),
		expired: inState('expired'),
		attempts: attempts.length,
		/** Not acknowledged: n8n was down, went down before its answer, was starting, or had the same event under way. */
		refused: attempts.length - acknowledged.length,
		acknowledged: acknowledged.length,
		/** Acknowledged deliveries of an event beyond its planned one. */
		acknowledgedDuplicates: acknowledged.filter(({ isDuplicate }) => isDuplicate).length,
	};
}

const LOOK_EVERY_MS = 100;
const LOOK_AT_LEAST_EVERY_MS = 1_000;
/** Looking goes through thousands of events, and what it takes is missing to those who deliver and take them: a tenth at most. */
const REST_AFTER_LOOK = 9;
const CLOCK_STEP_MS = 5 * 60_000;

/** Whether CAS waits for an answer, or for its turn to ask for one. */
function isDelivering(sandbox: Sandbox): boolean {
	const now = sandbox.clock.now();
	return sandbox.control
		.state()
		.events.some(({ deliveries }) =>
			deliveries.some(
				({ state, nextAttemptAt }) => state === 'waiting' && nextAttemptAt !== null && Date.parse(nextAttemptAt) <= now,
			),
		);
}

/**
 * Waits until what is asked for is true. While nothing is delivered, because CAS waits for the next time of its schedule, its
 * clock is moved on: hours of redeliveries take seconds. While something is, it is not: CAS gives up after a day, and a slow
 * machine must not make days of minutes.
 */
export async function untilDelivered(
	sandbox: Sandbox,
	what: string,
	isTrue: () => boolean | Promise<boolean>,
	withinMs: number,
): Promise<void> {
	const deadline = Date.now() + withinMs;
	for (;;) {
		const begin = Date.now();
		if (await isTrue()) return;
		if (begin > deadline) {
			throw new Error(`Not within ${withinMs / 1_000} s: ${what}. ${JSON.stringify(deliveryFigures(sandbox))}`);
		}
		const isIdle = !isDelivering(sandbox);
		const rest = (Date.now() - begin) * REST_AFTER_LOOK;
		await new Promise((resume) => setTimeout(resume, Math.min(Math.max(rest, LOOK_EVERY_MS), LOOK_AT_LEAST_EVERY_MS)));
		if (isIdle && !isDelivering(sandbox)) await sandbox.clock.advance(CLOCK_STEP_MS);
	}
}
