import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { endpoint, type EndpointName } from '../../cas/contract/endpoints';
import { refuseChangeNow } from '../actions/actionRules';
import type { SandboxContext } from '../context';
import { notFound, structureProblem } from '../http/httpProblem';
import { routeOf } from '../http/routeOf';
import {
	documentOf,
	GOODS_SHIPMENT,
	goodsItemsOf,
	goodsShipmentOf,
	ITEMS,
	withDocument,
	withGoodsItems,
} from '../shipment/read';
import { DOCUMENT_HEADER, OUTER, type GroupPlace } from '../shipment/places';
import { headerStructureErrors, itemStructureErrors } from '../validation/shipmentChecks';
import { statusOf, type Declaration, type JsonObject } from '../world/records';
import { keysOf, selectivelyUpdated, UnknownKey, type KeyOf } from './casReferences';
import { declarationOf } from './declarationOf';
import { goodsItemOf } from './genericDeclaration';
import { isStopped, revalidate } from './lifeCycle';

/** The calls for one item name it; the others do not. */
type Call = { Params: { declarationId: string; goodsItemId: string } };

/**
 * Changes of a declaration: its header and its goods items. Assumed: the data changes at once, the validation follows; the answer
 * is a referenceId as everywhere.
 */
export function correctionRoutes(server: FastifyInstance, context: SandboxContext): void {
	const { world } = context;
	const storedItems = (declaration: Declaration) => goodsItemsOf(world.shipmentOf(declaration).content);

	const route = (name: EndpointName, answer: (request: FastifyRequest<Call>) => JsonObject) => {
		const { success } = endpoint(name);
		server.route<Call>({
			...routeOf(context, name),
			handler: async (request, reply) => reply.code(success).send(answer(request)),
		});
	};

	route('declaration.update', (request) => {
		const declaration = declarationOf(context, request);
		const given = bodyOf(request.body, headerStructureErrors);
		refuseChangeNow(declaration);
		const { content } = world.shipmentOf(declaration);
		const { [ITEMS]: items, ...goodsShipment } = goodsShipmentOf(content);
		const header = { ...documentOf(content), [GOODS_SHIPMENT]: goodsShipment };
		const keys = keysOf(declaration.id);
		const outer = updateOf(content, part(given, OUTER), keys);
		const document = updateOf(header, part(given, DOCUMENT_HEADER), keys);
		const updated = withDocument(outer, document);
		return changed(declaration, Array.isArray(items) ? withGoodsItems(updated, items as JsonObject[]) : updated);
	});

	route('declarationItem.get', (request) => {
		const declaration = declarationOf(context, request);
		const at = placeOf(declaration, request.params.goodsItemId);
		return goodsItemOf(context, declaration, at);
	});

	route('declarationItem.create', (request) => {
		const declaration = declarationOf(context, request);
		const given = bodyOf(request.body, itemStructureErrors);
		refuseChangeNow(declaration);
		const items = storedItems(declaration);
		const numbers = items.map(({ seqNum }) => Number(seqNum) || 0);
		// Assumed: an item without a number gets the next one.
		const seqNum = Math.max(items.length, ...numbers) + 1;
		return withItems(declaration, [...items, { seqNum, ...updateOf({}, given, keysOf(declaration.id)) }]);
	});

	route('declarationItem.update', (request) => {
		const declaration = declarationOf(context, request);
		const at = placeOf(declaration, request.params.goodsItemId);
		const given = bodyOf(request.body, itemStructureErrors);
		refuseChangeNow(declaration);
		const items = storedItems(declaration);
		const keys = keysOf(declaration.id, declaration.goodsItemIds[at]);
		// A key may be that of an entry that was deduced, and that the customer takes over by changing it.
		const deduced = goodsItemsOf(world.contentOf(declaration))[at];
		const updated = updateOf(items[at] ?? {}, given, keys, deduced);
		return withItems(declaration, items.with(at, updated));
	});

	route('declarationItem.delete', (request) => {
		const declaration = declarationOf(context, request);
		const at = placeOf(declaration, request.params.goodsItemId);
		refuseChangeNow(declaration);
		const items = storedItems(declaration);
		declaration.goodsItemIds = declaration.goodsItemIds.toSpliced(at, 1);
		return withItems(declaration, items.toSpliced(at, 1));
	});

	function withItems(declaration: Declaration, items: readonly JsonObject[]) {
		return changed(declaration, withGoodsItems(world.shipmentOf(declaration).content, items));
	}

	/** Assumed: a declaration that was stopped is validated again, and goes on when Submit is asked for (newer "declaration actions"). */
	function changed(declaration: Declaration, content: JsonObject) {
		world.shipmentOf(declaration).content = content;
		if (isStopped(statusOf(declaration))) declaration.waitsForSubmit = true;
		revalidate(context, declaration);
		world.changed();
		return { referenceId: randomUUID() };
	}
}

function placeOf({ goodsItemIds, lrn }: Declaration, goodsItemId: string): number {
	const at = goodsItemIds.indexOf(goodsItemId);
	if (at < 0) throw notFound(`Goods item ${goodsItemId} of declaration ${lrn}`);
	return at;
}

function bodyOf(body: unknown, errorsOf: (body: unknown) => Record<string, string[]>): JsonObject {
	const errors = errorsOf(body);
	if (Object.keys(errors).length > 0) throw structureProblem(errors);
	return body as JsonObject;
}

/** What of the body belongs into the group; null counts, since it takes a field away. */
const part = (given: JsonObject, { places }: GroupPlace): JsonObject =>
	Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(places, name)));

function updateOf(stored: JsonObject, given: JsonObject, keyOf: KeyOf, deduced?: JsonObject): JsonObject {
	try {
		return selectivelyUpdated(stored, given, keyOf);
	} catch (error) {
		if (!(error instanceof UnknownKey)) throw error;
		if (deduced !== undefined) return updateOf(deduced, given, keyOf);
		throw structureProblem({ [error.path]: [error.message] });
	}
}
