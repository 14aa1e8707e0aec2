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
	shape: { pattern: /^[1-4]\d{2}$/, words: '3 digits, the first from 1 to 4, as in 300' },
});
