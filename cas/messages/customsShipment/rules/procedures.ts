import { procedureDirection } from '../../../codes/procedures';
import { say } from '../../../speech';
import { objection } from '../../rules/objection';
import {
	documentCodeOf,
	inItems,
	itemsOf,
	NO_OBJECTIONS,
	procedureOf,
	within,
	type Declared,
	type GoodsItem,
	type PlacedItem,
	type ShipmentRule,
} from './declared';

/** Special procedures and the documents that authorise them: UCC Article 211 and Annex B, D.E. 12 12. */
const AUTHORISATIONS: Readonly<Record<string, readonly string[]>> = {
	21: ['C019'],
	22: ['C019'],
	44: ['N990'],
	51: ['C601'],
	53: ['C516'],
	71: ['C517', 'C518', 'C519'],
};
/** Goods under these came in, or went out, with a declaration that is now discharged. */
const DISCHARGED = ['21', '22', '23', '51', '53', '54', '71', '76', '77', '78', '95', '96'];
/** Special mention: the declaration is itself the application for the authorisation. UCC Annex B, title II. */
const SIMPLIFIED_AUTHORISATION = '00100';

export const procedureRules: readonly ShipmentRule[] = [
	{
		name: 'procedure.previousMissing',
		severity: 'warn',
		about: 'A procedure has both halves, what is asked for and what was before',
		wholeOnly: true,
		find: (declared) =>
			inItems(declared, ({ at, item: { governmentProcedure: { proc, prevProc } = {} } }) => {
				if ((proc === undefined) === (prevProc === undefined)) return NO_OBJECTIONS;
				const name = proc === undefined ? 'proc' : 'prevProc';
				const key = proc === undefined ? 'procedure.requestedMissing' : 'procedure.previousMissing';
				const sentence = say(key, { value: proc ?? prevProc ?? '' });
				return [objection(within(at, `governmentProcedure.${name}`), undefined, sentence)];
			}),
	},
	{
		name: 'procedure.direction',
		severity: 'warn',
		about: 'Export procedures stand on outbound shipments, import procedures on inbound ones',
		find: (declared) =>
			inItems(declared, ({ at, item }) => {
				const { direction } = declared;
				const { proc } = item.governmentProcedure ?? {};
				const goes = proc === undefined ? undefined : procedureDirection(procedureOf(item) || proc);
				if (proc === undefined || direction === undefined || goes === undefined || goes === direction)
					return NO_OBJECTIONS;
				const key = direction === 'IN' ? 'procedure.direction.export' : 'procedure.direction.import';
				const sentence = say(key, { value: procedureOf(item) || proc, direction });
				return [objection(within(at, 'governmentProcedure.proc'), proc, sentence)];
			}),
	},
	{
		name: 'specialProcedure.authorisation',
		severity: 'warn',
		about:
			'Special procedures name their authorisation: 21 and 22 C019, 44 N990, 51 C601, 53 C516, 71 C517 to C519; or the additional information 00100 applies for it',
		wholeOnly: true,
		find: each(({ at, item }, procedure, declared) => {
			const wanted = AUTHORISATIONS[procedure.slice(0, 2)];
			if (wanted === undefined || isAuthorised(declared, item, wanted)) return NO_OBJECTIONS;
			return [
				objection(
					within(at, 'additionalDocuments'),
					undefined,
					say('specialProcedure.authorisation', { procedure, codes: wanted }),
				),
			];
		}),
	},
	{
		name: 'specialProcedure.inbound',
		severity: 'warn',
		about:
			'Goods that leave a procedure (previous procedure not 00) name the declaration that they were placed under it with',
		wholeOnly: true,
		find: each(({ at, item }, procedure) => {
			if (!DISCHARGED.includes(procedure.slice(2)) || hasOrigin(item)) return NO_OBJECTIONS;
			return [objection(within(at, 'previousDocuments'), undefined, say('specialProcedure.inbound', { procedure }))];
		}),
	},
	{
		name: 'warehouse.identifier',
		severity: 'warn',
		about: 'Goods that enter or leave a customs warehouse (71) name the warehouse',
		wholeOnly: true,
		find: (declared) => {
			const { goods, paths } = declared;
			const procedure = itemsOf(declared)
				.map(({ item }) => procedureOf(item))
				.find((one) => /^71|71$/.test(one));
			if (procedure === undefined || goods.warehouse?.externalReference !== undefined) return NO_OBJECTIONS;
			return [
				objection(`${paths.goods}warehouse.externalReference`, undefined, say('warehouse.identifier', { procedure })),
			];
		},
	},
];

function each(
	find: (placed: PlacedItem, procedure: string, declared: Declared) => ReturnType<ShipmentRule['find']>,
): ShipmentRule['find'] {
	return (declared) =>
		inItems(declared, (placed) => {
			const procedure = procedureOf(placed.item);
			return procedure === '' ? NO_OBJECTIONS : find(placed, procedure, declared);
		});
}

function isAuthorised({ document }: Declared, item: GoodsItem, wanted: readonly string[]): boolean {
	const documents = [...(item.additionalDocuments ?? []), ...(document.additionalDocuments ?? [])];
	const statements = [...(item.additionalInformations ?? []), ...(document.additionalInformations ?? [])];
	return (
		documents.some((one) => wanted.includes(documentCodeOf(one))) ||
		statements.some(({ code }) => code === SIMPLIFIED_AUTHORISATION)
	);
}

function hasOrigin({ specialProcedure = {}, previousDocuments = [] }: GoodsItem): boolean {
	const { inboundMrn, formulaReference, materialListReference } = specialProcedure;
	const isNamed = [inboundMrn, formulaReference, materialListReference].some((reference) => reference !== undefined);
	return isNamed || previousDocuments.length > 0;
}
