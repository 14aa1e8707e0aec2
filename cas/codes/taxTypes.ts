import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { annexB } from './edition';

/** Kinds of duty and tax. The Union's own codes; each country adds its national ones for excise and other charges. */
export const taxTypes = codeList({
	id: 'taxTypes',
	title: 'Tax types',
	editions: [annexB('14 03 039 (4/3)', ': the Union codes')],
	codes: codesFrom(`
A00|Customs duty
A30|Definitive anti-dumping duty
A35|Provisional anti-dumping duty
A40|Definitive countervailing duty
A45|Provisional countervailing duty
B00|Value added tax (VAT)
C00|Export duty
E00|Duty collected for another party
`),
	closed: false,
	inParts: /^[A-Z][ .-]\d\d$/,
	shape: {
		pattern: /^[A-Z0-9]{3}$/,
		words: {
			en: '3 letters or digits, as in A00',
			fr: '3 lettres ou chiffres, comme A00',
			nl: '3 letters of cijfers, zoals A00',
			de: '3 Buchstaben oder Ziffern, wie A00',
		},
	},
});
