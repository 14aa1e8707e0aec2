/** A text that says something, or undefined. */
export const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** A code, which the data of CAS also writes as a number: `11`. */
export const codeText = (value: unknown): string | undefined =>
	typeof value === 'number' && Number.isFinite(value) ? String(value) : textOf(value);

/** No amount, mass or count of customs is larger; a sum of them stays exact to the cent for long. */
const LARGEST = 1e15;

/** A number, which may come as text, as it does in XML. */
export function numberOf(value: unknown): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Math.abs(number) <= LARGEST ? number : undefined;
}

/** The row without what is undefined. */
export function withoutAbsent<Row extends object>(row: Row): { [Name in keyof Row]?: Exclude<Row[Name], undefined> } {
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as never;
}
