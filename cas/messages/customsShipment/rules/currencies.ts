import { objection } from '../../rules/objection';
import { goodsItems, placedItems, type ShipmentRule } from './shipment';

/** A declaration has one invoice currency; CAS may convert or split, so that these are warnings. */
export const currencyRules: readonly ShipmentRule[] = [
	{
		name: 'currency.differs',
		severity: 'warn',
		about: 'All item amounts are in the currency of the invoice',
		find: (shipment) => {
			const common =
				shipment.invoice?.currencyCode ??
				goodsItems(shipment).find(({ invoiceCurrencyCode }) => invoiceCurrencyCode !== undefined)?.invoiceCurrencyCode;
			return placedItems(shipment).flatMap(({ at, item: { invoiceCurrencyCode: currency } }) =>
				currency === undefined || currency === common
					? []
					: [
							objection(
								`${at}.invoiceCurrencyCode`,
								currency,
								`the amount is in ${currency}, the others are in ${common}`,
								'Use one currency for a shipment, or send one shipment a currency',
							),
						],
			);
		},
	},
	{
		name: 'currency.missing',
		severity: 'warn',
		about: 'An amount has a currency, its own or the one of the invoice',
		wholeOnly: true,
		find: (shipment) => {
			const { amount, currencyCode } = shipment.invoice ?? {};
			if (currencyCode !== undefined) return [];
			const bare = placedItems(shipment).find(
				({ item }) => item.invoiceAmount !== undefined && item.invoiceCurrencyCode === undefined,
			);
			const value = amount ?? bare?.item.invoiceAmount;
			return value === undefined
				? []
				: [
						objection(
							'invoice.currencyCode',
							undefined,
							`amount ${value} has no currency`,
							'Give the currency of the invoice, as EUR',
						),
					];
		},
	},
];
