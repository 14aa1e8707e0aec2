import { totalOff } from '../../rules/totals';
import { goodsItems, type ShipmentRule } from './shipment';

/** Totals of the header against the goods items. Warnings: discounts, freight and rounding may stand between them. */
export const totalRules: readonly ShipmentRule[] = [
	{
		name: 'invoice.total',
		severity: 'warn',
		about: 'The invoice amount is the sum of the item amounts, where all are in one currency',
		find: (shipment) => {
			const items = goodsItems(shipment);
			const currency = shipment.invoice?.currencyCode;
			const isOneCurrency = items.every((item) => (item.invoiceCurrencyCode ?? currency) === currency);
			const amounts = items.map(({ invoiceAmount }) => invoiceAmount);
			return isOneCurrency ? totalOff('invoice.amount', shipment.invoice?.amount, amounts, 'item amounts') : [];
		},
	},
	{
		name: 'mass.total',
		severity: 'warn',
		about: 'The total gross mass is the sum of the gross masses of the goods items',
		find: (shipment) => {
			const masses = goodsItems(shipment).map(({ grossMass }) => grossMass);
			return totalOff('totalGrossMass', shipment.totalGrossMass, masses, 'gross masses of the goods items');
		},
	},
	{
		name: 'packages.total',
		severity: 'warn',
		about: 'The total of packages is the sum of the packages of the goods items',
		find: (shipment) => {
			const counts = goodsItems(shipment).flatMap(({ packages }) =>
				packages === undefined || packages.length === 0 ? [undefined] : packages.map(({ quantity }) => quantity),
			);
			return totalOff('totalPackageQuantity', shipment.totalPackageQuantity, counts, 'packages of the goods items');
		},
	},
];
