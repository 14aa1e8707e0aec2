import { isLocalAddress } from '../../../cas/contract/localAddress';

describe('an address that CAS cannot call', () => {
	it.each([
		'http://localhost:5678/webhook/x',
		'http://127.0.0.1:5678/',
		'http://10.1.2.3/',
		'http://192.168.1.4/',
		'http://172.20.0.2:5678/',
		'http://169.254.1.1/',
		'http://[::1]:5678/',
		'http://[fd00::1]/',
		'http://[fe80::1]/',
		'http://n8n:5678/',
		'http://n8n.local/',
		'http://n8n.localhost/',
		'http://host.docker.internal:5678/',
	])('is %s', (url) => expect(isLocalAddress(url)).toBe(true));

	it.each([
		'https://n8n.example.com/webhook/x',
		'https://172.32.0.1/',
		'https://8.8.8.8/',
		'https://[2001:db8::1]/',
		'https://10.example.com/',
	])('is not %s', (url) => expect(isLocalAddress(url)).toBe(false));
});
