import type { Labels } from '../../../language';
import { say } from '../../../speech';
import { objection } from '../../rules/objection';
import {
	documentCodeOf,
	inItems,
	NO_OBJECTIONS,
	procedureOf,
	within,
	type Declared,
	type GoodsItem,
	type ShipmentRule,
} from './declared';

const SIMPLIFIED: Labels = {
	en: 'simplified declarations',
	fr: 'déclaration simplifiée',
	nl: 'vereenvoudigde aangifte',
	de: 'vereinfachte Anmeldung',
};
const ENTRIES: Labels = {
	en: "entries in the declarant's records",
	fr: 'inscription dans les écritures du déclarant',
	nl: 'inschrijving in de administratie van de aangever',
	de: 'Anschreibung in der Buchführung des Anmelders',
};

/** Authorisations by the type of declaration: UCC Annex B, D.E. 12 12. */
const BY_TYPE: Readonly<Record<string, { readonly code: string; readonly what: Labels }>> = {
	C: { code: 'C512', what: SIMPLIFIED },
	F: { code: 'C512', what: SIMPLIFIED },
	Y: { code: 'C512', what: SIMPLIFIED },
	Z: { code: 'C514', what: ENTRIES },
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
			if (wanted === undefined) return NO_OBJECTIONS;
			return inItems(declared, ({ at, item }) =>
				codesOf(declared, item).includes(wanted.code)
					? NO_OBJECTIONS
					: [objection(within(at, 'additionalDocuments'), undefined, say('authorisation.simplified', wanted))],
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
			inItems(declared, ({ at, item }) => {
				const procedure = procedureOf(item);
				if (!/^(42|63)/.test(procedure)) return NO_OBJECTIONS;
				const roles = (item.additionalFiscalReferences ?? []).map(({ role }) => role);
				const customer = roles.includes('FR2') || declared.goods.intracom !== undefined;
				const own =
					roles.includes('FR1') || roles.includes('FR3') || declared.document.importer?.vatNumber !== undefined;
				if (customer && own) return NO_OBJECTIONS;
				const missing = own ? 'customer' : customer ? 'importer' : 'both';
				const sentence = say(`fiscal.references.${missing}`, { procedure });
				return [objection(within(at, 'additionalFiscalReferences'), undefined, sentence)];
			}),
	},
];
