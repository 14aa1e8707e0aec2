import type { KnownHeaders } from '../open';
import { headerIndexOf } from './headerIndex';
import type { WorkbookLayout } from './layout';
import { textKey } from './textKey';

/** Counts the headers of a layout, or of a mapping, among the texts of a row. */
export function knownHeaders({ main, lists }: WorkbookLayout, mapped: readonly string[] | undefined): KnownHeaders {
	const own = new Set(mapped?.map(textKey).filter((key) => key !== ''));
	const indexes = [main, ...lists].map(headerIndexOf);
	return (texts) => {
		const keys = new Set(texts.map(textKey));
		let known = 0;
		for (const key of keys)
			if (mapped === undefined ? indexes.some((index) => index.has(key)) : own.has(key)) known += 1;
		return known;
	};
}
