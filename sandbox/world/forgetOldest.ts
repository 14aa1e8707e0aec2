/** How far back the forgetting looks for something that has ended. */
export const FORGET_SCAN = 1_000;

/** Deletes from the front what has ended until the map is within its cap; returns what went. */
export function forgetOldest<T>(map: Map<string, T>, cap: number, isOver: (entry: T) => boolean = () => true): T[] {
	const forgotten: T[] = [];
	let scanned = 0;
	for (const [key, entry] of map) {
		if (map.size <= cap || ++scanned > FORGET_SCAN) break;
		if (!isOver(entry)) continue;
		map.delete(key);
		forgotten.push(entry);
	}
	return forgotten;
}
