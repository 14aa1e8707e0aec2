import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { annexB, ukTariff } from './edition';

/** Preferential treatment claimed at import. The first digit says under which arrangement, the other two say how. */
export const preferences = codeList({
	id: 'preferences',
	title: 'Preferences',
	editions: [
		annexB('14 11 (4/17)', ': the digits; each country combines them'),
		ukTariff('Appendix 12, as read; GitHub trade-tariff/trade-tariff-backend', '2026-11'),
	],
	codes: codesFrom(`
100|Normal duty, no preference
110|Autonomous tariff suspension
115|Tariff suspension under end use
118|Tariff suspension with a certificate of special nature
119|Tariff suspension with an airworthiness certificate
120|Tariff quota without preference
123|Tariff quota under end use
125|Tariff quota with a certificate of special nature
128|Tariff quota after outward processing
140|End use by the common customs tariff
150|Tariff line with a certificate of special nature
200|Generalised system of preferences (GSP)
218|GSP, suspension with a certificate of special nature
220|GSP, tariff quota
223|GSP, tariff quota under end use
225|GSP, tariff quota with a certificate of special nature
240|GSP, under end use
250|GSP, tariff line with a certificate of special nature
300|Tariff preference of an agreement
310|Agreement, tariff suspension
315|Agreement, tariff suspension under end use
318|Agreement, suspension with a certificate of special nature
320|Agreement, tariff quota
323|Agreement, tariff quota under end use
325|Agreement, tariff quota with a certificate of special nature
340|Agreement, under end use
350|Agreement, tariff line with a certificate of special nature
400|Customs union
420|Customs union, tariff quota
`),
	closed: false,
	inParts: /^[1-4][ .-]\d\d$/,
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
