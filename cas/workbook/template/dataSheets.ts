import type { Language } from '../../language';
import type { LeafField } from '../../messages/model/field';
import type { Leaf } from '../../messages/model/leaves';
import type { MessageModel } from '../../messages/model/message';
import { codeOf } from '../values';
import { columnLetter, serialOfUtc } from '../open';
import { holds, type LayoutColumn, layoutOf, type SheetLayout } from '../headers';
import { formatOf, widthOf } from './cellFormats';
import { cellRule, ownListRule, referenceRule } from './cellRules';
import { customerValues, type CustomerLists } from './customerLists';
import { exampleReference } from '../rows';
import { headerNote } from './headerNote';
import { FIRST_ROW, LAST_ROW, type CellRule, type DataColumn, type DataSheet } from './plan';
import type { Phrases } from './phrases/phrases';
import { USUAL_COLUMNS } from './usualColumns';
import { codeWithName, type ValueLists } from './valueLists';

/** One sheet of one message of a template, with the name that it gets. */
export interface NamedSheet {
	readonly model: MessageModel;
	readonly layout: SheetLayout;
	readonly name: string;
	/** The sheet of the messages, where this one holds entries of theirs. */
	readonly main: string | undefined;
}

export interface SheetOptions {
	readonly language: Language;
	readonly phrases: Phrases;
	readonly columns: 'usual' | 'all';
	readonly exampleRow: boolean;
	readonly lists: CustomerLists;
	readonly valueLists: ValueLists;
}

/** The plan of a data sheet. */
export function dataSheet(sheet: NamedSheet, options: SheetOptions): DataSheet {
	const { phrases, exampleRow } = options;
	const columns = shownColumns(sheet, options.columns).map(({ column, isUsual }) =>
		dataColumn(column, isUsual, sheet, options),
	);
	const legend = [
		{ role: 'plain', text: sheet.name },
		{ role: 'required', text: phrases.legend.required },
		{ role: 'usual', text: phrases.legend.usual },
		...(columns.some(({ role }) => role === 'rare') ? [{ role: 'rare', text: phrases.legend.rare } as const] : []),
		...(exampleRow ? [{ role: 'example', text: phrases.legend.example } as const] : []),
		{ role: 'plain', text: phrases.legend.help },
	] as const;
	return { name: sheet.name, legend, columns, hasExample: exampleRow };
}

/** The columns of a sheet in the order of the template: usual and required ones first, the others only where all are asked for. */
function shownColumns(
	{ model, layout }: Pick<NamedSheet, 'model' | 'layout'>,
	which: 'usual' | 'all',
): { column: LayoutColumn; isUsual: boolean }[] {
	const names = USUAL_COLUMNS[model.name]?.[layout.listName];
	const rank = ({ leaf, joinsOn, required }: LayoutColumn) => {
		// The required join of a list is named as the field it repeats.
		if (joinsOn !== undefined) return required ? -1 : Number.POSITIVE_INFINITY;
		const position = names === undefined ? 0 : names.indexOf(leaf.name);
		return position === -1 ? (required ? (names?.length ?? 0) : Number.POSITIVE_INFINITY) : position;
	};
	const ranked = layout.columns.map((column) => ({ column, isUsual: Number.isFinite(rank(column)) }));
	const usual = ranked.filter(({ isUsual }) => isUsual).sort((a, b) => rank(a.column) - rank(b.column));
	return which === 'usual' ? usual : [...usual, ...ranked.filter(({ isUsual }) => !isUsual)];
}

function dataColumn(column: LayoutColumn, isUsual: boolean, sheet: NamedSheet, options: SheetOptions): DataColumn {
	const { language, phrases, valueLists, lists } = options;
	const { leaf, required } = column;
	const header = headerText(column, language);
	const example = exampleCell(column, sheet.model, language, phrases);
	const shown = shownExample(leaf.field, example, phrases);
	const isReference = isIdentity(leaf, sheet.model);
	const refersTo = referenceRange(column, sheet, options);
	const own = customerValues(lists, column);
	const note = headerNote(
		leaf.field,
		{
			header,
			isRequired: required,
			example: isReference ? String(leaf.field.example) : shown,
			listTitle: leaf.field.kind === 'code' ? valueLists.titleOf(leaf.field.list) : undefined,
			hasOwnList: own !== undefined,
			repeats: refersTo === undefined || sheet.main === undefined ? undefined : { header, sheet: sheet.main },
		},
		language,
		phrases,
	);
	return {
		header,
		role: required ? 'required' : isUsual ? 'usual' : 'rare',
		width: widthOf(header, shown),
		format: formatOf(leaf.name, leaf.field),
		note,
		rule: ruleOf(leaf.field, header, own, refersTo, sheet, options),
		example,
		refersTo,
	};
}

function ruleOf(
	field: LeafField,
	header: string,
	own: readonly string[] | undefined,
	refersTo: { range: string } | undefined,
	sheet: NamedSheet,
	{ valueLists, phrases }: SheetOptions,
): CellRule | undefined {
	if (refersTo !== undefined) return referenceRule(filledPart(refersTo.range), sheet.main ?? '', phrases);
	if (own === undefined) return cellRule(field, valueLists, phrases);
	if (field.kind !== 'code') return ownListRule(valueLists.ofValues(header, own), phrases);
	const codes = own.map((value) => codeOf(field.list, value) ?? value);
	return ownListRule(valueLists.ofCodes(field.list, codes), phrases);
}

/** The first field of the identity is the reference that people look for. */
const isIdentity = (leaf: Leaf, { identity: [reference] }: MessageModel) =>
	reference !== undefined && holds(leaf, reference);

/** `Net mass (kg) *`: the reader takes the unit and the star for what they are. */
function headerText({ leaf, headers, required }: LayoutColumn, language: Language): string {
	const { field } = leaf;
	const unit = field.kind === 'number' && field.unit !== undefined ? ` (${field.unit})` : '';
	return `${headers[language]}${unit}${required ? ' *' : ''}`;
}

function exampleCell(column: LayoutColumn, model: MessageModel, language: Language, phrases: Phrases): string | number {
	const { field } = column.leaf;
	if (isIdentity(column.leaf, model)) return exampleReference(String(field.example), language);
	switch (field.kind) {
		case 'number':
			return field.example;
		case 'date':
			return serialOfUtc(new Date(`${field.example}T00:00:00Z`), false);
		case 'boolean':
			return field.example ? phrases.yes : phrases.no;
		case 'code':
			return codeWithName(field.list, field.example, language);
		default:
			return field.example;
	}
}

function shownExample(field: LeafField, example: string | number, { decimalSign }: Phrases): string {
	if (field.kind === 'date') return field.example;
	return typeof example === 'number' ? String(example).replace('.', decimalSign) : example;
}

/** The cells of the main sheet whose reference a column of a list repeats, from the example down. */
function referenceRange(
	{ joinsOn, required }: LayoutColumn,
	{ model, main }: NamedSheet,
	{ columns }: SheetOptions,
): { range: string } | undefined {
	if (joinsOn === undefined || !required || main === undefined) return undefined;
	const layout = layoutOf(model).main;
	const position = shownColumns({ model, layout }, columns).findIndex(
		({ column }) => joinsOn !== undefined && column.joinsOn === undefined && holds(column.leaf, joinsOn),
	);
	const letter = columnLetter(position);
	return { range: `${sheetReference(main)}!$${letter}$${FIRST_ROW}:$${letter}$${LAST_ROW}` };
}

/** Without its blank end: with a blank among its values, Excel lets a drop-down take anything. */
function filledPart(range: string): string {
	const first = range.split(':')[0]!;
	return `OFFSET(${first},0,0,MAX(1,COUNTA(${range})),1)`;
}

/** The name of a sheet as formulas write it. */
export const sheetReference = (name: string) => `'${name.replaceAll("'", "''")}'`;
