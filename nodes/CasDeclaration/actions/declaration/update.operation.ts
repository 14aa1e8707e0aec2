import { holds } from '../../../../cas/declaration/goodsItems';
import { sentBody } from '../../../../cas/declaration/sentPath';
import { declarationHeader } from '../../../../cas/messages';
import { updateDeclaration } from '../../../../cas/request/declarationChanges';
import type { Operation } from '../../../shared/fields/operation';
import { writeItems } from '../../../shared/items/writeItems';
import { changeBodyFields } from '../../changes/changeBody';
import { changeItem, type ChangeKind } from '../../changes/changeItem';
import { changeOptions } from '../../changes/changeOptions';
import { changeRun } from '../../changes/run';
import { declarationFields } from './declaration.fields';

const headerChange: ChangeKind = {
	title: 'The change of the header',
	model: declarationHeader,
	partial: true,
	request: updateDeclaration,
	stored: sentBody,
	trace: (now, _, body) => (holds(sentBody(now), body) ? {} : undefined),
	output: {},
};

/** PATCH of the header. Documented ("declarations", "declaration items"): the selective update. */
export const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update declaration',
	description:
		'Change given fields of the header, not of goods items: absent fields stay, and a list without casReference replaces the stored one',
	fields: [...declarationFields, ...changeBodyFields(declarationHeader), changeOptions],
	async execute(context) {
		const run = await changeRun(context);
		return [
			await writeItems(context, (itemIndex, doubtSinceMs) =>
				changeItem(run, { itemIndex, doubtSinceMs }, headerChange),
			),
		];
	},
};
