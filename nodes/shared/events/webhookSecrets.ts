import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	ICredentialsDecrypted,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { webhookCredentialOf, type CasContext } from '../transport/connection';
import type { ActiveSecret, Verification } from './verification';
import { digestOf } from './secretDigest';

/** What can be guessed by trying is no secret. */
const MIN_SECRET_LENGTH = 16;

/** The secrets of the webhook credential: the present one, and the one before while it is being changed. */
export async function webhookSecrets(context: CasContext): Promise<ActiveSecret[]> {
	const credential = await webhookCredentialOf(context);
	const verification = credential.verification as Verification;
	const headerName = verification === 'header' ? String(credential.headerName).trim() : undefined;
	const userName = String(credential.userName);
	return [credential.secret, credential.previousSecret]
		.filter((secret): secret is string => typeof secret === 'string' && secret.length >= MIN_SECRET_LENGTH)
		.map((secret) => {
			const expected = verification === 'signature' ? secret : digestOf(verification, secret, userName);
			return { verification, expected, headerName };
		});
}

/** There is nobody to ask whether a secret is right, but a weak one can be told. */
export async function testWebhookCredential(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const isShort = (secret: unknown) => String(secret ?? '').length < MIN_SECRET_LENGTH;
	const previous = data.previousSecret;
	if (isShort(data.secret) || (previous !== undefined && previous !== '' && isShort(previous))) {
		return { status: 'Error', message: `A secret needs ${MIN_SECRET_LENGTH} characters or more. Have one generated.` };
	}
	return { status: 'OK', message: 'The secret is long enough. CAS must be told the same.' };
}
