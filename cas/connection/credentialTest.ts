/** A status with which CAS answers the test of a credential, and what a person does about it. */
interface TestAnswer {
	readonly status: number;
	readonly sentence: string;
}

const MOVED =
	'The API host redirects to another address, and n8n does not send the token there. Enter the address it leads to as API Base URL.';
const UNAVAILABLE = 'CAS is not available at the moment. The login worked; test the credential again later.';

/**
 * What n8n says after a test that got a token and an answer. It has no place for a sentence of ours where there is no token (2.41,
 * credentials-tester.service.js: for whatever extends `oAuth2Api`, a test by code is passed over); `troubleOf` knows those.
 */
export const CREDENTIAL_TEST_ANSWERS: readonly TestAnswer[] = [
	...[301, 302, 303, 307, 308].map((status) => ({ status, sentence: MOVED })),
	{
		status: 401,
		sentence:
			'The login worked, but CAS does not accept the token. Check that Client ID, Client Secret and Environment belong together, and the clock of the login host.',
	},
	{
		status: 403,
		sentence:
			'The login worked, but CAS gives this client no access. Check the Environment, and ask Customs4Trade for the scopes of the client.',
	},
	{
		status: 404,
		sentence: 'The login worked, but there is no CAS at the API Base URL. Check the address, without a path of a call.',
	},
	{
		status: 407,
		sentence:
			'A proxy between n8n and CAS asks for a user and a password. Put them into HTTPS_PROXY in the environment of n8n.',
	},
	{
		status: 429,
		sentence: 'CAS has received too many requests. The login worked; test the credential again in a minute.',
	},
	...[500, 502, 503, 504].map((status) => ({ status, sentence: UNAVAILABLE })),
];

/** Something else answered in the place of CAS. */
export const NOT_CAS =
	'The login worked, but the answer is not from CAS. Check the API Base URL, and whether a proxy or a portal answers instead.';
