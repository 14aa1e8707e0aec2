import { goodsItemsOf, itemPath, withGoodsItems } from '../shipment/read';
import { textOf } from '../world/readField';
import type { Deduction, JsonObject } from '../world/records';
import type { Basis } from './basis';
import { completeGoodsItem, usableArticle } from './completeGoodsItem';
import { completeParties } from './completeParties';
import { Completion } from './completion';

/**
 * The shipment with what master data knows of its articles and parties. Documented ("customs flows"): CAS deduces what is
 * missing from master data and decision tables. Assumed: which fields, and that nothing that was sent is changed.
 * `completed` is absent where nothing was deduced.
 */
export function completeShipment(basis: Basis): { completed?: JsonObject; deductions: Deduction[] } {
	const { content } = basis.shipment;
	const completion = new Completion(content);
	completeCompany(basis, completion);
	completeParties(basis, completion);
	const items = goodsItemsOf(content).map((item, index) => {
		const filled = new Completion(item, `${itemPath(index)}.`);
		completeGoodsItem(basis, filled);
		return filled;
	});
	const ofItems = items.flatMap(({ deductions }) => deductions);
	const deductions = [...completion.deductions, ...ofItems];
	if (deductions.length === 0) return { deductions };
	if (ofItems.length === 0) return { completed: completion.result, deductions };
	const results = items.map(({ result }) => result);
	return { completed: withGoodsItems(completion.result, results), deductions };
}

/** The company that all articles of the shipment belong to. */
function completeCompany(basis: Basis, completion: Completion): void {
	const articles = goodsItemsOf(basis.shipment.content).map((item) => usableArticle(basis, item));
	const companies = new Set(articles.map((article) => article && textOf(article.content, 'company')));
	const [company] = companies;
	if (companies.size === 1 && company !== undefined) completion.fill('company', company, 'company of its articles');
}
