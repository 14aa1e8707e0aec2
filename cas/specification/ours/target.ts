import type { DeclarationActionName } from '../../contract/actions';
import type { EndpointName } from '../../contract/endpoints';
import type { CodeList } from '../../codes/codeList';
import type { MessageKey } from '../../messages';
import type { SpecRole, SpecType } from '../description';

/** One field of ours as it is compared. */
export interface OurField {
	/** The place, lists marked; a list itself ends without a mark. */
	readonly path: string;
	/** The position of the group or list that holds it; -1 on top. */
	readonly parent: number;
	/** What people call it, with the groups around it: `Goods item, net mass`. */
	readonly label: string;
	/** Its names: on the wire, as a column, as a label, and other words for it. */
	readonly names: readonly string[];
	readonly help: string;
	readonly type: SpecType;
	readonly isList: boolean;
	/** On the wire only: its name says nothing to people, and theirs may leave it out. */
	readonly isTransparent: boolean;
	readonly required: boolean;
	/** It names the kind of the message, so that theirs may be one fixed value. */
	readonly isTag?: true;
	readonly maxLength?: number;
	readonly list?: CodeList;
	/** Values of ours that tell the entries of a list from one another, and leave as they are: `TARIC`. */
	readonly keys?: readonly string[];
	/** A value that it takes, of a text. */
	readonly example?: string;
}

/** Where the entries of a body stand in a profile. */
export type ProfilePart =
	| { readonly section: 'messages'; readonly key: MessageKey }
	| { readonly section: 'actions'; readonly key: DeclarationActionName | 'update' | 'createItem' | 'updateItem' }
	| { readonly section: 'declaration' | 'events' | 'subscriptions' };

/** A body of ours that a specification may describe. */
export interface Target {
	readonly part: ProfilePart;
	/** `Customs shipment`; each target has its own. */
	readonly title: string;
	/** What it is called and is about. */
	readonly texts: readonly string[];
	/** In which part of a call it stands. */
	readonly role: SpecRole;
	/** The call that it stands in; none for events. */
	readonly endpoint?: EndpointName;
	readonly fields: readonly OurField[];
}

/** The name of a part as rows and workbooks have it: `messages.customsShipment`, `declaration`. */
export const partName = (part: ProfilePart) => ('key' in part ? `${part.section}.${part.key}` : part.section);
