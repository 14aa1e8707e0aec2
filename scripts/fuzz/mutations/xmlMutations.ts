import type { Random } from '../random';
import { longText, value } from './dictionary';
import { shown, type Mutation } from './mutation';
import { attributesOf, endOfElement, tokensOf, type Token } from './xmlTokens';

type Change = (
	tokens: readonly Token[],
	at: number,
	random: Random,
) => { put: readonly string[]; end?: number; what: string } | undefined;

/** Spoils the tokens from one place on, up to and with `end`. */
function onToken(isWanted: (token: Token) => boolean, change: Change): Mutation<string> {
	return (xml, random) => {
		const tokens = tokensOf(xml);
		const places = tokens.flatMap((token, at) => (isWanted(token) ? [at] : []));
		const at = random.pick(places);
		if (at === undefined) return undefined;
		const done = change(tokens, at, random);
		if (done === undefined) return undefined;
		const source = (some: readonly Token[]) => some.map((token) => token.source).join('');
		const changed = source(tokens.slice(0, at)) + done.put.join('') + source(tokens.slice((done.end ?? at) + 1));
		return { changed, what: `token ${at} ${shown(tokens[at]!.source)}: ${done.what}` };
	};
}

const isTag = ({ kind }: Token) => kind !== 'text' && kind !== 'other';
const begins = ({ kind }: Token) => kind === 'open' || kind === 'empty';
const isText = ({ kind }: Token) => kind === 'text';
const hasAttributes = (token: Token) => begins(token) && token.source.includes('=');

const sourceOf = (tokens: readonly Token[], start: number, end: number) =>
	tokens.slice(start, end + 1).map(({ source }) => source);

const dropTag = onToken(isTag, () => ({ put: [], what: 'dropped' }));

const dropElement = onToken(begins, (tokens, at) => {
	return { put: [], end: endOfElement(tokens, at), what: 'dropped with all it holds' };
});

const doubleElement = onToken(begins, (tokens, at, random) => {
	const end = endOfElement(tokens, at);
	const element = sourceOf(tokens, at, end).join('');
	const times = element.length > 20_000 ? 2 : random.pick([2, 2, 3, 40]);
	return { put: Array.from({ length: times }, () => element), end, what: `${times} times` };
});

const emptyElement = onToken(
	({ kind }) => kind === 'open',
	(tokens, at, random) => {
		const tag = tokens[at]!;
		const put = random.oneIn(2) ? [tag.source.replace(/>$/, '/>')] : [tag.source, `</${tag.name}>`];
		return { put, end: endOfElement(tokens, at), what: 'emptied' };
	},
);

const nestElement = onToken(begins, (tokens, at, random) => {
	const tag = tokens[at]!;
	const depth = random.pick([1, 3, 2_000]);
	const open = tag.kind === 'empty' ? tag.source.replace(/\/>$/, '>') : tag.source;
	const closing = random.oneIn(3) ? '' : `</${tag.name}>`;
	const put = [open.repeat(depth), ...sourceOf(tokens, at, endOfElement(tokens, at)), closing.repeat(depth)];
	return { put, end: endOfElement(tokens, at), what: `nested ${depth} deep${closing === '' ? ', never closed' : ''}` };
});

const moveElement = onToken(begins, (tokens, at, random) => {
	const end = endOfElement(tokens, at);
	const to = random.int(tokens.length);
	if (to <= end) return undefined;
	const put = [...sourceOf(tokens, end + 1, to), ...sourceOf(tokens, at, end)];
	return { put, end: to, what: `moved behind token ${to}` };
});

const renameTag = onToken(isTag, (tokens, at, random) => {
	const { source, name } = tokens[at]!;
	const other = random.pick([
		random.pick(tokens.filter(isTag))?.name ?? 'x',
		name.toUpperCase(),
		`x:${name}`,
		`${name}s`,
	]);
	return { put: [source.replace(name, () => other)], what: `renamed ${other}` };
});

const breakTag = onToken(isTag, (tokens, at, random) => {
	const { source } = tokens[at]!;
	const put = random.pick([
		source.slice(0, -1),
		source.slice(1),
		source.replace('"', ''),
		source.replace('=', ''),
		source.replace(/>$/, ' a'),
		source.replace(/>$/, ` ${longText(random).replaceAll('<', '')}>`),
		source.replace(/\/?>$/, (end) => (end === '/>' ? '>' : '/>')),
	]);
	return { put: [put], what: `written ${shown(put)}` };
});

const changeAttribute = onToken(hasAttributes, (tokens, at, random) => {
	const { source } = tokens[at]!;
	const attribute = random.pick(attributesOf(tokens[at]!));
	if (attribute === undefined) return undefined;
	const { name, start, end, value: given } = attribute;
	const elsewhere = random.pick(tokens.filter(hasAttributes).flatMap(attributesOf));
	const put = random.pick([
		'',
		`${name}="${value(random).replaceAll('"', '')}"`,
		`${name}="${value(random).replaceAll('"', '')}"`,
		`${name}="${elsewhere?.value ?? ''}"`,
		`${elsewhere?.name ?? 'x'}="${given}"`,
		`${name}=""`,
		`${name}='${given}'`,
		`${name}=${given}`,
		`${name}="${given}" ${name}="${value(random).replaceAll('"', '')}"`,
	]);
	return {
		put: [source.slice(0, start) + put + source.slice(end)],
		what: `${name} → ${put === '' ? 'gone' : shown(put)}`,
	};
});

const changeText = onToken(isText, (tokens, at, random) => {
	const put = random.pick([value(random), value(random), tokens[at]!.source + value(random), '']);
	return { put: [put], what: `→ ${shown(put)}` };
});

const addMarkup = onToken(
	() => true,
	(tokens, at, random) => {
		const markup = random.pick([
			...([
				'<!-- x -->',
				'<!--',
				'<![CDATA[x]]>',
				'<![CDATA[',
				'<?x y?>',
				'<?',
				'<!',
				'</',
				'<',
				'>',
				'</x>',
				'<x>',
			] as const),
			'<!DOCTYPE x [<!ENTITY a "&a;&a;">]>',
			'<mc:AlternateContent><mc:Choice/></mc:AlternateContent>',
			'<extLst><ext/></extLst>',
		]);
		return { put: [tokens[at]!.source, markup], what: `then ${markup}` };
	},
);

const cutOff: Mutation<string> = (xml, random) => {
	const length = random.int(xml.length + 1);
	return { changed: xml.slice(0, length), what: `cut off after ${length} characters` };
};

const prefixAll: Mutation<string> = (xml, random) => {
	const isDeclared = !random.oneIn(3);
	const changed = xml
		.replace(/<(\/?)([A-Za-z])(?![\w.-]*:)/g, '<$1x:$2')
		.replace(/\sxmlns="/, isDeclared ? ' xmlns:x="' : ' xmlns="');
	return { changed, what: `every name prefixed${isDeclared ? '' : ', the prefix not declared'}` };
};

const otherNamespace: Mutation<string> = (xml) => ({
	changed: xml
		.replaceAll(
			'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
			'http://purl.oclc.org/ooxml/spreadsheetml/main',
		)
		.replaceAll(
			'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
			'http://purl.oclc.org/ooxml/officeDocument/relationships',
		),
	what: 'in the namespaces of strict files',
});

/** Often what makes sense to a reader of XML, and now and then what does not. */
export const XML_MUTATIONS: readonly Mutation<string>[] = [
	...[dropTag, dropTag, dropElement, dropElement, doubleElement, emptyElement, nestElement, moveElement, renameTag],
	...[breakTag, changeAttribute, changeAttribute, changeAttribute, changeAttribute, changeText, changeText],
	...[addMarkup, cutOff, prefixAll, otherNamespace],
];
