import { isRecord } from '../../isRecord';
import { SPECIFICATION } from '../../limits';
import type { SpecCode, Specification, SpecMessage, SpecOperation, SpecRole } from '../description';
import { described } from '../described';
import { FieldBudget } from '../fieldList';
import { SpecificationError } from '../specificationError';
import { parametersOf } from './parameters';
import { nameOf, own, References } from './references';
import { schemaMessage } from './schemaFields';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const SUCCESS = /^2\d\d$/;

/**
 * The messages and operations of an OpenAPI document, 2.0 or 3.x. References to other files are told, never fetched.
 *
 * @throws SpecificationError where it describes neither operations nor schemas.
 */
export function readOpenApi(document: Record<string, unknown>): Specification {
	const reader = new OpenApiReader(document);
	reader.read();
	if (reader.messages.length === 0 && reader.operations.length === 0) {
		throw new SpecificationError(
			'The OpenAPI document describes no operation and no schema',
			'Send the whole document',
		);
	}
	const info = own(document, 'info');
	return {
		kind: 'openapi',
		title: described(isRecord(info) ? own(info, 'title') : ''),
		messages: reader.messages,
		operations: reader.operations,
		scopes: scopesOf(document),
		notices: reader.budget.notices,
	};
}

class OpenApiReader {
	readonly budget = new FieldBudget();
	readonly messages: SpecMessage[] = [];
	readonly operations: SpecOperation[] = [];
	private readonly references: References;
	private readonly used = new Set<string>();
	/** Operations with a message of success, and of refusal: the first of each is enough. */
	private readonly answered = new Set<string>();

	constructor(private readonly document: Record<string, unknown>) {
		this.references = new References(document, this.budget);
	}

	read(): void {
		for (const [path, item] of entriesOf(own(this.document, 'paths'))) this.pathItem(path, item, false);
		for (const field of ['webhooks', 'x-webhooks']) {
			for (const [name, item] of entriesOf(own(this.document, field))) this.pathItem(name, item, true);
		}
		// What no operation uses may be the message that other pages speak of, as events often are.
		const components = own(this.document, 'components');
		const schemas = isRecord(components) ? own(components, 'schemas') : own(this.document, 'definitions');
		for (const [name, schema] of entriesOf(schemas)) if (!this.used.has(name)) this.message(name, schema, 'schema');
	}

	private pathItem(path: string, item: unknown, isEvent: boolean): void {
		const found = this.references.follow(item, new Set());
		if (found === undefined) return;
		const shared = own(found.value, 'parameters');
		for (const method of METHODS) {
			const operation = own(found.value, method);
			if (isRecord(operation)) this.operation(path, method, operation, shared, isEvent);
		}
	}

	private operation(
		path: string,
		method: string,
		operation: Record<string, unknown>,
		shared: unknown,
		isEvent: boolean,
	): void {
		if (this.operations.length >= SPECIFICATION.operations) {
			this.budget.report(`Only the first ${SPECIFICATION.operations.toLocaleString('en')} operations were read.`);
			return;
		}
		const tags = own(operation, 'tags');
		const texts = ['operationId', 'summary', 'description'].map((name) => own(operation, name));
		const position = this.operations.length;
		const { parameters, body } = parametersOf([shared, own(operation, 'parameters')], this.references);
		const said = described(...texts, ...(Array.isArray(tags) ? (tags as unknown[]) : []));
		const answers = entriesOf(own(operation, 'responses'));
		this.operations.push({
			method: isEvent ? '' : method.toUpperCase(),
			path: isEvent ? path : `${basePathOf(this.document)}${path}`,
			description: said,
			parameters,
			scopes: scopesUsed(own(operation, 'security') ?? own(this.document, 'security')),
			accepted: answers
				.map(([status]) => status)
				.filter((status) => SUCCESS.test(status))
				.map(Number),
		});
		const request = this.references.follow(own(operation, 'requestBody'), new Set())?.value;
		const schema = request === undefined ? body : schemaOfContent(request);
		if (schema !== undefined)
			this.message(described(own(operation, 'operationId')), schema, isEvent ? 'event' : 'request', position);
		if (!isEvent) for (const [status, answer] of answers) this.answer(status, answer, position);
		for (const [, callback] of entriesOf(own(operation, 'callbacks'))) {
			const found = this.references.follow(callback, new Set());
			for (const [name, item] of entriesOf(found?.value)) this.pathItem(name, item, true);
		}
	}

	private answer(status: string, answer: unknown, position: number): void {
		const role = SUCCESS.test(status) ? 'answer' : /^[45]|^default$/.test(status) ? 'refusal' : undefined;
		const found = this.references.follow(answer, new Set())?.value;
		const schema = found === undefined ? undefined : (own(found, 'schema') ?? schemaOfContent(found));
		if (role === undefined || schema === undefined) return;
		const key = `${position} ${role}`;
		if (!this.answered.has(key)) this.message(status, schema, role, position);
		this.answered.add(key);
	}

	private message(name: string, schema: unknown, role: SpecRole, operation?: number): void {
		const reference = isRecord(schema) ? own(schema, '$ref') : undefined;
		// A schema that a message is made of is no message of its own.
		if (typeof reference === 'string') this.used.add(nameOf(reference));
		const read = schemaMessage(schema, this.references);
		if (read.fields.length === 0) return;
		const called = typeof reference === 'string' ? nameOf(reference) : name;
		this.messages.push({ name: called, role, ...(operation !== undefined && { operation }), ...read });
	}
}

const entriesOf = (value: unknown): [string, unknown][] => (isRecord(value) ? Object.entries(value) : []);

/** The schema of the first content that is JSON, else of the first. */
function schemaOfContent(holder: Record<string, unknown>): unknown {
	const contents = entriesOf(own(holder, 'content'));
	const [, content] = contents.find(([type]) => type.includes('json')) ?? contents[0] ?? [];
	return isRecord(content) ? own(content, 'schema') : undefined;
}

/** The path of the server, which stands before every path. */
function basePathOf(document: Record<string, unknown>): string {
	const basePath = own(document, 'basePath');
	const servers = own(document, 'servers');
	const first: unknown = Array.isArray(servers) ? servers[0] : undefined;
	const address = isRecord(first) ? own(first, 'url') : undefined;
	const path = typeof basePath === 'string' ? basePath : typeof address === 'string' ? pathOf(address) : '';
	return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** `https://api.example/v2` → `/v2`. */
function pathOf(address: string): string {
	const scheme = address.indexOf('://');
	const start = address.indexOf('/', scheme === -1 ? 0 : scheme + 3);
	return start === -1 ? '' : address.slice(start).split(/[?#]/, 1)[0]!;
}

function scopesUsed(security: unknown): string[] {
	const requirements: unknown[] = Array.isArray(security) ? security : [];
	return requirements
		.flatMap((one) => entriesOf(one).flatMap(([, scopes]) => (Array.isArray(scopes) ? (scopes as unknown[]) : [])))
		.filter((scope): scope is string => typeof scope === 'string');
}

function scopesOf(document: Record<string, unknown>): SpecCode[] {
	const components = own(document, 'components');
	const schemes = isRecord(components) ? own(components, 'securitySchemes') : own(document, 'securityDefinitions');
	const holders = entriesOf(schemes).flatMap(([, scheme]) =>
		isRecord(scheme) ? [scheme, ...entriesOf(own(scheme, 'flows')).map(([, flow]) => flow)] : [],
	);
	return holders
		.flatMap((holder) => (isRecord(holder) ? entriesOf(own(holder, 'scopes')) : []))
		.map(([value, text]) => ({ value, description: described(text) }));
}
