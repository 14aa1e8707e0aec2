/** A delivery that must start nothing, as anybody on the internet may send one. */
export interface HostileDelivery {
	readonly name: string;
	readonly body: Buffer;
	readonly headers: Readonly<Record<string, string>>;
}

/** What the hostile one knows: for the forgeries not the secret, for the rest even that. */
export interface Target {
	readonly secret: string;
	readonly secretHeader: string;
	/** An event that would be taken if it came with the secret. */
	readonly event: Readonly<Record<string, unknown>>;
}

export const JSON_TYPE = { 'content-type': 'application/json' };

export const asJson = (value: unknown) => Buffer.from(JSON.stringify(value));
