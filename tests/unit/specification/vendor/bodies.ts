import { actionEntries, customsShipment, declarationHeader, goodsItem, messageEntries } from '../../../../cas/messages';
import type { Field, GroupField } from '../../../../cas/messages/model/field';
import { vendorText } from './texts';

/** The part of a contract profile that the generator follows, as it is written. */
export interface BodyProfile {
	readonly fields?: Readonly<Record<string, string>>;
	readonly constants?: Readonly<Record<string, unknown>>;
	readonly required?: readonly string[];
	readonly lengths?: Readonly<Record<string, number>>;
	readonly codes?: Readonly<Record<string, Readonly<Record<string, string>> | readonly string[]>>;
}

/** A place of theirs with what their specification says of it. */
export interface VendorNode {
	readonly name: string;
	readonly children: VendorNode[];
	isList: boolean;
	isRequired: boolean;
	text: string;
	type: 'text' | 'number' | 'whole' | 'date' | 'dateTime' | 'boolean' | 'group';
	maxLength?: number;
	codes?: readonly string[];
	constant?: unknown;
	/** The field of ours that stands here. */
	ours?: string;
}

/** One of our fields, as the models have it. */
export interface Leaf {
	readonly path: string;
	readonly field: Field | undefined;
	readonly isList: boolean;
}

const node = (name: string): VendorNode => ({
	name,
	children: [],
	isList: false,
	isRequired: false,
	text: '',
	type: 'group',
});

/** Where a field of ours stands with them: the longest entry that holds it moves it. */
export function placeOf(path: string, fields: Readonly<Record<string, string>> = {}): string {
	const plain = new Map(
		Object.entries(fields).map(([ours, theirs]) => {
			const both = ours.endsWith('[]') && theirs.endsWith('[]');
			return both ? [ours.slice(0, -2), theirs.slice(0, -2)] : [ours, theirs];
		}),
	);
	for (let end = path.length; end > 0; end -= 1) {
		if (end < path.length && !/^(\.|\[\])/.test(path.slice(end))) continue;
		const theirs = plain.get(path.slice(0, end));
		if (theirs !== undefined) return `${theirs}${path.slice(end)}`;
	}
	const whole = plain.get('');
	return whole === undefined ? path : `${whole}.${path}`;
}

/** The values of a model, groups left out. */
export function leavesOfModel(root: GroupField): Leaf[] {
	const found: Leaf[] = [];
	const walk = (group: GroupField, before: string) => {
		for (const [name, field] of Object.entries(group.fields)) {
			const path = `${before}${name}`;
			const entry = field.kind === 'list' ? field.item : field;
			if (entry.kind === 'group') walk(entry, `${path}${field.kind === 'list' ? '[]' : ''}.`);
			else found.push({ path, field: entry, isList: field.kind === 'list' });
		}
	};
	walk(root, '');
	return found;
}

/** Fields that only a profile names: of declarations, events and subscriptions. */
export function leavesOfProfile({ fields = {} }: BodyProfile): Leaf[] {
	const names = Object.keys(fields).map((path) => path.replace(/\[\]$/, ''));
	const models = leavesOfModel(customsShipment.root);
	return names
		.filter(
			(path) => path !== '' && !names.some((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[]`)),
		)
		.map((path) => {
			const tail = path.split('.').slice(-2).join('.');
			const known =
				models.find((one) => one.path.endsWith(`.${tail}`)) ?? models.find((one) => one.path.endsWith(path));
			return {
				path,
				field: known?.field,
				isList: /Types$|^warnings\.|\.warnings\.|ingestionReferences|errorDescriptions/.test(path),
			};
		});
}

/** The model of a part of the profile by its name there. */
export function modelOf(section: string, key: string): GroupField {
	if (section === 'messages') return messageEntries().find((entry) => entry.key === key)!.model.root;
	if (key === 'update') return declarationHeader.root;
	if (key === 'createItem' || key === 'updateItem') return goodsItem.root;
	return actionEntries().find((entry) => entry.action === (key as string))!.model.root;
}

/** The tree that their specification describes for a body. */
export function vendorTree(leaves: readonly Leaf[], profile: BodyProfile): VendorNode {
	const root = node('');
	for (const leaf of leaves) {
		const place = placeOf(leaf.path, profile.fields);
		const at = nodeAt(root, place);
		Object.assign(at, factsOf(leaf, place, profile), { ours: leaf.path, text: vendorText(leaf.path) ?? '' });
	}
	for (const [ours, theirs] of Object.entries(profile.fields ?? {})) {
		if (ours === '') continue;
		const at = nodeAt(root, theirs.replace(/\[\]$/, ''));
		if (at.children.length > 0 && at.text === '') at.text = vendorText(ours.replace(/\[\]$/, '')) ?? '';
	}
	for (const [place, constant] of Object.entries(profile.constants ?? {})) {
		Object.assign(nodeAt(root, place), { constant, isRequired: true, type: 'text' });
	}
	for (const place of profile.required ?? []) nodeAt(root, place).isRequired = true;
	prune(root);
	return root;
}

/** Groups of which no field is known describe nothing. */
function prune(at: VendorNode): void {
	for (const child of at.children) prune(child);
	const kept = at.children.filter((child) => child.children.length > 0 || child.type !== 'group');
	at.children.splice(0, at.children.length, ...kept);
}

function nodeAt(root: VendorNode, place: string): VendorNode {
	let at = root;
	for (const step of place.split('.')) {
		const name = step.replace(/(\[\])+$/, '');
		let child = at.children.find((one) => one.name === name);
		if (child === undefined) at.children.push((child = node(name)));
		if (step.endsWith('[]')) child.isList = true;
		at = child;
	}
	return at;
}

function factsOf(
	{ path, field, isList }: Leaf,
	place: string,
	{ codes = {}, lengths = {} }: BodyProfile,
): Partial<VendorNode> {
	const renamed = codes[place];
	if (field?.kind === 'code') {
		const list = field.list.codes.map(({ code }) => code);
		const theirs = list.map((code) =>
			renamed !== undefined && !Array.isArray(renamed) ? ((renamed as Record<string, string>)[code] ?? code) : code,
		);
		return { isList, type: 'text', isRequired: field.required, ...(list.length < 40 && { codes: theirs }) };
	}
	if (renamed !== undefined)
		return { isList, type: 'text', ...(Object.keys(renamed).length > 1 && { codes: Object.values(renamed) }) };
	if (field?.kind === 'number')
		return { isList, type: field.maxFractionDigits === 0 ? 'whole' : 'number', isRequired: field.required };
	if (field?.kind === 'text')
		return { isList, type: 'text', isRequired: field.required, maxLength: lengths[place] ?? field.maxLength };
	if (field?.kind === 'date' || field?.kind === 'dateTime' || field?.kind === 'boolean')
		return { isList, type: field.kind, isRequired: field.required };
	const isTime = /(Date|At|Time|Modification|time|issueDate)$/.test(path);
	return { isList, type: isTime ? 'dateTime' : 'text' };
}
