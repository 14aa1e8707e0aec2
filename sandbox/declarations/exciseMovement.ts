import { goodsItemsOf, itemPath } from '../shipment/read';
import { numberOf, objectOf, textOf } from '../world/readField';
import type { FoundProblem, JsonObject } from '../world/records';

/**
 * Documented ("customs flows", newest): a shipment leads to customs declarations or EMCS excise movements, by configuration.
 * Assumed: the name of the flow says so. Wine that is exported is excise goods too, so the goods alone do not decide.
 */
export const isExciseMovement = (content: JsonObject) => /excise|emcs/i.test(textOf(content, 'customsFlow') ?? '');

/** An e-AD needs an excise product code and a quantity for each of its goods items. */
export function exciseProblems(content: JsonObject): FoundProblem[] {
	if (!isExciseMovement(content)) return [];
	return goodsItemsOf(content).flatMap((item, index) => {
		const excise = objectOf(item, 'excise');
		const missing = [
			...(textOf(excise, 'productCode') === undefined ? ['productCode'] : []),
			...(numberOf(excise, 'quantity') === undefined ? ['quantity'] : []),
		];
		return missing.map((field) => ({
			severity: 'refuse' as const,
			path: `${itemPath(index)}.excise.${field}`,
			message: `Goods item ${index + 1}, excise: ${field} is missing. An excise movement needs it for each goods item.`,
		}));
	});
}
