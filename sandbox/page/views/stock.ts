import { html } from '../html';
import { card, listOr } from '../pieces';
import type { View, ViewRequest } from '../view';
import { holdingLists } from './holdings';

/** Entries of each list. */
const SHOWN_ROWS = 100;

/** Stock, movement orders, certificates of origin and master data. */
export function stockView({ control }: ViewRequest): View {
	return {
		section: 'stock',
		title: 'Stock and master data',
		body: (part) =>
			html`<h1>Stock and master data</h1>
				<p class="faint">The newest ${SHOWN_ROWS} of each.</p>
				${card('stock', 'Stock', part('stock-list'))} ${card('orders', 'Movement orders', part('orders-list'))}
				${card('certificates', 'Certificates of origin', part('certificates-list'))}
				${card('master', 'Master data', part('master-list'))}`,
		parts() {
			const { stock, orders, certificates, masterData } = holdingLists(control.state(SHOWN_ROWS));
			return {
				'stock-list': listOr(stock, 'No stock. Movement orders and releases of imports book it.'),
				'orders-list': listOr(orders, 'No movement order yet.'),
				'certificates-list': listOr(certificates, 'No certificate was asked for.'),
				'master-list': listOr(masterData, 'No article, partner, formula or material list yet.'),
			};
		},
	};
}
