import type { Draft, Rule, RuleFinding } from '../model/message';
import type { customsShipmentFields } from './customsShipment';

type Fields = typeof customsShipmentFields;
type Shipment = Draft<Fields>;

/** Totals may differ by rounding of the lines. */
const TOTAL_TOLERANCE_RATIO = 0.005;

const ITEMS = 'governmentAgencyGoodsItems';
const round = (value: number) => Math.round(value * 1_000_000) / 1_000_000;

/** UCC Annex B: the net mass of an item is not above its gross mass. */
const netWithinGross: Rule<Fields> = (shipment) =>
	goodsItems(shipment).flatMap(({ netMass, grossMass }, index): RuleFinding[] =>
		netMass === undefined || grossMass === undefined || netMass <= grossMass
			? []
			: [
					{
						severity: 'refuse',
						rule: 'mass.netAboveGross',
						path: `${ITEMS}[${index}].netMass`,
						value: netMass,
						message: `net mass ${netMass} kg is above gross mass ${grossMass} kg`,
						action: 'Check both weights; gross includes the packaging',
					},
				],
	);

/** Item numbers identify the lines in the authority's answer. */
const itemNumbersOnce: Rule<Fields> = (shipment) => {
	const seen = new Set<number>();
	return goodsItems(shipment).flatMap(({ sequenceNumeric }, index): RuleFinding[] => {
		if (sequenceNumeric === undefined || !seen.has(sequenceNumeric)) {
			if (sequenceNumeric !== undefined) seen.add(sequenceNumeric);
			return [];
		}
		return [
			{
				severity: 'refuse',
				rule: 'goodsItem.numberTwice',
				path: `${ITEMS}[${index}].sequenceNumeric`,
				value: sequenceNumeric,
				message: `item number ${sequenceNumeric} stands twice in the shipment`,
				action: 'Number the goods items 1, 2, 3, …',
			},
		];
	});
};

const invoiceTotal: Rule<Fields> = (shipment) => {
	const items = goodsItems(shipment);
	const currency = shipment.invoice?.currencyCode;
	const inInvoiceCurrency = items.every(({ invoiceCurrencyCode }) => (invoiceCurrencyCode ?? currency) === currency);
	return inInvoiceCurrency
		? totalFinding('invoice.amount', 'invoice.total', shipment.invoice?.amount, items.map((item) => item.invoiceAmount), 'item amounts')
		: [];
};

const grossTotal: Rule<Fields> = (shipment) =>
	totalFinding(
		'totalGrossMass',
		'mass.total',
		shipment.totalGrossMass,
		goodsItems(shipment).map((item) => item.grossMass),
		'gross masses of the goods items',
	);

/** A warning: discounts, freight and rounding may stand between a header and the sum of its lines. */
function totalFinding(
	path: string,
	rule: string,
	total: number | undefined,
	parts: readonly (number | undefined)[],
	what: string,
): RuleFinding[] {
	if (total === undefined || parts.length === 0 || parts.some((part) => part === undefined)) return [];
	const sum = round(parts.reduce<number>((whole, part) => whole + (part ?? 0), 0));
	if (Math.abs(sum - total) <= Math.max(Math.abs(total) * TOTAL_TOLERANCE_RATIO, 0.01)) return [];
	return [
		{
			severity: 'warn',
			rule,
			path,
			value: total,
			message: `the total is ${total}, the ${what} add up to ${sum}`,
			action: 'Check the total and the goods items',
		},
	];
}

/** Goods that leave do not arrive where they came from; CAS flows across one border need two countries. */
const countriesDiffer: Rule<Fields> = ({ shipFrom, shipTo }) =>
	shipFrom === undefined || shipFrom !== shipTo
		? []
		: [
				{
					severity: 'warn',
					rule: 'countries.same',
					path: 'shipTo',
					value: shipTo,
					message: `goods go from ${shipFrom} to ${shipTo}, the same country`,
					action: 'Check both countries',
				},
			];

const EXPORT_PROCEDURES = ['10', '11', '21', '22', '23', '31'];
const IMPORT_PROCEDURES = ['01', '07', '40', '41', '42', '43', '44', '45', '46', '48', '51', '53', '61', '63', '68', '71', '76', '77', '78'];

/** UCC Annex B, D.E. 11 09: requested procedures 1x, 2x and 31 are exports, 4x and up are imports. */
const procedureFitsDirection: Rule<Fields> = (shipment) =>
	goodsItems(shipment).flatMap(({ procedureCode }, index): RuleFinding[] => {
		const requested = procedureCode?.slice(0, 2) ?? '';
		const wrong = shipment.direction === 'IN' ? EXPORT_PROCEDURES : shipment.direction === 'OUT' ? IMPORT_PROCEDURES : [];
		if (!wrong.includes(requested)) return [];
		const kind = shipment.direction === 'IN' ? 'an export procedure on an inbound shipment' : 'an import procedure on an outbound shipment';
		return [
			{
				severity: 'warn',
				rule: 'procedure.direction',
				path: `${ITEMS}[${index}].procedureCode`,
				value: procedureCode,
				message: `${procedureCode} is ${kind}`,
				action: `Check the procedure and the direction ${shipment.direction}`,
			},
		];
	});

function goodsItems(shipment: Shipment) {
	return shipment.governmentAgencyGoodsItems ?? [];
}

export const customsShipmentRules: readonly Rule<Fields>[] = [
	netWithinGross,
	itemNumbersOnce,
	invoiceTotal,
	grossTotal,
	countriesDiffer,
	procedureFitsDirection,
];
