import { deflateRawSync } from 'node:zlib';

/** A part of an archive; `says` is the size that its directory declares where that is a lie. */
export interface Part {
	readonly name: string;
	readonly content: string | Uint8Array;
	readonly says?: number;
	readonly stored?: boolean;
}

/** A ZIP archive made by hand, so that a test can say anything in it. Check sums are left zero. */
export function zipOf(parts: readonly Part[]): Uint8Array {
	const encoder = new TextEncoder();
	const pieces: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let offset = 0;
	for (const { name, content, says, stored = false } of parts) {
		const plain = typeof content === 'string' ? encoder.encode(content) : content;
		const packed = stored ? plain : new Uint8Array(deflateRawSync(plain, { level: 9 }));
		const nameBytes = encoder.encode(name);
		const local = new DataView(new ArrayBuffer(30));
		local.setUint32(0, 0x04034b50, true);
		local.setUint16(8, stored ? 0 : 8, true);
		local.setUint32(18, packed.length, true);
		local.setUint32(22, says ?? plain.length, true);
		local.setUint16(26, nameBytes.length, true);
		const entry = new DataView(new ArrayBuffer(46));
		entry.setUint32(0, 0x02014b50, true);
		entry.setUint16(10, stored ? 0 : 8, true);
		entry.setUint32(20, packed.length, true);
		entry.setUint32(24, says ?? plain.length, true);
		entry.setUint16(28, nameBytes.length, true);
		entry.setUint32(42, offset, true);
		directory.push(new Uint8Array(entry.buffer), nameBytes);
		pieces.push(new Uint8Array(local.buffer), nameBytes, packed);
		offset += 30 + nameBytes.length + packed.length;
	}
	const end = new DataView(new ArrayBuffer(22));
	end.setUint32(0, 0x06054b50, true);
	end.setUint16(8, parts.length, true);
	end.setUint16(10, parts.length, true);
	end.setUint32(
		12,
		directory.reduce((sum, { length }) => sum + length, 0),
		true,
	);
	end.setUint32(16, offset, true);
	return Buffer.concat([...pieces, ...directory, new Uint8Array(end.buffer)]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface HandMadeWorkbook {
	/** By sheet name: the XML of the whole worksheet part. */
	readonly sheets: Readonly<Record<string, string | Uint8Array>>;
	/** Kinds of sheets without cells that the workbook lists first: `chartsheet`, `dialogsheet`. */
	readonly otherSheets?: readonly string[];
	readonly sharedStrings?: string;
	readonly styles?: string;
	readonly more?: readonly Part[];
	/** Instead of the ordinary addresses of the standard. */
	readonly office?: string;
	/** Targets as an address from the root, `/xl/…`. */
	readonly absoluteTargets?: boolean;
}

/** A minimal workbook whose sheets are given as XML. */
export function workbookOf({
	sheets,
	sharedStrings,
	styles,
	more = [],
	office = OFFICE,
	absoluteTargets = false,
	otherSheets = [],
}: HandMadeWorkbook): Uint8Array {
	const names = Object.keys(sheets);
	const relation = (id: string, kind: string, target: string) =>
		`<Relationship Id="${id}" Type="${office}/${kind}" Target="${absoluteTargets ? '/xl/' : ''}${target}"/>`;
	const others = otherSheets.map((kind, index) => relation(`o${index}`, kind, `${kind}s/sheet${index}.xml`));
	const relations = names.map((_, index) => relation(`r${index}`, 'worksheet', `worksheets/s${index}.xml`));
	if (sharedStrings !== undefined) relations.push(relation('rs', 'sharedStrings', 'sharedStrings.xml'));
	if (styles !== undefined) relations.push(relation('rt', 'styles', 'styles.xml'));
	relations.push(...others);
	const listed = otherSheets.map((kind, index) => `<sheet name="${kind}" sheetId="${900 + index}" r:id="o${index}"/>`);
	listed.push(...names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`));
	return zipOf([
		{ name: '[Content_Types].xml', content: `<Types xmlns="${PACKAGE}/content-types"/>` },
		{
			name: '_rels/.rels',
			content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		},
		{
			name: 'xl/workbook.xml',
			content: `<workbook xmlns="${MAIN}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			content: `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
		},
		...names.map((name, index) => ({ name: `xl/worksheets/s${index}.xml`, content: sheets[name] ?? '' })),
		...otherSheets.map((kind, index) => ({ name: `xl/${kind}s/sheet${index}.xml`, content: `<${kind}/>` })),
		...(sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: sharedStrings }]),
		...(styles === undefined ? [] : [{ name: 'xl/styles.xml', content: styles }]),
		...more,
	]);
}

/** The XML of a worksheet with these rows, values as inline strings. */
export function sheetXml(rows: readonly (readonly string[])[]): string {
	const cells = (row: readonly string[]) => row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
	return worksheet(rows.map((row) => `<row>${cells(row)}</row>`).join(''));
}

export const worksheet = (rows: string) => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
