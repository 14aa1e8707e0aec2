import { DECLARATION_ACTIONS, type DeclarationAction, type DeclarationActionName } from '../contract/actions';
import { CHANGEABLE_STATUSES, type KnownStatus } from '../contract/statuses';

/** Something that is to be done to a declaration. */
export interface Intention {
	/** `Invalidate`, `The change of the header`: begins a sentence. */
	readonly title: string;
	readonly kind: DeclarationActionName | 'change';
	readonly isExcise: boolean;
	readonly allowedIn: readonly KnownStatus[];
}

export function actionIntention(name: DeclarationActionName): Intention {
	const { title, allowedIn, isExcise }: DeclarationAction = DECLARATION_ACTIONS[name].value;
	return { title, kind: name, isExcise: isExcise === true, allowedIn: allowedIn.value };
}

/** A change of header or goods items. `title`: `The change of the header`. */
export function changeIntention(title: string): Intention {
	return { title, kind: 'change', isExcise: false, allowedIn: CHANGEABLE_STATUSES.value };
}
