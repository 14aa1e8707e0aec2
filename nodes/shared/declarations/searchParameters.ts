import type { IDataObject } from 'n8n-workflow';
import { SEARCH_PARAMETERS, type SearchParameterName } from '../../../cas/contract/search';
import type { SearchFilters } from '../../../cas/request/declarations';
import { readMoment } from '../fields/dateParameter';
import { namesIn } from '../fields/namesIn';

/** The filter of the panel that adds statuses by name to `currentStatus`. */
export const OTHER_STATUSES = 'otherStatuses';

/**
 * The filters as CAS takes them. A date without an offset is read in the workflow's time zone, as the date picker shows
 * it; a day is the whole day. Returns one sentence for each filter that cannot be read.
 */
export function readFilters(filters: IDataObject, timezone: string): { filters: SearchFilters; problems: string[] } {
	const read: Record<string, string | string[]> = {};
	const problems: string[] = [];
	for (const [name, value] of Object.entries(withOtherStatuses(filters))) {
		if (value === null || value === undefined || value === '') continue;
		const type = Object.hasOwn(SEARCH_PARAMETERS, name)
			? SEARCH_PARAMETERS[name as SearchParameterName].value.type
			: undefined;
		if (type === 'datetime') {
			const moment = readMoment(value, timezone, name.endsWith('To') ? 'to' : 'from');
			if (moment === undefined)
				problems.push(`Filter ${name}: "${String(value)}" is not a date. Write it like 2026-12-31T14:30:00.`);
			else read[name] = moment;
		} else if (type === 'string[]') {
			read[name] = namesIn(value);
		} else {
			read[name] = String(value).trim();
		}
	}
	return { filters: read as SearchFilters, problems };
}

function withOtherStatuses({ [OTHER_STATUSES]: others, ...filters }: IDataObject): IDataObject {
	const named = namesIn(others);
	return named.length === 0
		? filters
		: { ...filters, currentStatus: [...new Set([...namesIn(filters.currentStatus), ...named])] };
}
