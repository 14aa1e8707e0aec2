import type { PartStore } from './partStore';
import { SheetEditor, type SheetEdits } from './sheetCells';
import { sheetPieces } from './sheetPieces';
import { rootOf, XmlScanner } from '../xml/xmlScan';
import { damaged } from '../errors/workbookError';

/** Changes the XML of a worksheet that seems to have no rows. */
type Change = (xml: string) => string;

/** What is to be changed on one worksheet, gathered so that a long one is gone through once. */
export class SheetPatch {
	private readonly heads: Change[] = [];
	private readonly tails: Change[] = [];
	private edits: SheetEdits | undefined;

	/** Changes what stands before the rows. */
	before(change: Change): void {
		this.heads.push(change);
	}

	/** Changes what stands behind the rows. */
	behind(change: Change): void {
		this.tails.push(change);
	}

	cells(edits: SheetEdits): void {
		this.edits = edits;
	}

	/**
	 * Makes the changes. A sheet that stays as it is stays packed as it was.
	 *
	 * @throws WorkbookError where the sheet cannot be read.
	 */
	async apply(parts: PartStore, part: string): Promise<void> {
		if (this.heads.length + this.tails.length === 0 && this.edits === undefined) return;
		if (this.tails.length === 0 && this.edits === undefined && !(await this.changesHead(parts, part))) return;
		await parts.rewrite(part, (texts) => this.pieces(texts));
	}

	private async changesHead(parts: PartStore, part: string): Promise<boolean> {
		for await (const piece of sheetPieces(parts.pieces(part)))
			if (piece.kind === 'head') return this.head(piece.text) !== piece.text;
		return false;
	}

	private async *pieces(texts: AsyncIterable<string>): AsyncGenerator<{ before: string; after: string }> {
		let root = '';
		let editor: SheetEditor | undefined;
		let empty: { readonly tag: string; readonly opened: string } | undefined;
		for await (const piece of sheetPieces(texts)) {
			const before = piece.text;
			if (piece.kind === 'head') {
				root = before;
				editor = this.edits === undefined ? undefined : new SheetEditor(before, this.edits);
				const after = this.head(before);
				if (piece.empty === undefined) yield { before, after };
				else empty = { tag: piece.empty, opened: after };
			} else if (piece.kind === 'rows') {
				yield { before, after: editor?.rows(before) ?? before };
			} else {
				const added = editor?.rest() ?? '';
				const tail = this.tail(root, before);
				if (empty !== undefined) yield* emptySheet(root, empty, added, { before, after: tail });
				else {
					if (added !== '') yield { before: '', after: added };
					yield { before, after: tail };
				}
			}
		}
	}

	private head(text: string): string {
		const closing = closingTags(text);
		return this.heads.reduce((head, change) => {
			const changed = change(head + closing);
			if (!changed.endsWith(closing)) throw damaged();
			return changed.slice(0, -closing.length);
		}, text);
	}

	private tail(head: string, text: string): string {
		if (this.tails.length === 0) return text;
		const { start, openEnd } = rootOf(head + closingTags(head));
		const opening = head.slice(start, openEnd) + sheetDataTag(head);
		return this.tails.reduce((tail, change) => {
			const changed = change(opening + tail);
			if (!changed.startsWith(opening)) throw damaged();
			return changed.slice(opening.length);
		}, text);
	}
}

/** A sheet without rows, whose tag stays as it is written as long as none are added. */
function* emptySheet(
	head: string,
	empty: { readonly tag: string; readonly opened: string },
	added: string,
	tail: { readonly before: string; readonly after: string },
): Generator<{ before: string; after: string }> {
	const tag = sheetDataTag(head);
	const closing = tail.before.slice(0, tail.before.indexOf('>') + 1);
	const isStill = added === '' && tail.after.startsWith(closing);
	const before = head.slice(0, -tag.length) + empty.tag + tail.before.slice(closing.length);
	const after = isStill
		? empty.opened.slice(0, -tag.length) + empty.tag + tail.after.slice(closing.length)
		: empty.opened + added + tail.after;
	yield { before, after };
}

/** The tag that opens the rows, with which a head ends. */
const sheetDataTag = (head: string) => head.slice(head.lastIndexOf('<'));

function closingTags(head: string): string {
	const root = new XmlScanner(head).next();
	if (root === undefined) throw damaged();
	const data = /^<([^\s>]+)/.exec(sheetDataTag(head))?.[1] ?? '';
	return `</${data}></${root.qualified}>`;
}
