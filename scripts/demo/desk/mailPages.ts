import { html, type Html } from '../../../sandbox/page/html';
import { facts, table } from '../../../sandbox/page/pieces';
import type { ReceivedMail } from '../../services/mail';

const time = (mail: ReceivedMail) => mail.receivedAt.toTimeString().slice(0, 8);
const subjectOf = (mail: ReceivedMail) => mail.subject || '(no subject)';

/** Every mail that the flows have sent, newest first. */
export function mailList(mails: readonly ReceivedMail[]): Html {
	const rows = mails.map((mail, number) => [
		time(mail),
		html`<a class="main" href="/mails/${number}">${subjectOf(mail)}</a>`,
		mail.to.join(', '),
		mail.attachments.length === 0 ? '–' : String(mail.attachments.length),
	]);
	return html`<h1>Mails</h1>
		<div class="card">
			${
				rows.length === 0
					? html`<p class="nothing">
							No mail yet. A mail that a flow sends comes here instead of leaving this machine.
						</p>`
					: table(
							'Mails, newest first',
							[{ label: 'Received' }, { label: 'Subject', kind: 'wide' }, { label: 'To' }, { label: 'Files' }],
							rows.reverse(),
						)
			}
		</div>`;
}

/** One mail: its HTML as a mail program shows it, its text, and its files. Buttons and links open in a window of their own. */
export function mailPage(mail: ReceivedMail, number: number): Html {
	return html`<p class="back"><a href="/mails">All mails</a></p>
		<h1>${subjectOf(mail)}</h1>
		${facts([
			['From', mail.from],
			['To', mail.to.join(', ')],
			['Received', time(mail)],
		])}
		${
			mail.attachments.length > 0 &&
			html`<section class="card" aria-labelledby="files">
				<h2 id="files">Files</h2>
				<ul>
					${mail.attachments.map(
						({ fileName, content }, at) =>
							html`<li>
								<a href="/mails/${number}/files/${at}">${fileName || `File ${at + 1}`}</a>
								<span class="faint">${sizeOf(content.length)}</span>
							</li>`,
					)}
				</ul>
			</section>`
		}
		${
			mail.html !== '' &&
			html`<section class="card" aria-labelledby="as-html">
				<h2 id="as-html">As a mail program shows it</h2>
				<iframe
					class="mail"
					title="The mail"
					sandbox="allow-popups allow-popups-to-escape-sandbox"
					src="/mails/${number}/html"
				></iframe>
			</section>`
		}
		<section class="card" aria-labelledby="as-text">
			<h2 id="as-text">As text</h2>
			${mail.text.trim() === '' ? html`<p class="nothing">It has no text.</p>` : html`<pre>${withLinks(mail.text)}</pre>`}
		</section>`;
}

/** A mail's HTML for the frame that shows it. It is a stranger's: the frame lets none of its scripts run. */
export const mailHtml = (mail: ReceivedMail): string =>
	`<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html}`;

const ADDRESS = /https?:\/\/[^\s<>"')\]]+/g;

function withLinks(text: string): Html {
	const parts: (Html | string)[] = [];
	let end = 0;
	for (const { 0: address, index } of text.matchAll(ADDRESS)) {
		parts.push(
			text.slice(end, index),
			html`<a href="${address}" target="_blank" rel="noopener noreferrer">${address}</a>`,
		);
		end = index + address.length;
	}
	return html`${[...parts, text.slice(end)]}`;
}

/** `12 kB` */
export const sizeOf = (bytes: number): string => (bytes < 1_000 ? `${bytes} B` : `${Math.round(bytes / 1_000)} kB`);
