import { isOver, outputOf } from '../../../scripts/host/execution';
import { filledIn, opened, rowsOf, sheetOf } from '../../browser/support/clerkWorkbook';
import { PROFILES, until } from '../support/suiteStage';
import { aFlowStageUnder } from './support/flowStage';
import { LOGGED_IN } from './support/forms';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe.each(PROFILES)('the workbook of a French clerk under the profile %s', (profile) => {
	const stage = aFlowStageUnder(profile);

	it('ends in declarations, and comes back with the status of each', async () => {
		const { api, n8n, sandbox } = stage();
		const flow = await stage().importFlow('workbook-for-clerks');
		const made = await api.runAndWait(flow, { triggerName: 'Make a template' });
		const template = await api.download(outputOf(made, 'Template')[0]!.binary!.data!);
		await api.activate(flow);
		try {
			const address = `${n8n.url}/form/clerk-shipments`;
			await until('the form is there', async () => (await fetch(address, { headers: LOGGED_IN })).ok);
			const before = (await api.executions(flow)).length;
			const form = new FormData();
			form.append('field-0', new Blob([await filledIn(template, [])], { type: XLSX }), 'envois.xlsx');
			await fetch(address, { method: 'POST', body: form, headers: LOGGED_IN });
			let [run] = await api.executions(flow);
			await until('the status is written in', async () => {
				[run] = await api.executions(flow);
				return (
					(await api.executions(flow)).length > before && run !== undefined && (isOver(run) || run.status === 'waiting')
				);
			});
			const execution = await api.execution(run!.id);
			// The form waits until the clerk has seen the answer.
			expect(execution.status).toBe('waiting');
			const [answer] = outputOf(execution, 'Write the status in');
			const rows = rowsOf(sheetOf(await opened(await api.download(answer!.binary!.data!)), 'Envois'));
			expect(rows.map(({ MRN }) => MRN)).toEqual(Array(3).fill(expect.stringMatching(/^\d{2}BE\w{13}\d$/)));
			const references = sandbox.control.state().declarations.map(({ externalReference }) => externalReference);
			expect(references.sort()).toEqual(['SO-2026-900001', 'SO-2026-900002', 'SO-2026-900003']);
		} finally {
			await api.deactivate(flow);
		}
	});
});
