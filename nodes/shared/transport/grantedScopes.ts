import { authorizationStatus } from '../../../cas/contract/authorizationStatus';
import { getAuthorizationStatus } from '../../../cas/request/ingest';
import { successOf } from '../../../cas/request/outcome';
import type { CasConnection, CasContext } from './connection';
import { send } from './send';

/**
 * Asks CAS which scopes the credential has, once a run however many requests were refused. Undefined where CAS does not
 * say: this only explains a refusal, so it never becomes a failure of its own.
 */
export function grantedScopes(
	context: CasContext,
	connection: CasConnection,
): () => Promise<readonly string[] | undefined> {
	let asked: Promise<readonly string[] | undefined> | undefined;
	return () => (asked ??= ask(context, connection));
}

async function ask(context: CasContext, connection: CasConnection): Promise<readonly string[] | undefined> {
	const { outcome } = await send(context, connection, getAuthorizationStatus());
	const status = authorizationStatus.safeParse(successOf(outcome)?.body);
	return status.success ? status.data.scopes.split(/\s+/).filter(Boolean) : undefined;
}
