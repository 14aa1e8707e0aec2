import type { DeclarationActionName } from '../../contract/actions';
import type { MessageModel } from '../model/message';
import { changeDestination } from './changeDestination';
import { complementaryExplanation } from './complementaryExplanation';
import { delayForDelivery } from './delayForDelivery';
import { goodsArrived } from './goodsArrived';
import { invalidate } from './invalidate';
import { receiptReport } from './receiptReport';
import { rejectOrAlertEad } from './rejectOrAlertEad';

/**
 * The body of each action that has one; the others are sent without. CAS documents no body: that Invalidate takes a reason is
 * documented, every name is assumed, and the excise actions follow the EMCS messages that they lead to.
 */
export const ACTION_MODELS: Partial<Record<DeclarationActionName, MessageModel>> = {
	goodsArrived,
	invalidate,
	receiptReport,
	complementaryExplanation,
	changeDestination,
	rejectOrAlertEad,
	delayForDelivery,
};

/** Every action with a body, under its name. */
export function actionEntries(): readonly { readonly action: DeclarationActionName; readonly model: MessageModel }[] {
	return Object.entries(ACTION_MODELS).map(([action, model]) => ({ action: action as DeclarationActionName, model }));
}
