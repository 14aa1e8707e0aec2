import { ENDPOINTS } from '../../../cas/contract/endpoints';
import { LANGUAGES } from '../../../cas/language';
import { checkMessage, exampleOf, MESSAGE_MODELS, messageEntries } from '../../../cas/messages';
import type { Field } from '../../../cas/messages/model/field';
import { headerOf, leavesOf } from '../../../cas/messages/model/leaves';
import { rowLists } from '../../../cas/messages/model/rowFields';

const everyMessage = messageEntries().map(({ key, model, endpoint }) => [key, { model, endpoint }] as const);

describe('the messages that CAS ingests', () => {
	it('are the ten of the documentation, the deprecated ones last', () => {
		expect(messageEntries().map(({ model }) => model.name)).toEqual([
			'CustomsShipment',
			'ArticleDataItem',
			'BusinessPartners',
			'CertificateOfOrigin',
			'Formula',
			'MaterialList',
			'MaterialListInvalidationRequest',
			'MovementOrder',
			'Movement',
			'Shipment',
		]);
		const deprecated = messageEntries().filter(({ model }) => model.deprecated !== undefined);
		expect(deprecated.map(({ key }) => key)).toEqual(['movement', 'shipment']);
	});

	it('each go to an ingestion endpoint of their own', () => {
		const endpoints = messageEntries().map(({ endpoint }) => endpoint);
		expect(new Set(endpoints)).toEqual(new Set(Object.keys(ENDPOINTS).filter((name) => name.endsWith('.ingest'))));
	});

	it('name as documented what the documentation names, and nothing else', () => {
		const documented = messageEntries().flatMap(({ model }) =>
			fieldsOf(model.root, model.name).flatMap(({ name, field }) => (field.documentedOn === undefined ? [] : [name])),
		);
		expect(documented).toEqual([
			'CustomsShipment.messageType',
			'CustomsShipment.externalReference',
			'CustomsShipment.direction',
			...[
				'externalReference',
				'timestamp',
				'type',
				'externalMovementType',
				'documentReference',
				'status',
				'category',
				'remark',
				'customsDestination',
				'writeOffRules',
				'writeOffRules[]',
				'writeOffRules[].customsStatus',
				'writeOffRules[].isOfPreferentialOrigin',
			].map((name) => `MovementOrder.${name}`),
		]);
	});
});

describe.each(everyMessage)('the example of %s', (key, { model }) => {
	it('is complete and passes without a word', () => {
		const example = exampleOf(model);
		const offered = Object.entries(model.root.fields).filter(([, field]) => field.readOnly !== true);
		expect(Object.keys(example)).toEqual([...Object.keys(model.constants ?? {}), ...offered.map(([name]) => name)]);
		expect(checkMessage(model, example)).toEqual({ message: example, problems: [] });
	});

	it('is new each time, so that a caller may change it', () => {
		expect(exampleOf(model)).not.toBe(exampleOf(model));
	});

	it('holds the identity, which is required at the root', () => {
		for (const name of model.identity) expect(model.root.fields[name]).toMatchObject({ required: true });
		expect(MESSAGE_MODELS[key].model).toBe(model);
	});
});

describe.each(everyMessage)('the words of %s', (_key, { model }) => {
	it('are there in four languages, help without a final period', () => {
		for (const { field } of fieldsOf(model.root)) {
			for (const language of LANGUAGES) expect(field.labels[language].trim()).not.toBe('');
			expect(field.help).toMatch(/^[A-Z0-9].*[^.\s]$/);
		}
	});

	it.each(LANGUAGES)('tell the columns of a sheet apart in "%s"', (language) => {
		const lists = rowLists(model).map(({ field }) => field.item);
		for (const sheet of [model.root, ...lists]) {
			const headers = leavesOf(sheet).map((leaf) => headerOf(leaf, language));
			expect(headers.filter((header, index) => headers.indexOf(header) !== index)).toEqual([]);
		}
	});
});

describe('a field that only CAS sets', () => {
	it('has no column, and no place in the example', () => {
		const { model } = MESSAGE_MODELS.movementOrder;
		expect(leavesOf(model.root).map(({ name }) => name)).not.toContain('status');
		expect(exampleOf(model)).not.toHaveProperty('status');
	});
});

/** Every field inside a field, with its place. */
function fieldsOf(field: Field, at = ''): { name: string; field: Field }[] {
	if (field.kind === 'group') {
		return Object.entries(field.fields).flatMap(([name, inner]) => [
			{ name: `${at}.${name}`, field: inner },
			...fieldsOf(inner, `${at}.${name}`),
		]);
	}
	if (field.kind !== 'list') return [];
	return [{ name: `${at}[]`, field: field.item }, ...fieldsOf(field.item, `${at}[]`)];
}
