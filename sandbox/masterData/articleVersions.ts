import { mergedContent } from '../ingestion/mergeContent';
import { isoTime } from '../time/clock';
import { listOf, textOf } from '../world/readField';
import type { JsonObject } from '../world/records';

/** The version of an article that holds at a moment: each holds from its day until the next one's. Undefined before the first. */
export function versionAt(article: JsonObject, now: number): JsonObject | undefined {
	const today = isoTime(now).slice(0, 10);
	return listOf(article, 'versions')
		.filter((version) => dayOf(version) <= today)
		.reduce<JsonObject | undefined>(
			(latest, version) => (latest === undefined || dayOf(version) >= dayOf(latest) ? version : latest),
			undefined,
		);
}

/**
 * An article after an update. Assumed: a version is told by the day from which it holds; one that is there is completed, another one
 * is added.
 */
export function updatedArticle(stored: JsonObject, given: JsonObject): JsonObject {
	const versions = new Map(listOf(stored, 'versions').map((version) => [dayOf(version), version]));
	for (const version of listOf(given, 'versions')) {
		versions.set(dayOf(version), mergedContent(versions.get(dayOf(version)) ?? {}, version));
	}
	return { ...mergedContent(stored, given), ...(versions.size > 0 && { versions: [...versions.values()] }) };
}

/** A version without a day holds from the beginning. */
const dayOf = (version: JsonObject) => (textOf(version, 'activeFrom') ?? '').slice(0, 10);
