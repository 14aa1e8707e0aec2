import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));
const PDFTOPPM = ['/usr/bin/pdftoppm'].find((file) => existsSync(file));
const WITHIN_MS = 180_000;

/** True where LibreOffice is there to save and draw workbooks as a second program; tests do without it elsewhere. */
export const hasOffice = SOFFICE !== undefined;

/** The workbook as LibreOffice saves it; unchanged where there is no LibreOffice. */
export function savedByOffice(workbook: Buffer): Buffer {
	if (SOFFICE === undefined) return workbook;
	return inFolder((folder) => {
		const source = join(folder, 'filled.xlsx');
		writeFileSync(source, workbook);
		convert(folder, source, 'xlsx:Calc MS Excel 2007 XML', join(folder, 'saved'));
		return readFileSync(join(folder, 'saved', 'filled.xlsx'));
	});
}

/**
 * The pages of the workbook as LibreOffice prints them, as PNG, their upper `pixels` only where given; none where that cannot
 * be done here.
 */
export function pagesOf(workbook: Buffer, pixels?: number): Buffer[] {
	if (SOFFICE === undefined || PDFTOPPM === undefined) return [];
	return inFolder((folder) => {
		const source = join(folder, 'workbook.xlsx');
		writeFileSync(source, workbook);
		convert(folder, source, 'pdf', folder);
		execFileSync(PDFTOPPM, [
			'-r',
			'80',
			...(pixels ? ['-H', String(pixels)] : []),
			'-png',
			join(folder, 'workbook.pdf'),
			join(folder, 'page'),
		]);
		return readdirSync(folder)
			.filter((file) => /^page-\d+\.png$/.test(file))
			.sort()
			.map((file) => readFileSync(join(folder, file)));
	});
}

function convert(folder: string, source: string, format: string, into: string): void {
	const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
	execFileSync(SOFFICE!, [profile, '--headless', '--convert-to', format, '--outdir', into, source], {
		timeout: WITHIN_MS,
		stdio: 'ignore',
	});
}

function inFolder<T>(work: (folder: string) => T): T {
	const folder = mkdtempSync(join(tmpdir(), 'cas-office-'));
	try {
		return work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
