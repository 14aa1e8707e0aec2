import type { LayoutColumn, SheetLayout, WorkbookLayout } from '../layout';

/** A field that a column of any layout may be mapped to. */
export interface MappableField {
	/** `externalReference`, `goodsItems.commodityCode`; what a saved mapping holds. */
	readonly name: string;
	readonly sheet: SheetLayout;
	readonly column: LayoutColumn;
}

/** Every field of a model that a column can fill, those of the message first. */
export function mappableFields({ main, lists }: WorkbookLayout): readonly MappableField[] {
	return [main, ...lists].flatMap((sheet) =>
		sheet.columns
			.filter(({ joinsOn }) => joinsOn === undefined)
			.map((column) => ({ name: nameIn(sheet, column), sheet, column })),
	);
}

function nameIn({ list, listName }: SheetLayout, { leaf }: LayoutColumn): string {
	return list === undefined ? leaf.name : [listName, leaf.name].filter((part) => part !== '').join('.');
}
