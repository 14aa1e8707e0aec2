/** True for an http or https URL of this machine: `localhost`, `127.0.0.0/8` or `[::1]`. */
export function isLoopbackUrl(url: string): boolean {
	try {
		const { protocol, hostname } = new URL(url);
		return (protocol === 'http:' || protocol === 'https:') && isLoopbackHost(hostname);
	} catch {
		return false;
	}
}

/** `hostname` as a URL has it, an IPv6 address in brackets. */
export function isLoopbackHost(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
