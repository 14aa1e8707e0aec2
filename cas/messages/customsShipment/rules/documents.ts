import { objection } from '../../rules/objection';
import {
	documentCodeOf,
	itemsOf,
	procedureOf,
	within,
	type Declared,
	type GoodsItem,
	type ShipmentRule,
} from './declared';

/** Authorisations by the type of declaration: UCC Annex B, D.E. 12 12. */
const BY_TYPE: Readonly<Record<string, { readonly code: string; readonly what: string }>> = {
	C: { code: 'C512', what: 'simplified declarations' },
	F: { code: 'C512', what: 'simplified declarations' },
	Y: { code: 'C512', what: 'simplified declarations' },
	Z: { code: 'C514', what: "entries in the declarant's records" },
};

const codesOf = ({ document }: Declared, item: GoodsItem) =>
	[...(item.additionalDocuments ?? []), ...(document.additionalDocuments ?? [])].map(documentCodeOf);

/** Documents that a kind of declaration rests on. */
export const documentRules: readonly ShipmentRule[] = [
	{
		name: 'authorisation.simplified',
		severity: 'warn',
		about:
			'Simplified declarations (C, F, Y) name the authorisation C512, supplementary ones to an entry in the records (Z) C514',
		wholeOnly: true,
		find: (declared) => {
			const wanted = BY_TYPE[declared.document.addDeclType1 ?? ''];
			if (wanted === undefined) return [];
			return itemsOf(declared).flatMap(({ at, item }) =>
				codesOf(declared, item).includes(wanted.code)
					? []
					: [
							objection(
								within(at, 'additionalDocuments'),
								undefined,
								`the authorisation for ${wanted.what} is not named`,
								`Give the document ${wanted.code} with the number of the authorisation`,
							),
						],
			);
		},
	},
	{
		name: 'fiscal.references',
		severity: 'warn',
		about:
			'Procedures 42 and 63 name the VAT numbers of the importer (FR1 or FR3) and of the customer in another member state (FR2)',
		wholeOnly: true,
		find: (declared) =>
			itemsOf(declared).flatMap(({ at, item }) => {
				const procedure = procedureOf(item);
				if (!/^(42|63)/.test(procedure)) return [];
				const roles = (item.additionalFiscalReferences ?? []).map(({ role }) => role);
				const customer = roles.includes('FR2') || declared.goods.intracom !== undefined;
				const own =
					roles.includes('FR1') || roles.includes('FR3') || declared.document.importer?.vatNumber !== undefined;
				if (customer && own) return [];
				const missing = [
					...(own ? [] : ['of the importer (FR1 or FR3)']),
					...(customer ? [] : ['of the customer (FR2)']),
				];
				return [
					objection(
						within(at, 'additionalFiscalReferences'),
						undefined,
						`procedure ${procedure} lacks the VAT number ${missing.join(' and ')}`,
						'Give both VAT numbers as additional fiscal references; without them VAT falls due at import',
					),
				];
			}),
	},
];
