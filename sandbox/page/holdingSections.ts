import type { StockBalance } from '../control/holdingsView';
import type { SandboxState } from '../control/stateView';
import { listOf } from '../world/readField';
import type { StockPick } from '../world/stockRecords';
import { html, type Html } from './html';
import { colouredChip, counted, problemList, timeOfDay } from './pieces';

/** Stock, movement orders, certificates and master data. A section that has nothing to show is empty, and hidden by the style. */
export function holdingSections(state: SandboxState): Record<string, Html> {
	return {
		stock: html`${state.stock.map(balance)}`,
		movementOrders: html`${state.movementOrders.map(movementOrder)}`,
		certificates: html`${state.certificates.map(certificate)}`,
		masterData: html`${state.masterData.map(masterData)}`,
	};
}

/** Of one balance; the state shows all. */
const SHOWN_LOTS = 30;
const STATUS_KINDS = { Free: 'success', Bonded: 'progress' } as const;

function balance(row: StockBalance): Html {
	const place = [row.storageLocation, row.authorisationReference].filter((part) => part !== undefined).join(' · ');
	const key = [row.tenantId, row.articleReference, place, row.customsStatus, row.quantityUnitCode].join('|');
	return html`<details class="row stock" data-key="stock ${key}">
		<summary>
			<span class="main">${row.articleReference}</span>
			<span class="faint">${place || 'no location'}</span>
			<span>${colouredChip(row.customsStatus, STATUS_KINDS[row.customsStatus])}</span>
			<span class="number"><b>${row.quantity}</b> ${row.quantityUnitCode}</span>
			<span class="faint">${counted(row.lots.length, 'lot')}</span>
		</summary>
		<div class="more">
			<table>
				<tr>
					<th>Accepted</th>
					<th>MRN</th>
					<th>Item</th>
					<th>Origin</th>
					<th>In by</th>
					<th class="number">In</th>
					<th class="number">Left</th>
				</tr>
				${row.lots.slice(-SHOWN_LOTS).map(lot)}
			</table>
			${row.lots.length > SHOWN_LOTS && html`<p class="faint">The newest ${SHOWN_LOTS} of ${row.lots.length} lots.</p>`}
		</div>
	</details>`;
}

function lot(row: StockBalance['lots'][number]): Html {
	return html`<tr>
		<td>${row.acceptedAt.slice(0, 10)} ${timeOfDay(row.acceptedAt)}</td>
		<td class="code">${row.mrn ?? '–'}</td>
		<td>${row.goodsItem ?? ''}</td>
		<td>${row.originCountryCode ?? ''}${row.isOfPreferentialOrigin && ' preferential'}</td>
		<td>${row.source}</td>
		<td class="number">${row.bookedQuantity}</td>
		<td class="number">${row.quantity}</td>
	</tr>`;
}

const ORDER_KINDS = { Received: 'progress', Processed: 'success', Invalid: 'attention' } as const;

function movementOrder(row: SandboxState['movementOrders'][number]): Html {
	return html`<details class="row order" data-key="order ${row.referenceId}">
		<summary>
			<span class="main">${row.externalReference ?? '–'}</span>
			<span>${row.type ?? '–'}</span>
			<span>${colouredChip(row.status, ORDER_KINDS[row.status])}</span>
			<span class="faint">${row.picks.length > 0 && counted(row.picks.length, 'booking')}</span>
		</summary>
		<div class="more">${problemList(row.validationErrors)}${picksTable(row.picks)}</div>
	</details>`;
}

/** Which quantity went where, or came from which import declaration. */
export function picksTable(picks: readonly StockPick[]): Html | false {
	if (picks.length === 0) return false;
	return html`<table>
		<tr>
			<th class="number">Line</th>
			<th>Article</th>
			<th class="number">Quantity</th>
			<th>Status</th>
			<th>Location</th>
			<th>MRN</th>
			<th>Item</th>
		</tr>
		${picks.map(
			(pick) =>
				html`<tr>
					<td class="number">${pick.line}</td>
					<td>${pick.articleReference}</td>
					<td class="number">${pick.quantity} ${pick.quantityUnitCode}</td>
					<td>${pick.customsStatus}</td>
					<td>${pick.storageLocation ?? '–'}</td>
					<td class="code">${pick.mrn ?? '–'}</td>
					<td>${pick.goodsItem ?? ''}</td>
				</tr>`,
		)}
	</table>`;
}

function certificate(row: SandboxState['certificates'][number]): Html {
	const made =
		row.url === null
			? colouredChip('being made', 'progress')
			: html`<a href="${row.url}" target="_blank" rel="noopener">COO</a>`;
	return html`<div class="row certificate">
		<span class="main">${row.customsShipmentReference}</span>
		<span class="code">${row.declarationReference}</span>
		<span>${made}</span>
		<time class="faint">${timeOfDay(row.createdAt ?? row.requestedAt)}</time>
	</div>`;
}

const MASTER_DATA_NAMES = {
	article: 'Article',
	businessPartner: 'Business partner',
	formula: 'Formula',
	materialList: 'Material list',
};

function masterData(row: SandboxState['masterData'][number]): Html {
	const { name, description } = row.content;
	const ofVersion = listOf(row.content, 'versions').at(-1)?.description;
	const text = [ofVersion, name, description].find((part) => typeof part === 'string');
	return html`<details class="row master" data-key="master ${row.tenantId} ${row.kind} ${row.reference}">
		<summary>
			<span class="main">${row.reference}</span>
			<span>${MASTER_DATA_NAMES[row.kind]}</span>
			<span class="faint">${typeof text === 'string' && text}</span>
			<span>${row.invalidatedAt !== null && colouredChip('invalidated', 'ended')}</span>
			<time class="faint">${timeOfDay(row.updatedAt)}</time>
		</summary>
		<div class="more"><pre>${JSON.stringify(row.content, undefined, 2)}</pre></div>
	</details>`;
}
