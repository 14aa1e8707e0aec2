// The Union's customs reference data, as HMRC publishes them: what of them the lists of cas/codes lack.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeList } from '../../cas/codes/codeList';
import { countries } from '../../cas/codes/countries';
import { transitTypes } from '../../cas/codes/declarationTypes';
import { documentTypes } from '../../cas/codes/documentTypes';
import { packageTypes } from '../../cas/codes/packageTypes';
import { transportModes } from '../../cas/codes/transportModes';
import { units } from '../../cas/codes/units';

/** Files of the checkout, each with the list that is held against it. */
export const REFERENCE_LISTS: Readonly<Record<string, CodeList>> = {
	CountryCodesFullList: countries,
	DeclarationType: transitTypes,
	KindOfPackages: packageTypes,
	PreviousDocumentType: documentTypes,
	SupportingDocumentType: documentTypes,
	TransportModeCode: transportModes,
	Unit: units,
};

const KEPT = join('scripts', 'codes', 'referenceData.json');

/** Codes by the name of their list, as they were last read, parted by blanks. */
export function keptReferenceData(): Record<string, string> {
	return JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, string>;
}

/** Reads `[{ "key": "AD", … }]`, keeps the codes, and prints those that our lists lack. */
export function compareReferenceData(folder: string): void {
	const kept = Object.fromEntries(Object.keys(REFERENCE_LISTS).map((name) => [name, codesOf(folder, name).join(' ')]));
	writeFileSync(KEPT, `${JSON.stringify(kept, undefined, '\t')}\n`);
	for (const [name, codes] of Object.entries(kept)) {
		const list = REFERENCE_LISTS[name]!;
		const lacking = codes.split(' ').filter((code) => !list.has(code));
		console.log(`${name}: ${codes.split(' ').length} codes; ${list.id} lacks ${lacking.join(' ') || 'none'}`);
	}
}

function codesOf(folder: string, name: string): string[] {
	const file = join(folder, `${name}.json`);
	const entries = JSON.parse(readFileSync(file, 'utf8')) as { readonly key?: unknown }[];
	return entries.map(({ key }) => {
		if (typeof key !== 'string' || key === '') throw new Error(`${file} has an entry without a key.`);
		return key;
	});
}
