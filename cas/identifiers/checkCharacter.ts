/**
 * The check character that container numbers and MRNs share. Source: ISO 6346; DGXXI/0879/99 for the MRN.
 * Letters count from A=10 upwards and skip the multiples of 11, since those would not change the remainder.
 */
const LETTER_VALUES: Readonly<Record<string, number>> = {
	A: 10,
	B: 12,
	C: 13,
	D: 14,
	E: 15,
	F: 16,
	G: 17,
	H: 18,
	I: 19,
	J: 20,
	K: 21,
	L: 23,
	M: 24,
	N: 25,
	O: 26,
	P: 27,
	Q: 28,
	R: 29,
	S: 30,
	T: 31,
	U: 32,
	V: 34,
	W: 35,
	X: 36,
	Y: 37,
	Z: 38,
};

const MODULUS = 11;

/** Value of `0`–`9` or `A`–`Z`; undefined for anything else. */
function valueOf(character: string): number | undefined {
	return /^\d$/.test(character) ? Number(character) : LETTER_VALUES[character];
}

/**
 * Remainder 0–10 of the characters weighted with 2^0, 2^1, … from the left.
 * Throws a RangeError for a character outside `0`–`9` and `A`–`Z`: check the shape first.
 */
export function checkRemainder(characters: string): number {
	let sum = 0;
	let weight = 1;
	for (const character of characters) {
		const value = valueOf(character);
		if (value === undefined) throw new RangeError(`No check value for ${JSON.stringify(character)}`);
		sum += value * weight;
		weight *= 2;
	}
	return sum % MODULUS;
}

/** The check digit as it is written: a remainder of 10 is written 0, so those two cannot be told apart. */
export function checkDigitOf(characters: string): string {
	return String(checkRemainder(characters) % 10);
}
