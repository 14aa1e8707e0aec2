const LOCAL_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
/** 1980-01-01 00:00, the first moment that ZIP knows. */
const FIRST_DOS_DATE = 0x0021;

/** The same ZIP archive with every entry at the same time, so that writing a workbook twice gives the same bytes. */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
	const bytes = zip.slice();
	const view = new DataView(bytes.buffer);
	const end = bytes.length - END_BYTES;
	if (view.getUint32(end, true) !== END_SIGNATURE) throw new Error('The archive has a comment or is cut off');
	let entry = view.getUint32(end + 16, true);
	while (view.getUint32(entry, true) === DIRECTORY_SIGNATURE) {
		const local = view.getUint32(entry + 42, true);
		if (view.getUint32(local, true) !== LOCAL_SIGNATURE) throw new Error('The archive has an entry without a header');
		setTime(view, entry + 12);
		setTime(view, local + 10);
		entry +=
			46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
	}
	return bytes;
}

function setTime(view: DataView, at: number): void {
	view.setUint16(at, 0, true);
	view.setUint16(at + 2, FIRST_DOS_DATE, true);
}
