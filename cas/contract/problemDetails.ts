import { isRecord } from '../isRecord';
import { PROBLEM_CHARACTERS, PROBLEM_FIELDS } from '../limits';
import { onOneLine } from '../sentence';
import { assumed, documented } from './fact';

export const PROBLEM_CONTENT_TYPE = assumed(
	'RFC 7807 is documented for 400; the media type is the one of the RFC',
	'application/problem+json',
);
export const PROBLEM_STANDARD = documented('error handling', 'RFC 7807');

/** What an error body says, whatever its layout. Texts are plain: no control characters, at most 500 characters each. */
export interface ProblemDetails {
	readonly title?: string;
	readonly detail?: string;
	readonly traceId?: string;
	/** Complaints by field, path as CAS wrote it (`$.goodsItems[0].netMass`, `GoodsItems[0].NetMass`). */
	readonly fields: readonly { readonly path: string; readonly message: string }[];
}

/**
 * Reads an error body: RFC 7807 with the `errors` map of ASP.NET Core (assumed), with an `errors` or `invalid-params`
 * list, an OAuth error, or plain text. Never throws; an unreadable body has no fields and no title.
 */
export function readProblemDetails(body: unknown): ProblemDetails {
	const value = problemBody(body);
	if (typeof value === 'string') return { detail: plainText(value), fields: [] };
	if (!isRecord(value)) return { fields: [] };
	return {
		title: plainText(value.title ?? value.error),
		detail: plainText(value.detail ?? value.error_description ?? value.message),
		traceId: plainText(value.traceId),
		fields: [...fieldsOf(value.errors), ...fieldsOf(value['invalid-params'])].slice(0, PROBLEM_FIELDS),
	};
}

/** An error body as a value; a page of HTML says nothing. */
export function problemBody(body: unknown): unknown {
	const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : body;
	if (typeof text !== 'string') return text;
	try {
		return JSON.parse(text);
	} catch {
		return text.trimStart().startsWith('<') ? undefined : text;
	}
}

function fieldsOf(errors: unknown): { path: string; message: string }[] {
	if (Array.isArray(errors)) return errors.filter(isRecord).map(fieldOfEntry);
	if (!isRecord(errors)) return [];
	return Object.entries(errors).flatMap(([path, messages]) =>
		(Array.isArray(messages) ? messages : [messages]).map((message) => ({
			path: plainText(path) ?? '',
			message: plainText(message) ?? '',
		})),
	);
}

function fieldOfEntry(entry: Record<string, unknown>): { path: string; message: string } {
	return {
		path: plainText(entry.path ?? entry.field ?? entry.name ?? entry.pointer) ?? '',
		message: plainText(entry.message ?? entry.detail ?? entry.reason) ?? '',
	};
}

/** Text of a service made safe to show: control characters and angle brackets out, length capped. Undefined where there is none. */
export function plainText(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const text = onOneLine(value).replace(/[<>]/g, '').trim();
	if (text === '') return undefined;
	return text.length > PROBLEM_CHARACTERS ? `${text.slice(0, PROBLEM_CHARACTERS)}…` : text;
}
