import type { Language } from '../../language';
import type { NamedSheet } from './dataSheets';
import type { DataSheet, GuideRow, GuideSheet } from './plan';
import type { Phrases } from './phrases/phrases';

/** The sheet of instructions, in plain words, for the sheets that the template has. */
export function guideSheet(
	title: string,
	sheets: readonly (NamedSheet & { readonly plan: DataSheet })[],
	language: Language,
	phrases: Phrases,
): GuideSheet {
	const { guide } = phrases;
	const blank: GuideRow = { kind: 'blank' };
	const heading = (text: string): GuideRow => ({ kind: 'heading', text });
	const bullet = (text: string): GuideRow => ({ kind: 'step', mark: '•', text });
	const rows: GuideRow[] = [
		{ kind: 'title', text: title },
		{ kind: 'subtitle', text: guide.subtitle },
		blank,
		heading(guide.howTo),
		...guide.steps.map((text, index): GuideRow => ({ kind: 'step', mark: `${index + 1}.`, text })),
		blank,
		heading(guide.sheets),
		...sheets.map((sheet): GuideRow => ({
			kind: 'sheet',
			sheet: sheet.name,
			text: purposeOf(sheet, language, phrases),
		})),
		blank,
		heading(guide.colours),
		...colours(sheets, phrases),
		blank,
		heading(guide.mistakes),
		...guide.aboutMistakes.map(bullet),
		blank,
		heading(guide.goodToKnow),
		...guide.hints.map(bullet),
	];
	return { name: phrases.instructions, rows };
}

function purposeOf(sheet: NamedSheet & { readonly plan: DataSheet }, language: Language, { guide }: Phrases): string {
	const { layout, model, main, plan } = sheet;
	if (main === undefined) return guide.oneRow(model.labels[language]);
	const join = plan.columns.find(({ refersTo }) => refersTo !== undefined);
	return guide.oneRowOfList(layout.names[language], (join?.header ?? '').replace(/ \*$/, ''), main);
}

function colours(sheets: readonly (NamedSheet & { readonly plan: DataSheet })[], { guide }: Phrases): GuideRow[] {
	const { colourOf } = guide;
	const mains = [...new Set(sheets.flatMap(({ main }) => main ?? []))];
	return [
		{ kind: 'colour', role: 'required', text: colourOf.required },
		{ kind: 'colour', role: 'usual', text: colourOf.usual },
		...(sheets.some(({ plan }) => plan.columns.some(({ role }) => role === 'rare'))
			? [{ kind: 'colour', role: 'rare', text: colourOf.rare } as const]
			: []),
		...(sheets.some(({ plan }) => plan.hasExample)
			? [{ kind: 'colour', role: 'example', text: colourOf.example } as const]
			: []),
		{ kind: 'colour', role: 'missing', text: colourOf.missing },
		...mains.map((main): GuideRow => ({ kind: 'colour', role: 'orphan', text: colourOf.orphan(main) })),
	];
}
