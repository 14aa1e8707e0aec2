import { messageEntries } from '../../../cas/messages';
import { createTemplate, TemplateError, type CustomerLists } from '../../../cas/workbook/template';
import { isRecord } from '../../../cas/isRecord';
import type { Operation } from './operation';
import { isReadable } from './reading';

/** As items of n8n would hold them. */
const LISTS = {
	storageLocation: ['WH-1', 'WH-2', 7],
	'partner.code': ['BE0428759497'],
	exporter: [{ code: 'BE0428759497', name: 'Bob & Co', address: { streetNumBox: 'Main street 5' } }],
};

export const template: Operation = {
	name: 'create template',
	takes: () => false,
	json: () => LISTS,
	async run({ json }, random, trial) {
		if (!isLists(json)) {
			trial.ended('no lists');
			return [];
		}
		const models = [random.pick(messageEntries())!.model];
		const language = random.pick(['en', 'fr', 'nl', 'de'] as const);
		try {
			const bytes = await createTemplate({ models, language, lists: json });
			trial.ended('made');
			return (await isReadable(bytes)) ? [] : ['The template cannot be read'];
		} catch (error) {
			if (!(error instanceof TemplateError)) throw error;
			trial.ended('refused');
			return [];
		}
	},
};

/** What the node hands on: lists by a name, of values of any kind. */
const isLists = (json: unknown): json is CustomerLists => isRecord(json) && Object.values(json).every(Array.isArray);
