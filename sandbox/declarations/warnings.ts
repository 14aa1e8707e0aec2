import { DOCUMENT, GOODS_SHIPMENT } from '../shipment/read';
import type { DeclarationProblem, JsonObject } from '../world/records';
import { officeName } from './declarationData';

interface Warnings {
	readonly blocking: string[];
	readonly nonBlocking: string[];
}

/**
 * The data with what is wrong. Evidenced 2016: each object of a declaration has its warnings, which are texts; a text stands on the
 * object that holds the field, and on the nearest one around it where that is missing.
 */
export function withWarnings(data: JsonObject, problems: readonly DeclarationProblem[]): JsonObject {
	const placed = new Map<unknown, Warnings>();
	for (const { path = '', severity, message } of problems) {
		const holder = holderOf(data, stepsOf(path));
		const warnings = placed.get(holder) ?? { blocking: [], nonBlocking: [] };
		placed.set(holder, warnings);
		warnings[severity === 'refuse' ? 'blocking' : 'nonBlocking'].push(message);
	}
	return warned(data, placed) as JsonObject;
}

/** Of the header alone, and of the whole declaration. */
export function warningCountOf(data: JsonObject, problems: readonly DeclarationProblem[]): JsonObject {
	const { blocking, nonBlocking } = data.warnings as Warnings;
	const totalBlocking = problems.filter(({ severity }) => severity === 'refuse').length;
	return {
		blocking: blocking.length,
		nonBlocking: nonBlocking.length,
		totalBlocking,
		totalNonBlocking: problems.length - totalBlocking,
	};
}

/** The steps of a path of the message to its field in the declaration. */
function stepsOf(path: string): string[] {
	return path
		.split(/[.[\]]/)
		.filter((step) => step !== '' && step !== DOCUMENT)
		.flatMap((step) => (step === GOODS_SHIPMENT ? ['goodsShipments', '0'] : [officeName(step)]));
}

function holderOf(data: JsonObject, steps: readonly string[]): JsonObject {
	let holder = data;
	let at: unknown = data;
	for (const step of steps) {
		at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as JsonObject)[step] : undefined;
		if (isObject(at)) holder = at;
	}
	return holder;
}

function warned(value: unknown, placed: ReadonlyMap<unknown, Warnings>): unknown {
	if (Array.isArray(value)) return value.map((entry: unknown) => warned(entry, placed));
	if (!isObject(value)) return value;
	const inner = Object.entries(value).map(([name, held]) => [name, name === 'extra' ? held : warned(held, placed)]);
	return { ...Object.fromEntries(inner), warnings: placed.get(value) ?? { blocking: [], nonBlocking: [] } };
}

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
