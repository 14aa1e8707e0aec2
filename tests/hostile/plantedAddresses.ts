import fc from 'fast-check';

/** An address that must not be seen, and the part of it that gives it away in whatever form it comes out. */
interface PlantedAddress {
	readonly address: string;
	readonly mark: string;
}

const DOCUMENTS_HOSTS = ['cas-documents-api.customs4trade.com', 'cas-documents-api-acc.customs4trade.com'];

const hex = (length: number) =>
	fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length }).map((all) => all.join(''));
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const base64url = fc
	.array(fc.constantFrom(...BASE64URL), { minLength: 24, maxLength: 43 })
	// One in thousands reads like words; that the rule cannot tell, and the table of the unit test holds the plain ones.
	.map((all) => `${all.join('')}a1B2c3D4`);
const guid = hex(32).map((all) =>
	[8, 4, 4, 4, 12].reduce(cutOff, { rest: all, parts: [] as string[] }).parts.join('-'),
);
function cutOff({ rest, parts }: { rest: string; parts: string[] }, length: number) {
	return { rest: rest.slice(length), parts: [...parts, rest.slice(0, length)] };
}
const word = hex(12).map((all) => `zq${all}`);
const capitals = fc.constantFrom(
	(text: string) => text,
	(text: string) => text.toUpperCase(),
);

const onDocumentsHost = fc
	.record({
		scheme: fc.constantFrom('https://', 'HTTPS://', 'http://', '//', '', 'https:/'),
		user: fc.constantFrom('', 'me@', 'me:pw@'),
		host: fc.constantFrom(...DOCUMENTS_HOSTS),
		spelled: capitals,
		port: fc.constantFrom('', ':443', ':8443', '.'),
		mark: word,
		rest: fc.constantFrom('', '.pdf', '?download=1', '/x#page=2', "/o'brien", '/a(b)/c,d;e'),
	})
	.map(({ scheme, user, host, spelled, port, mark, rest }) => ({
		address: `${scheme}${scheme === '' ? '' : user}${spelled(host)}${port}/v1/t/${mark}${rest}`,
		mark,
	}));

const withKeyInPath = fc
	.record({ mark: fc.oneof(hex(32), hex(64), base64url, guid), end: fc.constantFrom('', '/', '.pdf', '/file.pdf?x=1') })
	.map(({ mark, end }) => ({ address: `https://share.example/d/${mark}${end}`, mark }));

const KEY_PARAMETERS = ['sig', 'token', 'access_token', 'api-key', 'code', 'X-Amz-Signature', 'sv=1&se', 'any'];
const withKeyInQuery = fc
	.record({ name: fc.constantFrom(...KEY_PARAMETERS), mark: base64url, end: fc.constantFrom('', '%3D', '&x=1', '#y') })
	.map(({ name, mark, end }) => ({ address: `https://blobs.example/c/f.pdf?a=b&${name}=${mark}${end}`, mark }));

const withPassword = word.map((mark) => ({ address: `ftp://me:${mark}@files.example/x`, mark }));

const aPlantedAddress: fc.Arbitrary<PlantedAddress> = fc.oneof(
	onDocumentsHost,
	withKeyInPath,
	withKeyInQuery,
	withPassword,
);

type Wrap = (text: string) => string;

/** How a service writes an address into a text. */
const ESCAPES: readonly Wrap[] = [
	(text) => text,
	encodeURIComponent,
	(text) => encodeURIComponent(encodeURIComponent(text)),
	(text) => text.replaceAll('/', String.raw`\/`),
	(text) => text.replaceAll('/', String.raw`\u002f`),
	(text) => text.replaceAll('/', '&#47;').replaceAll('&', '&amp;'),
	(text) => JSON.stringify({ link: text }),
	(text) => JSON.stringify(JSON.stringify([text])),
	(text) => encodeURIComponent(JSON.stringify({ link: text })),
	(text) => `https://viewer.example/?doc=${encodeURIComponent(text)}&page=1`,
];
const AROUND: readonly Wrap[] = [
	(text) => text,
	(text) => `The document is at ${text}.`,
	(text) => `[the PDF](${text}), see there`,
	(text) => `<a href="${text}">PDF</a>`,
	(text) => `<${text}>`,
	(text) => `**${text}**!`,
	(text) => `'${text}'; "${text}"`,
	(text) => `“${text}” (${text})`,
	(text) => `${text},${text}\n${text}`,
	(text) => `"ordinary" https://api.customs4trade.com/documentation/x, then ${text}`,
	(text) => `Value was|${text}|`,
];

export const aText = fc
	.record({ planted: aPlantedAddress, escape: fc.constantFrom(...ESCAPES), around: fc.constantFrom(...AROUND) })
	.map(({ planted, escape, around }) => ({ text: around(escape(planted.address)), marks: [planted.mark] }));

/** Any JSON, with texts that hold planted addresses at any place of it, names of fields too. */
export interface PlantedJson {
	readonly value: unknown;
	readonly marks: readonly string[];
}

const nameOfField = fc.constantFrom('url', 'link', 'message', 'errorDescriptions', 'location', 'x', 'détail', 'href');

export const plantedJson: fc.Arbitrary<PlantedJson> = fc.letrec<{ tree: PlantedJson }>((tie) => ({
	tree: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		fc.oneof(
			aText.map(({ text, marks }): PlantedJson => ({ value: text, marks })),
			fc.jsonValue().map((value): PlantedJson => ({ value, marks: [] })),
		),
		fc
			.array(tie('tree'), { maxLength: 4 })
			.map((all): PlantedJson => ({ value: all.map(({ value }) => value), marks: all.flatMap(({ marks }) => marks) })),
		fc
			.array(
				fc.tuple(
					fc.oneof(
						nameOfField.map((text) => ({ text, marks: [] as string[] })),
						aText,
					),
					tie('tree'),
				),
				{
					maxLength: 4,
				},
			)
			.map((all): PlantedJson => ({
				value: Object.fromEntries(all.map(([name, { value }]) => [name.text, value])),
				marks: all.flatMap(([name, { marks }]) => [...name.marks, ...marks]),
			})),
	),
})).tree;

/** The marks that can still be read in a text, whatever the case. */
export function marksIn(text: string, marks: readonly string[]): string[] {
	const lower = text.toLowerCase();
	return marks.filter((mark) => lower.includes(mark.toLowerCase()));
}
