import { checkDigitOf, checkRemainder } from '../../../cas/identifiers/checkCharacter';
import {
	checkContainerNumber,
	isContainerNumber,
	normaliseContainerNumber,
} from '../../../cas/identifiers/containerNumber';

const rules = (value: string) => checkContainerNumber(value).map(({ severity, rule }) => `${severity} ${rule}`);

describe('a container number', () => {
	it.each(['CSQU3054383', 'MWCU6059784'])('painted on a real container is right: %s', (number) => {
		expect(checkContainerNumber(number)).toEqual([]);
		expect(isContainerNumber(number)).toBe(true);
	});

	it('may be of a freight container (U), attached equipment (J) or a trailer (Z)', () => {
		for (const category of 'UJZ') {
			const characters = `ABC${category}123456`;
			expect(checkContainerNumber(characters + checkDigitOf(characters))).toEqual([]);
		}
	});

	it('with a wrong check digit is a warning that names the right one', () => {
		expect(checkContainerNumber('CSQU3054384')).toMatchObject([
			{
				severity: 'warn',
				rule: 'containerNumber.checkDigit',
				message: 'CSQU3054384 ends with 4, but its check digit works out as 3',
				action: 'Compare it with the number on the container or the bill of lading: one character is probably wrong',
			},
		]);
	});

	it('with any one digit changed is caught, unless only the remainders 10 and 0 differ, which are both written 0', () => {
		for (const number of ['CSQU3054383', 'MWCU6059784']) {
			for (let at = 4; at < 11; at++) {
				for (const other of '0123456789') {
					if (other === number[at]) continue;
					const changed = number.slice(0, at) + other + number.slice(at + 1);
					const remainder = checkRemainder(changed.slice(0, 10));
					const alike = remainder % 10 === Number(changed[10]);
					expect(isContainerNumber(changed)).toBe(alike);
					if (alike) expect([0, 10]).toContain(remainder);
				}
			}
		}
	});

	it('with one owner letter changed is caught, unless the two letters leave the same remainder or it is 10 against 0', () => {
		const number = 'CSQU3054383';
		for (let at = 0; at < 3; at++) {
			for (const other of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
				const changed = number.slice(0, at) + other + number.slice(at + 1);
				const same = checkRemainder(number.slice(0, 10)) === checkRemainder(changed.slice(0, 10));
				expect(isContainerNumber(changed)).toBe(same);
			}
		}
	});

	it.each(['CSQU305438', 'CSQX3054383', 'MSKUU3054383', '1ABC234'])(
		'of another shape is doubted only: customs takes trailers and swap bodies too (%s)',
		(value) => {
			expect(rules(value)).toEqual(['warn containerNumber.shape']);
		},
	);

	it.each(['CSQU3054383, MWCU6059784', 'CSQU-305438', '', 'CSQU30543831234567'])(
		'that no field holds is refused: %j',
		(value) => {
			expect(rules(value)).toEqual(['refuse containerNumber.characters']);
		},
	);

	it('is read as it is painted', () => {
		expect(normaliseContainerNumber('csqu 305438-3')).toBe('CSQU3054383');
	});

	it('cannot be summed with characters outside the table', () => {
		expect(() => checkRemainder('É')).toThrow(RangeError);
	});
});
