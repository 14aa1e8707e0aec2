import { html, type Html } from '../../../sandbox/page/html';

/** What one might do next, with the place to do it. */
export interface Suggestion {
	readonly title: string;
	readonly steps: readonly string[];
	readonly url?: string;
}

/** Where the pieces of a running demo are. */
export interface Places {
	readonly n8n: string;
	readonly sandbox: string;
	/** The address of a flow in n8n, by the name of its example. */
	flow(example: string): string | undefined;
}

/** Ways through the demo, the easy ones first. */
export function suggestions({ sandbox, flow }: Places): Suggestion[] {
	return [
		{
			title: 'Declare by hand',
			steps: [
				'Open "Manual declaration", execute it and fill in the form.',
				'Watch the declaration on the sandbox’s page, and open its PDF there.',
			],
			url: flow('manual-declaration'),
		},
		{
			title: 'Let customs refuse a shipment',
			steps: [
				'Add CUSTOMSERROR to a shipment’s reference, or use the button on its page in the sandbox.',
				'Publish "Correct and resubmit" beforehand: a mail asks for the correction.',
			],
			url: flow('correct-and-resubmit'),
		},
		{
			title: 'Ask for an invalidation and decide on it',
			steps: [
				'Publish "Invalidate with approval" and ask for it before the export has left.',
				'Open the mail under "Mails" and press the button.',
			],
			url: flow('invalidate-with-approval'),
		},
		{
			title: 'Archive each document',
			steps: ['Publish "Documents to archive", then send a shipment.', 'Find its PDFs under "Archive".'],
			url: flow('documents-to-archive'),
		},
		{
			title: 'Work with time',
			steps: [
				'At the top of the sandbox’s page: Pause stops the time, Next step goes to what happens next, +1 h and +1 day move it on.',
				'Speed makes CAS faster or slower.',
			],
			url: `${sandbox}/`,
		},
		{
			title: 'Take CAS away',
			steps: ['Begin an outage under "Try things", then send a workbook: what does the flow say?'],
			url: `${sandbox}/_sandbox/pages/try`,
		},
		{
			title: 'Start again',
			steps: ['Under "Try things", Reset: a shipment can be created only once until then.'],
			url: `${sandbox}/_sandbox/pages/try`,
		},
	];
}

export const tryNextPage = ({ n8n, sandbox, login }: Places & { login: string }, all: readonly Suggestion[]): Html =>
	html`<h1>What to try next</h1>
		<p class="intro">
			<a href="${n8n}">n8n</a>, log in with <span class="code">${login}</span>.
			<a href="${sandbox}/">The CAS sandbox</a>
			shows what CAS has. The README of each flow says how to try it.
		</p>
		<div class="forms">
			${all.map(
				({ title, steps, url }, at) =>
					html`<section class="card" aria-labelledby="try-${at}">
						<h2 id="try-${at}">${title}</h2>
						${steps.map((step) => html`<p>${step}</p>`)}
						${
							url !== undefined &&
							html`<p>
								<a href="${url}" target="_blank" rel="noopener">Open it<span class="hidden">: ${title}</span></a>
							</p>`
						}
					</section>`,
			)}
		</div>`;
