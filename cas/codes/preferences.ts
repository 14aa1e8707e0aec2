import { codesFrom } from './codeLines';
import { codeList } from './codeList';

/** Preferential treatment claimed at import. The first digit says under which arrangement, the other two say how. */
export const preferences = codeList({
	id: 'preferences',
	title: 'Preferences',
	source: 'UCC Annex B, D.E. 4/17 (14 11), in part: those that traders use most',
	codes: codesFrom(`
100|Normal duty, no preference
110|Autonomous tariff suspension
118|Tariff suspension with a certificate of special nature
119|Tariff suspension with an airworthiness certificate
120|Tariff quota without preference
125|Tariff quota with a certificate of special nature
200|Generalised system of preferences (GSP)
300|Tariff preference of an agreement
400|Customs union
`),
	closed: false,
	shape: {
		pattern: /^[1-4]\d{2}$/,
		words: {
			en: '3 digits, the first from 1 to 4, as in 300',
			fr: '3 chiffres, le premier de 1 à 4, comme 300',
			nl: '3 cijfers, het eerste van 1 tot 4, zoals 300',
			de: '3 Ziffern, die erste von 1 bis 4, wie 300',
		},
	},
});
