import type { Deduction, JsonObject } from '../world/records';

/** An object whose open fields are being filled, and the list of what was filled. What was there stays as it is. */
export class Completion {
	readonly deductions: Deduction[] = [];
	private copy: JsonObject;

	constructor(
		given: JsonObject,
		/** Path of the object in the shipment, with the dot after it: `exporter.`. */
		private readonly prefix: string,
	) {
		this.copy = given;
	}

	/** The object with what was filled; the given one where nothing was. */
	get result(): JsonObject {
		return this.copy;
	}

	/** Fills the field if it is open and there is something to fill it with. */
	fill(name: string, value: unknown, source: string): void {
		if (value === undefined || !this.isOpen(name)) return;
		this.copy = { ...this.copy, [name]: value };
		this.deductions.push({ path: this.prefix + name, value, source });
	}

	/** Takes over an inner object that was completed by itself. */
	adopt(name: string, inner: Completion): void {
		if (inner.deductions.length === 0) return;
		this.copy = { ...this.copy, [name]: inner.result };
		this.deductions.push(...inner.deductions);
	}

	isOpen(name: string): boolean {
		const value = this.copy[name];
		return value === undefined || value === null || value === '';
	}
}
