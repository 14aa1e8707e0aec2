import { goodsItem } from '../../../../cas/messages';
import { changeBodyFields } from '../../changes/changeBody';

/** The same objects for every operation, so that a field is listed once in the panel. */
export const goodsItemBodyFields = changeBodyFields(goodsItem);
