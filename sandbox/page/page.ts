import { MAGIC_WORDS } from '../declarations/outcomes';
import { INGESTION_ENDPOINTS } from '../ingestion/ingestionRoutes';
import { ENDPOINTS, endpoint } from '../../cas/contract/endpoints';
import type { SandboxContext } from '../context';
import { html, type Html } from './html';

interface Panel {
	readonly id: string;
	readonly title: string;
}

const WIDE: readonly Panel[] = [
	{ id: 'declarations', title: 'Declarations' },
	{ id: 'events', title: 'Events and their deliveries' },
	{ id: 'messages', title: 'What came in' },
	{ id: 'stock', title: 'Stock' },
	{ id: 'movementOrders', title: 'Movement orders' },
	{ id: 'certificates', title: 'Certificates of origin' },
	{ id: 'masterData', title: 'Master data' },
];
const NARROW: readonly Panel[] = [
	{ id: 'subscriptions', title: 'Subscriptions' },
	{ id: 'faults', title: 'Faults and outcomes asked for' },
];

/** The whole page; `parts` are its changing sections, which a script keeps up to date. */
export function page(context: SandboxContext, parts: Readonly<Record<string, Html>>): string {
	const panel = ({ id, title }: Panel) =>
		html`<section>
			<h2>${title}</h2>
			<div id="${id}" class="list">${parts[id]}</div>
		</section>`;
	return html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>CAS sandbox</title>
				<link rel="icon" href="data:," />
				<link rel="stylesheet" href="/page.css" />
				<script src="/page.js" defer></script>
			</head>
			<body>
				<header>
					<h1>CAS sandbox</h1>
					${profile(context)}
					<p id="clock">${parts.clock}</p>
					<p id="connection" class="faint" role="status"></p>
					<ul id="counts">
						${parts.counts}
					</ul>
				</header>
				<main>
					<div class="wide">${WIDE.map(panel)}</div>
					<aside>${NARROW.map(panel)} ${howToConnect(context)} ${howToAsk()} ${paths(context)}</aside>
				</main>
				<footer>
					Stands in for CAS during development. Nothing here reaches an authority, and no number or amount is real.
				</footer>
			</body>
		</html>`.text;
}

function profile({ settings }: SandboxContext): Html {
	const { isAsAssumed, name = 'without a name' } = settings.contract;
	return isAsAssumed ? html`` : html`<p>Contract profile <b>${name}</b></p>`;
}

function howToConnect({ settings, origin }: SandboxContext): Html {
	return html`<section>
		<h2>Connect</h2>
		<p>In the credential: environment <b>Custom</b>, API, login and documents URL</p>
		<p class="code">${origin()}</p>
		<ul class="flat">
			${settings.clients.map(({ clientId, sourceSystem }) => html`<li>Client id <span class="code">${clientId}</span> <span class="faint">${sourceSystem}</span></li>`)}
		</ul>
		<p class="faint">The client secret was printed when the sandbox started.</p>
	</section>`;
}

function howToAsk(): Html {
	return html`<section>
		<h2>Ask for an outcome</h2>
		<p>Put a word into the reference, as in <span class="code">SO-1 CUSTOMSERROR</span>:</p>
		<dl>
			${MAGIC_WORDS.map(
				({ word, meaning }) =>
					html`<dt class="code">${word}</dt>
						<dd>${meaning}.</dd>`,
			)}
		</dl>
	</section>`;
}

function paths({ settings }: SandboxContext): Html {
	const names = [...INGESTION_ENDPOINTS, ...(Object.keys(ENDPOINTS) as typeof INGESTION_ENDPOINTS)];
	const rows = [...new Set(names)].map((name) => ({ name, ...endpoint(name, settings.endpoints) }));
	return html`<section>
		<details data-key="paths">
			<summary><h2>What it answers to</h2></summary>
			<ul class="flat">
				${rows.map(({ method, path }) => html`<li class="code">${method} ${path}</li>`)}
			</ul>
		</details>
	</section>`;
}
