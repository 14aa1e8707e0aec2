import type { IDataObject, IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { MessageModel } from '../../../cas/messages';
import type { GroupField, LeafField, ListField } from '../../../cas/messages/model/field';
import { messageFromRows } from '../../../cas/messages/model/flat';
import { flatName } from '../../../cas/messages/model/rowFields';
import { pathText, type Path } from '../../../cas/messages/model/labels';
import { headerOf, leavesOf, type Leaf } from '../../../cas/messages/model/leaves';
import type { Problem } from '../../../cas/problem';
import { readMoment } from '../fields/dateParameter';
import { putList } from './putList';

/** A longer list is typed instead of chosen. */
const MAX_OPTIONS = 300;
const OPTIONAL = 'optionalFields';
const ENTRIES = 'entry';

/** Fields of a model as a panel has them: those that are required, the lists, and a collection of the rest. */
export function panelFields(model: MessageModel): INodeProperties[] {
	const leaves = ownLeaves(model);
	const optional = leaves.filter(({ required }) => !required);
	return [
		...leaves.filter(({ required }) => required).map((leaf) => property(leaf, flatNameOf(leaf))),
		...listsOf(model.root).map(({ name, field }) => listProperty(name, field)),
		...(optional.length === 0
			? []
			: [
					{
						displayName: 'Optional Fields',
						name: OPTIONAL,
						type: 'collection' as const,
						placeholder: 'Add field',
						default: {},
						options: optional
							.map((leaf) => property(leaf, flatNameOf(leaf)))
							.sort((one, other) => (one.displayName < other.displayName ? -1 : 1)),
					},
				]),
	];
}

/** What the panel holds for one item, as the message of the model; what was left empty is absent. */
export function panelMessage(
	context: IExecuteFunctions,
	model: MessageModel,
	itemIndex: number,
): { value: Record<string, unknown>; problems: readonly Problem[] } {
	const read = (name: string, fallback: unknown) => context.getNodeParameter(name, itemIndex, fallback) as unknown;
	const optional = read(OPTIONAL, {}) as IDataObject;
	const zone = context.getTimezone();
	const row = Object.fromEntries(
		ownLeaves(model).map((leaf) => {
			const name = flatNameOf(leaf);
			return [name, valueOf(leaf.field, leaf.required ? read(name, '') : optional[name], zone)];
		}),
	);
	const { message, problems } = messageFromRows(model, [row]);
	const found: Problem[] = [...problems];
	for (const { name, path, field } of listsOf(model.root)) {
		const given = (read(name, {}) as { [ENTRIES]?: IDataObject[] })[ENTRIES] ?? [];
		if (given.length === 0) continue;
		const fields = leavesOf(field.item);
		const list = given.map((entry) =>
			Object.fromEntries(
				fields
					.map((leaf) => [leaf.name, valueOf(leaf.field, entry[leaf.name], zone)] as const)
					.filter(([, value]) => value !== undefined && value !== '' && value !== null),
			),
		);
		found.push(...putList(model, { path, field }, list, message));
	}
	return { value: message, problems: found };
}

/** A list that has a place of its own in the panel. */
interface PanelList {
	readonly name: string;
	readonly path: Path;
	readonly field: ListField<GroupField>;
}

/** The lists of a group and of the groups in it that people do not see. */
function listsOf(group: GroupField, path: Path = []): PanelList[] {
	return Object.entries(group.fields).flatMap(([name, field]): PanelList[] => {
		const at = [...path, name];
		if (field.kind === 'group') return field.transparent === true ? listsOf(field, at) : [];
		return field.kind === 'list' && field.item.kind === 'group'
			? [{ name: field.column ?? name, path: at, field: field as ListField<GroupField> }]
			: [];
	});
}

/** The leaves of the message that stand in none of these lists. */
function ownLeaves(model: MessageModel): Leaf[] {
	const listed = listsOf(model.root).map(({ path }) => `${pathText(path)}[`);
	return leavesOf(model.root).filter(({ places }) => !listed.some((start) => places[0]!.startsWith(start)));
}

const flatNameOf = (leaf: Leaf) => flatName({ leaf, list: undefined });

function listProperty(name: string, { labels, help, item }: ListField<GroupField>): INodeProperties {
	return {
		displayName: titleCase(labels.en),
		name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: `Add ${item.labels.en.toLowerCase()}`,
		default: {},
		description: help,
		options: [
			{
				displayName: titleCase(item.labels.en),
				name: ENTRIES,
				values: leavesOf(item).map((leaf) => property(leaf, leaf.name)),
			},
		],
	};
}

function property(leaf: Leaf, name: string): INodeProperties {
	const { field } = leaf;
	const displayName = titleCase(headerOf(leaf, 'en'));
	const common = { displayName, name, description: field.help };
	switch (field.kind) {
		case 'code': {
			const options = optionsOf(field);
			return options === undefined
				? { ...common, type: 'string', default: '', placeholder: `e.g. ${field.example}` }
				: { ...common, type: 'options', options, default: '' };
		}
		case 'number':
			// As a number, a field that was left alone would be 0, which is not nothing; the check reads text too.
			return field.required
				? { ...common, type: 'number', default: field.example }
				: { ...common, type: 'string', default: '', placeholder: `e.g. ${field.example}` };
		case 'boolean':
			return { ...common, type: 'boolean', default: false, description: `Whether ${lowerFirst(field.help)}` };
		case 'dateTime':
			return { ...common, type: 'dateTime', default: '' };
		default:
			return { ...common, type: 'string', default: '', placeholder: `e.g. ${field.example}` };
	}
}

/** Nothing is chosen beforehand: a conclusion or a reason that nobody picked must not go to an authority. */
function optionsOf({ list: { closed, codes } }: LeafField & { kind: 'code' }): INodePropertyOptions[] | undefined {
	if (!closed || codes.length > MAX_OPTIONS) return undefined;
	return [
		{ name: 'Choose…', value: '' },
		...codes.map(({ code, names }) => ({ name: names.en === code ? code : `${code} (${names.en})`, value: code })),
	];
}

/** A date and time is picked without an offset and read in the workflow's time zone. */
function valueOf({ kind }: LeafField, value: unknown, zone: string): unknown {
	if (kind !== 'dateTime' || value === '' || value === undefined || value === null) return value;
	return readMoment(value, zone) ?? value;
}

const titleCase = (label: string) => label.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
