/** The largest of some numbers, of any count: spread as arguments, a hundred thousand would exhaust the stack. */
export function largest(numbers: Iterable<number>, atLeast: number): number {
	let found = atLeast;
	for (const number of numbers) if (number > found) found = number;
	return found;
}
