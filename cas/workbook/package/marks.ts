import type { Finding } from '../../identifiers/finding';
import type { Book } from './book';
import type { StyleSheet } from './styleSheet';
import { tagsNamed } from '../xml/looseTags';
import { attributeOf, opened } from '../xml/xmlText';

/** Soft red and amber, each a shade that nobody else is likely to use: by it our marks are known again. */
export const MARK_COLOURS: Readonly<Record<Finding['severity'], string>> = { refuse: 'FFFFC9C5', warn: 'FFFFE6A8' };

const NO_FILL = 0;
/** What Excel writes for the second colour of a plain fill, which is never seen. */
const UNUSED_COLOUR = 'indexed="64"';

/**
 * Fills cells and unfills them again. A mark is the cell's own style with another fill; the colour that the cell had goes
 * into the second colour of that fill, which a plain fill does not show and Excel keeps.
 */
export class Marks {
	private readonly solid = new Map<string, number>();
	private seenFills = 0;

	constructor(private readonly styles: StyleSheet) {}

	/** The style of a marked cell. */
	marked(style: number, severity: Finding['severity']): number {
		const fill = this.styles.items('fills')[Number(attributeOf(this.styles.style(style), 'fillId') ?? NO_FILL)] ?? '';
		const before = isSolid(fill) ? (colour(fill, 'fgColor') ?? UNUSED_COLOUR) : UNUSED_COLOUR;
		return this.filled(style, `rgb="${MARK_COLOURS[severity]}"`, before);
	}

	/**
	 * For every style that is a mark of ours: the style that the cell had before. LibreOffice writes something of its own into
	 * the second colour, so that after it the colour that the cell had is not known any more.
	 */
	restored({ savedBy }: Pick<Book, 'savedBy'>): Map<number, number> {
		const restored = new Map<number, number>();
		for (const [index, style] of [...this.styles.items('cellXfs')].entries()) {
			const fill = this.styles.items('fills')[Number(attributeOf(style, 'fillId') ?? NO_FILL)] ?? '';
			if (!isMark(fill)) continue;
			const before = colour(fill, 'bgColor') ?? UNUSED_COLOUR;
			const isBlank = savedBy === 'Calc' || before === UNUSED_COLOUR || before === colour(fill, 'fgColor');
			restored.set(
				index,
				isBlank ? this.styles.variant(index, { fillId: String(NO_FILL) }) : this.refilled(index, before),
			);
		}
		return restored;
	}

	private refilled(style: number, before: string): number {
		const known = this.solidFills().get(before);
		return known === undefined
			? this.filled(style, before, UNUSED_COLOUR)
			: this.styles.variant(style, { fillId: String(known), applyFill: '1' });
	}

	/** The first plain fill of each colour; looked for anew where fills came to them. */
	private solidFills(): ReadonlyMap<string, number> {
		const fills = this.styles.items('fills');
		for (; this.seenFills < fills.length; this.seenFills += 1) {
			const fill = fills[this.seenFills]!;
			const first = isSolid(fill) ? colour(fill, 'fgColor') : undefined;
			if (first !== undefined && !this.solid.has(first)) this.solid.set(first, this.seenFills);
		}
		return this.solid;
	}

	private filled(style: number, first: string, second: string): number {
		const fill = `<fill><patternFill patternType="solid"><fgColor ${first}/><bgColor ${second}/></patternFill></fill>`;
		return this.styles.variant(style, { fillId: String(this.styles.add('fills', fill)), applyFill: '1' });
	}
}

const isSolid = (fill: string) => /patternType\s*=\s*["']solid["']/.test(fill);

function isMark(fill: string): boolean {
	const rgb = attributeOf(`<c ${colour(fill, 'fgColor') ?? ''}>`, 'rgb')?.toUpperCase();
	return isSolid(fill) && rgb !== undefined && Object.values(MARK_COLOURS).includes(rgb);
}

/** The attributes of a colour, as they are written. */
function colour(fill: string, name: 'fgColor' | 'bgColor'): string | undefined {
	for (const { isClose, start, end } of tagsNamed(fill, name)) {
		const tag = fill.slice(start, end);
		const blank = tag.search(/\s/);
		if (!isClose && blank !== -1) return opened(tag).slice(blank, -1).trim();
	}
	return undefined;
}
