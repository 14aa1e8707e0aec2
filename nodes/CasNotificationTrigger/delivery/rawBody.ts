import type { IWebhookFunctions } from 'n8n-workflow';

/** What raw-body, by which n8n reads, says of a body over n8n's own limit. */
const TOO_LARGE = 'entity.too.large';

/** Of n8n before 2, which has read the body by itself, the function is not there. */
type Request = Partial<Pick<ReturnType<IWebhookFunctions['getRequestObject']>, 'rawBody' | 'readRawBody'>>;

/**
 * The bytes of a delivery. n8n reads those of a JSON body before the node is asked; any other body it leaves to a node from type
 * version 2 on. Empty where nothing can be read, because the sender has left or a form was read already; undefined where the body is
 * larger than n8n takes.
 */
export async function rawBodyOf(context: IWebhookFunctions): Promise<Buffer | undefined> {
	const request: Request = context.getRequestObject();
	if (request.rawBody === undefined) {
		try {
			await request.readRawBody?.();
		} catch (error) {
			if ((error as { type?: unknown } | undefined)?.type === TOO_LARGE) return undefined;
			context.logger.debug(`${context.getNode().name}: the body of a delivery cannot be read`);
		}
	}
	return request.rawBody ?? Buffer.alloc(0);
}
