import { EVENT_TYPES } from '../../../cas/contract/eventTypes';
import { findEvents, type EventSearch } from '../../control/find';
import { actButton } from '../controls';
import { html, type Html } from '../html';
import { inWords, json, listOr, moment, table, timeOfDay, type ChipKind } from '../pieces';
import { pageOf, pager, searchForm } from '../search';
import type { View, ViewRequest } from '../view';

const PATH = '/_sandbox/pages/events';

type EventRow = ReturnType<typeof findEvents>['rows'][number];
type DeliveryRow = EventRow['deliveries'][number];

/** Events and what became of their deliveries. */
export function eventsView({ context, query }: ViewRequest): View {
	const search: EventSearch = {
		text: query.get('q') ?? '',
		eventType: query.get('type') ?? '',
		delivery: query.get('delivery') ?? '',
		page: pageOf(query),
	};
	return {
		section: 'events',
		title: 'Events',
		body: (part) =>
			html`<h1>Events and their deliveries</h1>
				${searchForm(PATH, query, 'Reference, LRN, MRN or event id', [
					{
						name: 'type',
						label: 'Event',
						options: Object.keys(EVENT_TYPES).map((name) => [name, inWords(name)] as const),
					},
					{
						name: 'delivery',
						label: 'Delivery',
						options: [
							['acknowledged', 'Acknowledged'],
							['waiting', 'Waiting for an answer'],
							['expired', 'Given up'],
							['cancelled', 'Subscription ended'],
							['none', 'No subscriber'],
						],
					},
				])}
				${part('events')}`,
		parts() {
			const found = findEvents(context, search);
			return {
				events: html`<div class="card">
					${listOr(found.rows.map(eventRow), 'No events. Each change of a declaration makes one.')}
					${pager(PATH, query, found, 'event')}
				</div>`,
			};
		},
	};
}

const DELIVERY_KINDS: Readonly<Record<DeliveryRow['state'], readonly [text: string, kind: ChipKind]>> = {
	waiting: ['waiting', 'progress'],
	acknowledged: ['acknowledged', 'success'],
	expired: ['given up', 'attention'],
	cancelled: ['subscription ended', 'ended'],
};

/** An event in a line; opened, with each attempt to deliver it, its data, and a button that sends it again. */
export function eventRow(row: EventRow): Html {
	const { deliveries, ...event } = row;
	const { data, eventType, eventSubType } = event;
	const attempts = deliveries.map(attemptsOf);
	const subject = String(data.customsShipmentReference ?? data.businessReference ?? '–');
	return html`<details class="row event" data-key="${row.id}">
		<summary>
			<time datetime="${row.eventTime}">${timeOfDay(row.eventTime)}</time>
			<span class="main">${subject}</span>
			<span>${inWords(eventType)} <span class="faint">${inWords(eventSubType ?? '')}</span></span>
			<span
				>${deliveries.length === 0 ? html`<span class="faint">no subscriber</span>` : deliveries.map(deliveryChip)}</span
			>
		</summary>
		<div class="more">
			<p class="buttons">
				${actButton({
					id: `resend-${row.id}`,
					label: 'Send again',
					path: `/_sandbox/events/${encodeURIComponent(row.id)}/resend`,
					done: 'Sent again. Subscriptions that it goes to: {subscriptions}.',
				})}
			</p>
			${attempts} ${json('The event', `event ${row.id}`, event)}
		</div>
	</details>`;
}

function deliveryChip({ state, attempts }: DeliveryRow): Html {
	const [text, kind] = DELIVERY_KINDS[state];
	return html`<span class="chip ${kind}">${text}${attempts.length > 1 && ` after ${attempts.length}`}</span> `;
}

function attemptsOf({ subscriptionId, attempts, nextAttemptAt }: DeliveryRow): Html {
	return html`<p class="faint">To subscription <span class="code">${subscriptionId}</span></p>
		${
			attempts.length > 0 &&
			table(
				'Attempts',
				[{ label: 'Time' }, { label: 'Answer', kind: 'wide' }],
				attempts.map(({ time, status, error, isDuplicate, isResent }) => [
					moment(time),
					`${status ?? error ?? ''}${isDuplicate ? ' (a duplicate)' : ''}${isResent ? ' (sent again by hand)' : ''}`,
				]),
			)
		}
		${nextAttemptAt !== null && html`<p>Next attempt ${moment(nextAttemptAt)}</p>`}`;
}
