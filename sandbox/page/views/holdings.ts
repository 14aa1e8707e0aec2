import type { StockBalance } from '../../control/holdingsView';
import type { SandboxState } from '../../control/stateView';
import { documentPath } from '../../documents/documentUrl';
import { listOf } from '../../world/readField';
import type { StockPick } from '../../world/stockRecords';
import { html, type Html } from '../html';
import { colouredChip, counted, json, moment, problemList, table } from '../pieces';

/** Stock, movement orders, certificates and master data, a piece of the page for each entry. */
export const holdingLists = (state: SandboxState) => ({
	stock: state.stock.map(balance),
	orders: state.movementOrders.map(movementOrder),
	certificates: state.certificates.map(certificate),
	masterData: state.masterData.map(masterData),
});

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
			${table(
				row.lots.length > SHOWN_LOTS ? `The newest ${SHOWN_LOTS} of ${row.lots.length} lots` : 'Lots',
				[
					{ label: 'Accepted' },
					{ label: 'MRN', kind: 'code' },
					{ label: 'Item', kind: 'number' },
					{ label: 'Origin' },
					{ label: 'In by', kind: 'wide' },
					{ label: 'In', kind: 'number' },
					{ label: 'Left', kind: 'number' },
				],
				row.lots.slice(-SHOWN_LOTS).map(lot),
			)}
		</div>
	</details>`;
}

const lot = (row: StockBalance['lots'][number]) => [
	moment(row.acceptedAt),
	row.mrn ?? '–',
	row.goodsItem ?? '',
	`${row.originCountryCode ?? ''}${row.isOfPreferentialOrigin ? ' preferential' : ''}`,
	row.source,
	row.bookedQuantity,
	row.quantity,
];

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
	return table(
		'Bookings',
		[
			{ label: 'Line', kind: 'number' },
			{ label: 'Article', kind: 'wide' },
			{ label: 'Quantity', kind: 'number' },
			{ label: 'Status' },
			{ label: 'Location' },
			{ label: 'MRN', kind: 'code' },
			{ label: 'Item', kind: 'number' },
		],
		picks.map((pick) => [
			pick.line,
			pick.articleReference,
			`${pick.quantity} ${pick.quantityUnitCode}`,
			pick.customsStatus,
			pick.storageLocation ?? '–',
			pick.mrn ?? '–',
			pick.goodsItem ?? '',
		]),
	);
}

function certificate(row: SandboxState['certificates'][number]): Html {
	const made =
		row.url === null
			? colouredChip('being made', 'progress')
			: html`<a
					href="${documentPath(row.url)}"
					target="_blank"
					rel="noopener"
					aria-label="Certificate for ${row.customsShipmentReference}, opens a PDF"
					>COO</a
				>`;
	return html`<div class="row certificate">
		<span class="main">${row.customsShipmentReference}</span>
		<span class="code">${row.declarationReference}</span>
		<span>${made}</span>
		<span class="faint">${moment(row.createdAt ?? row.requestedAt)}</span>
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
			<span class="faint">${moment(row.updatedAt)}</span>
		</summary>
		<div class="more">${json('Its data', `data ${row.kind} ${row.reference}`, row.content, { isOpen: true })}</div>
	</details>`;
}
