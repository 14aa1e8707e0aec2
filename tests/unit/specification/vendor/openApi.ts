import { DECLARATION_ACTIONS } from '../../../../cas/contract/actions';
import { ENDPOINTS, type Endpoint, type EndpointName } from '../../../../cas/contract/endpoints';
import { SEARCH_PARAMETERS } from '../../../../cas/contract/search';
import { actionEntries, messageEntries } from '../../../../cas/messages';
import { leavesOfModel, leavesOfProfile, modelOf, vendorTree, type BodyProfile, type VendorNode } from './bodies';
import { EVENT_TEXTS, OPERATION_TEXTS, SCOPE_TEXTS, STATUS_TEXTS } from './operationTexts';

/** What the generator follows of a contract profile. */
export interface VendorProfile {
	readonly endpoints: Readonly<
		Record<
			string,
			| string
			| { method?: string; path?: string; scope?: string; accepted?: number[]; reference?: string; body?: string }
		>
	>;
	readonly scopes: Readonly<Record<string, string>>;
	readonly search: {
		readonly list: string;
		readonly total: string;
		readonly next: string;
		readonly nextParameter: string;
		readonly arrays: string;
		readonly maxOffset: number;
		readonly maxPageSize: number;
	};
	readonly messages: Readonly<Record<string, BodyProfile>>;
	readonly actions: Readonly<Record<string, BodyProfile>>;
	readonly declaration: BodyProfile;
	readonly statuses: Readonly<Record<string, string>>;
	readonly events: {
		readonly types: Readonly<Record<string, string>>;
		readonly subtypes: Readonly<Record<string, Readonly<Record<string, string>>>>;
		readonly fields: Readonly<Record<string, string>>;
	};
	readonly subscriptions: BodyProfile & { readonly list: string; readonly id: string };
	readonly problems: Readonly<Record<string, string>>;
}

type Json = Record<string, unknown>;

/** A tree of theirs as a JSON Schema. */
function schemaOf(node: VendorNode): Json {
	const said = node.text === '' ? {} : { description: node.text };
	const inner = node.children.length > 0 ? objectOf(node.children) : valueOf(node);
	return node.isList ? { type: 'array', items: inner, ...said } : { ...inner, ...said };
}

function objectOf(children: readonly VendorNode[]): Json {
	const required = children.filter(({ isRequired }) => isRequired).map(({ name }) => name);
	return {
		type: 'object',
		properties: Object.fromEntries(children.map((child) => [child.name, schemaOf(child)])),
		...(required.length > 0 && { required }),
	};
}

function valueOf({ type, codes, maxLength, constant }: VendorNode): Json {
	if (constant !== undefined) return { const: constant };
	if (type === 'number' || type === 'boolean') return { type };
	if (type === 'whole') return { type: 'integer' };
	if (type === 'date' || type === 'dateTime') return { type: 'string', format: type === 'date' ? 'date' : 'date-time' };
	return {
		type: 'string',
		...(codes !== undefined && { enum: codes }),
		...(maxLength !== undefined && maxLength < 512 && { maxLength }),
	};
}

/** A schema put at a place: `result.filing`. */
function wrapped(place: string | undefined, schema: Json): Json {
	const steps = place === undefined || place === '' ? [] : place.split('.');
	return steps.reduceRight<Json>((inner, name) => ({ type: 'object', properties: { [name]: inner } }), schema);
}

function merged(one: Json, other: Json): Json {
	const [a, b] = [one.properties as Json | undefined, other.properties as Json | undefined];
	if (a === undefined || b === undefined) return { ...one, ...other };
	const names = new Set([...Object.keys(a), ...Object.keys(b)]);
	return {
		...one,
		properties: Object.fromEntries(
			[...names].map((name) => [
				name,
				a[name] === undefined ? b[name] : b[name] === undefined ? a[name] : merged(a[name] as Json, b[name] as Json),
			]),
		),
	};
}

/** The whole interface that a profile tells of, as its vendor would describe it. */
export function vendorOpenApi(profile: VendorProfile): Json {
	const paths: Record<string, Json> = {};
	for (const name of Object.keys(ENDPOINTS) as EndpointName[]) {
		const { path, method, operation } = operationOf(name, profile);
		paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
	}
	return {
		openapi: '3.1.0',
		info: { title: 'Customs filing interface', version: '2' },
		paths,
		webhooks: webhooksOf(profile),
		components: {
			schemas: {},
			securitySchemes: {
				oauth: {
					type: 'oauth2',
					flows: {
						clientCredentials: {
							tokenUrl: 'x',
							scopes: Object.fromEntries(
								Object.entries(profile.scopes).map(([ours, theirs]) => [theirs, SCOPE_TEXTS[ours] ?? '']),
							),
						},
					},
				},
			},
		},
	};
}

/** The schema of a declaration, its statuses with what they mean. */
function declarationSchema(profile: VendorProfile): Json {
	const tree = vendorTree(leavesOfProfile(profile.declaration), profile.declaration);
	const schema = schemaOf(tree);
	const statuses = Object.entries(profile.statuses);
	const enumeration = {
		type: 'string',
		enum: statuses.map(([, theirs]) => theirs),
		'x-enum-descriptions': statuses.map(([ours]) => STATUS_TEXTS[ours] ?? ''),
	};
	const place = profile.declaration.fields!.currentStatus!.split('.');
	let at = schema;
	for (const step of place) at = (at.properties as Record<string, Json>)[step]!;
	Object.assign(at, enumeration);
	return schema;
}

function operationOf(name: EndpointName, profile: VendorProfile): { path: string; method: string; operation: Json } {
	const known: Endpoint = ENDPOINTS[name].value;
	const given = profile.endpoints[name];
	const own = typeof given === 'string' ? { path: given } : (given ?? {});
	const { path = known.path, method = known.method } = own;
	// Theirs call what stands in a path by names of their own.
	const shownPath = path
		.replaceAll('{declarationId}', '{filingKey}')
		.replaceAll('{documentType}', '{kind}')
		.replaceAll('{subscriptionId}', '{listenerKey}')
		.replaceAll('{goodsItemId}', '{lineKey}');
	const accepted = own.accepted ?? [known.success];
	const scope = own.scope ?? (known.scope === undefined ? undefined : profile.scopes[known.scope]);
	const body = requestOf(name, profile);
	return {
		path: name.startsWith('declarationItem') || ENDPOINTS[name].status === 'documented' ? path : shownPath,
		method,
		operation: {
			summary: OPERATION_TEXTS[name] ?? '',
			...(scope !== undefined && { security: [{ oauth: [scope] }] }),
			parameters: name === 'declaration.search' ? searchParameters(profile) : [],
			...(body !== undefined && { requestBody: { content: { 'application/json': { schema: body } } } }),
			responses: {
				...Object.fromEntries(accepted.map((status) => [status, answerOf(name, own, profile)])),
				400: { description: 'Refused', content: { 'application/json': { schema: problemSchema(profile) } } },
			},
		},
	};
}

function requestOf(name: EndpointName, profile: VendorProfile): Json | undefined {
	const message = messageEntries().find(({ endpoint }) => endpoint === name);
	if (message !== undefined) return bodySchema('messages', message.key, profile.messages[message.key] ?? {});
	const action = actionEntries().find((entry) => DECLARATION_ACTIONS[entry.action].value.endpoint === name);
	if (action !== undefined) return bodySchema('actions', action.action, profile.actions[action.action] ?? {});
	const change = (
		{
			'declaration.update': 'update',
			'declarationItem.create': 'createItem',
			'declarationItem.update': 'updateItem',
		} as Record<string, string>
	)[name];
	if (change !== undefined) return bodySchema('actions', change, profile.actions[change] ?? {});
	return name === 'subscription.create'
		? schemaOf(vendorTree(leavesOfProfile(profile.subscriptions), profile.subscriptions))
		: undefined;
}

const bodySchema = (section: string, key: string, part: BodyProfile) =>
	schemaOf(vendorTree(leavesOfModel(modelOf(section, key)), part));

function answerOf(name: EndpointName, own: { reference?: string; body?: string }, profile: VendorProfile): Json {
	const content = (schema: Json) => ({ description: 'Done', content: { 'application/json': { schema } } });
	const { search, subscriptions } = profile;
	const key = { type: 'string', description: 'Key of the listener' };
	if (name === 'declaration.get') return content(wrapped(own.body, declarationSchema(profile)));
	if (name === 'declaration.search') {
		return content(
			[
				wrapped(search.list, { type: 'array', items: declarationSchema(profile) }),
				wrapped(search.total, { type: 'integer', description: 'How many filings were found in all' }),
				wrapped(search.next, { type: 'string', description: 'Mark from which the following page begins' }),
			].reduce(merged),
		);
	}
	if (name === 'subscription.create')
		return content(wrapped(own.body, { type: 'object', properties: { [subscriptions.id]: key } }));
	if (name === 'subscription.list') {
		const tree = vendorTree(leavesOfProfile(subscriptions), subscriptions);
		const entry = merged({ type: 'object', properties: { [subscriptions.id]: key } }, schemaOf(tree));
		return content(wrapped(subscriptions.list, { type: 'array', items: entry }));
	}
	if (name === 'declaration.document')
		return content(wrapped(own.body, { type: 'string', description: 'Link from which the PDF can be fetched' }));
	if (own.reference !== undefined)
		return content(wrapped(own.reference, { type: 'string', description: 'Reference under which it was taken in' }));
	return { description: 'Done' };
}

function problemSchema({ problems }: VendorProfile): Json {
	const entry = {
		type: 'object',
		properties: {
			[problems.path!]: { type: 'string', description: 'Place of the field' },
			[problems.message!]: { type: 'string', description: 'What is wrong with it' },
		},
	};
	return [
		wrapped(problems.list, { type: 'array', items: entry }),
		wrapped(problems.title, { type: 'string', description: 'Short title' }),
		wrapped(problems.detail, { type: 'string', description: 'Details in words' }),
	].reduce(merged);
}

function searchParameters({ search, statuses }: VendorProfile): Json[] {
	return [
		...Object.entries(SEARCH_PARAMETERS).map(([name, { value }]) => {
			const isList = value.type === 'string[]';
			const entry = {
				type: value.type === 'integer' ? 'integer' : 'string',
				...(name === 'currentStatus' && { enum: Object.values(statuses) }),
			};
			const limits =
				name === 'limit' ? { maximum: search.maxPageSize } : name === 'offset' ? { maximum: search.maxOffset } : {};
			return {
				name: isList && search.arrays === 'brackets' ? `${name}[]` : name,
				in: 'query',
				schema: isList ? { type: 'array', items: entry } : { ...entry, ...limits },
				...(search.arrays === 'comma' && isList && { explode: false }),
			};
		}),
		{
			name: search.nextParameter,
			in: 'query',
			description: 'Mark of the page that is wanted',
			schema: { type: 'string' },
		},
	];
}

/** One webhook for each type of event. */
function webhooksOf(profile: VendorProfile): Json {
	const { types, subtypes, fields } = profile.events;
	return Object.fromEntries(
		Object.entries(types).map(([ours, theirs]) => {
			const schema = schemaOf(vendorTree(leavesOfProfile({ fields }), { fields }));
			const property = (place: string) =>
				place.split('.').reduce<Json>((at, step) => (at.properties as Record<string, Json>)[step]!, schema);
			Object.assign(property(fields.eventType!), { const: theirs });
			Object.assign(property(fields.eventSubType!), { enum: Object.values(subtypes[ours] ?? {}) });
			return [
				theirs,
				{
					post: {
						summary: EVENT_TEXTS[ours] ?? '',
						requestBody: { content: { 'application/json': { schema } } },
						responses: { 200: { description: 'Taken' } },
					},
				},
			];
		}),
	);
}
