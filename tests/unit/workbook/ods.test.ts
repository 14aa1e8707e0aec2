import { readWorkbook } from '../../../cas/workbook';
import { openWorkbook } from '../../../cas/workbook/open/openWorkbook';
import { rowsOf } from '../../../cas/workbook/open/rawCell';
import { DEFAULT_LIMITS } from '../../../cas/limits';
import { parcel } from './parcel';
import { zipOf, type Part } from './zipOf';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
const MIMETYPE = { name: 'mimetype', content: SPREADSHEET, stored: true };
const cell = (inner: string) => `<table:table-cell office:value-type="string">${inner}</table:table-cell>`;
const row = (...cells: string[]) =>
	`<table:table-row>${cells.map((text) => cell(`<text:p>${text}</text:p>`)).join('')}</table:table-row>`;
const table = (name: string, rows: string, attributes = '') =>
	`<table:table table:name="${name}" ${attributes}>${rows}</table:table>`;
const HEADERS = row('Reference', 'Direction', 'Note');

function ods(tables: string, styles = '', first: readonly Part[] = [MIMETYPE]): Uint8Array {
	const content = `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
	return zipOf([...first, { name: 'content.xml', content }]);
}

async function read(bytes: Uint8Array) {
	const { messages, refusedRows } = await readWorkbook(bytes, parcel);
	expect(refusedRows).toEqual([]);
	return messages.map(({ message }) => [message.externalReference, message.note]);
}

describe('a spreadsheet of LibreOffice', () => {
	const old = HEADERS + row('OLD', 'OUT', 'x');
	const visible = table('Export', HEADERS + row('P', 'OUT', 'n'));

	it.each([
		[
			'by its style',
			table('Old', old, 'table:style-name="ta2"'),
			'<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>',
		],
		['by itself', table('Old', old, 'table:display="false"'), ''],
	])('its hidden sheet is not read, hidden %s', async (_how, hidden, styles) => {
		expect(await read(ods(hidden + visible, styles))).toEqual([['P', 'n']]);
	});

	it('is known without its first part, which Google leaves out', async () => {
		const manifest = (type: string) => [
			{
				name: 'META-INF/manifest.xml',
				content: `<manifest:manifest><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`,
			},
		];
		expect(await read(ods(visible, '', manifest(SPREADSHEET)))).toEqual([['P', 'n']]);
		const text = ods(visible, '', manifest('application/vnd.oasis.opendocument.text'));
		await expect(readWorkbook(text, parcel)).rejects.toThrow('an OpenDocument file');
	});

	it('the text of a shape on a cell is not that of the cell', async () => {
		const shape = '<draw:custom-shape><text:p>ask Anna</text:p></draw:custom-shape>';
		const frame =
			'<draw:frame><draw:text-box><text:p>and <text:span>Bert</text:span></text:p></draw:text-box></draw:frame>';
		const cells = `${cell(`${shape}<text:p>P</text:p>`)}${cell('<text:p>OUT</text:p>')}${cell(`<text:p>AC${frame}ME <text:span>NV</text:span></text:p>${shape}`)}`;
		expect(await read(ods(table('Export', `${HEADERS}<table:table-row>${cells}</table:table-row>`)))).toEqual([
			['P', 'ACME NV'],
		]);
	});

	it('a percentage is known as one', async () => {
		const percent =
			'<table:table-cell office:value-type="percentage" office:value="0.135"><text:p>13,5%</text:p></table:table-cell>';
		const bytes = ods(table('Export', `<table:table-row>${percent}</table:table-row>`));
		const rows: unknown[] = [];
		const [sheet] = (await openWorkbook(bytes, DEFAULT_LIMITS)).sheets;
		for await (const { cells } of rowsOf(sheet!)) rows.push(...cells);
		expect(rows).toEqual([{ kind: 'number', number: 0.135, format: '0%' }]);
	});
});
