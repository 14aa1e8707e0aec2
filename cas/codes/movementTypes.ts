import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { casPages } from './edition';

/** What a movement order does to the stock. Open: the documentation's full list could not be read. */
export const movementTypes = codeList({
	id: 'movementTypes',
	title: 'Movement types',
	editions: [casPages('movement orders, in part')],
	codes: codesFrom(`
RFFC|Release for free circulation|Mise en libre pratique|In het vrije verkeer brengen|Überlassung zum freien Verkehr
ADJN|Negative stock adjustment|Ajustement négatif du stock|Negatieve voorraadcorrectie|Negative Bestandskorrektur
`),
	closed: false,
	shape: {
		pattern: /^[A-Za-z0-9_.-]{1,35}$/,
		words: {
			en: 'letters and digits without blanks, as in RFFC',
			fr: 'des lettres et des chiffres sans espaces, comme RFFC',
			nl: 'letters en cijfers zonder spaties, zoals RFFC',
			de: 'Buchstaben und Ziffern ohne Leerzeichen, wie RFFC',
		},
	},
});
