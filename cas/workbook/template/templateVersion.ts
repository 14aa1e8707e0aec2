import { LANGUAGES, type Language } from '../../language';
import type { MessageModel } from '../../messages/model/message';
import { cellText, openWorkbook, rowsOf } from '../open';
import { DEFAULT_LIMITS } from '../../limits';
import { LIST_SHEET } from '../rows';

/** What a workbook says of the template that it was made from. */
export interface TemplateVersion {
	/** Counts up when a template of before would be read otherwise. */
	readonly version: number;
	readonly language: Language;
	/** CAS's names of the messages. */
	readonly messages: readonly string[];
}

const TEMPLATE_VERSION = 1;
const MARK = 'customs4trade-template';
const MARK_ROWS = 4;

/** The first column of the hidden sheet, from its title down; every spreadsheet program keeps it. */
export function markOf(language: Language, models: readonly MessageModel[]): string[] {
	return [MARK, String(TEMPLATE_VERSION), language, models.map(({ name }) => name).join(' ')];
}

/**
 * The template that a workbook was made from; undefined for any other workbook.
 *
 * @throws WorkbookError where the file cannot be read.
 */
export async function templateVersionOf(bytes: Uint8Array): Promise<TemplateVersion | undefined> {
	const { sheets } = await openWorkbook(bytes, DEFAULT_LIMITS);
	const sheet = sheets.find(({ name }) => name === LIST_SHEET);
	const mark: string[] = [];
	for await (const { cells } of sheet === undefined ? [] : rowsOf(sheet)) {
		mark.push(cellText(cells[0]));
		if (mark.length === MARK_ROWS) break;
	}
	const [word, version = '', written, messages = ''] = mark;
	const language = LANGUAGES.find((known) => known === written);
	if (word !== MARK || language === undefined || !/^\d+$/.test(version)) return undefined;
	return { version: Number(version), language, messages: messages.split(' ') };
}
