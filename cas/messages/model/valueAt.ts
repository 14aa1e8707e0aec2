import type { Path } from './labels';

/** The value at a path, or undefined where the path leads nowhere. Names match without regard to case, as services write them. */
export function valueAt(root: unknown, path: Path): unknown {
	return path.reduce<unknown>((value, step) => {
		if (typeof value !== 'object' || value === null) return undefined;
		// An entry of a long list is taken by its number; its other numbers are not looked through.
		const key = Object.hasOwn(value, step) || Array.isArray(value) ? step : keyLike(value, String(step));
		return key !== undefined && Object.hasOwn(value, key)
			? (value as Record<string | number, unknown>)[key]
			: undefined;
	}, root);
}

const keyLike = (value: object, step: string) =>
	Object.keys(value).find((name) => name.toLowerCase() === step.toLowerCase());
