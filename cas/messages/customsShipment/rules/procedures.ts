import { splitProcedureCode } from '../../../codes/procedures';
import { objection } from '../../rules/objection';
import { placedItems, type GoodsItem, type Shipment, type ShipmentRule } from './shipment';

/** UCC Annex B, D.E. 11 09: requested procedures 1x, 2x and 31 are exports, 4x and up are imports. */
const EXPORTS = ['10', '11', '21', '22', '23', '31'];
const IMPORTS = [
	'01',
	'07',
	'40',
	'41',
	'42',
	'43',
	'44',
	'45',
	'46',
	'48',
	'51',
	'53',
	'61',
	'63',
	'68',
	'71',
	'76',
	'77',
	'78',
];

/** Special procedures that need an authorisation: UCC Article 211. */
const AUTHORISED = ['21', '22', '44', '51', '53', '71'];
/** Goods under these came in with a declaration that is now discharged. */
const DISCHARGED = ['51', '53', '71'];
/** TARIC codes of authorisations. */
const AUTHORISATION_DOCUMENT = /^C/;
/** Special mention: the declaration is itself the application for the authorisation. UCC Annex B, title II. */
const SIMPLIFIED_AUTHORISATION = '00100';

export const procedureRules: readonly ShipmentRule[] = [
	{
		name: 'procedure.direction',
		severity: 'warn',
		about: 'Export procedures stand on outbound shipments, import procedures on inbound ones',
		find: (shipment) =>
			placedItems(shipment).flatMap(({ at, item: { procedureCode } }) => {
				const wrong = shipment.direction === 'IN' ? EXPORTS : shipment.direction === 'OUT' ? IMPORTS : [];
				if (procedureCode === undefined || !wrong.includes(procedureCode.slice(0, 2))) return [];
				const kind =
					shipment.direction === 'IN'
						? 'an export procedure on an inbound shipment'
						: 'an import procedure on an outbound shipment';
				const action = `Check the procedure and the direction ${shipment.direction}`;
				return [objection(`${at}.procedureCode`, procedureCode, `${procedureCode} is ${kind}`, action)];
			}),
	},
	{
		name: 'specialProcedure.authorisation',
		severity: 'warn',
		about: 'Processing, warehousing, end use and temporary admission (21, 22, 44, 51, 53, 71) name their authorisation',
		wholeOnly: true,
		find: (shipment) =>
			placedItems(shipment).flatMap(({ at, item }) => {
				const requested = splitProcedureCode(item.procedureCode ?? '')?.requested;
				if (requested === undefined || !AUTHORISED.includes(requested) || isAuthorised(shipment, item)) return [];
				return [
					objection(
						`${at}.specialProcedure.authorisationReference`,
						undefined,
						`procedure ${item.procedureCode} names no authorisation`,
						'Give the number of the authorisation, or the special mention 00100 to apply for one',
					),
				];
			}),
	},
	{
		name: 'specialProcedure.inbound',
		severity: 'warn',
		about:
			'Goods that leave a special procedure (previous procedure 51, 53, 71) name the declaration that they came in with',
		wholeOnly: true,
		find: (shipment) =>
			placedItems(shipment).flatMap(({ at, item }) => {
				const previous = splitProcedureCode(item.procedureCode ?? '')?.previous;
				if (previous === undefined || !DISCHARGED.includes(previous) || hasOrigin(shipment, item)) return [];
				return [
					objection(
						`${at}.specialProcedure.inboundMrn`,
						undefined,
						`procedure ${item.procedureCode} names no inbound declaration`,
						'Give the inbound MRN, a previous document, a formula or a material list',
					),
				];
			}),
	},
];

function isAuthorised(shipment: Shipment, item: GoodsItem): boolean {
	const documents = [...(item.additionalDocuments ?? []), ...(shipment.additionalDocuments ?? [])];
	const mentions = [...(item.additionalInformation ?? []), ...(shipment.additionalInformation ?? [])];
	return (
		item.specialProcedure?.authorisationReference !== undefined ||
		documents.some(({ typeCode }) => typeCode !== undefined && AUTHORISATION_DOCUMENT.test(typeCode)) ||
		mentions.some(({ statementCode }) => statementCode === SIMPLIFIED_AUTHORISATION)
	);
}

function hasOrigin(shipment: Shipment, { specialProcedure = {}, previousDocuments = [] }: GoodsItem): boolean {
	const { inboundMrn, formulaReference, materialListReference } = specialProcedure;
	const isNamed = [inboundMrn, formulaReference, materialListReference].some((reference) => reference !== undefined);
	return isNamed || previousDocuments.length > 0 || (shipment.previousDocuments ?? []).length > 0;
}
