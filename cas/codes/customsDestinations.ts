import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { casPages } from './edition';

/** What goods written off from stock become. */
export const customsDestinations = codeList({
	id: 'customsDestinations',
	title: 'Customs destinations',
	editions: [casPages('movement orders')],
	codes: codesFrom(`
HomeUse|Free circulation and home use (procedure 40)|Libre pratique et mise à la consommation (régime 40)|Vrije verkeer en verbruik (regeling 40)|Freier Verkehr und Verbrauch (Verfahren 40)
PartialHomeUse|Free circulation and partial home use (procedure 45)|Libre pratique et mise à la consommation partielle (régime 45)|Vrije verkeer en gedeeltelijk verbruik (regeling 45)|Freier Verkehr und teilweiser Verbrauch (Verfahren 45)
`),
	closed: true,
});
