import { z } from 'zod';
import { problemText, refusals } from '../../problem';
import { checkMessage, type CheckOptions } from './check';
import { pathSteps } from './labels';
import type { MessageModel, MessageOf } from './message';

/**
 * The zod schema of a message, for code that composes schemas: it takes what `checkMessage` takes, gives the normalised message
 * with its type, and reports each refusal as an issue whose `params` are the problem. Warnings pass.
 * The check itself does not go through zod: a parse of 40 goods items took five times as long, and zod reads what may throw.
 */
export function schemaOf<M extends MessageModel>(
	model: M,
	options: CheckOptions = {},
): z.ZodType<MessageOf<M>, z.ZodTypeDef, unknown> {
	return z.unknown().transform((value, context): MessageOf<M> => {
		const { message, problems } = checkMessage(model, value, options);
		for (const problem of refusals(problems)) {
			const path = [...pathSteps(problem.path)];
			context.addIssue({ code: 'custom', path, message: problemText(problem), params: { problem } });
		}
		return message as MessageOf<M>;
	});
}
