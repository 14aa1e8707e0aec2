/** Stands in a normalised message where a value could not be read: a getter that throws, a proxy that was revoked. */
export class Unreadable {
	toJSON(): string {
		return 'a value that cannot be read';
	}
}

/**
 * A copy of a group of fields, or undefined for anything else: null, lists, dates, maps and other objects with a class.
 * Reads each value once, so that what follows meets no getters; never throws.
 */
export function copyOfGroup(value: unknown): Record<string, unknown> | Unreadable | undefined {
	try {
		return isPlain(value) ? { ...value } : undefined;
	} catch {
		return new Unreadable();
	}
}

/** The entries of a list, with undefined in its holes, or undefined for anything else; never throws. */
export function listOf(value: unknown, limit: number): readonly unknown[] | Unreadable | undefined {
	try {
		return Array.isArray(value) && value.length <= limit ? Array.from<unknown>(value) : undefined;
	} catch {
		return new Unreadable();
	}
}

/** True for an object without a class of its own, also one from another realm, as n8n's expressions make them. */
function isPlain(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** True for what `copyOfGroup` would copy, of a value that was read already. */
export function isGroup(value: unknown): value is Record<string, unknown> {
	try {
		return isPlain(value);
	} catch {
		return false;
	}
}

/** Whether a value is a list, also for a proxy that was revoked. */
export function isList(value: unknown): value is readonly unknown[] {
	try {
		return Array.isArray(value);
	} catch {
		return false;
	}
}
