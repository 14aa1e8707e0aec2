import { summaryOf, type CheckRow } from '../../../cas/connection/checkRow';
import { connectionOf } from '../../shared/transport/connection';
import type { Operation } from '../../shared/fields/operation';
import { perItem } from '../../shared/items/perItem';
import { checkRows } from '../check/checkRows';

/** One check after the other: each measures times. */
const AT_ONCE = 1;

/** The row with its result first: n8n's table shows the first few columns without scrolling. */
const asShown = ({ result, area, subject, found, advice, ...rest }: CheckRow) => ({
	result,
	area,
	subject,
	found,
	advice,
	...rest,
});

export const check: Operation = {
	name: 'Check',
	value: 'check',
	action: 'Check connection',
	description: 'Check hosts, token, scopes, clocks and webhooks, and which assumed calls and answers match your CAS',
	fields: [
		{
			displayName: 'Declaration ID',
			name: 'declarationId',
			type: 'string',
			default: '',
			description: 'A declaration to look at, preferably a released one. If empty, the first that CAS finds.',
		},
		{
			displayName: 'Probe Writing Endpoints',
			name: 'probeWriting',
			type: 'boolean',
			default: false,
			description:
				'Whether to also try the calls that write, with empty bodies and unused IDs, so that nothing can be created. Never sent to Production.',
		},
		{
			displayName: 'Summary Only',
			name: 'summaryOnly',
			type: 'boolean',
			default: false,
			description:
				'Whether to return one item with counts and isHealthy instead of one item per row, for a workflow that monitors',
		},
	],
	async execute(context) {
		const connection = await connectionOf(context);
		const items = await perItem(
			context,
			async (itemIndex) => {
				const declarationId = String(context.getNodeParameter('declarationId', itemIndex) ?? '').trim();
				const rows = await checkRows(context, connection, {
					declarationId: declarationId === '' ? undefined : declarationId,
					probeWriting: context.getNodeParameter('probeWriting', itemIndex) === true,
				});
				const isSummary = context.getNodeParameter('summaryOnly', itemIndex) === true;
				return { items: (isSummary ? [{ ...summaryOf(rows) }] : rows.map(asShown)).map((json) => ({ json })) };
			},
			AT_ONCE,
		);
		return [items];
	},
};
