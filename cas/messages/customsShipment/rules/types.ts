import { say } from '../../../speech';
import { objection } from '../../rules/objection';
import { commodityCodeOf, documentCodeOf, inItems, NO_OBJECTIONS, within, type ShipmentRule } from './declared';

const TYPES_BY_DIRECTION: Readonly<Record<string, readonly string[]>> = { IN: ['IM', 'CO'], OUT: ['EX', 'CO'] };
/** A TARIC code; imports are declared with all of it. */
const IMPORT_DIGITS = 10;

/** What the kind of declaration asks for. Warnings: a message of 2020 joins EX with IN. */
export const typeRules: readonly ShipmentRule[] = [
	{
		name: 'declarationType.direction',
		severity: 'warn',
		about: 'Goods that come in are declared with IM or CO, goods that go out with EX or CO',
		find: ({ direction, document: { declType }, paths }) => {
			const fitting = TYPES_BY_DIRECTION[direction ?? ''];
			if (fitting === undefined || declType === undefined || fitting.includes(declType)) return NO_OBJECTIONS;
			return [
				objection(
					`${paths.document}declType`,
					declType,
					say('declarationType.direction', { type: declType, direction: direction ?? '', codes: fitting }),
				),
			];
		},
	},
	{
		name: 'additionalType.late',
		severity: 'warn',
		about: 'Only an export or a re-export is lodged afterwards (R)',
		find: ({ direction, document: { addDeclType1 }, paths }) =>
			addDeclType1 !== 'R' || direction !== 'IN'
				? NO_OBJECTIONS
				: [objection(`${paths.document}addDeclType1`, addDeclType1, say('additionalType.late'))],
	},
	{
		name: 'supplementary.previous',
		severity: 'warn',
		about:
			'A supplementary declaration names what it completes: Z the entry in the records (ZCLE), X and Y the simplified declaration',
		wholeOnly: true,
		find: (declared) => {
			const kind = declared.document.addDeclType1;
			if (kind !== 'X' && kind !== 'Y' && kind !== 'Z') return NO_OBJECTIONS;
			return inItems(declared, ({ at, item: { previousDocuments = [] } }) => {
				const named = previousDocuments.some((one) =>
					kind === 'Z' ? documentCodeOf(one).endsWith('CLE') : one.category === 'Y',
				);
				if (named) return NO_OBJECTIONS;
				const key = kind === 'Z' ? 'supplementary.previous.entry' : 'supplementary.previous.simplified';
				return [objection(within(at, 'previousDocuments'), undefined, say(key, { type: kind }))];
			});
		},
	},
	{
		name: 'representative.status',
		severity: 'warn',
		about: 'Status 2 or 3 has a representative, 1 or none has none',
		wholeOnly: true,
		find: ({ document: { agentStatus, agent }, paths }) => {
			if ((agentStatus === '2' || agentStatus === '3') && agent === undefined)
				return [objection(`${paths.document}agent`, undefined, say('representative.missing', { status: agentStatus }))];
			if (agent === undefined || agentStatus === '2' || agentStatus === '3') return NO_OBJECTIONS;
			return [objection(`${paths.document}agentStatus`, agentStatus, say('representative.status'))];
		},
	},
	{
		name: 'import.commodityCode',
		severity: 'warn',
		about: 'At import the commodity code has ten digits',
		find: (declared) => {
			if (declared.direction !== 'IN') return NO_OBJECTIONS;
			return inItems(declared, ({ at, item }) => {
				const code = commodityCodeOf(item);
				const digits = /^\d*/.exec(code ?? '')![0].length;
				if (code === undefined || digits >= IMPORT_DIGITS) return NO_OBJECTIONS;
				const index = item.commodity!.classifications!.findIndex(({ type }) => type === 'TARIC');
				return [
					objection(
						within(at, `commodity.classifications[${index}].code`),
						code,
						say('import.commodityCode', { value: code, count: digits, most: IMPORT_DIGITS }),
					),
				];
			});
		},
	},
	{
		name: 'import.origin',
		severity: 'warn',
		about: 'At import each goods item has a country of origin, or names an article that has one',
		wholeOnly: true,
		find: (declared) => {
			if (declared.direction !== 'IN') return NO_OBJECTIONS;
			return inItems(declared, ({ at, item }) =>
				item.origin?.country !== undefined || item.commodity?.itemId !== undefined
					? NO_OBJECTIONS
					: [objection(within(at, 'origin.country'), undefined, say('import.origin'))],
			);
		},
	},
];
