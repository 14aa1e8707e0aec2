import { EventEmitter } from 'node:events';

/** The part of Express's response that a webhook node may use, with the events and states of a real one. */
export class WebhookAnswer extends EventEmitter {
	statusCode = 200;
	body: unknown;
	readonly headers: Record<string, string> = {};
	writableEnded = false;

	get headersSent(): boolean {
		return this.writableEnded;
	}

	status(code: number): this {
		this.statusCode = code;
		return this;
	}

	setHeader(name: string, value: string | number): this {
		this.headers[name.toLowerCase()] = String(value);
		return this;
	}

	/** Throws where n8n would: an answer goes out once. */
	json(content?: unknown): this {
		if (this.writableEnded) throw new Error('The answer was given twice');
		this.body = content;
		this.writableEnded = true;
		this.emit('finish');
		this.emit('close');
		return this;
	}

	/** The sender leaves without waiting for the answer. */
	breakOff(): void {
		if (!this.writableEnded) this.emit('close');
	}
}
