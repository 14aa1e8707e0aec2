import type { Path } from './labels';

/** The value at a path, or undefined where the path leads nowhere. Names match without regard to case, as services write them. */
export function valueAt(root: unknown, path: Path): unknown {
	return path.reduce<unknown>((value, step) => {
		if (typeof value !== 'object' || value === null) return undefined;
		const key = Object.keys(value).find((name) => name.toLowerCase() === String(step).toLowerCase());
		return key === undefined ? undefined : (value as Record<string, unknown>)[key];
	}, root);
}
