import { HEADER_SEARCH_ROWS, WAITING_CELLS, type WorkbookLimits } from '../../../limits';
import type { OpenedWorkbook } from '../openedWorkbook';
import { TagReader, xmlTags, type XmlTag } from '../../xml/xmlTags';
import type { ZipArchive } from '../../zip/zipArchive';
import type { RowBatch, Sheet, SheetRow } from '../rawCell';
import { SheetSize } from '../sheetSize';
import { TableReader } from './tableReader';
import { damaged, encrypted, tooLarge } from '../../errors/workbookError';

const CONTENT = 'content.xml';

/** The rows of a sheet in which headers are looked for, and the first below them. */
interface Beginning {
	readonly name: string;
	readonly hidden: boolean;
	readonly rows: SheetRow[];
	/** The sheet has no more rows. */
	isWhole: boolean;
	readonly table: TableReader;
}

/**
 * Opens a spreadsheet of LibreOffice. All its sheets stand in one part, one after another: the beginnings of all are kept from
 * a single pass, since a pass for each would take a time that grows with their number. Rows below are read as they are asked
 * for, anew each time. OpenDocument 1.3 part 3, 9.
 */
export async function openOds(archive: ZipArchive, limits: WorkbookLimits): Promise<OpenedWorkbook> {
	if (archive.has('META-INF/manifest.xml')) {
		for (const { name } of xmlTags(await archive.text('META-INF/manifest.xml')))
			if (name === 'encryption-data') throw encrypted();
	}
	const beginnings = await beginningsOf(archive, limits);
	return {
		names: beginnings.map(({ name }) => name),
		sheets: beginnings.map((beginning, index) => sheetOf(archive, limits, beginning, index)),
		is1904: false,
	};
}

async function beginningsOf(archive: ZipArchive, limits: WorkbookLimits): Promise<Beginning[]> {
	const beginnings: Beginning[] = [];
	const size = new SheetSize(limits);
	const hiddenStyles = new Set<string>();
	let style: string | undefined;
	for await (const tag of tagsOf(archive, limits)) {
		if (beginnings.length === 0 && tag.kind !== 'close') {
			if (tag.name === 'style') style = tag.attributes.get('name');
			else if (tag.name === 'table-properties' && style !== undefined && isOff(tag)) hiddenStyles.add(style);
		}
		if (isTable(tag)) {
			const last = beginnings.at(-1);
			if (last !== undefined && !hasPassedHeaders(last)) last.isWhole = true;
			const table = new TableReader(limits, size);
			const hidden = isOff(tag) || hiddenStyles.has(tag.attributes.get('style-name') ?? '');
			beginnings.push({ name: tag.attributes.get('name') ?? '', hidden, rows: [], isWhole: false, table });
			if (beginnings.length > limits.sheets)
				throw tooLarge(`The workbook has more than ${limits.sheets} sheets`, 'Remove the sheets that are not needed');
		}
		const open = beginnings.at(-1);
		if (open !== undefined && !hasPassedHeaders(open)) takeBeginning(open, tag);
	}
	const last = beginnings.at(-1);
	if (last !== undefined && !hasPassedHeaders(last)) last.isWhole = true;
	return beginnings;
}

function takeBeginning(beginning: Beginning, tag: XmlTag): void {
	for (const row of beginning.table.take(tag)) {
		beginning.rows.push(row);
		if (hasPassedHeaders(beginning)) break;
	}
}

/** `table:display` hides a table, mostly by its style. OpenDocument 1.3 part 3, 20.257. */
const isOff = ({ attributes }: XmlTag) => attributes.get('display') === 'false';

const isTable = ({ name, kind }: XmlTag) => name === 'table' && kind !== 'close';

const hasPassedHeaders = ({ rows }: Beginning) => (rows.at(-1)?.number ?? 0) > HEADER_SEARCH_ROWS;

function sheetOf(archive: ZipArchive, limits: WorkbookLimits, beginning: Beginning, index: number): Sheet {
	let merges: readonly string[] | undefined = beginning.isWhole ? beginning.table.merges : undefined;
	async function* batches(): AsyncGenerator<RowBatch, void, undefined> {
		yield beginning.rows;
		if (beginning.isWhole) return;
		const known = beginning.rows.at(-1)?.number ?? 0;
		const table = new TableReader(limits);
		let at = -1;
		for await (const tag of tagsOf(archive, limits)) {
			if (isTable(tag)) at += 1;
			if (at === index) for (const row of table.take(tag)) if (row.number > known) yield [row];
			if (at > index) break;
		}
		merges = table.merges;
	}
	return {
		name: beginning.name,
		hidden: beginning.hidden,
		batches,
		merges: async () => {
			if (merges === undefined) for await (const _rows of batches());
			return merges ?? [];
		},
	};
}

async function* tagsOf(archive: ZipArchive, limits: WorkbookLimits): AsyncGenerator<XmlTag, void, undefined> {
	const reader = new TagReader();
	const decoder = new TextDecoder();
	for await (const chunk of archive.chunks(CONTENT)) {
		yield* reader.push(decoder.decode(chunk, { stream: true }));
		if (reader.waiting > limits.cellCharacters * WAITING_CELLS)
			throw tooLarge('A cell of the workbook holds more text than a cell can', 'Shorten it and send the file again');
	}
	yield* reader.push(decoder.decode());
	yield* reader.finish();
	if (reader.waiting > 1_000) throw damaged();
}
