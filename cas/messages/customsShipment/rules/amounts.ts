import { checkAmountDecimals } from '../../../codes/currencies';
import { digitsOf, surelyHasDecimals } from '../../../digits';
import { say } from '../../../speech';
import { objection } from '../../rules/objection';
import { inItems, itemsOf, NO_OBJECTIONS, within, type ShipmentRule } from './declared';

/** Decimals of amounts in UCC Annex B (n..16,2). */
const CENTS = 2;

/** A declaration has one invoice currency, and amounts in cents. */
export const amountRules: readonly ShipmentRule[] = [
	{
		name: 'currency.missing',
		severity: 'warn',
		about: 'An amount has the currency of the invoice',
		wholeOnly: true,
		find: (declared) => {
			const { document, paths } = declared;
			if (document.invoiceCurrency !== undefined) return NO_OBJECTIONS;
			const bare = itemsOf(declared).find(({ item }) => item.commodity?.invoiceLine?.itemAmount !== undefined);
			const value = document.totalInvoiceAmount ?? bare?.item.commodity?.invoiceLine?.itemAmount;
			return value === undefined
				? NO_OBJECTIONS
				: [objection(`${paths.document}invoiceCurrency`, undefined, say('currency.missing', { value }))];
		},
	},
	{
		name: 'currency.decimals',
		severity: 'warn',
		about: 'An amount has no more decimals than its currency',
		find: (declared) => {
			const { document, paths } = declared;
			const currency = document.invoiceCurrency;
			if (currency === undefined) return NO_OBJECTIONS;
			const doubts = (amount: number | undefined, path: () => string) =>
				amount === undefined
					? NO_OBJECTIONS
					: checkAmountDecimals(amount, currency).map((sentence) => objection(path(), amount, sentence));
			return [
				...doubts(document.totalInvoiceAmount, () => `${paths.document}totalInvoiceAmount`),
				...inItems(declared, ({ at, item }) =>
					doubts(item.commodity?.invoiceLine?.itemAmount, () => within(at, 'commodity.invoiceLine.itemAmount')),
				),
			];
		},
	},
	{
		name: 'amount.cents',
		severity: 'warn',
		about: 'A statistical value has at most two decimals',
		find: (declared) =>
			inItems(declared, ({ at, item: { statValue } }) => {
				if (statValue === undefined || surelyHasDecimals(statValue, CENTS)) return NO_OBJECTIONS;
				const { fraction } = digitsOf(statValue);
				if (fraction <= CENTS) return NO_OBJECTIONS;
				const sentence = say('amount.cents', { value: statValue, count: fraction });
				return [objection(within(at, 'statValue'), statValue, sentence)];
			}),
	},
];
