import { ACTIONS_FIELD, ADDITIONAL_TYPE_FIELD, GOODS_ITEMS_FIELD } from '../../cas/contract/declaration';
import { isoTime } from '../time/clock';
import { listOf, textOf } from '../world/readField';
import { statusOf, type Declaration, type JsonObject, type RequestedAction } from '../world/records';
import { keyedGoodsItem, keyedHeader } from './casReferences';
import { customsFlowOf, customsFlowStepOf } from './customsFlow';

/**
 * A declaration as GET and search return it. Documented: it is the full data set with duties, and its goods items carry
 * `governmentAgencyGoodsItemId`. The names beside those that events and search parameters document are assumed.
 */
export function genericDeclaration(declaration: Declaration, content: JsonObject): JsonObject {
	return {
		...keyedHeader(declaration, content),
		id: declaration.id,
		tenantId: declaration.tenantId,
		externalReference: declaration.externalReference,
		customsShipmentReference: declaration.externalReference,
		direction: declaration.direction,
		jurisdiction: declaration.jurisdiction,
		customsFlow: customsFlowOf(content, declaration.direction),
		customsFlowStep: customsFlowStepOf(declaration.direction),
		declarationType: declarationTypeOf(declaration, content),
		lrn: declaration.lrn,
		mrn: declaration.mrn ?? null,
		arc: declaration.arc ?? null,
		sequenceNumber: declaration.sequenceNumber ?? null,
		currentStatus: statusOf(declaration),
		creationDate: isoTime(declaration.createdAt),
		lastUpdated: isoTime(declaration.updatedAt),
		declarationDate: dateOrNull(declaration.submittedAt),
		acceptanceDate: dateOrNull(declaration.acceptedAt),
		history: declaration.history.map(({ status, time }) => ({ status, time: isoTime(time) })),
		problems: declaration.problems,
		deductions: declaration.deductions ?? [],
		duties: declaration.duties ?? null,
		documents: declaration.documents.map(({ kind, createdAt }) => ({ type: kind, creationDate: isoTime(createdAt) })),
		[ACTIONS_FIELD.value]: (declaration.actions ?? []).map(shownAction),
		[GOODS_ITEMS_FIELD.value]: listOf(content, GOODS_ITEMS_FIELD.value).map((item, index) =>
			keyedGoodsItem(declaration, item, index),
		),
	};
}

function shownAction({ requestedAt, finishedAt, body: _ours, ...action }: RequestedAction): JsonObject {
	return { result: null, ...action, requestedAt: isoTime(requestedAt), finishedAt: dateOrNull(finishedAt) };
}

/** `EXA`: type and additional type. EX for goods that leave and IM for goods that arrive, unless the shipment says otherwise. */
export function declarationTypeOf({ direction }: Declaration, content: JsonObject): string {
	return (textOf(content, 'typeCode') ?? (direction === 'IN' ? 'IM' : 'EX')) + additionalTypeOf(content);
}

/** A for a standard declaration, D for a pre-lodged one. */
export const additionalTypeOf = (content: JsonObject) => textOf(content, ADDITIONAL_TYPE_FIELD.value) ?? 'A';

const dateOrNull = (time: number | undefined) => (time === undefined ? null : isoTime(time));
