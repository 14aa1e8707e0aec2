import { gzipSync } from 'node:zlib';
import { asJson, JSON_TYPE, type HostileDelivery, type Target } from './hostileDelivery';

const MEGABYTE = 1_000_000;
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

/** What comes with the right secret and is no event: 150 ways to break. */
export function malformed({ secret, secretHeader, event }: Target): HostileDelivery[] {
	const proven = { ...JSON_TYPE, [secretHeader]: secret };
	const text = JSON.stringify(event);
	const raw = (name: string, body: string | Buffer, headers: Record<string, string> = {}): HostileDelivery => ({
		name,
		body: Buffer.from(body as string),
		headers: { ...proven, ...headers },
	});
	const json = (name: string, value: unknown) => raw(name, asJson(value));
	const changed = (name: string, change: object) => json(name, { ...event, ...change });
	const inData = (inner: string) => text.replace('"data":{', `"data":{"x":${inner},`);

	const wrongTypes = ['id', 'eventTime', 'eventType', 'data'].flatMap((field) =>
		[undefined, null, 0, 17, true, [], ['a'], ...(field === 'data' ? ['', 'text'] : [{}, { a: 1 }])].map((value) =>
			changed(`${field} is ${JSON.stringify(value)}`, { [field]: value }),
		),
	);
	const badNames = ['id', 'eventType', 'eventSubType', 'eventTime'].flatMap((field) =>
		[`a${'\u0000'}b`, 'a\nb', '\u007f', 'x'.repeat(257), 'x'.repeat(100_000)].map((value, index) =>
			changed(`${field} is a bad name, ${index}`, { [field]: value }),
		),
	);
	const cut = Array.from({ length: 30 }, (_, index) => Math.floor((text.length * index) / 30));
	return [
		...wrongTypes,
		changed('id is empty', { id: '' }),
		changed('eventType is empty', { eventType: '' }),
		changed('eventSubType is a number', { eventSubType: 3 }),
		...badNames,
		...cut.map((length) => raw(`cut after ${length} characters`, text.slice(0, length))),
		...['null', 'true', '0', '-1', '1e999', '"text"', '""', '[]', '{}', '[null]', '[[]]', '[1]', '{"":""}'].map(
			(body) => raw(`is ${body}`, body),
		),
		...[2, 3, 100].map((length) =>
			json(
				`a list of ${length} events`,
				Array.from({ length }, () => event),
			),
		),
		json('a list in a list', [[event]]),
		json('an event in an event', { event }),
		json('an event under another name', { body: event }),
		...[
			'NaN',
			'undefined',
			"{'id':'1'}",
			'{id:1}',
			`${text},`,
			`${text}${text}`,
			`${text}\n${text}`,
			`/* */ ${text}`,
			`)]}',\n${text}`,
			text.replace('{', '{,'),
		].map((body, index) => raw(`is no JSON, ${index}`, body)),
		raw('in UTF-16', Buffer.from(text, 'utf16le')),
		raw('of bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc3, 0x28])),
		raw('of zeros', Buffer.alloc(1_000)),
		raw('compressed without saying so', gzipSync(text)),
		...[
			'{"__proto__":{"isAdmin":true}}',
			'{"a":{"__proto__":null}}',
			'[{"__proto__":1}]',
			'{"__proto__":{"__proto__":{}}}',
		].map((inner) => raw(`with a prototype: ${inner}`, inData(inner))),
		raw('with a prototype at the top', text.replace('{', '{"__proto__":{"id":"x"},')),
		...[65, 200, 5_000, 100_000].flatMap((depth) => [
			raw(`lists ${depth} deep`, inData(nested(depth, '[', ']'))),
			raw(`objects ${depth} deep`, inData(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)),
			raw(`only lists ${depth} deep`, nested(depth, '[', ']')),
		]),
		raw('one byte too large', text.padEnd(MEGABYTE + 1)),
		raw('two megabytes of spaces', text.padEnd(2 * MEGABYTE)),
		raw('a text of two megabytes', inData(JSON.stringify('x'.repeat(2 * MEGABYTE)))),
		raw('a number of a megabyte', inData('1'.repeat(MEGABYTE))),
		raw('a name of a megabyte', inData(`{"${'x'.repeat(MEGABYTE)}":1}`)),
		raw('200,000 fields', inData(`{${Array.from({ length: 200_000 }, (_, index) => `"${index}":1`).join(',')}}`)),
		raw('half a million lists', inData(`[${'[],'.repeat(500_000)}1]`)),
		...[
			'text/plain',
			'text/html',
			'application/xml',
			'application/x-www-form-urlencoded',
			'application/octet-stream',
			'image/png',
			'multipart/form-data; boundary=x',
			'multipart/form-data',
			'application/pdf',
		].map((type) => raw(`an event called ${type}`, text, { 'content-type': type })),
		raw('a form', 'id=1&eventType=DeclarationStatusChanged', { 'content-type': 'application/x-www-form-urlencoded' }),
		raw('XML with an entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', {
			'content-type': 'application/xml',
		}),
	];
}
