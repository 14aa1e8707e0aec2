import fc from 'fast-check';
import { customHostProblems, isUnprotected } from '../../../cas/contract/customHosts';
import { isLocalAddress } from '../../../cas/contract/localAddress';

const custom = { environment: 'custom', apiBaseUrl: 'https://cas.example' } as const;

describe('an address over which a secret may travel', () => {
	it.each([
		'https://cas.example',
		'HTTPS://cas.example/prefix',
		'http://localhost:4100',
		'http://127.0.0.1:4100/',
		'http://10.0.0.8',
		'http://192.168.1.20:4100',
		'http://172.31.0.2',
		'http://169.254.1.1',
		'http://[::1]:4100',
		'http://[fd00::1]',
		'http://sandbox:4100',
		'http://cas_sandbox:4100',
		'http://host.docker.internal:4100',
		'http://sandbox.tools.svc.cluster.local:4100/cas',
		'HTTP://LocalHost:4100',
	])('is %s', (url) => expect(isUnprotected(url)).toBe(false));

	it.each([
		'http://cas.example',
		'HTTP://cas.example',
		'http://8.8.8.8',
		'http://172.32.0.1',
		'http://localhost@evil.example',
		'http://localhost:80@evil.example',
		'http://localhost.evil.example',
		'http://127.0.0.1.evil.example',
		'http://127.0.0.1\\.evil.example',
		'http://134744072',
		'http://0x8080808',
		'http://010.8.8.8',
		'http://10.8',
		'http://[::ffff:8.8.8.8]',
		'http://[2001:db8::1]',
		'http:/evil.example',
		'ht\ntp://evil.example',
	])('is not %j', (url) => expect(isUnprotected(url)).toBe(true));

	it('is local to the URL Standard too, whatever it is', () => {
		const part = fc.constantFrom(
			'localhost',
			'local',
			'a',
			'127',
			'0',
			'1',
			'10',
			'8',
			'010',
			'.',
			':',
			'@',
			'/',
			'\\',
			'[',
			']',
			'0x7f',
			'f',
			'::',
		);
		const url = fc.array(part, { maxLength: 8 }).map((parts) => `http://${parts.join('')}`);
		fc.assert(
			fc.property(url, (text) => {
				if (!isUnprotected(text) && URL.canParse(text)) expect(isLocalAddress(text)).toBe(true);
			}),
			{ seed: 20_261_127, numRuns: 5_000 },
		);
	});
});

describe('the hosts of a custom environment', () => {
	it('are fine with https, and locally with http', () => {
		expect(customHostProblems(custom)).toEqual([]);
		expect(customHostProblems({ ...custom, apiBaseUrl: ' http://sandbox:4100/ ', loginBaseUrl: '' })).toEqual([]);
	});

	it.each([
		['apiBaseUrl', 'API Base URL'],
		['loginBaseUrl', 'Login Base URL'],
		['documentsBaseUrl', 'Documents Base URL'],
	])('are refused in %s where the secret would travel in clear, unless that is allowed', (field, label) => {
		const choice = { ...custom, [field]: 'http://cas.example' };
		expect(customHostProblems(choice)).toEqual([
			`${label} of the credential begins with http:// and is not local: the client secret, the access token and the declarations would travel unencrypted. Write https://, or switch on Allow Unencrypted HTTP in the credential.`,
		]);
		expect(customHostProblems({ ...choice, allowHttp: true })).toEqual([]);
	});

	it.each([
		'',
		'cas.example',
		'ftp://cas.example',
		'https://',
		'https://u:p@cas.example',
		'https://cas.example?x',
		'https://cas.example/#',
		'https://cas.example\\@evil.example',
	])('are refused where the API Base URL is no plain web address: %j', (apiBaseUrl) =>
		expect(customHostProblems({ ...custom, apiBaseUrl, allowHttp: true })).toEqual([
			'API Base URL of the credential is not a web address. Write it as in https://api-acc.customs4trade.com.',
		]),
	);

	it('do not matter in another environment, where they are left over', () => {
		expect(customHostProblems({ ...custom, environment: 'production', apiBaseUrl: 'http://cas.example' })).toEqual([]);
	});
});
