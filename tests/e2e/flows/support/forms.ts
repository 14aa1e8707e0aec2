import { FORM_LOGIN } from '../../../../scripts/flows/credentials';
import { until } from '../../support/suiteStage';
import { answerInTime } from './patientAnswer';

/** What a browser sends once a person has logged in at a form with the credential "Forms". */
export const LOGGED_IN = {
	authorization: `Basic ${Buffer.from(`${FORM_LOGIN.user}:${FORM_LOGIN.password}`).toString('base64')}`,
};

/** A field of a form as its page shows it. */
interface ShownField {
	readonly label: string;
	readonly value: string;
}

/** A page of an n8n form, read and answered by HTTP, as the script in the page does. */
export interface FormPage {
	readonly title: string;
	/** All that a person reads. */
	readonly text: string;
	readonly fields: readonly ShownField[];
}

const decoded = (html: string) =>
	html
		.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');

const textOf = (html: string) =>
	decoded(html.replace(/<[^>]+>/g, ' '))
		.replace(/\s+/g, ' ')
		.trim();

/** Answers the first page of a form, and gives the address of its next page once it is answered. */
export async function submitForm(url: string, answers: readonly string[]): Promise<string> {
	const next = await post(url, Object.fromEntries(answers.map((answer, index) => [`field-${index}`, answer])));
	const [, address] = /"formWaitingUrl":"([^"]+)"/.exec(next) ?? [];
	if (address === undefined) throw new Error(`The form leads to no next page: ${next.slice(0, 300)}`);
	return address;
}

/** The page at the address, once it has this title. Throws when another one stays there. */
export async function pageWithTitle(url: string, title: string): Promise<FormPage> {
	let html = '';
	const shown = () => textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');
	await until(`the page "${title}" is there`, async () => {
		html = (await waitingPage(url)) ?? html;
		return shown() === title;
	}).catch((error: Error) => {
		throw new Error(`${error.message}; there is "${shown()}": ${textOf(html).slice(-500)}`);
	});
	const body = html.slice(html.indexOf('<body'), html.indexOf('<script', html.indexOf('<body')));
	return { title, text: textOf(body), fields: fieldsOf(html) };
}

/** The page that waits for an answer at the address; undefined while none does. */
export async function waitingPage(url: string): Promise<string | undefined> {
	const status = await answerInTime(statusAddress(url));
	return status?.trim() === 'form-waiting' ? await answerInTime(url) : undefined;
}

/** Where the script in a page asks whether the next one is there. */
function statusAddress(page: string): string {
	const url = new URL(page);
	url.pathname += '/n8n-execution-status';
	return url.toString();
}

/** Answers the page at the address: fields by the beginning of their label; what is not given stays as it is shown. */
export async function answerPage(
	url: string,
	page: FormPage,
	answers: Readonly<Record<string, string>>,
): Promise<void> {
	const values = page.fields.map(({ label, value }) => {
		const given = Object.entries(answers).find(([name]) => label.startsWith(name));
		return given?.[1] ?? value;
	});
	const unknown = Object.keys(answers).filter((name) => !page.fields.some(({ label }) => label.startsWith(name)));
	if (unknown.length > 0) throw new Error(`The page "${page.title}" does not ask for ${unknown.join(', ')}`);
	// n8n may answer only when the workflow has gone on to its end; the next page tells what came of it.
	let isAnswered = false;
	void post(url, Object.fromEntries(values.map((value, index) => [`field-${index}`, value])))
		.catch(() => undefined)
		.finally(() => (isAnswered = true));
	await until('the answer is taken', async () => isAnswered || (await isTaken(url)));
}

/** The page that was answered waits no more. */
async function isTaken(url: string): Promise<boolean> {
	const status = await answerInTime(statusAddress(url));
	return status !== undefined && status.trim() !== 'form-waiting';
}

/** The elements of a page in their order; one that only shows something has an empty label. */
function fieldsOf(html: string): ShownField[] {
	const elements = [...html.matchAll(/<(input|textarea|select)\b([^>]*\bname=["']field-\d+["'][^>]*)>/g)];
	return elements.map(({ 2: attributes = '' }) => {
		const [, id] = /\bname=["'](field-\d+)["']/.exec(attributes) ?? [];
		const [, label = ''] = new RegExp(`<label[^>]*for=["']${id}["'][^>]*>([\\s\\S]*?)</label>`).exec(html) ?? [];
		const [, value = ''] = /\bvalue="([^"]*)"/.exec(attributes) ?? [];
		return { label: textOf(label), value: decoded(value) };
	});
}

/** How a form answers to somebody who sends it without a login, or with a wrong password. */
export async function statusesWithoutLogin(url: string): Promise<number[]> {
	const form = new FormData();
	form.append('field-0', 'x');
	const wrong = { authorization: `Basic ${Buffer.from(`${FORM_LOGIN.user}:wrong`).toString('base64')}` };
	const answers = [
		await fetch(url),
		await fetch(url, { method: 'POST', body: form }),
		await fetch(url, { method: 'POST', body: form, headers: wrong }),
	];
	return answers.map(({ status }) => status);
}

async function post(url: string, answers: Readonly<Record<string, string>>): Promise<string> {
	const form = new FormData();
	// n8n reads forms as multipart only, and an empty one would not be.
	form.append('sent', 'yes');
	for (const [name, answer] of Object.entries(answers)) form.append(name, answer);
	const response = await fetch(url, { method: 'POST', headers: LOGGED_IN, body: form, redirect: 'manual' });
	const text = await response.text();
	if (response.status !== 200) throw new Error(`The form answered ${response.status}: ${text.slice(0, 300)}`);
	return text;
}
