import { damaged, encrypted, tooLarge } from '../admit';
import type { OpenedWorkbook } from '../engine/openedWorkbook';
import { TagReader, xmlTags, type XmlTag } from '../engine/xmlTags';
import type { ZipArchive } from '../engine/zipArchive';
import type { WorkbookLimits } from '../limits';
import type { Sheet, SheetRow } from '../rawCell';
import { TableReader } from './tableReader';

const CONTENT = 'content.xml';

/** Opens a spreadsheet of LibreOffice. Its sheets are read row by row, anew each time. OpenDocument 1.3 part 3, 9. */
export async function openOds(archive: ZipArchive, limits: WorkbookLimits): Promise<OpenedWorkbook> {
	if (archive.has('META-INF/manifest.xml')) {
		for (const { name } of xmlTags(await archive.text('META-INF/manifest.xml')))
			if (name === 'encryption-data') throw encrypted();
	}
	const names: string[] = [];
	for await (const { name, kind, attributes } of tagsOf(archive, limits)) {
		if (name === 'table' && kind !== 'close') names.push(attributes.get('name') ?? '');
	}
	if (names.length > limits.sheets)
		throw tooLarge(`The workbook has more than ${limits.sheets} sheets`, 'Remove the sheets that are not needed');
	const sheets = names.map((name, index) => sheetOf(archive, limits, name, index));
	return { names, sheets, is1904: false };
}

function sheetOf(archive: ZipArchive, limits: WorkbookLimits, name: string, index: number): Sheet {
	let merges: readonly string[] | undefined;
	async function* rows(): AsyncGenerator<SheetRow, void, undefined> {
		const table = new TableReader(limits);
		let at = -1;
		for await (const tag of tagsOf(archive, limits)) {
			if (tag.name === 'table' && tag.kind !== 'close') at += 1;
			if (at === index) yield* table.take(tag);
			if (at > index) break;
		}
		merges = table.merges;
	}
	return {
		name,
		hidden: false,
		rows,
		merges: async () => {
			if (merges === undefined) for await (const _row of rows());
			return merges ?? [];
		},
	};
}

async function* tagsOf(archive: ZipArchive, limits: WorkbookLimits): AsyncGenerator<XmlTag, void, undefined> {
	const reader = new TagReader();
	const decoder = new TextDecoder();
	for await (const chunk of archive.chunks(CONTENT)) {
		yield* reader.push(decoder.decode(chunk, { stream: true }));
		if (reader.waiting > limits.cellCharacters * 16)
			throw tooLarge('A cell of the workbook holds more text than a cell can', 'Shorten it and send the file again');
	}
	yield* reader.push(decoder.decode());
	if (reader.waiting > 1_000) throw damaged();
}
