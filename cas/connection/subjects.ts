import {
	ATTACHMENT_FIELDS,
	CALCULATION_FIELDS,
	DECLARATION_FIELDS,
	DOCUMENTS_FIELD,
	DUTIES_FIELD,
	GOODS_ITEMS_FIELD,
	headersOf,
	identityOfDeclaration,
	LAST_MODIFICATION_FIELD,
	LAST_UPDATED_FIELDS,
	lastUpdatedOf,
	NUMBER_FIELDS,
	PARTY_ROLES,
	PROBLEMS_FIELD,
	SHIPMENTS_FIELD,
	WARNING_COUNT_FIELDS,
	WARNINGS_FIELDS,
} from '../contract/declaration';
import type { Fact } from '../contract/fact';
import { attachmentsOf, documentsOf } from '../declaration/documents';
import { dutyTotalsOf, taxLinesOf } from '../declaration/duties';
import { goodsItemsOf } from '../declaration/goodsItems';
import type { DeclarationData } from '../declaration/openness';
import { partiesOf } from '../declaration/parties';
import { problemsOfDeclaration } from '../declaration/problems';
import { isRecord } from '../isRecord';
import { isInList, nameOf, type Place } from './places';

/** One thing that the package reads of a declaration. */
export interface ShapeSubject {
	readonly subject: string;
	readonly expected: string;
	readonly grade: Fact<unknown>['status'];
	/** What our reader finds, in words; undefined where it finds nothing. */
	readonly read: (declaration: DeclarationData) => string | undefined;
	/** Whether a place that our reader does not know may be it. */
	readonly mayBe: (place: Place) => boolean;
	/** Its name in `declaration.fields` of a Contract Profile. */
	readonly field: string;
	/** Whether every declaration has it; what only some have may be absent. */
	readonly isAlways: boolean;
	/** Whether the short entries of a search should have it. */
	readonly isInSearch: boolean;
}

type IdentityName = keyof typeof DECLARATION_FIELDS.value;

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(' or ');
const isText = ({ value }: Place) => typeof value === 'string' && value !== '';
const isNamed = (words: RegExp) => (place: Place) => words.test(nameOf(place));
const isOutsideLists = (place: Place) => !isInList(place);

function identity(subject: string, name: IdentityName, words: RegExp, isAlways: boolean): ShapeSubject {
	const others = name === 'lrn' || name === 'mrn' ? [NUMBER_FIELDS.value[name]] : [];
	return {
		subject,
		expected: quoted([...DECLARATION_FIELDS.value[name], ...others]),
		grade: DECLARATION_FIELDS.status,
		read: (declaration) => (identityOfDeclaration(declaration)[name] === undefined ? undefined : 'a text'),
		mayBe: (place) => isOutsideLists(place) && isText(place) && isNamed(words)(place),
		field: DECLARATION_FIELDS.value[name][0],
		isAlways,
		isInSearch: true,
	};
}

const counted = (count: number, one: string) => (count === 0 ? undefined : `${count} ${one}${count === 1 ? '' : 's'}`);

const saysThatThereAreNone = (header: DeclarationData) =>
	[PROBLEMS_FIELD.value, WARNINGS_FIELDS.value.group, WARNING_COUNT_FIELDS.value.group].some((name) =>
		Object.hasOwn(header, name),
	);

const isDate = ({ value }: Place) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value);
const isGroups = ({ value }: Place) => Array.isArray(value) && value.length > 0 && value.every(isRecord);

/** Whatever the package reads of a declaration, beside its status. */
export const SUBJECTS: readonly ShapeSubject[] = [
	identity('Declaration ID', 'declarationId', /^(?:.*declaration)?_?-?(?:id|key|uuid|guid)$/i, true),
	identity(
		'External reference',
		'externalReference',
		/(?:external|customer|business|shipment).*ref|ref.*(?:external|customer)/i,
		true,
	),
	identity('Direction', 'direction', /direction|flowtype/i, true),
	identity('LRN', 'lrn', /lrn|local.*ref|functionref/i, false),
	identity('MRN', 'mrn', /mrn|master.*ref|movement.*ref/i, false),
	{
		subject: 'Last change',
		expected: quoted([...LAST_UPDATED_FIELDS.value, LAST_MODIFICATION_FIELD.value]),
		grade: LAST_UPDATED_FIELDS.status,
		read: (declaration) => (lastUpdatedOf(declaration) === undefined ? undefined : 'a date'),
		mayBe: (place) => isOutsideLists(place) && isDate(place) && isNamed(/chang|updat|modif|touch/i)(place),
		field: LAST_UPDATED_FIELDS.value[0],
		isAlways: true,
		isInSearch: true,
	},
	{
		subject: 'Problems',
		expected: `"${PROBLEMS_FIELD.value}", or "${WARNINGS_FIELDS.value.group}" in its groups`,
		grade: PROBLEMS_FIELD.status,
		read: (declaration) =>
			counted(problemsOfDeclaration(declaration).length, 'problem') ??
			(headersOf(declaration).some(saysThatThereAreNone) ? 'a place for them, without any' : undefined),
		mayBe: (place) =>
			isNamed(/problem|warning|error|finding|complaint|violation|remark/i)(place) && typeof place.value === 'object',
		field: PROBLEMS_FIELD.value,
		isAlways: false,
		isInSearch: false,
	},
	{
		subject: 'Duties and taxes',
		expected: `"${DUTIES_FIELD.value}", or "${CALCULATION_FIELDS.value.list}" of header and goods items`,
		grade: DUTIES_FIELD.status,
		read: (declaration) =>
			counted(taxLinesOf(declaration).length, 'tax line') ??
			(dutyTotalsOf(declaration) === undefined ? undefined : 'a total'),
		mayBe: (place) => isNamed(/dut(?:y|ies)|tax|levies|assess/i)(place) && typeof place.value === 'object',
		field: DUTIES_FIELD.value,
		isAlways: false,
		isInSearch: false,
	},
	{
		subject: 'Documents',
		expected: `"${DOCUMENTS_FIELD.value}" with type and date`,
		grade: DOCUMENTS_FIELD.status,
		read: (declaration) => {
			const documents = documentsOf(declaration);
			return counted(documents?.length ?? 0, 'document') ?? (documents && 'an empty list');
		},
		mayBe: (place) => isOutsideLists(place) && isNamed(/document|file|pdf|print/i)(place) && isGroups(place),
		field: DOCUMENTS_FIELD.value,
		isAlways: false,
		isInSearch: false,
	},
	{
		subject: 'Attachments',
		expected: `"${ATTACHMENT_FIELDS.value.list}"`,
		grade: ATTACHMENT_FIELDS.status,
		read: (declaration) => counted(attachmentsOf(declaration).length, 'attachment'),
		mayBe: (place) => isOutsideLists(place) && isNamed(/attach/i)(place) && isGroups(place),
		field: ATTACHMENT_FIELDS.value.list,
		isAlways: false,
		isInSearch: false,
	},
	{
		subject: 'Goods items',
		expected: `"${GOODS_ITEMS_FIELD.value}", of the declaration or of its "${SHIPMENTS_FIELD.value}"`,
		grade: GOODS_ITEMS_FIELD.status,
		read: (declaration) => counted(goodsItemsOf(declaration).length, 'goods item'),
		mayBe: (place) => isNamed(/item|line|goods|position/i)(place) && isGroups(place),
		field: `${SHIPMENTS_FIELD.value}[].${GOODS_ITEMS_FIELD.value}[]`,
		isAlways: true,
		isInSearch: false,
	},
	{
		subject: 'Parties',
		expected: `"${PARTY_ROLES.value.header.slice(0, 2).join('", "')}", "${PARTY_ROLES.value.shipment[0]}" and others, of the header or a goods shipment`,
		grade: PARTY_ROLES.status,
		read: (declaration) => counted(Object.keys(partiesOf(declaration)).length, 'role'),
		mayBe: (place) =>
			isNamed(/declarant|importer|exporter|consign|trader|part(?:y|ies)/i)(place) && isRecord(place.value),
		field: PARTY_ROLES.value.header[0],
		isAlways: true,
		isInSearch: false,
	},
];
