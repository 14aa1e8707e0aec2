import { additionalProcedures } from '../../../cas/codes/additionalProcedures';
import { aliasesOf } from '../../../cas/codes/aliases';
import { countries } from '../../../cas/codes/countries';
import { currencies } from '../../../cas/codes/currencies';
import { additionalDeclarationTypes } from '../../../cas/codes/declarationTypes';
import { directions } from '../../../cas/codes/directions';
import { documentTypes, isAuthorisationDocument } from '../../../cas/codes/documentTypes';
import { incoterms } from '../../../cas/codes/incoterms';
import { packageTypes } from '../../../cas/codes/packageTypes';
import { partnerRoles } from '../../../cas/codes/partnerRoles';
import { procedures } from '../../../cas/codes/procedures';
import { CODE_LISTS } from '../../../cas/codes/registry';
import { transportModes } from '../../../cas/codes/transportModes';
import { units } from '../../../cas/codes/units';
import { LANGUAGES } from '../../../cas/language';

describe.each(CODE_LISTS.map((list) => [list.id, list] as const))('the list %s', (_, list) => {
	it('has a title', () => expect(list.title).toMatch(/^[A-Z]/));

	it('has each code once, with an English name, and finds it', () => {
		const all = [...list.codes, ...(list.national?.codes ?? [])];
		expect(all.length).toBeGreaterThan(1);
		expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
		for (const code of all) {
			expect(code.code).toMatch(/^\S+$/);
			expect(code.names.en.trim()).not.toBe('');
			expect(list.find(code.code)).toBe(code);
		}
	});

	it('keeps to its own shape', () => {
		const strangers = list.codes.filter(
			({ code }) => list.shape?.pattern.test(code) === false && list.shape.isUsualOnly !== true,
		);
		expect(strangers).toEqual([]);
	});

	it('has no alias that leads nowhere', () => {
		expect(aliasesOf(list.id).filter(([, code]) => !list.has(code))).toEqual([]);
	});
});

describe('what the lists hold', () => {
	it('names all countries of the world in four languages', () => {
		expect(countries.codes.filter(({ code }) => !/^(EU|Q[P-Z]|X[CILS])$/.test(code))).toHaveLength(250);
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

	it.each(['XI', 'XK', 'XC', 'XL', 'XS', 'QP', 'QQ', 'QZ', 'EU'])('has the customs special %s', (code) => {
		expect(countries.has(code)).toBe(true);
	});

	it.each(['EL', 'UK', 'ZZ', 'AN', 'de'])('has no country %s', (code) => {
		expect(countries.has(code)).toBe(false);
	});

	it('names currencies in four languages, the newest among them', () => {
		expect(currencies.find('USD')?.names).toMatchObject({ en: 'US Dollar', nl: 'Amerikaanse dollar', de: 'US-Dollar' });
		expect(currencies.has('XCG')).toBe(true);
		expect(currencies.find('XAD')?.names.en).toBe('Arab Accounting Dinar');
		expect(currencies.has('SVC')).toBe(true);
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

	it('has the units of the tariff with the letters that narrow them, named by both', () => {
		expect(units.find('KGME')?.names.en).toBe('kilogram of drained net weight');
		expect(units.find('DTNZ')?.names.en).toBe('100 kilograms per 1 % by weight of sucrose');
		expect(units.find('MTQC')?.names.en).toBe('cubic metre in thousands');
	});

	it('offers no code that only one country has', () => {
		expect(countries.codes.filter(({ code }) => /^Z[B-LNSU]$/.test(code))).toEqual([]);
		expect(countries.find('ZN')?.names.en).toBe('Continental shelf, Norwegian sector');
		expect(countries.countriesOf('ZM')).toBeUndefined();
		expect(countries.countriesOf('ZN')).toContain('XI');
	});

	it('has the requested and previous procedures of the Union', () => {
		const union = '00 01 07 10 11 21 22 23 31 40 42 43 44 45 46 48 51 53 54 61 63 68 71 76 77 78 95 96';
		expect(procedures.codes.map(({ code }) => code).join(' ')).toBe(union);
	});

	it('has the additional declaration types of the Union, the late and the recapitulative ones among them', () => {
		expect(additionalDeclarationTypes.codes.map(({ code }) => code).join('')).toBe('ABCDEFRUVXYZ');
	});

	it('offers no multimodal transport, which is no mode of the Union', () => {
		expect(transportModes.codes.map(({ code }) => code).join('')).toBe('12345789');
	});

	it('tells special fiscal territories from customs unions, and repair under inward processing from outward processing', () => {
		expect(additionalProcedures.find('F15')?.names.en).not.toMatch(/customs union/);
		expect(additionalProcedures.find('F16')?.names.en).toMatch(/customs union/);
		for (const code of ['B51', 'B52']) expect(additionalProcedures.find(code)?.names.en).toMatch(/inward processing/);
		for (const code of ['B53', 'B54']) expect(additionalProcedures.find(code)?.names.en).toMatch(/Outward processing/);
	});

	it('has the documents of every day: the invoice of the customs value, transport documents, previous declarations', () => {
		const codes = 'N935 N380 N703 N705 N714 N730 N740 N741 N787 N337 N355 N830 N864'.split(' ');
		expect(codes.filter((code) => !documentTypes.has(code))).toEqual([]);
	});

	it('offers no document as REX in general: U110 to U112 are of the EU–Japan agreement', () => {
		for (const code of ['U110', 'U111', 'U112'])
			expect(documentTypes.find(code)?.names.en).toMatch(/EU–Japan agreement/);
		expect(documentTypes.find('U112')?.names.en).toMatch(/^Importer's knowledge/);
		expect(documentTypes.codes.filter(({ names }) => Object.values(names).some((name) => /REX/.test(name)))).toEqual(
			[],
		);
		expect(aliasesOf('documentTypes').map(([written]) => written)).not.toContain('REX');
	});

	it('tells authorisations from permits', () => {
		const authorisations = 'C019 C501 C502 C503 C505 C506 C512 C514 C516 C517 C518 C519 C601 N990'.split(' ');
		expect(documentTypes.codes.map(({ code }) => code).filter(isAuthorisationDocument)).toEqual(authorisations);
		expect(['C402', 'C638', 'C640', 'N941', ''].filter(isAuthorisationDocument)).toEqual([]);
	});

	it('begins the roles of partners with those that CAS was seen to write', () => {
		expect(partnerRoles.codes.map(({ code }) => code).slice(0, 4)).toEqual(['IMP', 'CSE', 'CSR', 'DEC']);
		expect(partnerRoles.closed).toBe(false);
	});

	it('knows goods that come in and go out', () => {
		expect(directions.codes.map(({ code }) => code)).toEqual(['IN', 'OUT']);
	});
});
