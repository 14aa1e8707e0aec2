import type { IDataObject } from 'n8n-workflow';
import { contractTable } from '../../../cas/connection/contractTable';
import { supportBundle } from '../../../cas/connection/supportBundle';
import type { Operation } from '../../shared/fields/operation';
import { connectionOf, profileDocumentOf } from '../../shared/transport/connection';
import { checkRows } from '../check/checkRows';

const FILE_NAME = 'cas-support.json';

export const supportBundleOperation: Operation = {
	name: 'Get Support Bundle',
	value: 'getSupportBundle',
	action: 'Get support bundle',
	description:
		'Gather what a bug report needs: versions, hosts, the contract in effect, a check, and which failures the incoming items have. No secrets and no data of declarations.',
	fields: [
		{
			displayName: 'Host Version',
			name: 'n8nVersion',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2.41.1',
			description: 'The version of n8n, as it shows it under Help > About n8n. A node cannot read it.',
		},
		{
			displayName: 'Connect the error output of the node that fails, so that the bundle counts its failures by code.',
			name: 'supportBundleNotice',
			type: 'notice',
			default: '',
		},
	],
	async execute(context) {
		const connection = await connectionOf(context);
		const bundle = supportBundle({
			n8n: String(context.getNodeParameter('n8nVersion', 0) ?? '').trim(),
			environment: connection.environment,
			hosts: connection.hosts,
			contract: contractTable(connection.profile, await profileDocumentOf(context)),
			check: await checkRows(context, connection, { declarationId: undefined, probeWriting: false }),
			failedItems: context.getInputData().map(({ json }) => json),
		});
		const bytes = Buffer.from(`${JSON.stringify(bundle, undefined, 2)}\n`);
		const data = await context.helpers.prepareBinaryData(bytes, FILE_NAME, 'application/json');
		const pairedItem = context.getInputData().map((_, item) => ({ item }));
		return [[{ json: bundle as unknown as IDataObject, binary: { data }, pairedItem }]];
	},
};
