/** What one field of a specification holds, as far as it says. `any`: it does not say. */
export type SpecType = 'text' | 'number' | 'whole' | 'date' | 'dateTime' | 'boolean' | 'group' | 'any';

/** A value that a field may take, and what the specification says of it. */
export interface SpecCode {
	readonly value: string;
	/** Empty where nothing is said. */
	readonly description: string;
}

/** One field of a message, whatever language it was described in. */
export interface SpecField {
	/** The name on the wire. */
	readonly name: string;
	/** The place, lists marked: `payload.lines[].weights.net`. A list itself ends without a mark. */
	readonly path: string;
	/** The position of the group or list that holds it, in the same list of fields; -1 on top. A group stands before its fields. */
	readonly parent: number;
	readonly type: SpecType;
	/** Several entries; `type` is that of one. */
	readonly isList: boolean;
	/** It must be there where its parent is. */
	readonly required: boolean;
	/** Characters of a text. */
	readonly maxLength?: number;
	/** The only values that it takes. */
	readonly codes?: readonly SpecCode[];
	/** The one value that it takes. */
	readonly constant?: string | number | boolean;
	/** Values that samples show; they limit nothing. */
	readonly samples?: readonly string[];
	/** Label and description in one text; empty where nothing is said. */
	readonly description: string;
}

/** Where a message stands. */
export type SpecRole = 'request' | 'answer' | 'refusal' | 'event' | 'schema';

export interface SpecMessage {
	/** The name of the schema, element or file. */
	readonly name: string;
	readonly description: string;
	readonly role: SpecRole;
	/** The position of its operation in `operations`. */
	readonly operation?: number;
	/** The whole message is a list of what the fields describe. */
	readonly isList: boolean;
	readonly fields: readonly SpecField[];
}

export interface SpecParameter {
	readonly name: string;
	readonly in: 'query' | 'path' | 'header';
	readonly description: string;
	readonly isList: boolean;
	/** How several values are written: `a=1&a=2`, `a=1,2`, `a[]=1`. */
	readonly style: 'repeat' | 'comma' | 'brackets';
	readonly maximum?: number;
	readonly codes?: readonly SpecCode[];
}

export interface SpecOperation {
	/** Upper case. */
	readonly method: string;
	/** With the base path of the server: `/v2/shipments/{id}`. */
	readonly path: string;
	/** Identifier, summary, description and tags in one text. */
	readonly description: string;
	readonly parameters: readonly SpecParameter[];
	readonly scopes: readonly string[];
	/** The codes of success, as they are listed. */
	readonly accepted: readonly number[];
}

export type SpecKind = 'openapi' | 'jsonSchema' | 'xsd' | 'jsonSamples' | 'xmlSamples';

/** What a specification says, in one shape for all kinds. */
export interface Specification {
	readonly kind: SpecKind;
	readonly title: string;
	readonly messages: readonly SpecMessage[];
	readonly operations: readonly SpecOperation[];
	/** Scopes by name, with what is said of each. */
	readonly scopes: readonly SpecCode[];
	/** What was left out and why, a sentence each. */
	readonly notices: readonly string[];
}
