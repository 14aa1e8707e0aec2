import { isRecord } from '../isRecord';
import { assumed, documented } from './fact';

/** Where a declaration carries its identity. Documented are the synonyms; which of them the GET answer uses is not. */
export const DECLARATION_FIELDS = assumed(
	'generic data models documents the synonyms, not the field names of the GET answer',
	{
		declarationId: ['id', 'declarationId'],
		externalReference: ['externalReference', 'customsShipmentReference'],
		direction: ['direction'],
		lrn: ['lrn', 'functionRefNum', 'FunctionRefNum'],
		mrn: ['mrn'],
		arc: ['arc'],
		status: ['currentStatus', 'status'],
	},
);

/** The identity of a declaration, under the names that every node's output uses; what it does not carry is absent. */
export function identityOfDeclaration(declaration: Readonly<Record<string, unknown>>): Record<string, string> {
	const identity: Record<string, string> = {};
	for (const [name, fields] of Object.entries(DECLARATION_FIELDS.value)) {
		const value = fields
			.map((field) => declaration[field])
			.find((candidate) => typeof candidate === 'string' && candidate !== '');
		if (typeof value === 'string') identity[name] = value;
	}
	return identity;
}

const WHY_DATA = 'the declaration data model is undocumented beyond identity and goods items';

/** When a declaration changed last, ISO 8601; the first of these fields that it has. */
export const LAST_UPDATED_FIELDS = assumed(WHY_DATA, ['lastUpdated', 'lastUpdatedDate', 'updatedAt']);

/** What a simplified declaration shows beside identity, last change and duties. Events and search parameters document the last two names. */
export const SUMMARY_FIELDS = assumed(WHY_DATA, ['declarationType', 'jurisdiction', 'acceptanceDate']);

/** Every status that it went through, oldest first: `[{ status, time }]`. Where CAS sends none, only the present status is known. */
export const HISTORY_FIELD = assumed(WHY_DATA, 'history');

/** What CAS or the authority found: `[{ severity, source, path, message }]`. */
export const PROBLEMS_FIELD = assumed(WHY_DATA, 'problems');

/** Duties and taxes: `{ currencyCode, totalAmount, taxes: [{ typeCode, goodsItemSequenceNumeric, baseAmount, ratePercent, amount }] }`. */
export const DUTIES_FIELD = assumed('blog 2019 documents that the answer holds duties and taxes, not where', 'duties');

/** Documents that exist: `[{ type, creationDate }]`. */
export const DOCUMENTS_FIELD = assumed(WHY_DATA, 'documents');

/**
 * Actions that were asked of it, oldest first: `[{ action, referenceId, requestedAt, finishedAt, result, message }]`. `finishedAt` and
 * `result` are null until it has ended; the event `DeclarationActionFinished` (documented) tells the same.
 */
export const ACTIONS_FIELD = assumed(WHY_DATA, 'actions');

/** `result` of an action that could not be carried out; `message` says why. */
export const ACTION_UNSUCCESSFUL = assumed('named after the documented ReplaceUnsuccessful', 'Unsuccessful');

/** Type of a pre-lodged declaration: A when the goods have arrived. Documented: "declaration actions" names D and A, not the field. */
export const ADDITIONAL_TYPE_FIELD = assumed('named after the field of the shipment', 'additionalTypeCode');

/** Its goods items, and the id of each, which item URLs take (documented: "declaration items"). */
export const GOODS_ITEMS_FIELD = assumed('named after the documented item id', 'governmentAgencyGoodsItems');
export const GOODS_ITEM_ID_FIELD = documented('declaration items', 'governmentAgencyGoodsItemId');

/** Key of an entry of a collection. Documented: a collection given without it replaces the stored one. */
export const CAS_REFERENCE_FIELD = documented('declaration items', 'casReference');
export const CAS_REFERENCE_RULE = assumed(
	'the counterpart of the documented rule is past the readable text',
	'an entry given with its casReference updates the stored entry of that key; one without is added',
);

/** The entries of a list of a declaration; what is no object is left out, an absent list is empty. */
export function listOfDeclaration(
	declaration: Readonly<Record<string, unknown>>,
	field: string,
): Record<string, unknown>[] {
	const list = declaration[field];
	return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** When the declaration changed last, ISO 8601, or undefined where the answer does not say. */
export function lastUpdatedOf(declaration: Readonly<Record<string, unknown>>): string | undefined {
	const value = LAST_UPDATED_FIELDS.value.map((field) => declaration[field]).find((text) => typeof text === 'string');
	return typeof value === 'string' ? value : undefined;
}
