import { DECLARATION_ACTION_NAMES, DECLARATION_ACTIONS } from '../../cas/contract/actions';
import { endpoint, type EndpointName, type EndpointOverrides } from '../../cas/contract/endpoints';
import type { Scope } from '../../cas/contract/scopes';
import { messageEntries } from '../../cas/messages';
import { isRecord } from '../../cas/isRecord';
import type { Complaints } from './complaints';
import { DeclarationShape } from './declarationShape';
import { documentOf, withValuesAt } from './document';
import { EventShape } from './eventShape';
import { MessageShape, textBy } from './messageShape';
import { NameMap } from './nameMap';
import { placeOf } from './place';
import { ProblemShape } from './problemShape';
import type { ContractProfile, EndpointProfile, SubscriptionsProfile } from './profile';
import { SearchShape, type Found } from './searchShape';
import { SubscriptionShape } from './subscriptionShape';

/** A request as far as a profile can change it. */
export interface Told {
	readonly body: unknown;
	readonly query: Readonly<Record<string, unknown>>;
}

/** Partial messages, of which nothing is required: what they leave out stays as it is. */
const PARTIAL = ['Update', 'Upsert'];

/** One CAS as its contract profile describes it: what comes in becomes ours, what goes out becomes theirs. */
export class TheirContract {
	/** What the profile calls itself; undefined where nothing differs and nothing is called. */
	readonly name: string | undefined;
	readonly events: EventShape;
	private readonly scopes: NameMap;
	private readonly bodies: ReadonlyMap<EndpointName, MessageShape>;
	private readonly declaration: DeclarationShape;
	private readonly search: SearchShape;
	private readonly subscriptions: SubscriptionShape;
	private readonly problems: ProblemShape;

	constructor(readonly profile: ContractProfile = {}) {
		const statuses = new NameMap(profile.statuses);
		this.name = profile.name;
		this.events = new EventShape(profile);
		this.scopes = new NameMap(profile.scopes);
		this.bodies = bodiesOf(profile);
		this.declaration = new DeclarationShape(profile.declaration, statuses);
		this.search = new SearchShape(profile.search, statuses);
		this.subscriptions = new SubscriptionShape(profile.subscriptions, this.events.names);
		this.problems = new ProblemShape(profile.problems);
	}

	/** Nothing differs. */
	get isAsAssumed(): boolean {
		return Object.keys(this.profile).every((entry) => entry === '$schema' || entry === 'name');
	}

	/** Methods and paths that differ. */
	get endpoints(): EndpointOverrides {
		return Object.fromEntries(
			Object.entries(this.profile.endpoints ?? {}).map(([name, { path, method }]: [string, EndpointProfile]) => [
				name,
				{ ...(path !== undefined && { path }), ...(method !== undefined && { method }) },
			]),
		);
	}

	/** How deliveries are proved, and addresses validated. */
	get deliveries(): SubscriptionsProfile {
		return this.profile.subscriptions ?? {};
	}

	/** The scope that a call asks for, as it is called there. */
	scopeOf(name: EndpointName): string | undefined {
		const { scope } = endpoint(name);
		return this.endpointOf(name).scope ?? (scope && this.scopes.toTheirs(scope));
	}

	/** What these scopes are called there, with those that single calls ask for instead. */
	grantsOf(scopes: readonly Scope[]): string[] {
		const own = scopes.map((scope) => this.scopes.toTheirs(scope));
		const ofCalls = (Object.keys(this.profile.endpoints ?? {}) as EndpointName[]).flatMap((name) => {
			const { scope } = endpoint(name);
			const theirs = this.endpointOf(name).scope;
			return theirs !== undefined && scope !== undefined && scopes.includes(scope) ? [theirs] : [];
		});
		return [...new Set([...own, ...ofCalls])];
	}

	/** The address of a document is told, instead of leading there. */
	get tellsAddresses(): boolean {
		return this.endpointOf('declaration.document').body !== undefined;
	}

	/** The status with which success is told. */
	statusOf(name: EndpointName, status: number): number {
		const { accepted } = this.endpointOf(name);
		return accepted === undefined || accepted.includes(status) || status >= 300 ? status : (accepted[0] ?? status);
	}

	/** What was asked, in our shape; or what is wrong with it by their paths. */
	toOurs(name: EndpointName, { body, query }: Told): Told | { readonly complaints: Complaints } {
		if (name === 'declaration.search') {
			const read = this.search.toOurs(query);
			return 'complaints' in read ? read : { body, query: read.query };
		}
		if (body === undefined) return { body, query };
		if (name === 'subscription.create') {
			const complaints = this.subscriptions.complaintsAbout(body);
			return hasAny(complaints) ? { complaints } : { body: this.subscriptions.toOurs(body), query };
		}
		const shape = this.bodies.get(name);
		if (shape === undefined) return { body, query };
		const ours = shape.toOurs(body);
		const isPartial = isRecord(ours) && PARTIAL.some((type) => type === ours.messageType);
		const complaints = shape.complaintsAbout(body, { isPartial });
		return hasAny(complaints) ? { complaints } : { body: ours, query };
	}

	/** Our answer of success as they write it. */
	toTheirs(name: EndpointName, answer: unknown): unknown {
		const { reference, body = '' } = this.endpointOf(name);
		if (isRecord(answer) && Object.keys(answer).join() === 'referenceId') {
			return documentOf({ [reference ?? 'referenceId']: answer.referenceId });
		}
		return documentOf({ [body]: this.answered(name, answer) });
	}

	private answered(name: EndpointName, answer: unknown): unknown {
		switch (name) {
			case 'declaration.search':
				return this.found(answer);
			case 'declaration.get':
				return this.declaration.toTheirs(answer);
			case 'declaration.document':
				return isRecord(answer) ? answer.address : answer;
			case 'declarationItem.get':
				return this.declaration.itemToTheirs(answer);
			case 'movementOrder.get':
				return this.movementOrder(answer);
			case 'subscription.create':
				return this.subscriptions.toTheirs(answer);
			case 'subscription.list':
				return this.subscriptions.listToTheirs(answer as unknown[]);
			default:
				return answer;
		}
	}

	/** A problem as they write it, its paths in their shape. */
	problemToTheirs(name: EndpointName | undefined, problem: unknown, arePathsTheirs = false): unknown {
		const path = (ours: string) => (ours === '$' || arePathsTheirs ? ours : this.pathToTheirs(name, ours));
		return this.problems.toTheirs(problem, path);
	}

	private pathToTheirs(name: EndpointName | undefined, path: string): string {
		if (name === 'declaration.search') return this.search.pathToTheirs(path);
		if (name === 'subscription.create') return this.subscriptions.pathToTheirs(path);
		return (name && this.bodies.get(name)?.pathToTheirs(path)) ?? path;
	}

	private found(answer: unknown): unknown {
		if (Array.isArray(answer)) return answer.map((entry) => this.declaration.toTheirs(entry));
		const found = answer as Found;
		const declarations = found.declarations.map((entry) => this.declaration.toTheirs(entry));
		return this.search.toTheirs({ ...found, declarations });
	}

	private movementOrder(order: unknown): unknown {
		const shape = this.bodies.get('movementOrder.ingest');
		if (shape === undefined) return order;
		return shape.toTheirs(
			withValuesAt(
				order,
				placeOf('validationErrors[].path'),
				textBy((path) => shape.pathToTheirs(path)),
			),
		);
	}

	private endpointOf(name: EndpointName): EndpointProfile {
		return this.profile.endpoints?.[name] ?? {};
	}
}

const hasAny = (complaints: Complaints) => Object.keys(complaints).length > 0;

/** The shape of each body that is sent, by its call. */
function bodiesOf({ messages = {}, actions = {} }: ContractProfile): ReadonlyMap<EndpointName, MessageShape> {
	const bodies = new Map<EndpointName, MessageShape>();
	for (const { key, endpoint: name } of messageEntries()) bodies.set(name, new MessageShape(messages[key]));
	for (const action of DECLARATION_ACTION_NAMES) {
		bodies.set(DECLARATION_ACTIONS[action].value.endpoint, new MessageShape(actions[action]));
	}
	bodies.set('declaration.update', new MessageShape(actions.update));
	bodies.set('declarationItem.update', new MessageShape(actions.updateItem));
	bodies.set('declarationItem.create', new MessageShape(actions.createItem));
	return bodies;
}
