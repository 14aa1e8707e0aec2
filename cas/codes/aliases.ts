import { COUNTRY_ALIASES } from './countries';
import { CURRENCY_ALIASES } from './currencies';
import { DIRECTION_ALIASES } from './directions';
import { DOCUMENT_TYPE_ALIASES } from './documentTypes';
import { PACKAGE_ALIASES } from './packageTypes';
import { TRANSPORT_MODE_ALIASES } from './transportModes';
import { UNIT_ALIASES } from './units';

/** Another way to write a code, and the code. */
export type Alias = readonly [written: string, code: string];

const ALIASES: Readonly<Record<string, readonly Alias[]>> = {
	countries: COUNTRY_ALIASES,
	currencies: CURRENCY_ALIASES,
	directions: DIRECTION_ALIASES,
	documentTypes: DOCUMENT_TYPE_ALIASES,
	packageTypes: PACKAGE_ALIASES,
	preferentialOrigins: COUNTRY_ALIASES,
	transportModes: TRANSPORT_MODE_ALIASES,
	units: UNIT_ALIASES,
};

/** How else people write the codes of a list; empty for a list without aliases. */
export function aliasesOf(listId: string): readonly Alias[] {
	return ALIASES[listId] ?? [];
}
