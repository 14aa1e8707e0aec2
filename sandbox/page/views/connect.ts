import { ENDPOINTS, endpoint } from '../../../cas/contract/endpoints';
import type { SandboxContext } from '../../context';
import { isLoopbackHost } from '../../events/loopback';
import { INGESTION_ENDPOINTS } from '../../ingestion/ingestionRoutes';
import { DEMO_CLIENT, type KnownClient } from '../../options';
import { html, type Html } from '../html';
import { card, copyable, facts, inWords, json, listOr, table } from '../pieces';
import type { View, ViewRequest } from '../view';

/** How a flow reaches this sandbox, and who has subscribed. */
export function connectView({ context, control }: ViewRequest): View {
	return {
		section: 'connect',
		title: 'Connect',
		body: (part) =>
			html`<h1>Connect</h1>
				<div class="columns">
					<div>${credential(context)} ${paths(context)}</div>
					<div>
						<section class="card" aria-labelledby="subscriptions-title">
							<h2 id="subscriptions-title">Subscriptions</h2>
							${part('subscriptions')}
						</section>
					</div>
				</div>`,
		parts: () => ({
			subscriptions: listOr(
				control.state(0).subscriptions.map(subscription),
				'Nobody has subscribed. Publish a workflow with a CAS Notification Trigger.',
			),
		}),
	};
}

function credential({ settings, origin }: SandboxContext): Html {
	const { isAsAssumed, profile } = settings.contract;
	return card(
		'credential',
		'The credential CAS OAuth2 API',
		html`<p>In n8n: Credentials, Add, CAS OAuth2 API. Fill in these values.</p>
			${facts([
				['Environment', 'Custom'],
				['API Base URL', copyable('the API Base URL', origin())],
				['Login Base URL', copyable('the Login Base URL', origin())],
				['Documents Base URL', copyable('the Documents Base URL', origin())],
			])}
			${settings.clients.map((client) => html`<div class="client">${clientFacts(client, settings.host)}</div>`)}
			${
				!isAsAssumed &&
				html`<p>Contract Profile ${copyable('the Contract Profile', JSON.stringify(profile))}</p>
					${json('The profile, line by line', 'profile', profile)}`
			}`,
	);
}

const clientFacts = (client: KnownClient, host: string): Html =>
	facts([
		['Client ID', copyable('the Client ID', client.clientId)],
		['Client Secret', secretOf(client, host)],
		['Source system', client.sourceSystem],
	]);

/** On the person's own machine the secret can be shown; elsewhere only the one that everybody knows. */
function secretOf({ clientSecret }: KnownClient, host: string): Html {
	if (!isLoopbackHost(host) && clientSecret !== DEMO_CLIENT.clientSecret) {
		return html`<span class="faint"
			>Shown only where the sandbox listens on this machine alone. Take it from your list of clients.</span
		>`;
	}
	return html`<span class="copyable"
		><input
			type="password"
			class="code"
			value="${clientSecret}"
			readonly
			aria-label="Client Secret"
			autocomplete="off"
		/><button type="button" class="quiet" data-reveal aria-pressed="false">Show</button
		><button type="button" class="quiet" data-copy="${clientSecret}" aria-label="Copy the Client Secret">
			Copy
		</button></span
	>`;
}

function subscription(row: SubscriptionRow): Html {
	const filters = row.filters.map(({ eventType, eventSubTypes = [] }) =>
		[inWords(eventType), eventSubTypes.map(inWords).join(', ')].filter((part) => part !== '').join(': '),
	);
	return html`<div class="entry">
		<p class="code">${row.endpointUrl}</p>
		<p>${filters.length === 0 ? 'Every event' : filters.join('; ')}</p>
		<p class="faint">${[row.description, proofOf(row)].filter(Boolean).join(' · ')}</p>
	</div>`;
}

type SubscriptionRow = ReturnType<ViewRequest['control']['state']>['subscriptions'][number];

const proofOf = ({ hasDeliveryHeader, hasBasicAuthentication, hasSigningKey }: SubscriptionRow) =>
	[
		hasDeliveryHeader && 'with a secret header',
		hasBasicAuthentication && 'with user and password',
		hasSigningKey && 'signed',
	]
		.filter(Boolean)
		.join(', ');

function paths({ settings }: SandboxContext): Html {
	const names = new Set([...INGESTION_ENDPOINTS, ...(Object.keys(ENDPOINTS) as typeof INGESTION_ENDPOINTS)]);
	const rows = [...names].map((name) => endpoint(name, settings.endpoints));
	return html`<section class="card" aria-labelledby="paths-title">
		<h2 id="paths-title">What it answers to</h2>
		<details data-key="paths">
			<summary>Calls of CAS</summary>
			${table(
				'Calls of CAS',
				[{ label: 'Method' }, { label: 'Path', kind: 'code' }],
				rows.map(({ method, path }) => [method, path]),
			)}
		</details>
		<p class="faint">
			What this page does can be done by HTTP too: the control API under <span class="code">/_sandbox</span>.
		</p>
	</section>`;
}
