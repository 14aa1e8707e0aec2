import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { annexB } from './edition';

/** Refines a procedure. Open: a letter and two digits are the Union's, other forms are national. */
export const additionalProcedures = codeList({
	id: 'additionalProcedures',
	title: 'Additional procedures',
	editions: [annexB('11 10 (1/11)', '; in part: those that traders use most')],
	codes: codesFrom(`
000|No additional procedure
A04|Inward processing, VAT only
B02|Return after repair under guarantee
B03|Return after replacement under guarantee
B06|Processed products returning, VAT only
B51|Goods under inward processing, sent out for repair
B52|Goods under inward processing, sent out for replacement under guarantee
B53|Outward processing under an agreement with a third country
B54|Outward processing, VAT only
C01|Household goods of a person moving to the Union
C07|Consignment of negligible value
C08|Gift from one private person to another
C30|Samples of negligible value
C33|Goods for examination, analysis or test
D01|Pallets, temporary admission
D02|Containers, temporary admission
D12|Professional equipment, temporary admission
D21|Samples, temporary admission
D23|Goods for an event or for sale, temporary admission
D51|Temporary admission with partial relief
E01|Unit price for perishable goods
E02|Standard import value
F01|Returned goods, relief from duty
F02|Returned agricultural goods, relief from duty
F03|Returned goods after repair, relief from duty
F04|Processed products returning after inward processing
F05|Returned goods, relief from duty and VAT
F06|Excise goods leaving the place of import under suspension
F07|Processed products returning, duty by Article 86(3)
F15|Goods traded with a special fiscal territory
F16|Goods traded with a country in a customs union with the Union
F44|Inward processing, duty by Article 86(3)
F45|Final import free of VAT
`),
	closed: false,
	shape: {
		pattern: /^[A-Z0-9]{3}$/,
		words: {
			en: '3 letters and digits, as in 000 or F15',
			fr: '3 lettres et chiffres, comme 000 ou F15',
			nl: '3 letters en cijfers, zoals 000 of F15',
			de: '3 Buchstaben und Ziffern, wie 000 oder F15',
		},
	},
});
