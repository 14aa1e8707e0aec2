import { statusKind } from '../../cas/contract/statuses';
import type { FoundProblem } from '../world/records';
import { html, type Html } from './html';

/** Pieces that several sections of the page are made of. */

/** A status of a declaration, in the colour of what it asks for. */
export const chip = (status: string) => colouredChip(status, statusKind(status) ?? 'progress');

export const colouredChip = (text: string | number, kind: 'progress' | 'success' | 'attention' | 'ended') =>
	html`<span class="chip ${kind}">${text}</span>`;

/** `08:00:31` of an ISO time. */
export const timeOfDay = (time: string) => time.slice(11, 19);

export const listOr = (rows: readonly Html[], nothing: string) =>
	rows.length === 0 ? html`<p class="nothing">${nothing}</p>` : html`${rows}`;

export const counted = (count: number, name: string) => `${count} ${name}${count === 1 ? '' : 's'}`;

/** What a validation found, refusals before warnings. */
export function problemList(problems: readonly (FoundProblem & { readonly source?: string })[]): Html | false {
	if (problems.length === 0) return false;
	const sorted = [...problems].sort((a, b) => a.severity.localeCompare(b.severity));
	return html`<ul class="problems">
		${sorted.map(
			({ severity, source, message }) =>
				html`<li class="${severity}"><span class="faint">${leadOf(severity, source)}:</span> ${message}</li>`,
		)}
	</ul>`;
}

const leadOf = (severity: FoundProblem['severity'], source: string | undefined) =>
	source === 'authority' ? 'Authority' : severity === 'warn' ? 'Warning' : 'CAS';
