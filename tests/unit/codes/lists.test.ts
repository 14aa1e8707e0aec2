import { additionalProcedures } from '../../../cas/codes/additionalProcedures';
import { aliasesOf } from '../../../cas/codes/aliases';
import type { CodeList } from '../../../cas/codes/codeList';
import { countries } from '../../../cas/codes/countries';
import { currencies } from '../../../cas/codes/currencies';
import { additionalDeclarationTypes, declarationTypes, transitTypes } from '../../../cas/codes/declarationTypes';
import { directions } from '../../../cas/codes/directions';
import { documentKinds } from '../../../cas/codes/documentKinds';
import { documentTypes } from '../../../cas/codes/documentTypes';
import { incoterms } from '../../../cas/codes/incoterms';
import { packageTypes } from '../../../cas/codes/packageTypes';
import { preferences } from '../../../cas/codes/preferences';
import { procedures } from '../../../cas/codes/procedures';
import { transportModes } from '../../../cas/codes/transportModes';
import { units } from '../../../cas/codes/units';
import { LANGUAGES } from '../../../cas/language';

const LISTS: readonly CodeList[] = [
	additionalDeclarationTypes,
	additionalProcedures,
	countries,
	currencies,
	declarationTypes,
	directions,
	documentKinds,
	documentTypes,
	incoterms,
	packageTypes,
	preferences,
	procedures,
	transitTypes,
	transportModes,
	units,
];

describe.each(LISTS.map((list) => [list.id, list] as const))('the list %s', (_, list) => {
	it('says where it comes from', () => {
		expect(list.source).not.toBe('');
		expect(list.title).toMatch(/^[A-Z]/);
	});

	it('has each code once, with an English name, and finds it', () => {
		expect(list.codes.length).toBeGreaterThan(1);
		expect(new Set(list.codes.map(({ code }) => code)).size).toBe(list.codes.length);
		for (const code of list.codes) {
			expect(code.code).toMatch(/^\S+$/);
			expect(code.names.en.trim()).not.toBe('');
			expect(list.find(code.code)).toBe(code);
		}
	});

	it('keeps to its own shape', () => {
		const strangers = list.codes.filter(({ code }) => list.shape?.pattern.test(code) === false);
		expect(strangers).toEqual([]);
	});

	it('has no alias that leads nowhere', () => {
		expect(aliasesOf(list.id).filter(([, code]) => !list.has(code))).toEqual([]);
	});
});

describe('what the lists hold', () => {
	it('names all countries of the world in four languages', () => {
		expect(countries.codes.filter(({ code }) => !/^(EU|Q[P-Z]|X[CIL])$/.test(code))).toHaveLength(250);
		expect(countries.find('DE')?.names).toEqual({ en: 'Germany', fr: 'Allemagne', nl: 'Duitsland', de: 'Deutschland' });
		expect(countries.find('NL')?.names).toEqual({
			en: 'Netherlands',
			fr: 'Pays-Bas',
			nl: 'Nederland',
			de: 'Niederlande',
		});
		for (const { code, names } of countries.codes) {
			if (/^Q/.test(code)) continue;
			expect(Object.keys(names).sort()).toEqual([...LANGUAGES].sort());
		}
	});

	it.each(['XI', 'XK', 'XC', 'XL', 'QP', 'QQ', 'QZ', 'EU'])('has the customs special %s', (code) => {
		expect(countries.has(code)).toBe(true);
	});

	it.each(['EL', 'UK', 'ZZ', 'AN', 'de'])('has no country %s', (code) => {
		expect(countries.has(code)).toBe(false);
	});

	it('names currencies in four languages, the newest among them', () => {
		expect(currencies.find('USD')?.names).toMatchObject({ en: 'US Dollar', nl: 'Amerikaanse dollar', de: 'US-Dollar' });
		expect(currencies.has('XCG')).toBe(true);
		expect(currencies.has('DEM')).toBe(false);
	});

	it('has the eleven Incoterms of 2020, and other terms in words', () => {
		const codes = incoterms.codes.map(({ code }) => code);
		expect(codes.sort()).toEqual(['CFR', 'CIF', 'CIP', 'CPT', 'DAP', 'DDP', 'DPU', 'EXW', 'FAS', 'FCA', 'FOB', 'XXX']);
	});

	it.each([
		['CT', 'Carton'],
		['PX', 'Pallet'],
		['BX', 'Box'],
		['PK', 'Package'],
		['PA', 'Packet'],
		['DR', 'Drum'],
		['NE', 'Unpacked or unpackaged'],
	])('calls package type %s %s, without the X of e-invoicing', (code, name) => {
		expect(packageTypes.find(code)?.names.en).toBe(name);
		expect(packageTypes.has(`X${code}`)).toBe(false);
	});

	it.each(['KGM', 'NAR', 'LTR', 'MTR', 'MTK', 'MTQ', 'TNE', 'GRM', 'NPR', 'ASV'])('has the unit %s', (code) => {
		expect(units.has(code)).toBe(true);
	});

	it('knows goods that come in and go out', () => {
		expect(directions.codes.map(({ code }) => code)).toEqual(['IN', 'OUT']);
	});
});
