import { isRecord } from '../../isRecord';
import { SPECIFICATION } from '../../limits';
import type { FieldBudget } from '../fieldList';

/** A part of a JSON document, and the references on the way to it. */
export interface Referred {
	readonly value: Record<string, unknown>;
	readonly within: ReadonlySet<string>;
}

/** Follows `$ref` within one document. What lies elsewhere is told by name and never fetched. */
export class References {
	constructor(
		private readonly document: unknown,
		readonly budget: FieldBudget,
	) {}

	/** The object itself, or what its `$ref` leads to; undefined where that is no object, lies elsewhere or is being read already. */
	follow(value: unknown, within: ReadonlySet<string>): Referred | undefined {
		if (!isRecord(value)) return undefined;
		const reference = own(value, '$ref');
		if (typeof reference !== 'string') return { value, within };
		if (!reference.startsWith('#')) {
			this.budget.report(
				`The specification refers to ${JSON.stringify(reference.slice(0, 200))}, which was not fetched; send one file that holds everything.`,
			);
			return undefined;
		}
		if (within.has(reference)) {
			this.budget.report(`${nameOf(reference)} contains itself; it was followed once.`);
			return undefined;
		}
		if (within.size >= SPECIFICATION.nesting || !this.budget.step()) return undefined;
		const found = this.at(reference);
		if (!isRecord(found)) {
			this.budget.report(
				`The specification refers to ${JSON.stringify(reference.slice(0, 200))}, which it does not hold.`,
			);
			return undefined;
		}
		return this.follow(found, new Set([...within, reference]));
	}

	/** What a JSON pointer leads to. RFC 6901. */
	private at(reference: string): unknown {
		let found: unknown = this.document;
		for (const step of reference.slice(1).split('/').slice(1)) {
			const name = decoded(step).replaceAll('~1', '/').replaceAll('~0', '~');
			if (Array.isArray(found)) found = found[Number(name)] as unknown;
			else if (isRecord(found)) found = own(found, name);
			else return undefined;
		}
		return found;
	}
}

/** A field of an object that it has itself. */
export const own = (value: Record<string, unknown>, name: string): unknown =>
	Object.hasOwn(value, name) ? value[name] : undefined;

/** `#/components/schemas/Party` → `Party`. */
export const nameOf = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1).slice(0, 100);

function decoded(step: string): string {
	try {
		return decodeURIComponent(step);
	} catch {
		return step;
	}
}
