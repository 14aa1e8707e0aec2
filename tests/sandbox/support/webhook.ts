import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CasEvent } from '../../../cas/contract/events';

const open: Server[] = [];

afterEach(async () => {
	for (const server of open.splice(0)) {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
	}
});

export interface Webhook {
	readonly url: string;
	/** What has been delivered, in order. */
	readonly deliveries: { readonly headers: IncomingHttpHeaders; readonly event: CasEvent; readonly body: string }[];
	/** Status of the next answers; `undefined` closes the connection instead. */
	answer: (number | undefined) | ((delivery: number) => number | undefined);
	/** The JSON of the next answers; none unless given. */
	reply: (body: unknown) => unknown;
	readonly events: CasEvent[];
}

/** A receiver of events, as the notification trigger is one. It answers 200 unless told otherwise. */
export async function aWebhook(): Promise<Webhook> {
	const webhook = {
		url: '',
		deliveries: [] as Webhook['deliveries'],
		answer: 200 as Webhook['answer'],
		reply: (() => undefined) as Webhook['reply'],
		get events() {
			return this.deliveries.map(({ event }) => event);
		},
	};
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += chunk));
		request.on('end', () => {
			webhook.deliveries.push({ headers: request.headers, event: JSON.parse(body) as CasEvent, body });
			const { answer } = webhook;
			const status = typeof answer === 'function' ? answer(webhook.deliveries.length) : answer;
			if (status === undefined) return request.socket.destroy();
			const headers = { location: 'http://127.0.0.1:9/elsewhere', 'content-type': 'application/json' };
			response.writeHead(status, headers).end(JSON.stringify(webhook.reply(JSON.parse(body))));
		});
	});
	open.push(server);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	webhook.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cas`;
	return webhook;
}
