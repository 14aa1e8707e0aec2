import { isRecord } from '../isRecord';

/** Deeper data is none of CAS; whoever walks it would exhaust the stack. */
const MAX_DEPTH = 1_000;
const TOO_DEEP = '(nested too deeply)';

/** What becomes of a text; `field` is the name of the field that it or its list stands in, empty for the name of a field itself. */
export type TextChange = (text: string, field: string) => string;

/**
 * JSON data with every text changed, names of fields too. What does not change is returned as it is, not as a copy; streams and
 * buffers are handed on. Levels below the thousandth become a sentence.
 */
export function withEveryText<T>(value: T, change: TextChange): T {
	return changed(value, '', change, 0) as T;
}

function changed(value: unknown, field: string, change: TextChange, depth: number): unknown {
	if (typeof value === 'string') return change(value, field);
	if (typeof value !== 'object' || value === null) return value;
	if (depth >= MAX_DEPTH) return TOO_DEEP;
	if (Array.isArray(value)) return changedList(value, field, change, depth);
	return isPlain(value) ? changedGroup(value, change, depth) : value;
}

function changedList(list: readonly unknown[], field: string, change: TextChange, depth: number): readonly unknown[] {
	const now = list.map((entry) => changed(entry, field, change, depth + 1));
	return now.some((entry, index) => entry !== list[index]) ? now : list;
}

function changedGroup(group: Record<string, unknown>, change: TextChange, depth: number): Record<string, unknown> {
	let isSame = true;
	const now = Object.entries(group).map(([name, inner]): [string, unknown] => {
		const entry: [string, unknown] = [change(name, ''), changed(inner, name, change, depth + 1)];
		isSame &&= entry[0] === name && Object.is(entry[1], inner);
		return entry;
	});
	return isSame ? group : Object.fromEntries(now);
}

function isPlain(value: unknown): value is Record<string, unknown> {
	if (!isRecord(value)) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
