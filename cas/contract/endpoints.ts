import { assumed, documented, type Fact } from './fact';
import type { Scope } from './scopes';

export type HttpMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface Endpoint {
	readonly method: HttpMethod;
	/** Path under the API host; `{name}` is filled from the request's path parameters. */
	readonly path: string;
	readonly scope?: Scope;
	/** The status of success. */
	readonly success: 200 | 201 | 202 | 204 | 307;
}

const LOWER_CASE = 'path undocumented; lower case like the documented /v1/movementorders';
const SUBSCRIPTIONS =
	'notifications page documents "Create a new subscription" only; list and delete follow from the scope names';

/** Every call that the package makes, under the name that a Contract Profile uses. */
export const ENDPOINTS = {
	authorizationStatus: documented('quick start', { method: 'GET', path: '/v1/authorizationStatus', success: 200 }),

	'customsShipment.ingest': ingestion('/v1/customsshipments'),
	'article.ingest': ingestion('/v1/articledataitems'),
	'businessPartner.ingest': ingestion('/v1/businesspartners'),
	'certificateOfOrigin.ingest': ingestion('/v1/certificatesoforigin'),
	'formula.ingest': ingestion('/v1/formulas'),
	'materialList.ingest': ingestion('/v1/materiallists'),
	'materialListInvalidation.ingest': ingestion('/v1/materiallistinvalidationrequests'),
	'shipment.ingest': ingestion('/v1/shipments'),
	'movement.ingest': documented('movement orders (deprecated, replaced by movementorders)', {
		method: 'POST',
		path: '/v1/movements',
		scope: 'create:wms',
		success: 202,
	}),
	'movementOrder.ingest': documented('movement orders', {
		method: 'POST',
		path: '/v1/movementorders',
		scope: 'create:wms',
		success: 202,
	}),
	'movementOrder.get': documented('movement orders', {
		method: 'GET',
		path: '/v1/movementorders/{id}',
		scope: 'read:wms',
		success: 200,
	}),

	'declaration.search': assumed(
		'declarations page documents the parameters; the path is the resource of the documented item URLs',
		{
			method: 'GET',
			path: '/v1/declarations',
			scope: 'read:declarations',
			success: 200,
		},
	),
	'declaration.get': assumed(
		'declarations page documents the call; the path is the parent of the documented item URLs',
		{
			method: 'GET',
			path: '/v1/declarations/{declarationId}',
			scope: 'read:declarations',
			success: 200,
		},
	),
	'declaration.update': assumed(
		'declarations page documents the PATCH and its scope; the path is the parent of the documented item URLs',
		{
			method: 'PATCH',
			path: '/v1/declarations/{declarationId}',
			scope: 'create:messages',
			success: 202,
		},
	),
	'declarationItem.get': declarationItem('GET', '/v1/declarations/{declarationId}/items/{goodsItemId}', 200),
	'declarationItem.create': declarationItem('POST', '/v1/declarations/{declarationId}/items', 202),
	'declarationItem.update': declarationItem('PATCH', '/v1/declarations/{declarationId}/items/{goodsItemId}', 202),
	'declarationItem.delete': declarationItem('DELETE', '/v1/declarations/{declarationId}/items/{goodsItemId}', 202),

	'declarationAction.submit': assumed('declaration actions documents the path, its verb is cut', {
		method: 'POST',
		path: '/v1/declarations/{declarationId}/submit',
		scope: 'create:messages',
		success: 202,
	}),
	'declarationAction.validate': action('validate'),
	'declarationAction.goodsArrived': action('goodsarrived'),
	'declarationAction.invalidate': action('invalidate'),
	'declarationAction.generateSad': action('generatesad'),
	'declarationAction.receiptReport': action('receiptreport'),
	'declarationAction.complementaryExplanation': action('complementaryexplanation'),
	'declarationAction.changeDestination': action('changedestination'),
	'declarationAction.rejectOrAlertEad': action('rejectoralertead'),
	'declarationAction.delayForDelivery': action('delayfordelivery'),

	'declaration.document': assumed('error handling documents "307: attachment download redirect" without a path', {
		method: 'GET',
		path: '/v1/declarations/{declarationId}/documents/{documentType}',
		scope: 'read:documents',
		success: 307,
	}),

	'subscription.create': assumed(SUBSCRIPTIONS, {
		method: 'POST',
		path: '/v1/subscriptions',
		scope: 'create:subscriptions',
		success: 201,
	}),
	'subscription.list': assumed(SUBSCRIPTIONS, {
		method: 'GET',
		path: '/v1/subscriptions',
		scope: 'read:subscriptions',
		success: 200,
	}),
	'subscription.delete': assumed(SUBSCRIPTIONS, {
		method: 'DELETE',
		path: '/v1/subscriptions/{subscriptionId}',
		scope: 'delete:subscriptions',
		success: 204,
	}),
} as const satisfies Record<string, Fact<Endpoint>>;

export type EndpointName = keyof typeof ENDPOINTS;

function ingestion<const Path extends string>(path: Path) {
	return assumed(LOWER_CASE, { method: 'POST', path, scope: 'create:messages', success: 202 } as const);
}

function declarationItem<const Method extends HttpMethod, const Path extends string, const Status extends 200 | 202>(
	method: Method,
	path: Path,
	success: Status,
) {
	const scope = method === 'GET' ? ('read:declarations' as const) : ('create:messages' as const);
	return documented('declaration items', { method, path, scope, success });
}

function action<const Segment extends string>(segment: Segment) {
	const path = `/v1/declarations/{declarationId}/${segment}` as const;
	return assumed('declaration actions names the action; the segment is lower case like the documented submit', {
		method: 'POST',
		path,
		scope: 'create:messages',
		success: 202,
	} as const);
}

export function isEndpointName(name: string): name is EndpointName {
	return Object.hasOwn(ENDPOINTS, name);
}

/** The endpoint, with the path and method that a Contract Profile gives it. */
export function endpoint(name: EndpointName, overrides: EndpointOverrides = {}): Endpoint {
	const known: Endpoint = ENDPOINTS[name].value;
	const { method = known.method, path = known.path } = overrides[name] ?? {};
	return { ...known, method, path };
}

/** What a Contract Profile may correct of an assumed endpoint. */
export type EndpointOverrides = Partial<Record<EndpointName, { readonly path?: string; readonly method?: HttpMethod }>>;
