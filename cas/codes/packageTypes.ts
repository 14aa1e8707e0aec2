import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { referenceData } from './edition';
import { PACKAGES_EDITIONS, PACKAGES_LINES } from './generated/packages';

/** Kinds of package that the Union's reference data has beyond the edition of Recommendation 21. */
const CUSTOMS_PACKAGES = codesFrom(`
SX|Set|Jeu|Set|Set
`);

/** Two-character kinds of package. */
export const packageTypes = codeList({
	id: 'packageTypes',
	title: 'Package types',
	editions: [...PACKAGES_EDITIONS, referenceData('CL017 KindOfPackages')],
	codes: [...codesFrom(PACKAGES_LINES), ...CUSTOMS_PACKAGES],
	closed: true,
	growing: /^[A-Z0-9]{2}$/,
});

/** Everyday words in the four languages, each with the kind of package that customs calls it by. */
export const PACKAGE_ALIASES: readonly (readonly [written: string, code: string])[] = [
	['ctn', 'CT'],
	['cartons', 'CT'],
	['karton', 'CT'],
	['kartons', 'CT'],
	['boîte', 'BX'],
	['doos', 'BX'],
	['boxes', 'BX'],
	['plt', 'PX'],
	['pallets', 'PX'],
	['palette', 'PX'],
	['palettes', 'PX'],
	['paletten', 'PX'],
	['europallet', 'PX'],
	['europalette', 'PX'],
	['colli', 'PK'],
	['collo', 'PK'],
	['colis', 'PK'],
	['packages', 'PK'],
	['packstück', 'PK'],
	['pkg', 'PK'],
	['fass', 'DR'],
	['fût', 'DR'],
	['drums', 'DR'],
	['sac', 'BG'],
	['zak', 'BG'],
	['bags', 'BG'],
	['unpacked', 'NE'],
	['unverpackt', 'NE'],
	['onverpakt', 'NE'],
	['non emballé', 'NE'],
];
