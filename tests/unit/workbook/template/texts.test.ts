import { LANGUAGES } from '../../../../cas/language';
import { listHeading } from '../../../../cas/speech';
import { layoutOf } from '../../../../cas/workbook';
import { helpIn } from '../../../../cas/workbook/template/helpTexts/helpTexts';
import { phrasesIn } from '../../../../cas/workbook/template/phrases/phrases';
import { USUAL_COLUMNS } from '../../../../cas/workbook/template/usualColumns';
import { MODELS } from './filledTemplate';

const layouts = MODELS.flatMap((model) => {
	const { main, lists } = layoutOf(model);
	return [main, ...lists].map((layout) => ({ model, layout, list: layout.listName }));
});

it('names only columns that exist among the usual ones', () => {
	for (const [name, sheets] of Object.entries(USUAL_COLUMNS)) {
		for (const [list, columns] of Object.entries(sheets)) {
			const found = layouts.find(({ model, list: known }) => model.name === name && known === list);
			const known = new Set(found?.layout.columns.map(({ leaf }) => leaf.name));
			expect({ name, list, absent: columns.filter((column) => !known.has(column)) }).toEqual({
				name,
				list,
				absent: [],
			});
			expect(new Set(columns).size).toBe(columns.length);
		}
	}
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('in %s', (language) => {
	it('has help for nearly all columns; a new field may be in English for a while', () => {
		const helps = new Set(layouts.flatMap(({ layout }) => layout.columns.map(({ leaf }) => leaf.field.help)));
		const english = [...helps].filter((help) => helpIn(language, help) === help);
		expect(english.length / helps.size).toBeLessThan(0.1);
	});

	it('has a title for every code list', () => {
		for (const { layout } of layouts) {
			for (const { leaf } of layout.columns)
				if (leaf.field.kind === 'code')
					expect(listHeading({ id: leaf.field.list.id, title: 'untitled' }, language)).not.toBe('untitled');
		}
	});
});

it.each(LANGUAGES)('says nothing in %s that Excel would cut off', (language) => {
	const { refusal, instructions } = phrasesIn(language);
	const messages = [
		refusal.list,
		refusal.openList,
		refusal.date,
		refusal.reference('x'.repeat(31)),
		refusal.length(512),
	];
	for (const message of messages) expect(message.length).toBeLessThanOrEqual(225);
	expect(refusal.title.length).toBeLessThanOrEqual(32);
	expect(instructions.length).toBeLessThanOrEqual(31);
});
