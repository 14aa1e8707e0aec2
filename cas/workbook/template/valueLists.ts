import type { CodeList } from '../../codes/codeList';
import { OFTEN_USED } from '../../codes/oftenUsed';
import type { Language } from '../../language';
import { listHeading } from '../../speech';
import { codeOf } from '../values';
import { columnLetter } from '../open';
import { LIST_SHEET } from '../rows';
import type { ListSheet } from './plan';
import type { Phrases } from './phrases/phrases';

/** Column A holds the mark of the template, row 1 the titles. */
const FIRST_LIST_COLUMN = 1;
const FIRST_VALUE_ROW = 2;

/** The lists of a template, each once, however many columns use it. */
export class ValueLists {
	private readonly columns: { title: string; values: readonly string[] }[] = [];
	private readonly sources = new Map<string, string>();

	constructor(
		private readonly language: Language,
		private readonly phrases: Phrases,
	) {}

	/** The range of a code list: first each code with its name, as people choose it, then each code alone, as others type it. */
	ofCodes(list: CodeList, only?: readonly string[]): string {
		const key = only === undefined ? list.id : `${list.id}:${only.join()}`;
		return this.source(key, this.titleOf(list), () => {
			const codes = only ?? [...new Set([...(OFTEN_USED[list.id] ?? []), ...list.codes.map(({ code }) => code)])];
			const named = codes.filter((code) => only !== undefined || list.has(code));
			return [...new Set([...named.map((code) => codeWithName(list, code, this.language)), ...named])];
		});
	}

	yesOrNo(): string {
		return this.source('yesOrNo', this.phrases.note.yesOrNo, () => [this.phrases.yes, this.phrases.no]);
	}

	ofValues(title: string, values: readonly string[]): string {
		return this.source(`values:${values.join('\n')}`, title, () => values);
	}

	titleOf(list: CodeList): string {
		return listHeading(list, this.language);
	}

	sheet(mark: readonly string[]): ListSheet {
		return { name: LIST_SHEET, columns: [{ title: mark[0] ?? '', values: mark.slice(1) }, ...this.columns] };
	}

	private source(key: string, title: string, valuesOf: () => readonly string[]): string {
		const known = this.sources.get(key);
		if (known !== undefined) return known;
		const values = valuesOf();
		const letter = columnLetter(FIRST_LIST_COLUMN + this.columns.length);
		const last = FIRST_VALUE_ROW + Math.max(values.length, 1) - 1;
		const source = `${LIST_SHEET}!$${letter}$${FIRST_VALUE_ROW}:$${letter}$${last}`;
		this.columns.push({ title, values });
		this.sources.set(key, source);
		return source;
	}
}

/** `BE – Belgium` where the reader takes exactly that for the code, else the code alone. */
export function codeWithName(list: CodeList, code: string, language: Language): string {
	const found = list.find(code);
	const name = found?.names[language] ?? found?.names.en ?? code;
	const text = `${code} – ${name}`;
	return name !== code && codeOf(list, text) === code ? text : code;
}
