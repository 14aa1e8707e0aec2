import { DECLARATION_ACTIONS, type DeclarationActionName } from '../contract/actions';
import { CAS_REFERENCE_FIELD } from '../contract/declaration';
import { isRecord } from '../isRecord';
import type { CasRequest, JsonObject } from './casRequest';

/** Changes given fields of the header. Repeating it gives the same result, unless it adds an entry to a collection. */
export function updateDeclaration(declarationId: string, header: JsonObject): CasRequest {
	return {
		endpoint: 'declaration.update',
		path: { declarationId },
		body: header,
		taken: 'object',
		whenUnanswered: addsEntries(header) ? 'giveUp' : 'resend',
	};
}

export function getGoodsItem(declarationId: string, goodsItemId: string): CasRequest {
	return { endpoint: 'declarationItem.get', path: { declarationId, goodsItemId }, whenUnanswered: 'resend' };
}

/** Sent twice it would make two goods items. */
export function createGoodsItem(declarationId: string, item: JsonObject): CasRequest {
	return {
		endpoint: 'declarationItem.create',
		path: { declarationId },
		body: item,
		taken: 'object',
		whenUnanswered: 'giveUp',
	};
}

/** Changes given fields of a goods item; repeated like an update of the header. */
export function updateGoodsItem(declarationId: string, goodsItemId: string, item: JsonObject): CasRequest {
	return {
		endpoint: 'declarationItem.update',
		path: { declarationId, goodsItemId },
		body: item,
		taken: 'object',
		whenUnanswered: addsEntries(item) ? 'giveUp' : 'resend',
	};
}

/** Repeating it is safe: a 404 to the second means that the first went through. */
export function deleteGoodsItem(declarationId: string, goodsItemId: string): CasRequest {
	return {
		endpoint: 'declarationItem.delete',
		path: { declarationId, goodsItemId },
		taken: 'gone',
		whenUnanswered: 'resend',
	};
}

/** Asks for an action. What a second one does is not documented, and reports to the authority must not go twice. */
export function requestAction(declarationId: string, action: DeclarationActionName, body: JsonObject): CasRequest {
	return {
		endpoint: DECLARATION_ACTIONS[action].value.endpoint,
		path: { declarationId },
		body,
		taken: 'object',
		whenUnanswered: 'giveUp',
	};
}

/** True where a collection has entries with a key and entries without: the latter are added (assumed), each time it is sent. */
function addsEntries(value: unknown): boolean {
	if (Array.isArray(value)) {
		const keyed = value.filter((entry) => isRecord(entry) && CAS_REFERENCE_FIELD.value in entry).length;
		return (keyed > 0 && keyed < value.length) || value.some(addsEntries);
	}
	return isRecord(value) && Object.values(value).some(addsEntries);
}
