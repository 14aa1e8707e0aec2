import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { MessageModel } from '../../../cas/messages';
import { problemJson } from '../../shared/items/failedItem';
import { candidateOf } from '../../shared/source/candidate';
import { itemLink } from '../../shared/source/itemLink';
import { draftsOf } from '../../shared/source/messageSource';
import { twiceInRun } from '../../shared/source/twiceInRun';

/** Checks every message and sends nothing: one item per problem, or one item that says the message is good. */
export function validateAll(context: IExecuteFunctions, model: MessageModel): INodeExecutionData[][] {
	const drafts = draftsOf(context, model);
	const twice = twiceInRun(model, drafts);
	const items = drafts.flatMap((draft): INodeExecutionData[] => {
		const { identity, refusals, warnings } = candidateOf(draft, model, false);
		const pairedItem = itemLink(draft.itemIndexes);
		const valid = refusals.length === 0;
		const same = twice.get(draft);
		const problems = [...refusals, ...(same === undefined ? [] : [same]), ...warnings];
		if (problems.length === 0) return [{ json: { ...identity, valid }, pairedItem }];
		return problems.map((problem) => ({ json: { ...identity, valid, ...problemJson(problem) }, pairedItem }));
	});
	return [items];
}
