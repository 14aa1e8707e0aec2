import { isValidAt } from '../masterData/validity';
import type { SandboxContext } from '../context';
import { goodsQuantityOf, specialProcedureOf } from '../shipment/read';
import { listOf, numberOf, objectOf, textOf } from '../world/readField';
import type { JsonObject } from '../world/records';
import { rounded } from '../world/stock';
import type { MasterDataEntry } from '../world/stockRecords';
import { customsStatusOf, quantityOf } from './movementLines';

/** One thing that went into a product, for a quantity of the product. */
export interface Component {
	readonly articleReference: string;
	readonly quantity: number;
	readonly quantityUnitCode?: string;
	readonly batchId?: string;
	readonly customsStatus?: 'Free' | 'Bonded';
	readonly mrn?: string;
	readonly goodsItem?: number;
	/** Whether Union goods may take the place of the component, where the formula says so. */
	readonly isEquivalentAllowed?: boolean;
}

/**
 * What a quantity of a product is made of, by the material list that its goods item names, else by the formula. Undefined where
 * it names neither; a text where what it names cannot be used. Assumed: quantities are those for the product's quantity,
 * waste and loss included (UCC Annex A has the formula state what goes in).
 */
export function componentsOf(
	{ world, clock }: Pick<SandboxContext, 'world' | 'clock'>,
	tenantId: string,
	item: JsonObject,
): Component[] | { unusable: string; isKnown: boolean } | undefined {
	const special = specialProcedureOf(item);
	const listReference = textOf(special, 'materialListReference');
	const formulaReference = textOf(special, 'formulaReference');
	if (listReference === undefined && formulaReference === undefined) return undefined;

	const list = world.masterData.find(tenantId, 'materialList', listReference);
	if (list?.invalidatedAt !== undefined) {
		return { unusable: `material list ${list.reference} is no longer valid`, isKnown: true };
	}
	const source = list ?? world.masterData.find(tenantId, 'formula', formulaReference);
	if (source === undefined) {
		const named = listReference === undefined ? `formula ${formulaReference}` : `material list ${listReference}`;
		return { unusable: `there is no ${named}`, isKnown: false };
	}
	if (!isValidAt(source.content, clock.now())) {
		return { unusable: `${nameOf(source)} is not valid today`, isKnown: true };
	}
	return scaled(source, item);
}

function scaled(source: MasterDataEntry, item: JsonObject): Component[] | { unusable: string; isKnown: boolean } {
	const made = goodsQuantityOf(item);
	if (made === undefined) return { unusable: 'the goods item has no quantity', isKnown: true };
	const product = objectOf(source.content, 'product');
	const factor = made.quantity / (numberOf(product, 'quantity') ?? 1);
	return listOf(source.content, source.kind === 'formula' ? 'components' : 'materials').flatMap((component) => {
		const articleReference = textOf(component, 'articleReference');
		const quantity = quantityOf(component);
		if (articleReference === undefined || quantity === undefined) return [];
		return [
			{
				...quantity,
				articleReference,
				quantity: rounded(quantity.quantity * factor),
				batchId: textOf(component, 'batchId'),
				customsStatus: customsStatusOf(component),
				mrn: textOf(component, 'inboundMrn'),
				goodsItem: numberOf(component, 'inboundGoodsItemSequenceNumeric'),
				isEquivalentAllowed:
					typeof component.isEquivalentAllowed === 'boolean' ? component.isEquivalentAllowed : undefined,
			},
		];
	});
}

const nameOf = ({ kind, reference }: MasterDataEntry) =>
	`${kind === 'formula' ? 'formula' : 'material list'} ${reference}`;
