// @slow: a property in processes of several time zones.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Runs the property of roundTripProperty.ts in a process of its own, since a process keeps the time zone it began with. */
async function heldIn(timeZone: string): Promise<unknown> {
	const file = join(__dirname, 'roundTripProperty.ts');
	const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file], {
		cwd: join(__dirname, '../../..'),
		env: { ...process.env, TZ: timeZone },
	});
	return JSON.parse(stdout);
}

describe('any shipments, written to a workbook by another engine and read back', () => {
	it.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('are the same, in four languages, in %s', async (timeZone) => {
		expect(await heldIn(timeZone)).toEqual({ timeZone, holds: true, languages: ['en', 'fr', 'nl', 'de'] });
	});
});
