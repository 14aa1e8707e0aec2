import { hostsFor, isAllowedUrl } from '../../../cas/contract/environments';
import { tokenScope, tokenUrl } from '../../../cas/contract/token';

describe('the environment of a credential', () => {
	it('gives the documented hosts of production and acceptance', () => {
		expect(hostsFor({ environment: 'production' })).toEqual({
			apiBaseUrl: 'https://api.customs4trade.com',
			loginBaseUrl: 'https://login.customs4trade.com',
			documentsBaseUrl: 'https://cas-documents-api.customs4trade.com',
			scopeEnvironment: 'prd',
		});
		expect(hostsFor({ environment: 'acceptance' }).apiBaseUrl).toBe('https://api-acc.customs4trade.com');
	});

	it('ignores custom hosts that are left over from another choice', () => {
		expect(hostsFor({ environment: 'production', apiBaseUrl: 'https://elsewhere.example' }).apiBaseUrl).toBe(
			'https://api.customs4trade.com',
		);
	});

	it('takes login and documents from the API host where a custom environment does not name them', () => {
		expect(hostsFor({ environment: 'custom', apiBaseUrl: ' http://127.0.0.1:4100/ ', loginBaseUrl: '' })).toEqual({
			apiBaseUrl: 'http://127.0.0.1:4100',
			loginBaseUrl: 'http://127.0.0.1:4100',
			documentsBaseUrl: 'http://127.0.0.1:4100',
			scopeEnvironment: 'acc',
		});
	});

	it('asks for tokens where and with the scope that the quick start documents', () => {
		const hosts = hostsFor({ environment: 'acceptance' });
		expect(tokenUrl(hosts)).toBe('https://login-acc.customs4trade.com/oauth2/v2.0/token');
		expect(tokenScope(hosts.scopeEnvironment, 'b1c2')).toBe('https://c4taccb2c.onmicrosoft.com/b1c2/.default');
	});
});

describe('an address that CAS names', () => {
	const hosts = hostsFor({ environment: 'production' });

	it.each([
		'https://api.customs4trade.com/v1/declarations/1',
		'https://cas-documents-api.customs4trade.com/v1/t/declarations/1/k',
	])('is followed on the hosts of the credential: %s', (url) => expect(isAllowedUrl(url, hosts)).toBe(true));

	it.each([
		['another host', 'https://api.customs4trade.com.evil.example/v1'],
		['another scheme', 'http://api.customs4trade.com/v1'],
		['another port', 'https://api.customs4trade.com:8443/v1'],
		['a user name that looks like the host', 'https://api.customs4trade.com@evil.example/'],
		['credentials in the address', 'https://user:pass@api.customs4trade.com/'],
		['the login host, which gets the secret only', 'https://login.customs4trade.com/'],
		['a file', 'file:///etc/passwd'],
		['no address at all', 'not an address'],
		['a full stop behind the host', 'https://api.customs4trade.com./v1'],
		['a host that a line break hides', 'https://api.customs4trade.com\n.evil.example/'],
		['a host behind a backslash', 'https:\\\\evil.example\\api.customs4trade.com'],
		['a host behind an encoded slash', 'https://api.customs4trade.com%2f.evil.example/'],
		['a letter that looks the same', 'https://аpi.customs4trade.com/'],
		['a script', 'javascript:fetch("https://api.customs4trade.com")'],
		['an address without a scheme', '//api.customs4trade.com/v1'],
		['the scheme of sockets', 'wss://api.customs4trade.com/v1'],
		['an address that is wrapped in another', 'blob:https://api.customs4trade.com/1'],
	])('is not followed on %s', (_, url) => expect(isAllowedUrl(url, hosts)).toBe(false));
});
