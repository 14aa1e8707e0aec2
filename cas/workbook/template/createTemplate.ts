import type { Language } from '../../language';
import type { MessageModel } from '../../messages/model/message';
import { layoutOf } from '../headers';
import { unusedLists, type CustomerLists } from './customerLists';
import { dataSheet, type NamedSheet } from './dataSheets';
import { guideSheet } from './guide';
import { TemplateError } from './templateError';
import { phrasesIn } from './phrases/phrases';
import type { TemplatePlan } from './plan';
import { markOf } from './templateVersion';
import { ValueLists } from './valueLists';
import { writeTemplate } from './writeTemplate';

export interface TemplateOptions {
	/** The messages that the workbook is for, in the order of their sheets. */
	readonly models: readonly MessageModel[];
	/** English when absent. */
	readonly language?: Language;
	/** `usual`, when absent: what most people fill in, and what is required. `all`: every column of the layout, the others grouped. */
	readonly columns?: 'usual' | 'all';
	/** A grey first row on each sheet that shows how it is meant and is never read; there when absent. */
	readonly exampleRow?: boolean;
	/** A customer's own values, offered in drop-downs. */
	readonly lists?: CustomerLists;
}

/**
 * An .xlsx workbook to be filled in by people: instructions, a sheet for each message and each list of it, and drop-downs.
 * `readWorkbook` reads it back with each of the models. The same options give the same bytes.
 *
 * @throws TemplateError for no model, a list whose key names no column of the template, or a value that no cell can hold.
 */
export async function createTemplate(options: TemplateOptions): Promise<Uint8Array> {
	return await writeTemplate(planTemplate(options));
}

/** What the workbook of `createTemplate` will hold. */
function planTemplate(options: TemplateOptions): TemplatePlan {
	const { models, language = 'en', columns = 'usual', exampleRow = true, lists = {} } = options;
	if (models.length === 0) throw new TemplateError('A template needs at least one message', 'Choose a message');
	const phrases = phrasesIn(language);
	const valueLists = new ValueLists(language, phrases);
	const named = namedSheets(models, language);
	const unused = unusedLists(
		lists,
		named.flatMap(({ layout }) => layout.columns),
	);
	if (unused.length > 0) {
		const problem = `No column of the template takes the list ${unused.join(', ')}`;
		throw new TemplateError(problem, 'Choose the message that has the field, or remove the list');
	}
	const sheets = named.map((sheet) => ({
		...sheet,
		plan: dataSheet(sheet, { language, phrases, columns, exampleRow, lists, valueLists }),
	}));
	const title = phrases.guide.title(models.map(({ labels }) => labels[language]).join(', '));
	return {
		title,
		guide: guideSheet(title, sheets, language, phrases),
		sheets: sheets.map(({ plan }) => plan),
		lists: valueLists.sheet(markOf(language, models)),
	};
}

/** Excel's limit for the name of a sheet. */
const MAX_SHEET_NAME = 31;

/** The sheets of all models. Two that are called the same get the name of their message in front. */
function namedSheets(models: readonly MessageModel[], language: Language): NamedSheet[] {
	const plain = models.flatMap((model) => {
		const { main, lists } = layoutOf(model);
		return [main, ...lists].map((layout) => ({ model, layout, isMain: layout === main }));
	});
	const nameOf = ({ model, layout }: Pick<NamedSheet, 'model' | 'layout'>) => {
		const name = layout.names[language];
		const isTaken = plain.some((other) => other.layout !== layout && other.layout.names[language] === name);
		return (isTaken ? `${model.labels[language]} - ${name}` : name)
			.replace(/[[\]*?/\\:]/g, ' ')
			.slice(0, MAX_SHEET_NAME);
	};
	return plain.map(({ model, layout, isMain }) => ({
		model,
		layout,
		name: nameOf({ model, layout }),
		main: isMain ? undefined : nameOf({ model, layout: layoutOf(model).main }),
	}));
}
