import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { PACKAGES_LINES, PACKAGES_SOURCE } from './generated/packages';

/** Two-character kinds of package. */
export const packageTypes = codeList({
	id: 'packageTypes',
	title: 'Package types',
	source: PACKAGES_SOURCE,
	codes: codesFrom(PACKAGES_LINES),
	closed: true,
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
