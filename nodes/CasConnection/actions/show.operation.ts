import { contractTable } from '../../../cas/connection/contractTable';
import { connectionOf, profileDocumentOf } from '../../shared/transport/connection';
import type { Operation } from '../../shared/fields/operation';
import { perItem } from '../../shared/items/perItem';

export const show: Operation = {
	name: 'Show',
	value: 'show',
	action: 'Show contract',
	description: 'List every fact of the contract in effect, with its grade and its source: package or Contract Profile',
	fields: [],
	async execute(context) {
		const { profile } = await connectionOf(context);
		const rows = contractTable(profile, await profileDocumentOf(context));
		return [await perItem(context, async () => ({ items: rows.map((row) => ({ json: { ...row } })) }))];
	},
};
