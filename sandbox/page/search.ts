import { PAGE_ROWS, type Found } from '../control/find';
import { choice, textField } from './controls';
import { html, type Html } from './html';
import { counted } from './pieces';

/** Searching and turning the pages of a list. */

export interface Filter {
	readonly name: string;
	readonly label: string;
	readonly options: readonly (readonly [value: string, label: string])[];
}

/** The form above a list. It asks by the address, so that a search can be kept as a bookmark. */
export function searchForm(path: string, query: URLSearchParams, what: string, filters: readonly Filter[]): Html {
	const isSearched = [...query.values()].some((value) => value !== '');
	return html`<form class="search" role="search" action="${path}" method="get">
		${textField({ label: what, name: 'q', value: query.get('q') ?? '' })}
		${filters.map(({ name, label, options }) =>
			choice({ label, name, options: [['', 'All'], ...options], chosen: query.get(name) ?? '' }),
		)}
		<button type="submit">Search</button>
		${isSearched && html`<a href="${path}">Clear</a>`}
	</form>`;
}

/** The number of the page that an address asks for. */
export function pageOf(query: URLSearchParams): number {
	const page = Number(query.get('page') ?? 1);
	return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** How many fit, and links to the pages before and after. */
export function pager(
	path: string,
	query: URLSearchParams,
	{ total, page, pages }: Found<unknown>,
	name: string,
): Html {
	if (total === 0) return html``;
	const first = (page - 1) * PAGE_ROWS + 1;
	const shown = `${first}–${Math.min(total, page * PAGE_ROWS)} of ${counted(total, name)}`;
	const to = (wanted: number) => {
		const changed = new URLSearchParams(query);
		changed.set('page', String(wanted));
		return `${path}?${changed.toString()}`;
	};
	return html`<nav class="pager" aria-label="Pages">
		<span>${pages === 1 ? counted(total, name) : shown}</span>
		${page > 1 && html`<a id="page-newer" href="${to(page - 1)}" rel="prev">Newer</a>`}
		${page < pages && html`<a id="page-older" href="${to(page + 1)}" rel="next">Older</a>`}
	</nav>`;
}
