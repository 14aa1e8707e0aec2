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

/** The page at the end of n8n's own login for forms: to its authorization page, back with a code, and on to the form. */
async function openAsUser(session: RestSession, path: string): Promise<string> {
	const cookies = new Map(session.cookieHeader.split('; ').map((pair) => pair.split(/=(.*)/s, 2) as [string, string]));
	let address = path;
	for (let hop = 0; hop < HOPS; hop++) {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const answer = await fetch(`${session.url}${address}`, {
			headers: { cookie, 'user-agent': BROWSER },
			redirect: 'manual',
		});
		for (const line of answer.headers.getSetCookie()) {
			const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s, 2);
			cookies.set(name, value);
		}
		const location = answer.headers.get('location');
		if (location === null) {
			if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
			return await answer.text();
		}
		// n8n names itself by another host than the one that the tests call.
		const { pathname, search } = new URL(location, session.url);
		address = `${pathname}${search}`;
	}
	throw new Error(`The form led on and on, at last to ${address}`);
}
