import { withoutSecretAddresses } from '../../../cas/contract/secretAddresses';
import { PRODUCTION } from '../../../cas/contract/environments';

const KEY = '0123456789abcdef0123456789abcdef';
const GUID = '7c1c7b2e-0c52-4f5e-9d5a-1f0c7c1f7a10';
const DOCUMENT = 'https://cas-documents-api.customs4trade.com/v1/t/declarations/1/k';
const SAS = 'https://blobs.example/c/f.pdf?sv=2022-11-02&se=2026-11-02T10%3A00Z&sr=b&sp=r&sig=ab%2Fcd%3D';

const sealedIn = <T>(value: T, hosts = PRODUCTION): T => withoutSecretAddresses(value, hosts, () => '[sealed]');
const sealed = (text: string) => sealedIn({ text }).text;

describe('an address that is sealed', () => {
	it.each([
		['on the documents host', DOCUMENT],
		['on the documents host of acceptance', 'https://cas-documents-api-acc.customs4trade.com/v1/x'],
		['in capitals', 'HTTPS://CAS-DOCUMENTS-API.CUSTOMS4TRADE.COM/v1/x'],
		['with a port', 'https://cas-documents-api.customs4trade.com:8443/v1/x'],
		['with a dot behind the host', 'https://cas-documents-api.customs4trade.com./v1/x'],
		['with a user', 'https://me@cas-documents-api.customs4trade.com/v1/x'],
		['with a password', 'ftp://me:secret@files.example/x'],
		['without a scheme', 'cas-documents-api.customs4trade.com/v1/x'],
		['relative to the protocol', '//cas-documents-api.customs4trade.com/v1/x'],
		['with one slash, as browsers correct it', 'https:/cas-documents-api.customs4trade.com/v1/x'],
		['with backslashes, as browsers correct them', String.raw`https:\\cas-documents-api.customs4trade.com\tenant\new`],
		['in wide letters, as browsers correct them', 'https://ｃas-documents-api.customs4trade.com/v1/x'],
		['with a soft hyphen, which browsers leave out', 'https://cas-docu\u00adments-api.customs4trade.com/v1/x'],
		['with a host that is percent-encoded', 'https://cas%2ddocuments-api.customs4trade.com/v1/x'],
		['percent-encoded', encodeURIComponent(DOCUMENT)],
		['percent-encoded twice', encodeURIComponent(encodeURIComponent(DOCUMENT))],
		['escaped as in JSON', DOCUMENT.replaceAll('/', String.raw`\/`)],
		['escaped as in JSON in JSON', DOCUMENT.replaceAll('/', String.raw`\\\/`)],
		['escaped by numbers', DOCUMENT.replaceAll('/', String.raw`\u002F`)],
		['escaped as in a page', DOCUMENT.replaceAll('/', '&#x2F;')],
		['escaped as in a page by name', DOCUMENT.replaceAll('/', '&sol;').replaceAll(':', '&colon;')],
		['in the query of another', `https://viewer.example/?doc=${DOCUMENT}`],
		['encoded in the query of another', `https://viewer.example/?doc=${encodeURIComponent(DOCUMENT)}&page=1`],
		['with 32 hex characters', `https://anywhere.example/${KEY}`],
		['with 32 capital hex characters on the API host', `https://api.customs4trade.com/v1/x/${KEY.toUpperCase()}`],
		['with a GUID on a foreign host', `https://share.example/d/${GUID}`],
		['with a base64url key', 'https://share.example/d/k7Zq-Xb2LmPw9RtYv3NcQa'],
		[
			'with a token of JSON',
			'https://share.example/?x=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N',
		],
		['signed by Azure', SAS],
		['signed by Azure, in a page', SAS.replaceAll('&', '&amp;')],
		['signed by Amazon', 'https://b.s3.example/f.pdf?X-Amz-Credential=a%2Fb&X-Amz-Signature=0a1b'],
		['with a token', 'https://x.example/f?token=abc'],
		['with a token behind #', 'https://x.example/f#access_token=abc'],
		['with a token behind ;', 'https://x.example/f;token=abc/file.pdf'],
		['with a code', 'https://x.example/hook?code=very-secret'],
		['with an API key', 'https://x.example/hook?a=1&api-key=x'],
	])('%s', (_, address) => expect(sealed(address)).toBe('[sealed]'));

	it('may be that of a host of the credential', () => {
		const hosts = { ...PRODUCTION, documentsBaseUrl: 'https://Docs.Scheldt.example:8443' };
		expect(sealedIn({ a: 'https://docs.scheldt.example/x' }, hosts)).toEqual({ a: '[sealed]' });
	});

	it('stands in a field for addresses, whatever it looks like', () => {
		expect(sealedIn({ url: 'https://x.example/a', location: ['http://x.example/b'], storageLocation: 'ANR1' })).toEqual(
			{
				url: '[sealed]',
				location: ['[sealed]'],
				storageLocation: 'ANR1',
			},
		);
	});
});

describe('an address that stays readable', () => {
	it.each([
		'https://api.customs4trade.com/documentation/declaration-statuses',
		`https://api.customs4trade.com/v1/declarations/${GUID}`,
		`https://api.customs4trade.com/v1/declarations?id=${GUID}`,
		'https://api.customs4trade.com/v1/declarations/507f1f77bcf86cd799439011',
		`https://app.customs4trade.com/declarations/${GUID}/items/1`,
		'https://tools.ietf.org/html/rfc7231#section-6.5.1',
		'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A02013R0952-20221212',
		'https://ec.europa.eu/taxation_customs/dds2/taric/measures.jsp?Lang=en&SimDate=20261102&Taric=8471300000',
		'https://tariff.example/?code=8471300000',
		'https://ec.europa.eu/taxation_customs/dds2/ecs/ecs_home.jsp?MRN=26GB7A9KX2M3Q4Z5A1',
		'https://www.example.com/news/How-To-Use-The-API-v2',
		'https://docs.example/reference/CustomsShipmentInformation2024#DeclarationStatusChanged',
		'http://www.w3.org/2001/XMLSchema-instance',
		'https://x.example/?sp=2&page=3',
	])('%s', (address) => {
		expect(sealed(address)).toBe(address);
		expect(sealed(`See ${address}, and (${address}).`)).toBe(`See ${address}, and (${address}).`);
	});

	it('is every one of an API that gives out documents too, as the sandbox, unless it holds a key', () => {
		const hosts = {
			apiBaseUrl: 'http://127.0.0.1:1',
			loginBaseUrl: 'http://127.0.0.1:1',
			documentsBaseUrl: 'http://127.0.0.1:1',
		};
		const values = [`http://127.0.0.1:1/v1/declarations/${GUID}`, `http://127.0.0.1:1/v1/t/declarations/1/${KEY}`];
		expect(withoutSecretAddresses(values, hosts, () => '[sealed]')).toEqual([values[0], '[sealed]']);
		const apart = { ...hosts, documentsBaseUrl: 'http://127.0.0.1:2' };
		expect(withoutSecretAddresses(['http://127.0.0.1:2/a', values[0]], apart, () => '[sealed]')).toEqual([
			'[sealed]',
			values[0],
		]);
	});

	it.each([KEY, '2 kg/m3', 'a/b', 'and/or', '//', 'https://', '26BEAB000000000014', '50 % // 3 %', 'C:\\cas\\new', ''])(
		'and so does "%s", which is none',
		(text) => expect(sealed(text)).toBe(text),
	);
});

describe('inside a text only the address is sealed', () => {
	it.each([
		[`Get it at ${DOCUMENT}.`, 'Get it at [sealed].'],
		[`${DOCUMENT} and ${SAS}`, '[sealed] and [sealed]'],
		[`${DOCUMENT};${DOCUMENT},${DOCUMENT}`, '[sealed];[sealed],[sealed]'],
		[`(${DOCUMENT})`, '([sealed])'],
		[`[the PDF](${DOCUMENT}), [more](${DOCUMENT})`, '[the PDF]([sealed]), [more]([sealed])'],
		[`[${DOCUMENT}](${DOCUMENT})`, '[[sealed]]([sealed])'],
		[`<${DOCUMENT}>`, '<[sealed]>'],
		[`**${DOCUMENT}** _${DOCUMENT}_`, '**[sealed]** _[sealed]_'],
		[`<a href="${DOCUMENT}">PDF</a>`, '<a href="[sealed]">PDF</a>'],
		[`<a href='${DOCUMENT}'>${DOCUMENT}</a>`, "<a href='[sealed]'>[sealed]</a>"],
		[`“${DOCUMENT}”, »${DOCUMENT}«`, '“[sealed]”, »[sealed]«'],
		[`|${DOCUMENT}|Released|`, '|[sealed]|Released|'],
		[`{'url': '${DOCUMENT}', 'n': 1}`, "{'url': '[sealed]', 'n': 1}"],
		[JSON.stringify({ a: DOCUMENT, b: [SAS] }), '{"a":"[sealed]","b":["[sealed]"]}'],
		[JSON.stringify(JSON.stringify({ a: DOCUMENT })), String.raw`"{\"a\":\"[sealed]\"}"`],
		[encodeURIComponent(JSON.stringify({ a: DOCUMENT })), '%7B%22a%22%3A%22[sealed]%22%7D'],
		[`&lt;a href=&quot;${DOCUMENT}&quot;&gt;`, '&lt;a href=&quot;[sealed]&quot;&gt;'],
		[String.raw`first\n${DOCUMENT}\nlast`, String.raw`first\n[sealed]\nlast`],
		[`Link:${DOCUMENT}\nnext`, 'Link:[sealed]\nnext'],
		[`See https://x.example/a, ${DOCUMENT}`, 'See https://x.example/a, [sealed]'],
	])('%s', (text, expected) => expect(sealed(text)).toBe(expected));
});

describe('data of any shape', () => {
	it('is walked to the end, names of fields too', () => {
		const value = { a: [{ b: [DOCUMENT, { [DOCUMENT]: 1 }] }], c: null, d: 3, e: true };
		expect(sealedIn<unknown>(value)).toEqual({ a: [{ b: ['[sealed]', { '[sealed]': 1 }] }], c: null, d: 3, e: true });
	});

	it('without a secret address is the very same, and a stream or buffer is handed on', () => {
		const value = { a: ['https://x.example/a'], b: Buffer.from(DOCUMENT) };
		expect(sealedIn(value)).toBe(value);
	});

	it('may be nested as deeply as a machine can write it', () => {
		let value: unknown = DOCUMENT;
		for (let level = 0; level < 100_000; level += 1) value = [value];
		let level = sealedIn(value);
		while (Array.isArray(level)) level = level[0];
		expect(level).toBe('(nested too deeply)');
	});
});
