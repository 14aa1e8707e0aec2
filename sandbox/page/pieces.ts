import { statusKind, statusMeaning } from '../../cas/contract/statuses';
import type { FoundProblem } from '../world/records';
import { html, type Html } from './html';

/** Pieces that several views of the page are made of. */

export type ChipKind = 'progress' | 'success' | 'attention' | 'ended';

/** A status of a declaration in words, in the colour of what it asks for; the pointer shows CAS's name and its meaning. */
export function chip(status: string): Html {
	const meaning = statusMeaning(status);
	const title = meaning === undefined ? status : `${status}: ${meaning}`;
	return html`<span class="chip ${statusKind(status) ?? 'progress'}" title="${title}">${inWords(status)}</span>`;
}

export const colouredChip = (text: string | number, kind: ChipKind) => html`<span class="chip ${kind}">${text}</span>`;

/** `Customs error` of `CustomsError`; abbreviations stay, as in `AWB created`. */
export function inWords(name: string): string {
	const words = name
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
		.split(' ');
	return words
		.map((word, at) => (at === 0 || /^[A-Z]{2}/.test(word) ? word : word === 'Pdf' ? 'PDF' : word.toLowerCase()))
		.join(' ');
}

export const directionInWords = (direction: string) =>
	direction === 'IN' ? 'Import' : direction === 'OUT' ? 'Export' : direction;

/** `08:00:31` of an ISO time. */
export const timeOfDay = (time: string) => time.slice(11, 19);

/** `2026-01-15 08:00:31` of an ISO time, for the eye and for programs. */
export const moment = (time: string): Html =>
	html`<time datetime="${time}">${time.slice(0, 10)} ${timeOfDay(time)}</time>`;

export const listOr = (rows: readonly Html[], nothing: string | Html) =>
	rows.length === 0 ? html`<p class="nothing">${nothing}</p>` : html`${rows}`;

export const counted = (count: number, name: string) =>
	`${count.toLocaleString('en-GB')} ${name}${count === 1 ? '' : 's'}`;

/** A part of the page with its heading. `id` names the heading, so that a screen reader can list the parts. */
export const card = (id: string, title: string, content: Html): Html =>
	html`<section class="card" aria-labelledby="${id}-title">
		<h2 id="${id}-title">${title}</h2>
		${content}
	</section>`;

export interface Column {
	readonly label: string;
	/** `number` aligns to the right, `wide` takes what is left, `second` is left out on a phone. */
	readonly kind?: 'number' | 'wide' | 'second' | 'code';
}

/** A table that a phone shows as a list of entries. Its roles are told, since a phone's layout would take them away. */
export function table(
	caption: string,
	columns: readonly Column[],
	rows: readonly (readonly (Html | string | number)[])[],
): Html {
	const kind = (at: number) => columns[at]?.kind ?? '';
	return html`<table role="table">
		<caption>
			${caption}
		</caption>
		<thead role="rowgroup">
			<tr role="row">
				${columns.map(({ label }, at) => html`<th role="columnheader" scope="col" class="${kind(at)}">${label}</th>`)}
			</tr>
		</thead>
		<tbody role="rowgroup">
			${rows.map(
				(cells) =>
					html`<tr role="row">
						${cells.map(
							(cell, at) =>
								html`<td role="cell" class="${kind(at)}" data-label="${columns[at]?.label ?? ''}">
									<div>${cell}</div>
								</td>`,
						)}
					</tr>`,
			)}
		</tbody>
	</table>`;
}

/** Names and values, one under the other; what has no value is left out. */
export const facts = (rows: readonly (readonly [name: string, value: Html | string | number | false | null])[]): Html =>
	html`<dl class="facts">
		${rows
			.filter(([, value]) => value !== false && value !== null && value !== '')
			.map(
				([name, value]) =>
					html`<div>
						<dt>${name}</dt>
						<dd>${value ?? ''}</dd>
					</div>`,
			)}
	</dl>`;

/** A value with a button that puts it on the clipboard. */
export const copyable = (name: string, value: string): Html =>
	html`<span class="copyable"
		><span class="code">${value}</span
		><button type="button" class="quiet" data-copy="${value}" aria-label="Copy ${name}">Copy</button></span
	>`;

/** Data as it is, in a part that is opened on demand. */
export const json = (title: string, key: string, value: unknown, { isOpen = false } = {}): Html =>
	html`<details class="json" data-key="${key}" ${isOpen ? html`open` : ''}>
		<summary>${title}</summary>
		<pre>${JSON.stringify(value, undefined, 2)}</pre>
	</details>`;

/** What a validation found, refusals before warnings. */
export function problemList(problems: readonly (FoundProblem & { readonly source?: string })[]): Html | false {
	if (problems.length === 0) return false;
	const sorted = [...problems].sort((a, b) => a.severity.localeCompare(b.severity));
	return html`<ul class="problems">
		${sorted.map(
			({ severity, source, message, path }) =>
				html`<li class="${severity}">
					<b>${leadOf(severity, source)}:</b>
					${message}${path !== undefined && html` <span class="code faint">${path}</span>`}
				</li>`,
		)}
	</ul>`;
}

const leadOf = (severity: FoundProblem['severity'], source: string | undefined) =>
	source === 'authority' ? 'Customs' : severity === 'warn' ? 'Warning' : 'CAS';
