import { contractTable } from '../../../cas/connection/contractTable';
import { connectionOf } from '../../shared/connection';
import type { Operation } from '../../shared/operation';
import { perItem } from '../../shared/perItem';

export const show: Operation = {
	name: 'Show',
	value: 'show',
	action: 'Show contract',
	description: 'List every fact of the contract that is in effect, with its grade and where it comes from',
	fields: [],
	async execute(context) {
		await connectionOf(context);
		return [await perItem(context, async () => ({ items: contractTable().map((row) => ({ json: { ...row } })) }))];
	},
};
