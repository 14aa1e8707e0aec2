import type { MessageGroup } from '../control/messageGroups';
import { html, type Html } from './html';
import { colouredChip, listOr, problemList, timeOfDay } from './pieces';

type MessageRow = MessageGroup['newest'][number];

const KINDS = { waiting: 'progress', processed: 'success', refused: 'attention' } as const;

/** What came in, a group for each kind of message, each with what became of it. */
export function messageGroupsSection(groups: readonly MessageGroup[]): Html {
	return listOr(groups.map(group), 'Nothing has come in yet.');
}

function group({ name, endpoint, counts, newest }: MessageGroup): Html {
	const results = (['waiting', 'processed', 'refused'] as const).filter((result) => counts[result] > 0);
	return html`<details class="group" data-key="${endpoint}" open>
		<summary>
			<b>${name}</b> ${results.map((result) => html`${colouredChip(`${counts[result]} ${result}`, KINDS[result])} `)}
		</summary>
		${newest.map(message)}
	</details>`;
}

function message(row: MessageRow): Html {
	const line = html`<time>${timeOfDay(row.receivedAt)}</time>
		<span class="main">${row.externalReference ?? '–'} <span class="faint">${row.direction}</span></span>
		<span class="faint">${row.endpoint === 'customsShipment.ingest' && row.messageType}</span>
		<span>${colouredChip(row.result, KINDS[row.result])}</span>
		<span class="outcome">${row.outcome}</span>`;
	return html`<details class="row message" data-key="${row.referenceId}">
		<summary>${line}</summary>
		<div class="more">
			${problemList(row.problems.filter(({ message: text }) => text !== row.outcome))}
			<p class="faint">referenceId <span class="code">${row.referenceId}</span></p>
		</div>
	</details>`;
}
