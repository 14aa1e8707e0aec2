import { isRecord } from '../../isRecord';
import { SECRET_HEADER, SIGNATURE_HEADER } from '../deliveryHeaders';
import { SIGNATURE_TOLERANCE_SECONDS, SIGNED_TEXT, type SignatureScheme } from '../deliverySignature';
import { VALIDATION_ANSWER_FIELD, VALIDATION_EVENT_TYPE, validationCodeOf, validationCode } from '../handshake';
import { toOurs } from './move';
import type { Profile } from './profile';
import { subtypePairs } from './subscriptions';
import { valueIn } from './values';

/** The body of a delivery with our names and values, whole or as the one entry of a list. With an empty profile it is the very same. */
export function ourEvent(body: unknown, profile: Profile): unknown {
	if (profile.isEmpty) return body;
	if (Array.isArray(body)) return body.length === 1 ? [ourSingle(body[0], profile)] : body;
	return ourSingle(body, profile);
}

function ourSingle(given: unknown, profile: Profile): unknown {
	const { value } = toOurs(given, profile.events.fields);
	if (!isRecord(value)) return value;
	const eventType = profile.events.types.ours.get(value.eventType) ?? value.eventType;
	const subtype = subtypePairs(eventType, profile).ours.get(value.eventSubType) ?? value.eventSubType;
	const { data } = value;
	const status = isRecord(data) ? profile.statuses.ours.get(data.currentStatus) : undefined;
	return {
		...value,
		...(eventType !== undefined && { eventType }),
		...(subtype !== undefined && { eventSubType: subtype }),
		...(status !== undefined && isRecord(data) && { data: { ...data, currentStatus: status } }),
	};
}

/** How deliveries prove that they are from CAS. */
export interface DeliveryProof {
	/** In lower case, as all names of headers here. */
	readonly secretHeader: string;
	readonly signature: SignatureScheme & { readonly header: string; readonly toleranceSeconds: number };
	readonly validation: { readonly eventType: string; readonly answerField: string };
}

export function deliveryProofOf({ deliveryProof: { secretHeader, signature, validation } }: Profile): DeliveryProof {
	return {
		secretHeader: secretHeader ?? SECRET_HEADER.value,
		signature: {
			header: signature?.header ?? SIGNATURE_HEADER.value,
			signed: signature?.signed ?? SIGNED_TEXT.value,
			algorithm: signature?.algorithm ?? 'sha256',
			encoding: signature?.encoding ?? 'hex',
			toleranceSeconds: signature?.toleranceSeconds ?? SIGNATURE_TOLERANCE_SECONDS.value,
		},
		validation: {
			eventType: validation?.eventType ?? VALIDATION_EVENT_TYPE.value,
			answerField: validation?.answerField ?? VALIDATION_ANSWER_FIELD.value,
		},
	};
}

/** The code that a validation event wants back, as the delivery came; undefined for anything else. */
export function validationCodeIn(body: unknown, profile: Profile): string | undefined {
	const given: unknown = Array.isArray(body) && body.length === 1 ? body[0] : body;
	if (profile.isEmpty) return validationCodeOf(given);
	const { eventType } = deliveryProofOf(profile).validation;
	const moved = toOurs(given, profile.events.fields).value;
	const isValidation = [given, moved].some((event) => isRecord(event) && event.eventType === eventType);
	if (!isValidation) return undefined;
	const { codeAt } = profile.deliveryProof.validation ?? {};
	if (codeAt !== undefined) return validationCode(valueIn(given, codeAt));
	return validationCode(valueIn(moved, ['data', 'validationCode']) ?? valueIn(given, ['data', 'validationCode']));
}
