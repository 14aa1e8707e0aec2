import { compactUpper } from '../../identifiers/compact';
import { decimal, group, text } from '../model/field';
import { shaped } from './shaped';

const LABELS = ['Excise', 'Accises', 'Accijns', 'Verbrauchsteuer'] as const;

function productCode() {
	return text({
		labels: ['Product code', 'Code produit', 'Productcode', 'Produktcode'],
		help: 'EMCS excise product code, four characters',
		example: 'W200',
		maxLength: 4,
		normalise: (value) => compactUpper(value).replace(/[-.]/g, ''),
		check: shaped('excise.shape', /^[A-Z]\d{3}$/),
	});
}

function alcoholicStrength() {
	return decimal({
		labels: ['Alcoholic strength', 'Titre alcoométrique', 'Alcoholgehalte', 'Alkoholgehalt'],
		help: 'Percentage by volume at 20 °C',
		example: 13.5,
		minimum: 0,
		maximum: 100,
		unit: '% vol',
	});
}

/** What makes an article an excise good. */
export function exciseGoods() {
	return group(
		{ labels: LABELS, help: 'Data of excise goods' },
		{ productCode: productCode(), alcoholicStrength: alcoholicStrength() },
	);
}

/** Excise goods with how much of them. */
export function exciseQuantity() {
	return group(
		{ labels: LABELS, help: 'Data of excise goods' },
		{
			productCode: productCode(),
			quantity: decimal({
				labels: ['Quantity', 'Quantité', 'Hoeveelheid', 'Menge'],
				help: 'Quantity in the unit of the product code',
				example: 1200,
				positive: true,
			}),
			alcoholicStrength: alcoholicStrength(),
		},
	);
}
