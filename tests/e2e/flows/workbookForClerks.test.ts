import { setTimeout as sleep } from 'node:timers/promises';
import { isOver, problemOf } from '../../../scripts/host/execution';
import { sheetXml, workbookOf, zipOf } from '../../unit/workbook/zipOf';
import { until } from '../support/suiteStage';
import { aFlowStage } from './support/flowStage';
import { LOGGED_IN, statusesWithoutLogin } from './support/forms';

const stage = aFlowStage();

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BLANKS = ' '.repeat(30_000);
const HEADERS = ['External reference', 'Direction'];

/** Small files that once kept the whole process busy until it was killed. */
const HOSTILE: readonly (readonly [what: string, fileName: string, content: () => Uint8Array])[] = [
	[
		'a code with thirty thousand blanks',
		'code.xlsx',
		() => workbookOf({ sheets: { Shipments: sheetXml([HEADERS, ['SO-1', `a${BLANKS}b&#10;c`]]) } }),
	],
	['the same as .csv', 'code.csv', () => Buffer.from(`${HEADERS.join(';')}\r\nSO-1;"a${BLANKS}b\nc"\r\n`)],
	[
		'a tag that never ends',
		'tag.xlsx',
		() => zipOf([{ name: 'xl/workbook.xml', content: `<workbook><${'a'.repeat(200_000)}` }]),
	],
	[
		'headers of brackets',
		'headers.xlsx',
		() =>
			workbookOf({
				sheets: {
					Shipments: sheetXml([
						[...HEADERS, ...Array<string>(50).fill('('.repeat(30_000))],
						['SO-1', 'OUT'],
					]),
				},
			}),
	],
];

const formUrl = () => `${stage().n8n.url}/form/clerk-shipments`;

/** How often n8n was asked whether it is well while something went on, and how often it did not say so. */
async function askedWhile(goesOn: () => boolean): Promise<{ asked: number; silent: number }> {
	const counts = { asked: 0, silent: 0 };
	while (goesOn() || counts.asked === 0) {
		counts.asked += 1;
		const answer = await fetch(`${stage().n8n.url}/healthz`, { signal: AbortSignal.timeout(20_000) }).catch(
			() => undefined,
		);
		if (answer?.ok !== true) counts.silent += 1;
		await sleep(20);
	}
	return counts;
}

describe('the form of "Workbook for clerks"', () => {
	let flow: string;
	beforeAll(async () => {
		flow = await stage().importFlow('workbook-for-clerks');
		await stage().api.activate(flow);
		await until('the form is there', async () => (await fetch(formUrl(), { headers: LOGGED_IN })).ok);
	});

	it('is for those who are logged in', async () => {
		expect(await statusesWithoutLogin(formUrl())).toEqual([401, 401, 401]);
	});

	it.each(HOSTILE)('ends with a sentence for %s, and n8n is well throughout', async (_, fileName, content) => {
		const before = (await stage().api.executions(flow)).length;
		const form = new FormData();
		form.append('field-0', new Blob([Buffer.from(content())], { type: XLSX }), fileName);
		let isAnswered = false;
		const health = askedWhile(() => !isAnswered);
		try {
			await fetch(formUrl(), { method: 'POST', body: form, headers: LOGGED_IN });
			let [run] = await stage().api.executions(flow);
			await until('the run has an end, or waits for the clerk', async () => {
				const runs = await stage().api.executions(flow);
				[run] = runs;
				return runs.length > before && run !== undefined && (isOver(run) || run.status === 'waiting');
			});
			if (run?.status === 'waiting') return;
			const execution = await stage().api.waitForExecution(run!.id);
			const said = problemOf(execution);
			if (said !== undefined) expect(said).toMatch(/^[A-Z"].*\.?$/s);
			expect(said ?? '').not.toMatch(/TypeError|undefined|at \w+ \(/);
		} finally {
			isAnswered = true;
			expect(await health).toMatchObject({ silent: 0 });
		}
	});
});
