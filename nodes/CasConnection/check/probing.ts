import { randomUUID } from 'node:crypto';
import type { CheckRow } from '../../../cas/connection/checkRow';
import { probeRow, untriedRow, type Probe } from '../../../cas/connection/probeRow';
import { callText, emptyRequest, isProduction, READING, strayRequest, WRITING } from '../../../cas/connection/probes';
import { identityOfDeclaration } from '../../../cas/contract/declaration';
import { endpoint, type EndpointName, type HttpMethod } from '../../../cas/contract/endpoints';
import { scopeOf } from '../../../cas/contract/profile/wireRequest';
import { declarationsOfPage } from '../../../cas/contract/search';
import { documentsOf } from '../../../cas/declaration/documents';
import { isRecord } from '../../../cas/isRecord';
import type { CasRequest } from '../../../cas/request/casRequest';
import { getDeclaration, getDocument, searchDeclarations } from '../../../cas/request/declarations';
import { successOf, type Answer, type Outcome } from '../../../cas/request/outcome';
import { listSubscriptions } from '../../../cas/request/subscriptions';
import { isByteStream } from '../../shared/transport/byteStream';
import type { CasConnection } from '../../shared/transport/connection';
import type { Asker } from './asker';

/** What the calls of a check have brought. */
export interface Probed {
	readonly rows: readonly CheckRow[];
	/** The body of a search that succeeded. */
	readonly searched: unknown;
	/** A declaration as CAS sends it; undefined where none was found. */
	readonly declaration: Readonly<Record<string, unknown>> | undefined;
}

/** How many declarations the search of a check asks for. */
export const SEARCH_LIMIT = 1;

/** Tries the calls of one CAS. Made for one check, since it remembers what unknown paths answer. */
export class Probing {
	private readonly unknownId = randomUUID();
	private readonly strays = new Map<HttpMethod, Promise<Answer | undefined>>();

	constructor(
		private readonly asker: Asker,
		private readonly connection: CasConnection,
	) {}

	/** Calls that read are really sent: they change nothing. `wantedId`: of a declaration to look at, else the first that the search gives. */
	async read(wantedId: string | undefined): Promise<Probed> {
		const rows = new Map<EndpointName, CheckRow>();
		const take = async (name: EndpointName, request: CasRequest | undefined, id: Probe['id']) => {
			const outcome = await this.asker.ask(request ?? this.empty(name));
			rows.set(name, await this.row(name, outcome, id));
			return successOf(outcome)?.body;
		};
		const searched = await take('declaration.search', searchDeclarations({}, SEARCH_LIMIT, 0), 'none');
		const [first = {}] = declarationsOfPage(searched) ?? [];
		const id = wantedId ?? identityOfDeclaration(first).declarationId;
		const got = await take('declaration.get', id === undefined ? undefined : getDeclaration(id), idOf(id));
		const declaration = isRecord(got) ? got : undefined;
		const documentType = documentsOf(declaration ?? {})?.[0]?.documentType;
		const isKnown = id !== undefined && documentType !== undefined;
		const document = isKnown ? getDocument(id, documentType) : undefined;
		close(await take('declaration.document', document, isKnown ? 'known' : 'unknown'));
		await take('subscription.list', listSubscriptions(), 'none');
		for (const name of READING.filter((other) => !rows.has(other))) {
			const request = this.empty(name);
			await take(name, request, request.path === undefined ? 'none' : 'unknown');
		}
		return { rows: [...rows.values()], searched, declaration };
	}

	/** Calls that write are sent where somebody asks for it, never to production, and then without anything in them. */
	async write(isWanted: boolean): Promise<CheckRow[]> {
		const rows: CheckRow[] = [];
		for (const name of WRITING) {
			if (!isWanted || isProduction(this.connection.hosts)) rows.push(this.notSent(name, isWanted));
			else rows.push(await this.row(name, await this.asker.ask(this.empty(name)), this.idIn(name), true));
		}
		return rows;
	}

	/** The same table where nothing can be asked. */
	untried(why: string): CheckRow[] {
		return [...READING, ...WRITING].map((name) =>
			untriedRow(name, this.call(name), { found: `not tried: ${why}`, advice: '' }),
		);
	}

	private notSent(name: EndpointName, isWanted: boolean): CheckRow {
		const attempt = `${this.call(name)} without a body${this.idIn(name) === 'none' ? '' : ' and with an ID that nobody has'}`;
		const words = isWanted
			? {
					found: 'not tried: this is Production',
					advice: 'Check it with the credential of Acceptance; the contract is the same.',
				}
			: {
					found: 'not tried: it writes',
					advice: `In Acceptance, switch on Probe Writing Endpoints: it sends ${attempt}, which cannot create or change anything.`,
				};
		return untriedRow(name, this.call(name), words);
	}

	private async row(name: EndpointName, outcome: Outcome, id: Probe['id'], isEmpty = false): Promise<CheckRow> {
		const isRefused = outcome.kind === 'answered' && outcome.status >= 400 && outcome.status < 500;
		const stray = isRefused ? await this.strayOf(name) : undefined;
		const scope = scopeOf({ endpoint: name }, this.connection.profile);
		return probeRow({ name, call: this.call(name), outcome, scope, stray, id, isEmpty });
	}

	private strayOf(name: EndpointName): Promise<Answer | undefined> {
		const { method } = endpoint(name, this.connection.profile.endpoints);
		const known = this.strays.get(method);
		if (known !== undefined) return known;
		const request = strayRequest(name, this.connection.hosts, this.unknownId);
		const answer = this.asker.ask(request).then((outcome) => (outcome.kind === 'answered' ? outcome : undefined));
		this.strays.set(method, answer);
		return answer;
	}

	private empty(name: EndpointName): CasRequest {
		return emptyRequest(name, this.unknownId, this.connection.profile.endpoints);
	}

	private idIn(name: EndpointName): Probe['id'] {
		return this.empty(name).path === undefined ? 'none' : 'unknown';
	}

	private call(name: EndpointName): string {
		return callText(name, this.connection.profile.endpoints);
	}
}

const idOf = (id: string | undefined): Probe['id'] => (id === undefined ? 'unknown' : 'known');

/** A document is not read, only known to come. */
function close(body: unknown): void {
	if (isByteStream(body)) (body as unknown as { destroy(): void }).destroy();
}
