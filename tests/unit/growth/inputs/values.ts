import type { BadInput } from './badInput';
import { TEXTS } from './texts';

const filled = (size: number, entry: (index: number) => unknown) =>
	Array.from({ length: size }, (_, index) => entry(index));

/** Never nested deeper than what a JSON body may be before the trigger refuses it is the caller's to say; this is what comes through. */
const MOST_LEVELS = 1_000;

function nest(size: number, around: (inner: unknown) => unknown): unknown {
	let value: unknown = 'x';
	for (let level = 0; level < Math.min(size, MOST_LEVELS); level += 1) value = around(value);
	return value;
}

/** The engine keeps the fields of an object in a table that it sorts, so there are fewer of them. */
const FEWER = 4;

const keyed = (size: number, key: (index: number) => string, value: (index: number) => unknown) =>
	Object.fromEntries(filled(size / FEWER, (index) => [key(index), value(index)]) as [string, unknown][]);

/** Values of a body, of a declaration's field or of an expression; `size` counts entries. */
export const VALUES: readonly BadInput<unknown>[] = [
	{ name: 'a list of texts', make: (size) => filled(size, (index) => `text ${index}`) },
	{ name: 'a list of one text', make: (size) => filled(size, () => 'same') },
	{ name: 'a list of empty texts', make: (size) => filled(size, () => '') },
	{ name: 'a list of numbers', make: (size) => filled(size, (index) => index) },
	{ name: 'a list of nulls', make: (size) => filled(size, () => null) },
	{ name: 'a list of empty objects', make: (size) => filled(size, () => ({})) },
	{ name: 'a list of lists', make: (size) => filled(size, (index) => [index]) },
	{
		name: 'an object of many fields',
		make: (size) =>
			keyed(
				size,
				(index) => `field${index}`,
				(index) => `text ${index}`,
			),
	},
	{
		name: 'an object of many lists',
		make: (size) =>
			keyed(
				size,
				(index) => `field${index}`,
				() => ['x'],
			),
	},
	{
		name: 'an object of many objects',
		make: (size) =>
			keyed(
				size,
				(index) => `field${index}`,
				() => ({ a: 1 }),
			),
	},
	{
		name: 'an object of dotted fields',
		make: (size) =>
			keyed(
				size,
				(index) => `a.${index}.b[0]`,
				() => 'x',
			),
	},
	{ name: 'lists inside lists', make: (size) => nest(size, (inner) => [inner]) },
	{ name: 'objects inside objects', make: (size) => nest(size, (inner) => ({ inner })) },
	...TEXTS,
];
