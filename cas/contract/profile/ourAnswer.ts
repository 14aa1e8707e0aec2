import { isRecord } from '../../isRecord';
import type { CasRequest } from '../../request/casRequest';
import { successOf, type Answer } from '../../request/outcome';
import { ENDPOINTS, type EndpointName } from '../endpoints';
import { declarationsOfPage } from '../search';
import { subscriptionListIn } from '../subscription';
import { bodyKindOf } from './bodies';
import { toOurs, type MoveFinding } from './move';
import { ourDeclaration, ourGoodsItem } from './ourDeclaration';
import { ourProblems } from './ourProblems';
import { patternText, type PathPattern } from './path';
import type { Profile } from './profile';
import { ourSubscription } from './subscriptions';
import { valueIn, withOurCodes } from './values';

/** An answer in our shape. */
export interface OurAnswer {
	readonly answer: Answer;
	/** What of the answer is not as the profile says, a sentence each; for the log, since the reader of the answer goes on. */
	readonly notes: readonly string[];
}

const NONE: readonly string[] = [];
const DOCUMENT = 'declaration.document';

/** What CAS answered, in our shape: body, complaints and whether it accepted. With an empty profile it is the very same. */
export function ourAnswer(request: CasRequest, answer: Answer, profile: Profile): OurAnswer {
	if (profile.isEmpty) return { answer, notes: NONE };
	if (answer.status >= 400) {
		const fields = bodyKindOf(request.endpoint)?.of(profile).fields;
		return { answer: { ...answer, body: ourProblems(answer.body, profile, fields) }, notes: NONE };
	}
	if (successOf(answer) === undefined || request.expects === 'stream') return { answer, notes: NONE };
	const { accepted } = profile.endpoints[request.endpoint] ?? {};
	if (accepted?.includes(answer.status) === false) {
		return { answer: { ...answer, refusedBy: `endpoints.${request.endpoint}.accepted` }, notes: NONE };
	}
	const notes: string[] = [];
	return { answer: successAnswer(request.endpoint, answer, profile, notes), notes };
}

function successAnswer(endpoint: EndpointName, answer: Answer, profile: Profile, notes: string[]): Answer {
	const entry = profile.endpoints[endpoint] ?? {};
	const body = at(answer.body, entry.body, `endpoints.${endpoint}.body`, notes);
	if (endpoint === DOCUMENT && entry.body !== undefined) {
		return typeof body === 'string'
			? { ...answer, status: ENDPOINTS[DOCUMENT].value.success, headers: { ...answer.headers, location: body } }
			: answer;
	}
	const findings: MoveFinding[] = [];
	const ours = ourBody(endpoint, body, profile, findings, notes);
	for (const { kind, path } of findings) {
		notes.push(kind === 'clash' ? `two values of the answer stand for ${path}` : `${path} of the answer fits nowhere`);
	}
	if (entry.reference === undefined) return { ...answer, body: ours };
	const referenceId = at(answer.body, entry.reference, `endpoints.${endpoint}.reference`, notes);
	const known = typeof referenceId === 'number' ? String(referenceId) : referenceId;
	return { ...answer, body: { ...(isRecord(ours) ? ours : {}), ...(known !== undefined && { referenceId: known }) } };
}

function ourBody(
	endpoint: EndpointName,
	body: unknown,
	profile: Profile,
	findings: MoveFinding[],
	notes: string[],
): unknown {
	switch (endpoint) {
		case 'declaration.get':
			return ourDeclaration(body, profile, findings);
		case 'declaration.search':
			return ourPage(body, profile, findings, notes);
		case 'declarationItem.get':
			return ourGoodsItem(body, profile);
		case 'movementOrder.get': {
			const { fields, codes } = bodyKindOf('movementOrder.ingest')!.of(profile);
			return toOurs(withOurCodes(body, codes), fields).value;
		}
		case 'subscription.create':
			return ourSubscription(body, profile);
		case 'subscription.list': {
			const all = subscriptionListIn(at(body, profile.subscriptions.list, 'subscriptions.list', notes));
			return all === undefined ? body : all.map((one) => ourSubscription(one, profile));
		}
		default:
			return body;
	}
}

/** A page of a search as `pageOf` reads it. */
function ourPage(body: unknown, profile: Profile, findings: MoveFinding[], notes: string[]): unknown {
	const { list, total, next } = profile.search;
	const given: unknown = list === undefined ? declarationsOfPage(body) : at(body, list, 'search.list', notes);
	// Without a list: as CAS sends it, so that the check can tell where it stands; but never another list than the profile names.
	if (!Array.isArray(given)) return list === undefined ? body : {};
	const declarations = given.map((one) => ourDeclaration(one, profile, findings));
	return {
		declarations,
		...(total !== undefined && { total: valueIn(body, total) }),
		...(next !== undefined && { next: valueIn(body, next) }),
	};
}

/** What stands at a path of an answer; where nothing does, that is noted, and the whole answer stands for it. */
function at(body: unknown, path: PathPattern | undefined, entry: string, notes: string[]): unknown {
	if (path === undefined) return body;
	const value = valueIn(body, path);
	if (value === undefined)
		notes.push(`the answer has nothing at ${patternText(path)} (\`${entry}\` of the Contract Profile)`);
	return value;
}
