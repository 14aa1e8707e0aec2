import { attribute, appendTo, insertInOrder, openTag, Splices, without } from '../xml/xmlEdit';
import { childOf, childrenOf, elementsNamed, rootOf, type ElementSpan } from '../xml/xmlScan';
import { escaped, opened, prefixed, prefixOf, unescaped } from '../xml/xmlText';

/** The author of our notes, by which they are known again. */
const NOTE_AUTHOR = 'CAS Workbook';
/** How our notes begin; LibreOffice keeps the text and drops the author. */
const BEGINNING = `${NOTE_AUTHOR}:\n`;
/** What stands between a user's own note and ours below it. */
const SEPARATOR = `— ${NOTE_AUTHOR} —`;
/** Threads have a note beside them that only says that there is a thread. */
const THREAD_AUTHOR = /^tc=/;
const ORDER = ['authors', 'commentList', 'extLst'];

/** A part of notes, which Excel calls comments in the file, without a note. */
export const noNotes = (namespace: string) =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;

/** The part without our notes, the user's own as they were; `removed` are the cells that have no note any more. */
export function withoutOurNotes(xml: string): { xml: string; removed: string[]; isEmpty: boolean } {
	const authors = authorsOf(xml);
	const notes = elementsNamed(xml, 'comment');
	const splices = new Splices(xml);
	const removed: string[] = [];
	for (const note of notes) {
		if (
			authors[Number(attribute(xml, note, 'authorId'))] === NOTE_AUTHOR ||
			contentOf(xml, note).startsWith(BEGINNING)
		) {
			removed.push(attribute(xml, note, 'ref') ?? '');
			splices.replace(note.start, note.end, '');
		} else {
			cutOurs(xml, note, splices);
		}
	}
	const cleaned = splices.applied();
	return {
		xml: removed.length === 0 ? cleaned : withoutOurAuthor(cleaned),
		removed,
		isEmpty: removed.length === notes.length,
	};
}

function contentOf(xml: string, note: ElementSpan): string {
	const inner = xml.slice(note.openEnd, note.contentEnd);
	const texts = elementsNamed(inner, 't').map(({ openEnd, contentEnd }) => unescaped(inner.slice(openEnd, contentEnd)));
	return texts.join('').replace(/\r\n?/g, '\n');
}

/**
 * Our part of a user's note begins with the separator and goes to its end, however a program has split it since. The blank
 * lines before it go with it, so that they do not add up.
 */
function cutOurs(xml: string, note: ElementSpan, splices: Splices): void {
	const text = childOf(xml, note, 'text');
	if (text === undefined) return;
	const runs = childrenOf(xml, text).map((run) => {
		const t = run.name === 't' ? run : childOf(xml, run, 't');
		return { run, t, content: t === undefined ? '' : unescaped(xml.slice(t.openEnd, t.contentEnd)) };
	});
	const first = runs.findIndex(({ content }) => content.includes(SEPARATOR));
	if (first === -1) return;
	for (const { run } of runs.slice(first + 1)) splices.replace(run.start, run.end, '');
	for (const { run, t, content } of runs.slice(0, first + 1).reverse()) {
		const [kept = ''] = content.split(SEPARATOR);
		const trimmed = kept.trimEnd();
		if (trimmed === '' || t === undefined) splices.replace(run.start, run.end, '');
		else {
			if (trimmed !== content) splices.replace(t.openEnd, t.contentEnd, escaped(trimmed));
			return;
		}
	}
}

/** Our author stands last where we put it, and goes again; elsewhere the numbers of the others would change. */
function withoutOurAuthor(xml: string): string {
	const last = elementsNamed(xml, 'author').at(-1);
	return last !== undefined && authorsOf(xml).at(-1) === NOTE_AUTHOR ? without(xml, last) : xml;
}

/**
 * The part with our notes, by cell reference: below the user's own where the cell has one. `added` are the cells that had none.
 * A thread is left alone: programs show the thread and not the note beside it.
 */
export function withNotes(xml: string, notes: ReadonlyMap<string, string>): { xml: string; added: string[] } {
	const authors = authorsOf(xml);
	const splices = new Splices(xml);
	const own = new Map(elementsNamed(xml, 'comment').map((note) => [attribute(xml, note, 'ref') ?? '', note]));
	const added: string[] = [];
	for (const [reference, text] of notes) {
		const note = own.get(reference);
		if (note === undefined) added.push(reference);
		else if (!THREAD_AUTHOR.test(authors[Number(attribute(xml, note, 'authorId'))] ?? ''))
			extend(xml, note, text, splices);
	}
	if (added.length === 0) return { xml: splices.applied(), added };
	const known = authors.indexOf(NOTE_AUTHOR);
	const authorId = known === -1 ? authors.length : known;
	const made = added.map((reference) => noteXml(reference, authorId, notes.get(reference)!)).join('');
	const listed = appendToChild(splices.applied(), 'commentList', made);
	return { xml: known === -1 ? appendToChild(listed, 'authors', `<author>${NOTE_AUTHOR}</author>`) : listed, added };
}

function extend(xml: string, note: ElementSpan, text: string, splices: Splices): void {
	const element = childOf(xml, note, 'text');
	if (element === undefined) return;
	const prefix = prefixOf(note.qualified);
	const ours = prefixed(`${run(`\n\n${SEPARATOR}\n`, true)}${run(text, false)}`, prefix);
	if (element.isEmpty) {
		const tag = opened(openTag(xml, element));
		splices.replace(element.start, element.end, `${tag}${ours}</${element.qualified}>`);
		return;
	}
	// A plain text becomes a run of its own: a note has either one text or runs.
	for (const plain of childrenOf(xml, element)) {
		if (plain.name !== 't') continue;
		splices.insert(plain.start, `<${prefix}r>`);
		splices.insert(plain.end, `</${prefix}r>`);
	}
	splices.insert(element.contentEnd, ours);
}

function noteXml(reference: string, authorId: number, text: string): string {
	const runs = run(BEGINNING, true) + run(text, false);
	return `<comment ref="${reference}" authorId="${authorId}"><text>${runs}</text></comment>`;
}

/** The font that Excel gives to notes. */
function run(text: string, isBold: boolean): string {
	const font = `${isBold ? '<b/>' : ''}<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/>`;
	return `<r><rPr>${font}</rPr><t xml:space="preserve">${escaped(text)}</t></r>`;
}

function authorsOf(xml: string): string[] {
	return elementsNamed(xml, 'author').map(({ openEnd, contentEnd }) => unescaped(xml.slice(openEnd, contentEnd)));
}

function appendToChild(xml: string, name: string, child: string): string {
	const root = rootOf(xml);
	const element = childOf(xml, root, name);
	return element === undefined
		? insertInOrder(xml, name, `<${name}>${child}</${name}>`, ORDER)
		: appendTo(xml, element, child);
}
