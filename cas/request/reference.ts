import { isRecord } from '../isRecord';

/** Documented ("sending data"): `referenceId`. Folded, because its case is not documented of every call. */
const REFERENCE = 'referenceid';

/**
 * The id under which CAS took a message, or undefined where the answer holds none that can be used: a text, or a whole number that
 * JavaScript holds exactly, under its documented name in whatever case.
 */
export function referenceIdOf(body: unknown): string | undefined {
	if (!isRecord(body)) return undefined;
	const name = Object.keys(body).find((key) => key.toLowerCase() === REFERENCE);
	const value = name === undefined ? undefined : body[name];
	if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
