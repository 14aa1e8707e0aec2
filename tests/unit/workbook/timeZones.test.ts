// @slow: a process for each time zone.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Reads the fixture of readDates.ts in a process of its own, since a process keeps the time zone it began with. */
async function datesIn(timeZone: string): Promise<unknown> {
	const root = join(__dirname, '../../..');
	const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', join(__dirname, 'readDates.ts')], {
		cwd: root,
		env: { ...process.env, TZ: timeZone },
	});
	return JSON.parse(stdout);
}

describe('dates of a workbook', () => {
	it.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])(
		'are the same in %s, counted from 1900 or 1904',
		async (timeZone) => {
			const days = ['2026-12-31', '2026-01-01', '2026-03-29', '2026-12-31', '2026-12-31'];
			expect(await datesIn(timeZone)).toEqual({ timeZone, from1900: days, from1904: days });
		},
	);
});
