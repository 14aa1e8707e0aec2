/** The column of a reference such as `AB12`, counted from 0; the expected one where it names none. */
export function columnOf(bytes: Uint8Array, start: number, expected: number): number {
	let column = 0;
	for (let at = start; ; at += 1) {
		// Capital and small letters differ in one bit.
		const letter = (bytes[at]! & 0xdf) - 0x40;
		if (letter < 1 || letter > 26 || bytes[at]! < 0x41) return column === 0 ? expected : column - 1;
		column = column * 26 + letter;
	}
}
