import { leavesOfModel, leavesOfProfile, modelOf, vendorTree, type VendorNode } from './bodies';
import type { VendorProfile } from './openApi';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const note = (text: string) =>
	text === '' ? '' : `<xs:annotation><xs:documentation>${escaped(text)}</xs:documentation></xs:annotation>`;

const TYPES = {
	text: 'xs:string',
	number: 'xs:decimal',
	whole: 'xs:integer',
	date: 'xs:date',
	dateTime: 'xs:dateTime',
	boolean: 'xs:boolean',
	group: 'xs:string',
} as const;

/** A tree of theirs as an element of XML Schema. */
function element({ name, children, isList, isRequired, text, type, codes, maxLength, constant }: VendorNode): string {
	const often = `${isRequired ? '' : ' minOccurs="0"'}${isList ? ' maxOccurs="unbounded"' : ''}`;
	const open = `<xs:element name="${escaped(name)}"${often}`;
	if (children.length > 0) {
		return `${open}>${note(text)}<xs:complexType><xs:sequence>${children.map(element).join('')}</xs:sequence></xs:complexType></xs:element>`;
	}
	if (constant !== undefined)
		return `${open} type="xs:string" fixed="${escaped(String(constant))}">${note(text)}</xs:element>`;
	const facets = [
		...(codes ?? []).map((code) => `<xs:enumeration value="${escaped(code)}"/>`),
		...(codes === undefined && maxLength !== undefined && maxLength < 512
			? [`<xs:maxLength value="${maxLength}"/>`]
			: []),
	].join('');
	if (facets === '') return `${open} type="${TYPES[type]}">${note(text)}</xs:element>`;
	return `${open}>${note(text)}<xs:simpleType><xs:restriction base="xs:string">${facets}</xs:restriction></xs:simpleType></xs:element>`;
}

/** Names and texts of the messages, as this vendor has them. */
const MESSAGES: Readonly<Record<string, readonly [name: string, text: string]>> = {
	customsShipment: ['ShipmentIntake', 'A customs shipment with its declaration'],
	article: ['ArticleIntake', 'Master data of an article'],
	businessPartner: ['PartnerIntake', 'Master data of a business partner'],
	certificateOfOrigin: ['OriginCertificateRequest', 'Request for a certificate of origin'],
	formula: ['RecipeIntake', 'A formula (recipe)'],
	materialList: ['ProductionIntake', 'List of the materials of a production'],
	movementOrder: ['MovementOrder', 'A movement order for stock'],
};

/** The messages and the declaration of a profile as one XML schema. */
export function vendorXsd(profile: VendorProfile): string {
	const bodies: VendorNode[] = [
		...Object.entries(MESSAGES).map(([key, [name, text]]) => ({
			...vendorTree(leavesOfModel(modelOf('messages', key)), profile.messages[key] ?? {}),
			name,
			text,
			isRequired: true,
		})),
		{
			...vendorTree(leavesOfProfile(profile.declaration), profile.declaration),
			name: 'Filing',
			text: 'A declaration as it is read',
			isRequired: true,
		},
	];
	return `<?xml version="1.0" encoding="UTF-8"?>\n<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${bodies.map(element).join('\n')}</xs:schema>`;
}
