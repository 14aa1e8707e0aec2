/*
 * n8n does not answer a GET of a waiting form while its execution runs (2.41.1, waiting-forms.js: `noWebhookResponse`), and its
 * status can say `form-waiting` for an instant more. Silence means "not yet", and so does a connection that is closed.
 */
const FIRST_LIMIT_MS = 1_000;
/** How long a busy machine may take for one answer. */
const LAST_LIMIT_MS = 32_000;

/** Limits by address: each silence doubles the next, so that a quick machine is asked again soon and a slow one is not given up. */
const limits = new Map<string, number>();

/** The text of the answer; undefined where none comes in time: ask again. */
export async function answerInTime(url: string): Promise<string | undefined> {
	const limit = limits.get(url) ?? FIRST_LIMIT_MS;
	try {
		const text = await (await fetch(url, { signal: AbortSignal.timeout(limit) })).text();
		limits.delete(url);
		return text;
	} catch {
		limits.set(url, Math.min(2 * limit, LAST_LIMIT_MS));
		return undefined;
	}
}
