import type { MessageGroup } from '../control/messageGroups';
import type { SandboxState } from '../control/stateView';
import { isStanding } from '../faults/standingFaults';
import { holdingSections, picksTable } from './holdingSections';
import { html, type Html } from './html';
import { messageGroupsSection } from './messageSection';
import { chip, counted, listOr, problemList, timeOfDay } from './pieces';

type DeclarationRow = SandboxState['declarations'][number];
type EventRow = SandboxState['events'][number];

/** The parts of the page that change, by the id of the element that holds them. */
export function sections(state: SandboxState, messages: readonly MessageGroup[]): Record<string, Html> {
	return {
		clock: clock(state),
		counts: counts(state),
		declarations: listOr(
			state.declarations.map(declaration),
			'No declarations yet. Send a customs shipment to make one.',
		),
		messages: messageGroupsSection(messages),
		events: listOr(state.events.map(event), 'No events yet.'),
		...holdingSections(state),
		subscriptions: listOr(state.subscriptions.map(subscription), 'Nobody has subscribed.'),
		faults: listOr([...state.faults.map(fault), ...state.outcomes.map(outcome)], 'Nothing is told to fail.'),
	};
}

export function clock({ clock: { now, mode, speed } }: SandboxState): Html {
	const pace = mode === 'manual' ? 'stands still until advanced' : speed === 1 ? 'real time' : `${speed} × real time`;
	return html`<time datetime="${now}">${now.slice(0, 10)} <b>${now.slice(11, 19)}</b></time>
		<span class="faint">UTC, ${pace}</span>`;
}

function counts({ counts: all }: SandboxState): Html {
	const numbers: [number, string][] = [
		[all.messages, 'message'],
		[all.declarations, 'declaration'],
		[all.events, 'event'],
		[all.deliveryAttempts, 'delivery attempt'],
		[all.subscriptions, 'subscription'],
		[all.tokensIssued, 'token'],
	];
	return html`${numbers.map(([count, name]) => html`<li><b>${count}</b> ${name}${count !== 1 && 's'}</li>`)}
	${Object.entries(all.declarationsByStatus).map(([status, count]) => html`<li>${chip(status)} ${count}</li>`)}`;
}

function declaration(row: DeclarationRow): Html {
	return html`<details class="row declaration" data-key="${row.id}">
		<summary>
			<span class="main">${row.externalReference}</span>
			<span class="direction" title="${row.direction === 'IN' ? 'import' : 'export'}">${row.direction}</span>
			<span>${chip(row.currentStatus)}${row.next?.isHeld && html` <span class="faint">held</span>`}</span>
			<span class="code" title="MRN">${row.mrn ?? '–'}</span>
			<span class="code faint" title="LRN">${row.lrn}</span>
			<span class="links"
				>${row.documents.map(({ type, url }) => html`<a href="${url}" target="_blank" rel="noopener">${type}</a>`)}</span
			>
		</summary>
		<div class="more">
			<ol class="history">
				${row.history.map(({ status, time }) => html`<li>${chip(status)} <time>${timeOfDay(time)}</time></li>`)}
			</ol>
			${problemList(row.problems)}
			<p class="faint">
				Declaration <span class="code">${row.id}</span>, ${row.jurisdiction},
				${counted(row.goodsItems, 'goods item')}${
					row.duties !== null && html`, duties <b>${row.duties.totalAmount.toFixed(2)} ${row.duties.currencyCode}</b>`
				}
			</p>
			${row.deductions.length > 0 && deductions(row.deductions)}
			${
				row.stockWrittenOff.length > 0 &&
				html`<h3>Written off stock</h3>
					${picksTable(row.stockWrittenOff)}`
			}
			${
				row.stockBooked.length > 0 &&
				html`<h3>Booked into stock</h3>
					${picksTable(row.stockBooked)}`
			}
		</div>
	</details>`;
}

/** What CAS filled in. */
function deductions(rows: DeclarationRow['deductions']): Html {
	return html`<h3>Deduced from master data</h3>
		<table>
			${rows.map(
				({ path, value, source }) =>
					html`<tr>
						<td class="code">${path}</td>
						<td>${typeof value === 'object' ? JSON.stringify(value) : String(value)}</td>
						<td class="faint">${source}</td>
					</tr>`,
			)}
		</table>`;
}

const DELIVERY_KINDS = { waiting: 'progress', acknowledged: 'success', expired: 'attention', cancelled: 'ended' };

function event(row: EventRow): Html {
	const { data } = row;
	return html`<details class="row event" data-key="${row.id}">
		<summary>
			<time>${timeOfDay(row.eventTime)}</time>
			<span class="main">${String(data.customsShipmentReference ?? data.businessReference ?? '–')}</span>
			<span>${row.eventType} <span class="faint">${row.eventSubType ?? ''}</span></span>
			<span
				>${row.deliveries.length === 0 ? html`<span class="faint">no subscriber</span>` : row.deliveries.map(deliveryChip)}</span
			>
		</summary>
		<div class="more">
			${row.deliveries.map(deliveryAttempts)}
			<pre>${JSON.stringify(data, undefined, 2)}</pre>
		</div>
	</details>`;
}

function deliveryChip({ state, attempts }: EventRow['deliveries'][number]): Html {
	return html`<span class="chip ${DELIVERY_KINDS[state]}"
		>${state}${attempts.length > 1 && ` after ${attempts.length}`}</span
	> `;
}

function deliveryAttempts({ subscriptionId, attempts, nextAttemptAt }: EventRow['deliveries'][number]): Html {
	return html`<p class="faint">
			To subscription <span class="code">${subscriptionId}</span>${
				nextAttemptAt !== null && html`, next attempt ${timeOfDay(nextAttemptAt)}`
			}
		</p>
		<ol class="attempts">
			${attempts.map(({ time, status, error }) => html`<li><time>${timeOfDay(time)}</time> ${status ?? error ?? ''}</li>`)}
		</ol>`;
}

function subscription(row: SandboxState['subscriptions'][number]): Html {
	const filters = row.filters.map(({ eventType, eventSubTypes = [] }) => [eventType, ...eventSubTypes].join(' '));
	return html`<div class="row plain">
		<span class="code">${row.endpointUrl}</span>
		<span>${filters.length === 0 ? 'every event' : filters.join(', ')}</span>
		<span class="faint">${row.description ?? ''}${row.hasDeliveryHeader && ' · with a secret header'}</span>
	</div>`;
}

function fault({ id: _id, kind, times, seen, struck, held, until, ...rest }: SandboxState['faults'][number]): Html {
	if (isStanding({ kind })) {
		const end = until === undefined ? 'until it is ended' : `until ${until.slice(0, 10)} ${timeOfDay(until)}`;
		return html`<div class="row plain"><b>${kind}</b> <span class="faint">${end}</span></div>`;
	}
	return html`<div class="row plain">
		<b>${kind}</b>
		<span class="code">${JSON.stringify(rest)}</span>
		<span class="faint"
			>struck ${struck} of ${times}${held > 0 && `, holds ${held}`}${seen > struck && `, saw ${seen}`}</span
		>
	</div>`;
}

function outcome({ externalReference, outcome: name, status }: SandboxState['outcomes'][number]): Html {
	return html`<div class="row plain"><b>${name} ${status ?? ''}</b> <span>for ${externalReference}</span></div>`;
}
