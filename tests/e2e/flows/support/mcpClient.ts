import axios from 'axios';

export interface McpTool {
	name: string;
	description: string;
	inputSchema: { properties?: Record<string, { description?: string; type?: string }>; required?: string[] };
}

/** What a tool answered: a text, and whether it says that it could not do what was asked. */
export interface McpAnswer {
	text: string;
	isError: boolean;
}

interface JsonRpcAnswer {
	result?: Record<string, unknown>;
	error?: { code: number; message: string };
}

/** A client of n8n's MCP Server Trigger, by plain JSON-RPC (streamable HTTP). */
export class McpClient {
	private sessionId: string | undefined;
	private lastId = 0;

	constructor(
		private readonly url: string,
		private readonly token: string,
	) {}

	/** Says hello, as the protocol wants it; returns what the server tells every client. */
	async connect(): Promise<{ instructions?: string }> {
		const hello = { protocolVersion: '2025-03-26', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
		const answer = await this.ask<{ instructions?: string }>('initialize', hello);
		await this.post({ jsonrpc: '2.0', method: 'notifications/initialized' });
		return answer;
	}

	async tools(): Promise<McpTool[]> {
		return (await this.ask<{ tools: McpTool[] }>('tools/list', {})).tools;
	}

	async call(name: string, parameters: Record<string, unknown>): Promise<McpAnswer> {
		const { content, isError = false } = await this.ask<{ content: { text: string }[]; isError?: boolean }>(
			'tools/call',
			{ name, arguments: parameters },
		);
		return { text: content.map(({ text }) => text).join('\n'), isError };
	}

	private async ask<T>(method: string, params: object): Promise<T> {
		const { status, data } = await this.post({ jsonrpc: '2.0', id: ++this.lastId, method, params });
		if (status !== 200) throw new Error(`The MCP server answered ${status} to ${method}: ${data}`);
		const { result, error } = read(data);
		if (result === undefined) throw new Error(`${method}: ${error?.message ?? data}`);
		return result as T;
	}

	private async post(message: object): Promise<{ status: number; data: string }> {
		const response = await axios.post<string>(this.url, message, {
			proxy: false,
			timeout: 300_000,
			responseType: 'text',
			validateStatus: () => true,
			headers: {
				authorization: `Bearer ${this.token}`,
				accept: 'application/json, text/event-stream',
				...(this.sessionId !== undefined && { 'mcp-session-id': this.sessionId }),
			},
		});
		this.sessionId ??= response.headers['mcp-session-id'] as string | undefined;
		return { status: response.status, data: response.data };
	}
}

/** An answer comes as JSON, or as the one event of a stream. */
function read(text: string): JsonRpcAnswer {
	const [, event] = /^data: (.*)$/m.exec(text) ?? [];
	return JSON.parse(event ?? text) as JsonRpcAnswer;
}
