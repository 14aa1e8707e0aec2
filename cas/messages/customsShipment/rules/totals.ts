import { totalOff } from '../../rules/totals';
import { itemsOf, type ShipmentRule } from './declared';

/** Totals of the header against the goods items. Warnings: discounts, freight and rounding may stand between them. */
export const totalRules: readonly ShipmentRule[] = [
	{
		name: 'invoice.total',
		severity: 'warn',
		about: 'The total amount invoiced is the sum of the item amounts',
		find: (declared) => {
			const amounts = () => itemsOf(declared).map(({ item }) => item.commodity?.invoiceLine?.itemAmount);
			const { document, paths } = declared;
			return totalOff(`${paths.document}totalInvoiceAmount`, document.totalInvoiceAmount, amounts, {
				en: 'item amounts',
				fr: 'montants des articles',
				nl: 'bedragen van de artikelen',
				de: 'Beträge der Positionen',
			});
		},
	},
	{
		name: 'mass.total',
		severity: 'warn',
		about: 'The total gross mass is the sum of the gross masses of the goods items',
		find: (declared) => {
			const masses = () => itemsOf(declared).map(({ item }) => item.goodsMeasure?.gmass);
			const { document, paths } = declared;
			const total = document.goodsMeasure?.gmass;
			return totalOff(`${paths.document}goodsMeasure.gmass`, total, masses, {
				en: 'gross masses of the goods items',
				fr: 'masses brutes des articles',
				nl: 'brutomassa’s van de artikelen',
				de: 'Rohmassen der Positionen',
			});
		},
	},
	{
		name: 'packages.total',
		severity: 'warn',
		about: 'The total of packages is the sum of the packages of the goods items',
		find: (declared) => {
			const counts = () =>
				itemsOf(declared).flatMap(({ item: { packagings } }) =>
					packagings === undefined || packagings.length === 0
						? [undefined]
						: packagings.map(({ quantity }) => quantity),
				);
			const { document, paths } = declared;
			const total = document.packaging?.quantity;
			return totalOff(`${paths.document}packaging.quantity`, total, counts, {
				en: 'packages of the goods items',
				fr: 'colis des articles',
				nl: 'colli van de artikelen',
				de: 'Packstücke der Positionen',
			});
		},
	},
];
