import { checkAmountDecimals } from '../../../codes/currencies';
import { objection } from '../../rules/objection';
import { itemsOf, within, type ShipmentRule } from './declared';

/** Decimals of amounts in UCC Annex B (n..16,2). */
const CENTS = 2;
const decimalsOf = (amount: number) => (/\.(\d+)$/.exec(String(amount))?.[1] ?? '').length;

/** A declaration has one invoice currency, and amounts in cents. */
export const amountRules: readonly ShipmentRule[] = [
	{
		name: 'currency.missing',
		severity: 'warn',
		about: 'An amount has the currency of the invoice',
		wholeOnly: true,
		find: (declared) => {
			const { document, paths } = declared;
			if (document.invoiceCurrency !== undefined) return [];
			const bare = itemsOf(declared).find(({ item }) => item.commodity?.invoiceLine?.itemAmount !== undefined);
			const value = document.totalInvoiceAmount ?? bare?.item.commodity?.invoiceLine?.itemAmount;
			return value === undefined
				? []
				: [
						objection(
							`${paths.document}invoiceCurrency`,
							undefined,
							`amount ${value} has no currency`,
							'Give the currency of the invoice, as EUR',
						),
					];
		},
	},
	{
		name: 'currency.decimals',
		severity: 'warn',
		about: 'An amount has no more decimals than its currency',
		find: (declared) => {
			const { document, paths } = declared;
			const currency = document.invoiceCurrency;
			if (currency === undefined) return [];
			const amounts = [
				{ path: `${paths.document}totalInvoiceAmount`, amount: document.totalInvoiceAmount },
				...itemsOf(declared).map(({ at, item }) => ({
					path: within(at, 'commodity.invoiceLine.itemAmount'),
					amount: item.commodity?.invoiceLine?.itemAmount,
				})),
			];
			return amounts.flatMap(({ path, amount }) =>
				amount === undefined
					? []
					: checkAmountDecimals(amount, currency).map(({ message, action }) =>
							objection(path, amount, message, action),
						),
			);
		},
	},
	{
		name: 'amount.cents',
		severity: 'warn',
		about: 'A statistical value has at most two decimals',
		find: (declared) => {
			const amounts = itemsOf(declared).map(({ at, item }) => ({
				path: within(at, 'statValue'),
				amount: item.statValue,
			}));
			return amounts.flatMap(({ path, amount }) =>
				amount === undefined || decimalsOf(amount) <= CENTS
					? []
					: [
							objection(
								path,
								amount,
								`${amount} has ${decimalsOf(amount)} decimals; customs takes two`,
								'Round it to two decimals',
							),
						],
			);
		},
	},
];
