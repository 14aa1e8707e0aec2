import { additionalProcedures } from '../../../cas/codes/additionalProcedures';
import { countries } from '../../../cas/codes/countries';
import { currencies } from '../../../cas/codes/currencies';
import { directions } from '../../../cas/codes/directions';
import { documentTypes } from '../../../cas/codes/documentTypes';
import { editDistance } from '../../../cas/codes/editDistance';
import { incoterms } from '../../../cas/codes/incoterms';
import { packageTypes } from '../../../cas/codes/packageTypes';
import { partnerRoles } from '../../../cas/codes/partnerRoles';
import { preferences } from '../../../cas/codes/preferences';
import { preferentialOrigins } from '../../../cas/codes/preferentialOrigins';
import { checkCode, refusesCode, suggestCode } from '../../../cas/codes/suggest';
import { transportModes } from '../../../cas/codes/transportModes';
import { units } from '../../../cas/codes/units';

describe('what a person may have meant', () => {
	it.each([
		['de', 'DE'],
		['DEU', 'DE'],
		['Germany', 'DE'],
		['Allemagne', 'DE'],
		['Duitsland', 'DE'],
		['Deutschland', 'DE'],
		['deutschland ', 'DE'],
		['DE - Germany', 'DE'],
		['Etats-Unis d’Amérique', 'US'],
		['USA', 'US'],
		['UK', 'GB'],
		['Großbritannien', 'GB'],
		['Grossbritannien', 'GB'],
		['EL', 'GR'],
		['Northern Ireland', 'XI'],
		['Germny', 'DE'],
		['Gremany', 'DE'],
		['Neterlands', 'NL'],
	])('the country %j is %s', (written, code) => {
		expect(suggestCode(countries, written)?.code).toBe(code);
	});

	it.each([
		['€', 'EUR'],
		['euro', 'EUR'],
		['$', 'USD'],
		['£', 'GBP'],
		['Amerikaanse dollar', 'USD'],
		['zł', 'PLN'],
	])('the currency %j is %s', (written, code) => {
		expect(suggestCode(currencies, written)?.code).toBe(code);
	});

	it.each([
		['kg', 'KGM'],
		['KG', 'KGM'],
		['Kilogram', 'KGM'],
		['t', 'TNE'],
		['m²', 'MTK'],
		['m3', 'MTQ'],
		['Stück', 'NAR'],
		['stuks', 'NAR'],
		['pcs', 'NAR'],
		['paires', 'NPR'],
		['litre', 'LTR'],
	])('the unit %j is %s', (written, code) => {
		expect(suggestCode(units, written)?.code).toBe(code);
	});

	it.each([
		['carton', 'CT'],
		['CT – Carton', 'CT'],
		['Palette', 'PX'],
		['colis', 'PK'],
		['doos', 'BX'],
	])('the package type %j is %s', (written, code) => {
		expect(suggestCode(packageTypes, written)?.code).toBe(code);
	});

	it.each([
		[transportModes, 'Straße', '3'],
		[transportModes, 'lkw', '3'],
		[directions, 'Export', 'OUT'],
		[directions, 'in', 'IN'],
		[incoterms, 'dat', 'DPU'],
		[incoterms, 'Free on board', 'FOB'],
		[documentTypes, 'commercial invoice', 'N380'],
		[documentTypes, 'EUR.1', 'N954'],
		[documentTypes, 'bill of lading', 'N705'],
		[documentTypes, 'CMR', 'N730'],
		[partnerRoles, 'importer', 'IMP'],
		[partnerRoles, 'Empfänger', 'CSE'],
		[preferentialOrigins, 'Japan', 'JP'],
	])('and so in the other lists', (list, written, code) => {
		expect(suggestCode(list, written)?.code).toBe(code);
	});

	it.each(['', ' ', 'Atlantis', 'xx', 'Nowhereland', '🙂', 'x'.repeat(10_000)])(
		'nothing, where it is anybody’s guess: %p',
		(written) => {
			expect(suggestCode(countries, written)).toBeUndefined();
		},
	);

	it('nothing, where two are equally close', () => {
		expect(suggestCode(countries, 'Nigerla')?.code).toBe('NG');
		expect(suggestCode(countries, 'Nigeri')).toBeUndefined(); // Niger and Nigeria are both one letter away
	});
});

describe('a code', () => {
	it('of the list has no findings', () => {
		expect(checkCode(countries, 'BE')).toEqual([]);
	});

	it('that a closed list does not have is refused, with what was probably meant', () => {
		expect(checkCode(countries, 'Belgien')).toMatchObject([
			{
				severity: 'refuse',
				rule: 'countries.unknown',
				message: 'Belgien is not in the list of countries',
				action: 'Use BE (Belgium)',
			},
		]);
		expect(checkCode(packageTypes, 'carton')).toMatchObject([{ severity: 'refuse', action: 'Use CT (Carton)' }]);
	});

	it('that nobody can guess comes with an example of the list', () => {
		expect(checkCode(transportModes, 'teleport')).toMatchObject([{ action: 'Use a code of the list, as 1 (Sea)' }]);
	});

	it('that an open list does not have is a warning', () => {
		expect(checkCode(units, 'KGMQ')).toMatchObject([{ severity: 'warn', rule: 'units.unknown' }]);
	});

	it('outside a list that is only a part is taken where it has the shape', () => {
		expect(checkCode(documentTypes, 'Y901')).toEqual([]);
		expect(checkCode(additionalProcedures, '3DK')).toEqual([]);
		expect(checkCode(preferences, '310')).toEqual([]);
	});

	it('that has not even the shape is refused', () => {
		expect(checkCode(preferences, '500')).toMatchObject([
			{
				severity: 'refuse',
				rule: 'preferences.shape',
				message: '500 is not in the list of preferences',
				action: 'Use 3 digits, the first from 1 to 4, as in 300',
			},
		]);
		expect(checkCode(documentTypes, 'invoice')).toMatchObject([
			{ severity: 'refuse', action: 'Use N380 (Commercial invoice)' },
		]);
	});

	it('of Incoterms 2010 is a warning that names its successor', () => {
		expect(checkCode(incoterms, 'DAT')).toMatchObject([
			{
				severity: 'warn',
				rule: 'incoterms.superseded',
				message: 'DAT is of Incoterms 2010 and became DPU in 2020',
				action: 'Use DPU (Delivered at place unloaded)',
			},
		]);
	});

	it.each([
		['DAF', 'DAP (Delivered at place)'],
		['DES', 'DAP (Delivered at place)'],
		['DDU', 'DAP (Delivered at place)'],
		['DEQ', 'DPU (Delivered at place unloaded)'],
	])('of still older Incoterms is a warning too: %s', (code, successor) => {
		expect(checkCode(incoterms, code)).toMatchObject([{ severity: 'warn', action: `Use ${successor}` }]);
		expect(refusesCode(incoterms, code)).toBe(false);
	});

	it('that one country has alone is taken, and known as such; it is not offered', () => {
		expect(checkCode(transportModes, '6')).toEqual([]);
		expect(transportModes.countriesOf('6')).toContain('GB');
		expect(transportModes.countriesOf('1')).toBeUndefined();
		expect(suggestCode(transportModes, 'Roll-on roll-off (ferry or shuttle)')).toBeUndefined();
		expect(refusesCode(transportModes, '6')).toBe(false);
		expect(checkCode(transportModes, '0')).toMatchObject([{ severity: 'refuse' }]);
	});

	it.each(['1011', '2005', '2020', '2027', 'F006', '1034', 'JP', 'EU'])(
		'of a preferential origin passes: %s',
		(code) => {
			expect(checkCode(preferentialOrigins, code)).toEqual([]);
			expect(refusesCode(preferentialOrigins, code)).toBe(false);
		},
	);

	it.each([
		['ZZ', 'Use the 2 letters of the country, or the 4 characters of a group in TARIC, as in JP or 2020'],
		['202', 'Use the 2 letters of the country, or the 4 characters of a group in TARIC, as in JP or 2020'],
		['Japan', 'Use JP (Japan)'],
	])('of a preferential origin of another form is doubted, not refused: %s', (code, action) => {
		expect(checkCode(preferentialOrigins, code)).toMatchObject([
			{ severity: 'warn', rule: 'preferentialOrigins.shape', action },
		]);
		expect(refusesCode(preferentialOrigins, code)).toBe(false);
	});

	it.each(['constructor', '__proto__', 'toString'])('with a name of JavaScript is just unknown: %s', (code) => {
		expect(checkCode(incoterms, code)).toMatchObject([{ severity: 'refuse', rule: 'incoterms.unknown' }]);
	});

	it('that is empty says so', () => {
		expect(checkCode(incoterms, '')).toMatchObject([
			{ severity: 'refuse', message: 'An empty value is not in the list of Incoterms' },
		]);
	});
});

describe('a code that a growing list does not have', () => {
	it.each([
		[countries, 'QM', 'countries'],
		[currencies, 'QQQ', 'currencies'],
		[packageTypes, 'Q9', 'package types'],
	])('may be newer, so it is doubted with the edition it was judged by', (list, code, title) => {
		expect(checkCode(list, code)).toMatchObject([
			{
				severity: 'warn',
				rule: `${list.id}.unknown`,
				message: `${code} is not in the list of ${title} of ${list.asOf}`,
				action: 'Check it, unless the code is newer than the list',
			},
		]);
		expect(refusesCode(list, code)).toBe(false);
	});

	it.each([
		[countries, 'UK', 'GB'],
		[countries, 'EL', 'GR'],
		[currencies, 'RMB', 'CNY'],
	])('is refused where it is another way to write one that it has: %s', (list, code, meant) => {
		expect(checkCode(list, code)).toMatchObject([{ severity: 'refuse', action: expect.stringContaining(meant) }]);
		expect(refusesCode(list, code)).toBe(true);
	});

	it.each([
		[countries, 'de'],
		[countries, 'X1'],
		[currencies, 'EURO'],
		[packageTypes, 'C'],
		[packageTypes, 'cartoon'],
	])('is refused where it has not the form of a code: %s', (list, code) => {
		expect(checkCode(list, code)).toMatchObject([{ severity: 'refuse' }]);
		expect(refusesCode(list, code)).toBe(true);
	});
});

describe('a code that ended', () => {
	it.each([
		[currencies, 'BGN', '2026-01-31', 'Use EUR (Euro)'],
		[currencies, 'ANG', '2025-06-30', 'Use XCG (Caribbean guilder)'],
		[currencies, 'CUC', '2021-06-30', 'Use CUP (Cuban Peso)'],
		[currencies, 'HRK', '2023-01-14', 'Use EUR (Euro)'],
		[currencies, 'ZWL', '2024-08-31', 'Use ZWG (Zimbabwean Gold)'],
		[currencies, 'XFU', '2013-11-30', 'Give the currency of the invoice'],
		[countries, 'TP', '2002-05-20', 'Use TL (Timor-Leste)'],
		[countries, 'AN', '2010-12-15', 'Use CW, SX or BQ, for the island'],
		[preferentialOrigins, 'YU', '2003-07-23', 'Use the country, as RS or ME'],
	])('is doubted with the day and what took its place: %s %s', (list, code, day, action) => {
		expect(checkCode(list, code)).toMatchObject([
			{ severity: 'warn', rule: `${list.id}.superseded`, message: expect.stringContaining(day), action },
		]);
		expect(list.has(code)).toBe(false);
		expect(refusesCode(list, code)).toBe(false);
	});
});

describe('texts for people', () => {
	it('end without a period, since the composer adds it', () => {
		for (const list of [countries, currencies, units, incoterms, preferences]) {
			for (const value of ['', 'nonsense', 'DAT', 'kg']) {
				for (const { message, action } of checkCode(list, value))
					expect(`${message}|${action}`).not.toMatch(/\.(\||$)/);
			}
		}
	});
});

describe('slips of the finger', () => {
	it.each([
		['germany', 'germany', 0],
		['germny', 'germany', 1],
		['gremany', 'germany', 1],
		['garmani', 'germany', 2],
		['germany', 'france', 3],
		['', 'abc', 3],
	])('between %j and %j: %i, counted up to 2', (from, to, expected) => {
		expect(editDistance(from, to, 2)).toBe(expected);
		expect(editDistance(to, from, 2)).toBe(expected);
	});
});
