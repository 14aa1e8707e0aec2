import type { SandboxContext } from '../context';
import {
	articleOf,
	authorisationOf,
	goodsItemsOf,
	goodsQuantityOf,
	itemNumberOf,
	itemPath,
	procedureOf,
	specialProcedureOf,
	storageLocationOf,
} from '../shipment/read';
import { numberOf, textOf } from '../world/readField';
import type { Declaration, DeclarationProblem, JsonObject } from '../world/records';
import { shortageText, type WriteOffRequest, type WriteOffRule } from '../world/stock';
import type { StockPick } from '../world/stockRecords';
import { componentsOf } from './components';

/** Goods under these came in with a declaration that is now discharged: inward processing, temporary admission, warehousing, free zone. */
const DISCHARGED = ['51', '53', '71', '78'];
/** Processing takes bonded components first, then free ones, unless the formula says that Union goods may not stand in. */
const BONDED_ONLY: readonly WriteOffRule[] = [{ customsStatus: 'Bonded' }];
const BONDED_THEN_FREE: readonly WriteOffRule[] = [{ customsStatus: 'Bonded' }, { customsStatus: 'Free' }];

export interface Discharge {
	readonly picks: readonly StockPick[];
	readonly problems: readonly DeclarationProblem[];
}

/**
 * What the declaration writes off stock: the components of goods that name a formula or material list, else the goods
 * themselves where their previous procedure is a special one. Assumed (contract, "Write-off"): what is short refuses the
 * declaration. Documented ("root"): modules are used alone or combined, so an article or formula that the sandbox has never
 * seen is a warning: its owner may use the declarations only.
 */
export function planDischarge(context: SandboxContext, declaration: Declaration): Discharge {
	const content = context.world.contentOf(declaration);
	const requests: WriteOffRequest[] = [];
	const problems: DeclarationProblem[] = [];
	for (const [index, item] of goodsItemsOf(content).entries()) {
		const line = itemNumberOf(item, index);
		const wanted = requestsOf(context, declaration, { content, item, line });
		if ('problem' in wanted) problems.push({ ...wanted.problem, path: itemPath(index) });
		else requests.push(...wanted.requests);
	}
	const known = requests.filter((request) => context.world.stock.knows(request));
	const { picks, shortages } = context.world.stock.plan(known);
	const places = new Map(goodsItemsOf(content).map((item, index) => [itemNumberOf(item, index), itemPath(index)]));
	const shortLines = new Set(shortages.map(({ request }) => request.line));
	return {
		// A goods item is discharged as a whole or not at all.
		picks: picks.filter(({ line }) => !shortLines.has(line)),
		problems: [
			...problems,
			...requests
				.filter((request) => !known.includes(request))
				.map((request) => ({
					...warning(
						`Goods item ${request.line}: stock never held ${request.articleReference}, so nothing is written off.`,
					),
					path: places.get(request.line),
				})),
			...shortages.map((shortage) => ({
				...refusal(`Goods item ${shortage.request.line} ${shortageText(shortage)}.`),
				path: places.get(shortage.request.line),
			})),
		],
	};
}

interface PlacedItem {
	readonly content: JsonObject;
	readonly item: JsonObject;
	readonly line: number;
}

function requestsOf(
	context: SandboxContext,
	{ tenantId }: Declaration,
	{ content, item, line }: PlacedItem,
): { requests: WriteOffRequest[] } | { problem: DeclarationProblem } {
	const special = specialProcedureOf(item);
	const authorisationReference = authorisationOf(content, item);
	const components = componentsOf(context, tenantId, item);
	if (components !== undefined && 'unusable' in components) {
		const text = `Goods item ${line}: ${components.unusable}, so nothing is written off.`;
		return { problem: components.isKnown ? refusal(text) : warning(text) };
	}
	if (components !== undefined) {
		// Assumed: a component is looked for under the authorisation, wherever in its plants it lies.
		return {
			requests: components.map(({ isEquivalentAllowed, ...component }) => ({
				...component,
				tenantId,
				line,
				authorisationReference,
				rules:
					component.customsStatus !== undefined ? [] : isEquivalentAllowed === false ? BONDED_ONLY : BONDED_THEN_FREE,
			})),
		};
	}
	const articleReference = articleOf(item);
	const quantity = goodsQuantityOf(item);
	if (!isDischarge(item) || articleReference === undefined || quantity === undefined) return { requests: [] };
	return {
		requests: [
			{
				...quantity,
				articleReference,
				tenantId,
				line,
				authorisationReference,
				storageLocation: storageLocationOf(content),
				mrn: textOf(special, 'inboundMrn'),
				goodsItem: numberOf(special, 'inboundGoodsItem'),
				rules: BONDED_ONLY,
			},
		],
	};
}

function isDischarge(item: JsonObject): boolean {
	const { previous } = procedureOf(item);
	return previous !== undefined && DISCHARGED.includes(previous);
}

const warning = (message: string): DeclarationProblem => ({ severity: 'warn', source: 'CAS', message });
const refusal = (message: string): DeclarationProblem => ({ severity: 'refuse', source: 'CAS', message });
