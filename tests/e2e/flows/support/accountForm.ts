import type { RestSession } from '../../../../scripts/host/restSession';

const HOPS = 10;
/** n8n answers nothing to what looks like a robot. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0';

/** Sends a form of n8n that asks for an account, as the browser of the user who is logged in to `session` does. */
export async function submitAsUser(session: RestSession, path: string, answers: readonly string[]): Promise<Response> {
	const html = await openAsUser(session, path);
	const [, token] = /const authToken = '([^']+)'/.exec(html) ?? [];
	if (token === undefined) throw new Error(`The form has no token of its user: ${html.slice(0, 300)}`);
	return await submitForm(`${session.url}${path}`, answers, { 'x-auth-token': token });
}

export async function submitForm(
	url: string,
	answers: readonly string[],
	headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
	const form = new FormData();
	for (const [index, value] of answers.entries()) form.append(`field-${index}`, value);
	return await fetch(url, { method: 'POST', body: form, headers, redirect: 'manual' });
}

/** Where n8n's editor asks whether the form may know who is there. */
const CONSENT_PAGE = '/oauth/consent';

/** The page at the end of n8n's own login for forms: to its authorization page, back with a code, and on to the form. */
async function openAsUser(session: RestSession, path: string): Promise<string> {
	const browser = new Browser(session);
	let answer = await browser.send(path);
	for (let hop = 0; hop < HOPS; hop++) {
		const location = answer.headers.get('location');
		if (location === null) {
			if (answer.status !== 200) throw new Error(`${path} ended with ${answer.status}: ${await answer.text()}`);
			return await answer.text();
		}
		const next = location.startsWith(CONSENT_PAGE) ? await consentedTo(browser) : location;
		answer = await browser.send(next);
	}
	throw new Error(`${path} led on and on`);
}

/** Presses the button of the editor's page, where it does not do so by itself; gives where it leads. */
async function consentedTo(browser: Browser): Promise<string> {
	const asked = await dataOf(await browser.send('/rest/consent/details'));
	if (asked.redirectUrl !== undefined) return asked.redirectUrl;
	const given = await dataOf(await browser.send('/rest/consent/approve', { approved: true, scopes: asked.scopes }));
	if (given.redirectUrl === undefined) throw new Error('The consent leads nowhere');
	return given.redirectUrl;
}

async function dataOf(answer: Response): Promise<{ redirectUrl?: string; scopes?: string[] }> {
	const text = await answer.text();
	if (answer.status !== 200) throw new Error(`n8n answered ${answer.status} about the consent: ${text}`);
	return (JSON.parse(text) as { data: { redirectUrl?: string; scopes?: string[] } }).data;
}

/** Keeps cookies, and follows no redirect by itself: n8n names itself by another host than the one that the tests call. */
class Browser {
	private readonly cookies: Map<string, string>;

	constructor(private readonly session: RestSession) {
		this.cookies = new Map(session.cookieHeader.split('; ').map(cookieOf));
	}

	async send(address: string, body?: object): Promise<Response> {
		const { pathname, search } = new URL(address, this.session.url);
		const answer = await fetch(`${this.session.url}${pathname}${search}`, {
			method: body === undefined ? 'GET' : 'POST',
			headers: {
				'user-agent': BROWSER,
				cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
				...(address.startsWith('/rest/') && this.session.browserHeaders),
				...(body !== undefined && { 'content-type': 'application/json' }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
			redirect: 'manual',
		});
		for (const line of answer.headers.getSetCookie()) this.cookies.set(...cookieOf(line.split(';')[0] ?? ''));
		return answer;
	}
}

function cookieOf(pair: string): [string, string] {
	const [name = '', ...value] = pair.split('=');
	return [name, value.join('=')];
}
