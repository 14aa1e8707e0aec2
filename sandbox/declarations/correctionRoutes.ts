import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GOODS_ITEMS_FIELD } from '../../cas/contract/declaration';
import { endpoint, type EndpointName } from '../../cas/contract/endpoints';
import { declarationHeader, goodsItem, type MessageModel } from '../../cas/messages';
import { refuseChangeNow } from '../actions/actionRules';
import type { SandboxContext } from '../context';
import { notFound, structureProblem } from '../http/httpProblem';
import { pathPattern } from '../http/pathPattern';
import { structureErrors } from '../validation/messageChecks';
import { listOf } from '../world/readField';
import { statusOf, type Declaration, type JsonObject } from '../world/records';
import { keyedGoodsItem, keysOf, selectivelyUpdated, UnknownKey, type KeyOf } from './casReferences';
import { declarationOf } from './declarationOf';
import { isStopped, revalidate } from './lifeCycle';

const ITEMS = GOODS_ITEMS_FIELD.value;

/** Fields that identify the shipment, and those that have calls of their own. */
const NOT_IN_HEADER = ['externalReference', 'direction', 'messageType', ITEMS];

/** The calls for one item name it; the others do not. */
type Call = { Params: { declarationId: string; goodsItemId: string } };

/**
 * Changes of a declaration: its header and its goods items. Assumed: the data changes at once, the validation follows; the answer
 * is a referenceId as everywhere.
 */
export function correctionRoutes(server: FastifyInstance, context: SandboxContext): void {
	const { world } = context;
	const itemsOf = (declaration: Declaration) => listOf(world.contentOf(declaration), ITEMS);

	const storedItems = (declaration: Declaration) => listOf(world.shipmentOf(declaration).content, ITEMS);

	const route = (name: EndpointName, answer: (request: FastifyRequest<Call>) => JsonObject) => {
		const { method, path, scope, success } = endpoint(name, context.settings.endpoints);
		server.route<Call>({
			method,
			url: pathPattern(path),
			config: { scope },
			handler: async (request, reply) => reply.code(success).send(answer(request)),
		});
	};

	route('declaration.update', (request) => {
		const declaration = declarationOf(context, request);
		const given = bodyOf(request.body, declarationHeader);
		const foreign = NOT_IN_HEADER.filter((name) => name in given);
		if (foreign.length > 0) {
			const complaint = ['It is not changed here: the key never, goods items by their own calls.'];
			throw structureProblem(Object.fromEntries(foreign.map((name) => [name, complaint])));
		}
		refuseChangeNow(declaration);
		const { [ITEMS]: items, ...header } = world.shipmentOf(declaration).content;
		const updated = updateOf(header, given, keysOf(declaration.id));
		return changed(declaration, { ...updated, ...(items === undefined ? {} : { [ITEMS]: items }) });
	});

	route('declarationItem.get', (request) => {
		const declaration = declarationOf(context, request);
		const at = placeOf(declaration, request.params.goodsItemId);
		return keyedGoodsItem(declaration, itemsOf(declaration)[at] ?? {}, at);
	});

	route('declarationItem.create', (request) => {
		const declaration = declarationOf(context, request);
		const given = bodyOf(request.body, goodsItem);
		refuseChangeNow(declaration);
		const items = storedItems(declaration);
		const numbers = items.map(({ sequenceNumeric }) => Number(sequenceNumeric) || 0);
		// Assumed: an item without a number gets the next one.
		const sequenceNumeric = Math.max(items.length, ...numbers) + 1;
		return withItems(declaration, [...items, { sequenceNumeric, ...updateOf({}, given, keysOf(declaration.id)) }]);
	});

	route('declarationItem.update', (request) => {
		const declaration = declarationOf(context, request);
		const at = placeOf(declaration, request.params.goodsItemId);
		const given = bodyOf(request.body, goodsItem);
		refuseChangeNow(declaration);
		const items = storedItems(declaration);
		const updated = updateOf(items[at] ?? {}, given, keysOf(declaration.id, declaration.goodsItemIds[at]));
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
		return changed(declaration, { ...world.shipmentOf(declaration).content, [ITEMS]: items });
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

function bodyOf(body: unknown, model: MessageModel): JsonObject {
	const errors = structureErrors(model, body);
	if (Object.keys(errors).length > 0) throw structureProblem(errors);
	return body as JsonObject;
}

function updateOf(stored: JsonObject, given: JsonObject, keyOf: KeyOf): JsonObject {
	try {
		return selectivelyUpdated(stored, given, keyOf);
	} catch (error) {
		if (error instanceof UnknownKey) throw structureProblem({ [error.path]: [error.message] });
		throw error;
	}
}
