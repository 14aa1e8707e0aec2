import { objectOf } from '../world/readField';
import type { Deduction, JsonObject } from '../world/records';

/** An object whose open fields are being filled, and the list of what was filled. What was there stays as it is. */
export class Completion {
	readonly deductions: Deduction[] = [];
	private copy: JsonObject;

	constructor(
		given: JsonObject,
		/** Path of the object in the shipment, with the dot after it. */
		private readonly prefix = '',
	) {
		this.copy = given;
	}

	/** The object with what was filled; the given one where nothing was. */
	get result(): JsonObject {
		return this.copy;
	}

	/** Fills the field if it is open and there is something to fill it with. The path is one of groups: `goodsMeasure.nmass`. */
	fill(path: string, value: unknown, source: string): void {
		if (value !== undefined && this.isOpen(path)) this.put(path, value, source);
	}

	/** Writes the field, whatever it held: for a list that grows. */
	put(path: string, value: unknown, source: string): void {
		this.copy = written(this.copy, path.split('.'), value);
		this.deductions.push({ path: this.prefix + path, value, source });
	}

	isOpen(path: string): boolean {
		const value = path.split('.').reduce<unknown>((held, name) => objectOf({ held }, 'held')[name], this.copy);
		return value === undefined || value === null || value === '';
	}
}

function written(group: JsonObject, [name = '', ...inner]: readonly string[], value: unknown): JsonObject {
	return { ...group, [name]: inner.length === 0 ? value : written(objectOf(group, name), inner, value) };
}
