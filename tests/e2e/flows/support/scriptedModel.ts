import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Message {
	role: string;
	content: unknown;
}

interface ModelRequest {
	messages: Message[];
	tools: { function: { name: string; description: string } }[];
}

/** In the place of a language model: calls one tool, and then says what the tool answered. */
export interface ScriptedModel {
	readonly url: string;
	readonly requests: readonly ModelRequest[];
	/** The tool that it calls at the next question. */
	willCall(name: string, parameters: Record<string, unknown>): void;
	/** Answers everything with an error from now on. */
	breakDown(): void;
	stop(): Promise<void>;
}

/** Starts it on 127.0.0.1, with the interface that most providers of models share (`/chat/completions`). */
export async function startScriptedModel(): Promise<ScriptedModel> {
	const requests: ModelRequest[] = [];
	let call = { name: '', arguments: '' };
	let isBroken = false;
	const answerTo = (request: ModelRequest) => {
		const last = request.messages.at(-1);
		if (last?.role === 'tool') return { role: 'assistant', content: `The tool says: ${String(last.content)}` };
		return { role: 'assistant', content: null, tool_calls: [{ id: 'call-1', type: 'function', function: call }] };
	};
	const server = createServer((request, response) => {
		void bodyOf(request).then((body) => {
			response.setHeader('content-type', 'application/json');
			if (isBroken) {
				response.statusCode = 400;
				response.end(JSON.stringify({ error: { message: 'the model is away', type: 'invalid_request_error' } }));
				return;
			}
			const asked = JSON.parse(body) as ModelRequest;
			requests.push(asked);
			const message = answerTo(asked);
			const finish_reason = 'tool_calls' in message ? 'tool_calls' : 'stop';
			const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
			response.end(
				JSON.stringify({
					id: 'answer',
					object: 'chat.completion',
					created: 0,
					model: 'scripted',
					choices: [{ index: 0, message, finish_reason }],
					usage,
				}),
			);
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests,
		willCall(name, parameters) {
			call = { name, arguments: JSON.stringify(parameters) };
		},
		breakDown() {
			isBroken = true;
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise<void>((done) => server.close(() => done()));
		},
	};
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}
