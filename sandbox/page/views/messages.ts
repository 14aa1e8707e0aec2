import { messageEntries } from '../../../cas/messages';
import { findMessages, type MessageSearch } from '../../control/find';
import { html, type Html } from '../html';
import { colouredChip, directionInWords, listOr, moment, problemList, timeOfDay } from '../pieces';
import { pageOf, pager, searchForm } from '../search';
import type { View, ViewRequest } from '../view';

const PATH = '/_sandbox/pages/messages';

type MessageRow = ReturnType<typeof findMessages>['rows'][number];

const KINDS = { waiting: 'progress', processed: 'success', refused: 'attention' } as const;
const NAMES = new Map<string, string>(messageEntries().map(({ endpoint, model }) => [endpoint, model.labels.en]));

/** What came in, each with what became of it. */
export function messagesView({ context, query }: ViewRequest): View {
	const search: MessageSearch = {
		text: query.get('q') ?? '',
		endpoint: query.get('kind') ?? '',
		result: query.get('result') ?? '',
		page: pageOf(query),
	};
	return {
		section: 'messages',
		title: 'Messages',
		body: (part) =>
			html`<h1>Messages received</h1>
				${searchForm(PATH, query, 'Reference or referenceId', [
					{ name: 'kind', label: 'Message', options: [...NAMES] },
					{
						name: 'result',
						label: 'Result',
						options: [
							['waiting', 'Waiting'],
							['processed', 'Processed'],
							['refused', 'Refused'],
						],
					},
				])}
				${part('messages')}`,
		parts() {
			const found = findMessages(context, search);
			return {
				messages: html`<div class="card">
					${listOr(found.rows.map(message), 'No messages.')} ${pager(PATH, query, found, 'message')}
				</div>`,
			};
		},
	};
}

function message(row: MessageRow): Html {
	return html`<details class="row message" data-key="${row.referenceId}">
		<summary>
			<time datetime="${row.receivedAt}">${timeOfDay(row.receivedAt)}</time>
			<span class="main">${row.externalReference ?? '–'}</span>
			<span>${NAMES.get(row.endpoint) ?? row.endpoint} <span class="faint">${row.messageType}</span></span>
			<span>${colouredChip(row.result, KINDS[row.result])}</span>
			<span class="faint">${row.outcome}</span>
		</summary>
		<div class="more">
			${problemList(row.problems.filter(({ message: text }) => text !== row.outcome))}
			<p class="faint">
				Received
				${moment(row.receivedAt)}${row.direction !== undefined && `, ${directionInWords(row.direction).toLowerCase()}`},
				referenceId <span class="code">${row.referenceId}</span>
			</p>
		</div>
	</details>`;
}
