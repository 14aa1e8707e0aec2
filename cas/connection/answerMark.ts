import { readProblemDetails } from '../contract/problemDetails';
import { headerOf, type Answer } from '../request/outcome';

/** True for a page for people: what answers so is no API, but a proxy, a portal or a gateway before it. */
export function isPage({ headers, body }: Answer): boolean {
	const isHtml = /\bhtml\b/i.test(headerOf(headers, 'content-type') ?? '');
	return isHtml || (typeof body === 'string' && /^\s{0,100}<(?:!doctype|html)/i.test(body));
}

/**
 * What an answer says whatever was asked for: its status and its sentences without paths and ids. Two refusals with the same mark do
 * not tell their reasons apart.
 */
export function markOf(answer: Answer): string {
	const { title = '', detail = '' } = readProblemDetails(answer.body);
	const said = `${title} ${detail}`
		.toLowerCase()
		.replace(/\/\S+/g, '/')
		.replace(/[0-9a-f-]{16,}/g, '*');
	return `${answer.status} ${said}`;
}
