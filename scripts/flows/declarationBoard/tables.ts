import { expression, node, type Draft } from '../manualDeclaration/nodeDrafts';

type ColumnType = 'string' | 'number' | 'boolean';

const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'string' as ColumnType]));

/** The data tables of the register, each with its columns in their order. */
const TABLES = {
	customs_declarations: {
		...texts('key', 'declarationId', 'externalReference', 'direction', 'lrn', 'mrn', 'status', 'since'),
		duties: 'number',
		...texts('currency', 'documents', 'problems'),
		attention: 'boolean',
		closed: 'boolean',
		lastOrder: 'number',
		version: 'number',
	},
	customs_declaration_events: {
		...texts('eventKey', 'key', 'time'),
		order: 'number',
		...texts('type', 'status', 'declarationId', 'externalReference', 'direction', 'lrn', 'mrn'),
		duties: 'number',
		...texts('currency', 'documents', 'problems'),
		attention: 'boolean',
		source: 'string',
	},
	customs_register_checks: texts('name', 'completeTo', 'problem', 'problemAt'),
} as const satisfies Record<string, Record<string, ColumnType>>;

type TableName = keyof typeof TABLES;

/** A condition on a column; without a value it asks whether the column is true. */
interface Condition {
	readonly column: string;
	readonly is?: 'eq' | 'lt' | 'lte' | 'gte' | 'isTrue';
	readonly value?: string | number;
}

type Place = Pick<Draft, 'column' | 'row'> & Partial<Pick<Draft, 'onError' | 'alwaysOutputData' | 'executeOnce'>>;

const table = (name: string, parameters: Record<string, unknown>, place: Place): Draft =>
	node({ name, type: 'n8n-nodes-base.dataTable', typeVersion: 1.1, parameters, ...place });

const located = (value: TableName) => ({ __rl: true, mode: 'name', value });

const where = (conditions: readonly Condition[]) => ({
	matchType: 'allConditions',
	filters:
		conditions.length === 0
			? {}
			: {
					conditions: conditions.map(({ column, is, value }) => ({
						keyName: column,
						...(is === undefined ? {} : { condition: is }),
						...(value === undefined ? {} : { keyValue: value }),
					})),
				},
});

/** Takes the item's fields as columns. */
const FROM_ITEM = { columns: { mappingMode: 'autoMapInputData', value: {}, matchingColumns: [], schema: [] } };

/** Makes the table where it does not exist, and changes nothing where it does. */
export const makeTable = (name: string, tableName: TableName, place: Place) =>
	table(
		name,
		{
			resource: 'table',
			operation: 'create',
			tableName,
			columns: { column: Object.entries(TABLES[tableName]).map(([column, type]) => ({ name: column, type })) },
			options: { createIfNotExists: true },
		},
		{ executeOnce: true, ...place },
	);

/** All rows that meet the conditions. */
export const getRows = (name: string, from: TableName, conditions: readonly Condition[], place: Place) =>
	table(
		name,
		{ resource: 'row', operation: 'get', dataTableId: located(from), ...where(conditions), returnAll: true },
		place,
	);

/** Lets through the items that have no row yet. */
export const hasNoRow = (name: string, tableName: TableName, conditions: readonly Condition[], place: Place) =>
	table(
		name,
		{ resource: 'row', operation: 'rowNotExists', dataTableId: located(tableName), ...where(conditions) },
		place,
	);

export const insertRow = (name: string, into: TableName, place: Place) =>
	table(name, { resource: 'row', operation: 'insert', dataTableId: located(into), ...FROM_ITEM, options: {} }, place);

/** `update` changes the rows that meet the conditions, `upsert` makes one where there is none. */
export const writeRow = (
	name: string,
	operation: 'update' | 'upsert',
	[into, conditions]: readonly [TableName, readonly Condition[]],
	place: Place,
	values?: Readonly<Record<string, string>>,
) =>
	table(
		name,
		{
			resource: 'row',
			operation,
			dataTableId: located(into),
			...where(conditions),
			...(values === undefined
				? FROM_ITEM
				: {
						columns: {
							mappingMode: 'defineBelow',
							value: values,
							matchingColumns: [],
							schema: Object.keys(values).map((id) => ({
								id,
								displayName: id,
								type: 'string',
								display: true,
								required: false,
								defaultMatch: false,
							})),
						},
					}),
			options: {},
		},
		place,
	);

export const deleteRows = (name: string, from: TableName, conditions: readonly Condition[], place: Place) =>
	table(
		name,
		{ resource: 'row', operation: 'deleteRows', dataTableId: located(from), ...where(conditions), options: {} },
		place,
	);

/** The row of the item's own value in a column. */
export const ofItem = (column: string): Condition => ({ column, is: 'eq', value: expression(`$json.${column}`) });
