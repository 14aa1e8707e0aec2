import { documentOf } from '../shipment/read';
import { textOf } from '../world/readField';
import type { Declaration, JsonObject } from '../world/records';

/** EX for goods that leave and IM for goods that arrive, unless the shipment says otherwise. */
export const typeOf = ({ direction }: Pick<Declaration, 'direction'>, content: JsonObject) =>
	textOf(documentOf(content), 'declType') ?? (direction === 'IN' ? 'IM' : 'EX');

/** A for a standard declaration, D for a pre-lodged one. */
export const additionalTypeOf = (content: JsonObject) => textOf(documentOf(content), 'addDeclType1') ?? 'A';

/** `EXA`: both in one. */
export const declarationTypeOf = (declaration: Pick<Declaration, 'direction'>, content: JsonObject) =>
	typeOf(declaration, content) + additionalTypeOf(content);
