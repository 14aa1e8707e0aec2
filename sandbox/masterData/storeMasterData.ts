import { mergedContent } from '../ingestion/mergeContent';
import type { Processor } from '../ingestion/processor';
import type { MasterDataKind } from '../world/stockRecords';
import { updatedArticle } from './articleVersions';

/** What the page and the outcome of a message call each kind. */
const NAMES: Record<MasterDataKind, string> = {
	article: 'Article',
	businessPartner: 'Business partner',
	formula: 'Formula',
	materialList: 'Material list',
};

/**
 * Keeps master data under its reference. Documented ("sending data"): articles and partners are created or updated, formulas and
 * material lists created. Assumed: an update follows the selective model ("declaration items"), so that a field not given
 * stays; a formula or material list sent again takes the place of the former one, and a material list is valid again.
 */
export const storeAs =
	(kind: MasterDataKind): Processor =>
	({ world, clock }, { tenantId, reference, content }) => {
		const about = { tenantId, kind, reference };
		const before = world.masterData.find(tenantId, kind, reference);
		const update = kind === 'article' ? updatedArticle : kind === 'businessPartner' ? mergedContent : undefined;
		const isUpdate = before !== undefined && update !== undefined;
		world.masterData.put(about, isUpdate ? update(before.content, content) : content, clock.now());
		return {
			result: 'processed',
			outcome: `${NAMES[kind]} ${reference} was ${before === undefined ? 'created' : isUpdate ? 'updated' : 'replaced'}.`,
		};
	};

/** Documented ("sending data"): a material list can be invalidated. Assumed: at once, for everything that is released later. */
export const invalidateMaterialList: Processor = ({ world, clock }, { tenantId, reference }) => {
	const list = world.masterData.find(tenantId, 'materialList', reference);
	if (list === undefined) return { result: 'refused', outcome: `There is no material list ${reference}.` };
	if (list.invalidatedAt !== undefined) {
		return { result: 'processed', outcome: `Material list ${reference} was invalid already.` };
	}
	list.invalidatedAt = clock.now();
	return { result: 'processed', outcome: `Material list ${reference} is no longer valid.` };
};
