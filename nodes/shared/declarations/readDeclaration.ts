import { isRecord } from '../../../cas/isRecord';
import { getDeclaration } from '../../../cas/request/declarations';
import { failureOf } from '../../../cas/request/failure';
import { successOf } from '../../../cas/request/outcome';
import type { CasConnection, CasContext } from '../transport/connection';
import { requestFailure, type ItemFailure } from '../items/failedItem';
import { send, type SendOptions } from '../transport/send';

/** All that CAS has about a declaration, now. */
export async function readDeclaration(
	context: CasContext,
	connection: CasConnection,
	declarationId: string,
	options?: SendOptions,
): Promise<{ declaration: Record<string, unknown> } | { failure: ItemFailure }> {
	const { outcome, request } = await send(context, connection, getDeclaration(declarationId), options);
	const body = successOf(outcome)?.body;
	if (isRecord(body)) {
		return { declaration: body };
	}
	return { failure: requestFailure(failureOf(request, outcome, `declaration ${declarationId}`), { declarationId }) };
}
