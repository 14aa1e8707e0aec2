import { shortageOrExcess } from '../../codes/exciseActions';
import { say } from '../../speech';
import { code, decimal, group, integer, list, text } from '../model/field';
import type { Objection } from '../model/message';
import { entriesAt, objection } from '../rules/objection';

/** The goods items of a movement that a report is about. */
export function exciseLines() {
	return list(
		{
			labels: ['Lines', 'Lignes', 'Regels', 'Positionen'],
			help: 'Goods items with something to say about',
			columns: 0,
		},
		group(
			{ labels: ['Line', 'Ligne', 'Regel', 'Position'], help: 'One goods item of the movement' },
			{
				goodsItemSequenceNumeric: integer({
					labels: ['Goods item', 'Article', 'Goederenitem', 'Warenposition'],
					help: 'Number of the goods item in the movement, from 1',
					example: 1,
					positive: true,
					maxDigits: 3,
					required: true,
				}),
				shortageOrExcessCode: code(shortageOrExcess, {
					labels: ['Shortage or excess', 'Manquant ou excédent', 'Tekort of overschot', 'Fehl- oder Mehrmenge'],
					help: 'S where less was received than sent, E where more was',
					example: 'S',
				}),
				observedQuantity: decimal({
					labels: ['Observed difference', 'Différence constatée', 'Vastgesteld verschil', 'Festgestellte Abweichung'],
					help: 'How much was missing or too much, in the unit of the excise product code',
					example: 12.5,
					positive: true,
				}),
				refusedQuantity: decimal({
					labels: ['Refused quantity', 'Quantité refusée', 'Geweigerde hoeveelheid', 'Verweigerte Menge'],
					help: 'How much is not accepted, where the movement is partially refused',
					example: 100,
					positive: true,
				}),
				explanation: text({
					labels: ['Explanation', 'Explication', 'Toelichting', 'Erläuterung'],
					help: 'What happened to this item',
					example: 'Two bottles broken on arrival',
					maxLength: 350,
				}),
			},
		),
	);
}

interface Line {
	readonly goodsItemSequenceNumeric?: number;
	readonly shortageOrExcessCode?: string;
	readonly observedQuantity?: number;
}

/** An observed difference says of which kind it is, and the kind how much. */
export function differencesHalfSaid(lines: readonly Line[] | undefined): Objection[] {
	return entriesAt('lines', lines).flatMap(
		({ at, entry: { shortageOrExcessCode: kind, observedQuantity: quantity } }) =>
			(kind === undefined) === (quantity === undefined)
				? []
				: [
						kind === undefined
							? objection(
									`${at}.shortageOrExcessCode`,
									undefined,
									say('lines.difference.kind', { value: quantity ?? 0 }),
								)
							: objection(
									`${at}.observedQuantity`,
									undefined,
									say(kind === 'S' ? 'lines.difference.missing' : 'lines.difference.excess'),
								),
					],
	);
}

/** Each goods item is reported once. */
export function itemsTwice(lines: readonly Line[] | undefined): Objection[] {
	return entriesAt('lines', lines).flatMap(({ at, entry: { goodsItemSequenceNumeric: item } }, index) =>
		item === undefined || lines?.findIndex((line) => line.goodsItemSequenceNumeric === item) === index
			? []
			: [objection(`${at}.goodsItemSequenceNumeric`, item, say('lines.itemTwice', { item }))],
	);
}
