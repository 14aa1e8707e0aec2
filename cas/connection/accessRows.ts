import { authorizationStatus } from '../contract/authorizationStatus';
import { ENDPOINTS } from '../contract/endpoints';
import type { CasHosts } from '../contract/environments';
import { ACCEPTANCE_FACTS, PRODUCTION, PRODUCTION_FACTS } from '../contract/environments';
import { plainText, readProblemDetails } from '../contract/problemDetails';
import type { Profile } from '../contract/profile/profile';
import { TOKEN_GRANT } from '../contract/token';
import { whatCasSaid } from '../request/failure';
import { headerOf, type Outcome } from '../request/outcome';
import { isPage } from './answerMark';
import type { CheckRow } from './checkRow';
import { scopeRows } from './scopes';
import { troubleOf } from '../request/trouble';

/** The first call of a check, `authorizationStatus`: it needs a token, and so tells about the login host too. */
export interface Access {
	readonly rows: readonly CheckRow[];
	/** Why it makes no sense to ask for more; undefined where it does. */
	readonly obstacle: string | undefined;
}

type Words = Pick<CheckRow, 'result' | 'found' | 'advice'>;

const LOGIN_NOTE = 'n8n keeps a token for up to an hour, so the host may have been asked some time ago.';

export function accessOf(outcome: Outcome, hosts: CasHosts, profile: Profile): Access {
	if (outcome.kind === 'notSent' && outcome.reason.startsWith('login')) return withoutToken(outcome.detail, hosts);
	if (outcome.kind !== 'answered') return withoutAnswer(outcome, hosts);
	const { status } = outcome;
	const login = hostRow('Login', hosts.loginBaseUrl, {
		result: 'fits',
		found: 'has given a token',
		advice: LOGIN_NOTE,
	});
	if (isPage(outcome) || status === 407) {
		const found = `a page came back (${status}) instead of an answer of CAS`;
		const advice = 'Check the API host of the credential, and have it allowed past the proxy.';
		return { rows: [login, hostRow('API', hosts.apiBaseUrl, { result: 'failed', found, advice })], obstacle: found };
	}
	const said = whatCasSaid(readProblemDetails(status >= 400 ? outcome.body : undefined));
	const answer = said === '' ? String(status) : `${status}: ${said}`;
	if (status >= 500 || status === 429) {
		const advice = 'Run the check again later; where it stays so, ask Customs4Trade.';
		return {
			rows: [login, hostRow('API', hosts.apiBaseUrl, { result: 'failed', found: `answers ${answer}`, advice })],
			obstacle: `CAS answers ${status}`,
		};
	}
	const via = headerOf(outcome.headers, 'via') === undefined ? '' : ', through a proxy';
	const api = hostRow('API', hosts.apiBaseUrl, { result: 'fits', found: `answers${via}`, advice: '' });
	if (status === 401) {
		const advice =
			'The token was issued but is not accepted: check that Client ID and hosts of the credential are of the same environment.';
		return {
			rows: [login, api, tokenRow({ result: 'failed', found: answer, advice })],
			obstacle: 'CAS does not accept the token',
		};
	}
	return { rows: [login, api, ...grantedRows(outcome.body, status, answer, profile)], obstacle: undefined };
}

function withoutToken(detail: string, hosts: CasHosts): Access {
	const { found, advice, isAnswered } = troubleOf(detail);
	const login: Words = isAnswered
		? { result: 'fits', found: 'answers', advice: '' }
		: { result: 'failed', found, advice };
	const obstacle = 'there is no token';
	return {
		rows: [
			hostRow('Login', hosts.loginBaseUrl, login),
			hostRow('API', hosts.apiBaseUrl, notAsked(obstacle)),
			tokenRow({ result: 'failed', found: `none: ${found}`, advice }),
		],
		obstacle,
	};
}

function withoutAnswer(outcome: Exclude<Outcome, { kind: 'answered' }>, hosts: CasHosts): Access {
	const detail = outcome.kind === 'cancelled' ? 'the execution was stopped' : outcome.detail;
	const { found, advice } = troubleOf(detail);
	const obstacle = 'the API host does not answer';
	const login: Words =
		outcome.kind === 'cancelled'
			? notAsked(detail)
			: { result: 'fits', found: 'has given a token', advice: LOGIN_NOTE };
	return {
		rows: [
			hostRow('Login', hosts.loginBaseUrl, login),
			hostRow('API', hosts.apiBaseUrl, { result: 'failed', found, advice }),
			tokenRow(notAsked(obstacle)),
		],
		obstacle,
	};
}

const notAsked = (why: string): Words => ({ result: 'unknown', found: `not asked: ${why}`, advice: '' });

/** What CAS says of the client: tenant, source system, scopes. */
function grantedRows(body: unknown, status: number, answer: string, profile: Profile): CheckRow[] {
	const parsed = authorizationStatus.safeParse(body);
	if (status !== 200 || !parsed.success) {
		const found = status === 200 ? '200, without tenant, source system and scopes' : answer;
		const advice = 'The call is documented. Check the hosts of the credential, and ask Customs4Trade.';
		return [tokenRow({ result: 'differs', found, advice })];
	}
	const { tenantIds, sourceSysRef, scopes } = parsed.data;
	return [
		tokenRow({ result: 'fits', found: 'accepted', advice: '' }),
		nameRow('Tenant', 'the tenant that Customs4Trade has named', tenantIds),
		nameRow('Source system', 'the system that the client ID was issued for', sourceSysRef),
		...scopeRows(scopes.split(/\s+/).filter(Boolean), profile),
	];
}

function nameRow(subject: string, expected: string, value: string): CheckRow {
	const row = { area: 'Access', subject, expected, grade: ENDPOINTS.authorizationStatus.status } as const;
	const name = plainText(value);
	return name === undefined
		? { ...row, result: 'differs', found: 'none', advice: 'Ask Customs4Trade what the client ID was issued for.' }
		: { ...row, result: 'fits', found: name, advice: 'Compare it with what Customs4Trade has told you.' };
}

const tokenRow = (words: Words): CheckRow => ({
	area: 'Access',
	subject: 'Access token',
	expected: 'issued for Client ID and Client Secret, and accepted by the API',
	grade: TOKEN_GRANT.status,
	...words,
});

/** The row of one host, by its name without keys and paths. */
export function hostRow(subject: 'Login' | 'API' | 'Documents', url: string, words: Words): CheckRow {
	return {
		area: 'Hosts',
		subject,
		expected: `${originOf(url)} answers`,
		grade: gradeOf(subject, url),
		...words,
	};
}

function originOf(url: string): string {
	try {
		return new URL(url).origin;
	} catch {
		return 'the host of the credential';
	}
}

const FIELDS = { Login: 'loginBaseUrl', API: 'apiBaseUrl', Documents: 'documentsBaseUrl' } as const;

/** Of a custom host nothing is known. */
function gradeOf(subject: keyof typeof FIELDS, url: string): CheckRow['grade'] {
	const field = FIELDS[subject];
	if (url === PRODUCTION[field]) return PRODUCTION_FACTS[field].status;
	return url === ACCEPTANCE_FACTS[field].value ? ACCEPTANCE_FACTS[field].status : null;
}
