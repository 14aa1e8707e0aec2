import type { EndpointName } from '../../../cas/contract/endpoints';
import type { MessageModel } from '../../../cas/messages';
import { ingestMessage } from '../../../cas/request/ingest';
import type { Operation } from '../../shared/fields/operation';
import { ingestAll } from './ingestAll';
import type { IngestionKind } from './kind';
import { optionFields } from './optionFields';
import { sourceFields } from '../../shared/source/sourceFields';
import { validateAll } from './validateAll';

type Texts = Pick<Operation, 'name' | 'value' | 'action' | 'description'>;

/** An operation that sends messages of a model. */
export function ingestion(texts: Texts, kind: IngestionKind): Operation {
	return {
		...texts,
		fields: [...fieldsOf(kind.model), optionsFor(kind)],
		execute: async (context) => await ingestAll(context, kind),
	};
}

const optionsFor = ({ partial, isRepeatable }: IngestionKind) =>
	partial ? optionFields.update : isRepeatable ? optionFields.repeatable : optionFields.once;

/** How a message without a message type is sent. `idempotent`: sending it twice changes nothing. */
export function plainKind(model: MessageModel, endpoint: EndpointName, idempotent: boolean): IngestionKind {
	return {
		model,
		endpoint,
		partial: false,
		isRepeatable: idempotent,
		request: (message) => ingestMessage(endpoint, message, { idempotent }),
	};
}

/** An operation that checks messages of a model and sends nothing. */
export function validation(model: MessageModel): Operation {
	const noun = model.labels.en.toLowerCase();
	return {
		name: 'Validate',
		value: 'validate',
		action: `Validate ${noun}`,
		description: `Check a ${noun} without sending it, and return its problems as items`,
		fields: fieldsOf(model),
		execute: async (context) => validateAll(context, model),
	};
}

/** The same objects for every operation of a model, so that a field is listed once in the panel. */
const fieldsOfModels = new WeakMap<MessageModel, ReturnType<typeof sourceFields>>();

function fieldsOf(model: MessageModel) {
	let fields = fieldsOfModels.get(model);
	if (fields === undefined) {
		fields = sourceFields(model);
		fieldsOfModels.set(model, fields);
	}
	return fields;
}
