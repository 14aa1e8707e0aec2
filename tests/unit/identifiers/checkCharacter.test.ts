import { checkDigitOf, checkRemainder } from '../../../cas/identifiers/checkCharacter';

describe('the check characters of ISO 6346', () => {
	it('count letters from 10 upwards and leave out 11, 22 and 33', () => {
		const values = Array.from({ length: 29 }, (_, step) => 10 + step).filter((value) => value % 11 !== 0);
		expect(values).toHaveLength(26);
		[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].forEach((letter, at) =>
			expect(checkRemainder(letter)).toBe((values[at] ?? 0) % 11),
		);
	});

	it('let no letter weigh nothing', () => {
		for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') expect(checkRemainder(letter)).not.toBe(0);
	});

	it('double the weight from place to place', () => {
		expect(checkRemainder('0001')).toBe(8);
		expect(checkRemainder('00001')).toBe(16 % 11);
	});

	it('write a remainder of 10 as 0', () => {
		expect(checkRemainder('A')).toBe(10);
		expect(checkDigitOf('A')).toBe('0');
		expect(checkDigitOf('0')).toBe('0');
	});
});
