import { largest } from '../../largest';
import { CELL_FORMATS } from '../../limits';
import type { Book } from './book';
import { addType } from './contentTypes';
import { addRelation, relationsOf } from './relations';
import { attribute, insertInOrder, setAttribute, without } from '../xml/xmlEdit';
import { childOf, childrenOf, rootOf } from '../xml/xmlScan';
import { attributeOf, escaped, prefixed, prefixOf, withAttribute } from '../xml/xmlText';
import { tooLarge } from '../errors/workbookError';

type Section = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** ECMA-376 part 1, 18.8.39. */
const ORDER = [
	'numFmts',
	'fonts',
	'fills',
	'borders',
	'cellStyleXfs',
	'cellXfs',
	'cellStyles',
	'dxfs',
	'tableStyles',
	'colors',
	'extLst',
];
/** The first two fills are fixed (18.8.21), the rest is what a cell without a style looks like. */
const PLAIN: Readonly<Record<Section, readonly string[]>> = {
	numFmts: [],
	fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
	fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
	borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
	cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
/** Formats below are built in. */
const FIRST_CUSTOM_FORMAT = 164;

/** The styles of a workbook. Nothing of theirs is changed; styles are only added, and each only once. */
export class StyleSheet {
	private readonly sections = new Map<Section, { items: string[]; known: number }>();
	/** Found before: a sheet asks for the same ones for each of its rows. */
	private readonly variants = new Map<string, number>();
	/** The place of the first style with a look; made once it is asked for. */
	private looks: Map<string, number> | undefined;
	private readonly prefix: string;

	private constructor(
		private readonly book: Book,
		private readonly part: string | undefined,
		private readonly xml: string,
	) {
		const root = rootOf(xml);
		this.prefix = prefixOf(root.qualified);
		for (const section of Object.keys(PLAIN) as Section[]) {
			const element = childOf(xml, root, section);
			const items =
				element === undefined ? [] : childrenOf(xml, element).map(({ start, end }) => xml.slice(start, end));
			const known = items.length;
			if (known > CELL_FORMATS) throw tooLarge('The workbook has more cell formats than Excel takes', COPY_DATA);
			if (known === 0) items.push(...PLAIN[section].map((item) => prefixed(item, this.prefix)));
			this.sections.set(section, { items, known });
		}
	}

	static async of(book: Book): Promise<StyleSheet> {
		const part = (await relationsOf(book.parts, book.main)).find(({ kind }) => kind === 'styles')?.target;
		const isThere = part !== undefined && book.parts.has(part);
		const xml = isThere
			? await book.parts.text(part)
			: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${book.namespaces.main}"/>`;
		return new StyleSheet(book, isThere ? part : undefined, xml);
	}

	/** The items of a section as XML, in the prefix of the file. */
	items(section: Section): readonly string[] {
		return this.sections.get(section)!.items;
	}

	/** The position of an item, written without a prefix; it is added where there is no equal one. */
	add(section: Section, item: string): number {
		const { items } = this.sections.get(section)!;
		const wanted = prefixed(item, this.prefix);
		const known = items.indexOf(wanted);
		if (known !== -1) return known;
		if (section === 'cellXfs') this.looks = undefined;
		return items.push(wanted) - 1;
	}

	/** The number of a format that is not built in. */
	numberFormat(code: string): number {
		const ids = this.items('numFmts').map((item) => Number(attributeOf(item, 'numFmtId') ?? 0));
		const known = this.items('numFmts').findIndex((item) => attributeOf(item, 'formatCode') === code);
		if (known !== -1) return ids[known]!;
		const id = largest(ids, FIRST_CUSTOM_FORMAT - 1) + 1;
		this.add('numFmts', `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`);
		return id;
	}

	/** The style of a cell as XML; the first, where the index points nowhere. */
	style(index: number): string {
		return this.items('cellXfs')[index] ?? this.items('cellXfs')[0]!;
	}

	/** The style that is as another but for some attributes, which say of themselves whether they apply. */
	variant(index: number, changes: Readonly<Record<string, string>>): number {
		const key = JSON.stringify([index, changes]);
		const known = this.variants.get(key) ?? this.newVariant(index, changes);
		this.variants.set(key, known);
		return known;
	}

	private newVariant(index: number, changes: Readonly<Record<string, string>>): number {
		const base = this.style(index);
		const tag = base.slice(0, base.indexOf('>') + 1);
		const changed = Object.entries(changes).reduce((text, [name, value]) => withAttribute(text, name, value), tag);
		const wanted = changed + base.slice(tag.length);
		const { items } = this.sections.get('cellXfs')!;
		this.looks ??= firstPlaces(items.map(plain));
		const look = plain(wanted);
		const known = this.looks.get(look);
		if (known !== undefined) return known;
		this.looks.set(look, items.length);
		return items.push(wanted) - 1;
	}

	/** Writes what was added. */
	async save(): Promise<void> {
		if (!this.isExtended()) return;
		let xml = this.xml;
		for (const [section, { items, known }] of this.sections) {
			if (items.length > known) xml = this.extended(xml, section, items.slice(known).join(''), items.length);
		}
		const { parts, main, namespaces } = this.book;
		const part = this.part ?? `${main.slice(0, main.lastIndexOf('/') + 1)}styles.xml`;
		parts.write(part, xml);
		if (this.part !== undefined) return;
		await addType(parts, part, STYLES_TYPE);
		await addRelation(parts, main, `${namespaces.relations}/styles`, part);
	}

	/** What a plain workbook has anyway is not worth writing. */
	private isExtended(): boolean {
		return [...this.sections].some(
			([section, { items, known }]) => items.length > (known === 0 ? PLAIN[section].length : known),
		);
	}

	private extended(xml: string, section: Section, added: string, count: number): string {
		const element = childOf(xml, rootOf(xml), section);
		if (element === undefined || element.isEmpty) {
			const bare = element === undefined ? xml : without(xml, element);
			return insertInOrder(
				bare,
				section,
				`<${section} count="${count}">${unprefixed(added, this.prefix)}</${section}>`,
				ORDER,
			);
		}
		const filled = xml.slice(0, element.contentEnd) + added + xml.slice(element.contentEnd);
		const isCounted = attribute(xml, element, 'count') !== undefined;
		return isCounted ? setAttribute(filled, element, 'count', String(count)) : filled;
	}
}

const unprefixed = (xml: string, prefix: string) => xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');

const COPY_DATA = 'Copy the data to a new workbook and send that';

/** Whether a fill is said to apply makes no difference to how a cell looks. */
const plain = (style: string) => style.replace(/\s+/g, ' ').replace(/ applyFill="(1|0|true|false)"/, '');

function firstPlaces(looks: readonly string[]): Map<string, number> {
	const places = new Map<string, number>();
	for (const [place, look] of looks.entries()) if (!places.has(look)) places.set(look, place);
	return places;
}
