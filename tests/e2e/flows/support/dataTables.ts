import type { N8nApi } from '../../../../scripts/host/api';

export type DataTableRow = Readonly<Record<string, unknown>>;

interface DataTable {
	readonly id: string;
	readonly name: string;
	readonly projectId: string;
}

const PAGE_ROWS = 100;

/** All rows of a data table of n8n, by its name; none where there is no such table. */
export async function dataTableRows(api: N8nApi, name: string): Promise<DataTableRow[]> {
	const table = await tableNamed(api, name);
	if (table === undefined) return [];
	const rows: DataTableRow[] = [];
	for (;;) {
		const query = { skip: String(rows.length), take: String(PAGE_ROWS) };
		const path = `/projects/${table.projectId}/data-tables/${table.id}/rows`;
		const { data } = await api.session.rest<{ data: DataTableRow[] }>('GET', path, undefined, query);
		rows.push(...data);
		if (data.length < PAGE_ROWS) return rows;
	}
}

/** Puts rows into a data table, as a flow would. */
export async function insertDataTableRows(api: N8nApi, name: string, rows: readonly DataTableRow[]): Promise<void> {
	const table = await tableNamed(api, name);
	if (table === undefined) throw new Error(`n8n has no data table ${name}.`);
	const path = `/projects/${table.projectId}/data-tables/${table.id}/insert`;
	for (let from = 0; from < rows.length; from += PAGE_ROWS)
		await api.session.rest('POST', path, { data: rows.slice(from, from + PAGE_ROWS), returnType: 'count' });
}

async function tableNamed(api: N8nApi, name: string): Promise<DataTable | undefined> {
	const { data } = await api.session.rest<{ data: DataTable[] }>('GET', '/data-tables-global', undefined, {
		filter: JSON.stringify({ name }),
	});
	return data.find((table) => table.name === name);
}
