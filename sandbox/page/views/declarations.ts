import { KNOWN_STATUSES } from '../../../cas/contract/statuses';
import { findDeclarations, type DeclarationSearch } from '../../control/find';
import { documentPath } from '../../documents/documentUrl';
import { html, type Html } from '../html';
import { chip, directionInWords, inWords, moment, table } from '../pieces';
import { pageOf, pager, searchForm } from '../search';
import { declarationPath, type View, type ViewRequest } from '../view';

const PATH = '/';

type Row = ReturnType<typeof findDeclarations>['rows'][number];

/** All declarations, searched and page by page. */
export function declarationsView({ context, control, query }: ViewRequest): View {
	const search: DeclarationSearch = {
		text: query.get('q') ?? '',
		direction: query.get('direction') ?? '',
		status: query.get('status') ?? '',
		page: pageOf(query),
	};
	return {
		section: 'declarations',
		title: 'Declarations',
		body: (part) =>
			html`<h1>Declarations</h1>
				${searchForm(PATH, query, 'Reference, LRN, MRN or id', [
					{
						name: 'direction',
						label: 'Direction',
						options: [
							['IN', 'Import'],
							['OUT', 'Export'],
						],
					},
					{
						name: 'status',
						label: 'Status',
						options: [
							['attention', 'Somebody must act'],
							...KNOWN_STATUSES.map((name) => [name, inWords(name)] as const),
						],
					},
				])}
				${part('counts')} ${part('declarations')}`,
		parts() {
			const found = findDeclarations(context, search);
			return {
				counts: counts(control.declarationsByStatus()),
				declarations: html`<div class="card">
					${found.total === 0 ? nothing(query) : declarationTable(found.rows)}
					${pager(PATH, query, found, 'declaration')}
				</div>`,
			};
		},
	};
}

function nothing(query: URLSearchParams): Html {
	if ([...query.values()].some((value) => value !== ''))
		return html`<p class="nothing">No declaration fits this search.</p>`;
	return html`<div class="nothing">
		<p>No declarations yet. A customs shipment that is sent here becomes one.</p>
		<p><a href="/_sandbox/pages/connect">Connect n8n to this sandbox</a></p>
	</div>`;
}

/** How many declarations there are in each status; each leads to them. */
function counts(byStatus: Readonly<Record<string, number>>): Html {
	const statuses = Object.entries(byStatus);
	if (statuses.length === 0) return html``;
	return html`<ul class="counts" aria-label="Declarations by status">
		${statuses.map(
			([status, count]) =>
				html`<li>
					<a href="/?status=${encodeURIComponent(status)}">${chip(status)} <b>${count.toLocaleString('en-GB')}</b></a>
				</li>`,
		)}
	</ul>`;
}

function declarationTable(rows: readonly Row[]): Html {
	return table(
		'Declarations, newest first',
		[
			{ label: 'Reference', kind: 'wide' },
			{ label: 'Direction' },
			{ label: 'Status' },
			{ label: 'MRN', kind: 'code' },
			{ label: 'LRN', kind: 'second' },
			{ label: 'Documents' },
			{ label: 'Last change', kind: 'second' },
		],
		rows.map((row) => [
			html`<a class="main" id="d-${row.id}" href="${declarationPath(row.id)}">${row.externalReference}</a>`,
			directionInWords(row.direction),
			html`${chip(row.currentStatus)}${row.next?.isHeld && html` <span class="faint">held</span>`}`,
			row.mrn ?? '–',
			html`<span class="code">${row.lrn}</span>`,
			documentLinks(row),
			moment(row.lastUpdated),
		]),
	);
}

/** Links to the PDFs, on this host whatever the sandbox is called elsewhere. */
export const documentLinks = ({ externalReference, documents }: Pick<Row, 'externalReference' | 'documents'>): Html =>
	documents.length === 0
		? html`–`
		: html`${documents.map(
				({ type, url }) =>
					html`<a
						href="${documentPath(url)}"
						target="_blank"
						rel="noopener"
						aria-label="${type} of ${externalReference}, opens a PDF"
						>${type}</a
					> `,
			)}`;
