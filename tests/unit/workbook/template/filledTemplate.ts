import ExcelJS from 'exceljs';
import { exampleOf, MESSAGE_MODELS, type MessageModel } from '../../../../cas/messages';
import { layoutOf, type LayoutColumn, type SheetLayout } from '../../../../cas/workbook';
import type { Language } from '../../../../cas/language';
import { shownValue, valueAtPath } from '../../../../cas/messages/model/place';
import { codeWithName } from '../../../../cas/workbook/template/valueLists';

/** The messages that a template is made for, as the node offers them. */
export const MODELS: readonly MessageModel[] = Object.values(MESSAGE_MODELS)
	.map(({ model }): MessageModel => model)
	.filter(({ deprecated }) => deprecated === undefined);

export const HEADER_ROW = 2;
export const EXAMPLE_ROW = 3;
const FIRST_FREE_ROW = 4;

/** The template as it is, with its rules for what may be typed. */
export async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
	return await load(bytes);
}

/** The template to type into: without its rules and drop-downs, which exceljs reads and writes cell by cell and slowly. */
export async function openedToType(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
	return await load(bytes, { ignoreNodes: ['dataValidations'] });
}

async function load(bytes: Uint8Array, options?: Partial<ExcelJS.XlsxReadOptions>): Promise<ExcelJS.Workbook> {
	const workbook = new ExcelJS.Workbook();
	const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
	await workbook.xlsx.load(file, options);
	return workbook;
}

/** Saves what was typed into a template of `openedToType`. */
export async function saved(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function sheetNamed(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
	const sheet = workbook.getWorksheet(name);
	if (sheet === undefined) throw new Error(`No sheet ${name}: ${workbook.worksheets.map((one) => one.name).join()}`);
	return sheet;
}

/** Headers as people see them, without the star of a required one and the unit. */
export function headersOf(sheet: ExcelJS.Worksheet): string[] {
	const values = sheet.getRow(HEADER_ROW).values as ExcelJS.CellValue[];
	return values.slice(1).map(String);
}

const bare = (header: string) => header.replace(/ \*$/, '').replace(/ \((kg|%|% vol)\)$/, '');

/** Types a message into the sheets of a template as a person does: picked entries for codes, real dates, yes or no. */
export function typeIn(
	workbook: ExcelJS.Workbook,
	model: MessageModel,
	language: Language,
	messages: readonly Record<string, unknown>[],
	sheetOf: (layout: SheetLayout) => string = (layout) => layout.names[language],
): void {
	const { main, lists } = layoutOf(model);
	messages.forEach((message, index) => {
		typeRow(sheetNamed(workbook, sheetOf(main)), FIRST_FREE_ROW + index, main.columns, language, message);
	});
	for (const layout of lists) {
		const sheet = sheetNamed(workbook, sheetOf(layout));
		const entries = messages.flatMap((message) => {
			const list = (valueAtPath(message, layout.list ?? []) ?? []) as Record<string, unknown>[];
			return list.map((entry) => ({ message, entry }));
		});
		entries.forEach(({ message, entry }, index) => {
			const row = FIRST_FREE_ROW + index;
			const isJoin = ({ joinsOn }: LayoutColumn) => joinsOn !== undefined;
			typeRow(sheet, row, layout.columns.filter(isJoin), language, message);
			typeRow(
				sheet,
				row,
				layout.columns.filter((column) => !isJoin(column)),
				language,
				entry,
			);
		});
	}
}

function typeRow(
	sheet: ExcelJS.Worksheet,
	row: number,
	columns: readonly LayoutColumn[],
	language: Language,
	value: Record<string, unknown>,
): void {
	const headers = headersOf(sheet).map(bare);
	for (const { leaf, headers: names } of columns) {
		const given = shownValue(value, leaf);
		const column = headers.indexOf(names[language]) + 1;
		if (given === undefined || column === 0) continue;
		sheet.getCell(row, column).value = typed(leaf, given, language);
	}
}

const YES: Record<Language, string> = { en: 'Yes', fr: 'Oui', nl: 'Ja', de: 'Ja' };
const NO: Record<Language, string> = { en: 'No', fr: 'Non', nl: 'Nee', de: 'Nein' };

function typed({ field }: LayoutColumn['leaf'], value: unknown, language: Language): ExcelJS.CellValue {
	if (field.kind === 'code') return codeWithName(field.list, String(value), language);
	if (field.kind === 'date') return new Date(`${String(value)}T00:00:00Z`);
	if (field.kind === 'boolean') return value === true ? YES[language] : NO[language];
	return value as ExcelJS.CellValue;
}

/** Two complete messages of a model that differ in their reference. */
export function twoMessages(model: MessageModel): Record<string, unknown>[] {
	const example = exampleOf(model);
	const [reference = ''] = model.identity;
	return [example, { ...structuredClone(example), [reference]: `${String(example[reference])}-B` }];
}
