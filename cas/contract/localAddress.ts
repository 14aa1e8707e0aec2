/** Networks that nobody outside can reach: RFC 1122 loopback, RFC 1918 private, RFC 3927 link-local. */
const PRIVATE_IPV4 = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|0\.)/;
/** RFC 4291 loopback, RFC 4193 unique local, RFC 4291 link-local. */
const PRIVATE_IPV6 = /^\[(::1?\]|f[cd]|fe[89ab])/i;

/** True for an address that CAS, on the internet, cannot call: localhost, a private network, a name without a domain. */
export function isLocalAddress(url: string): boolean {
	let hostname: string;
	try {
		({ hostname } = new URL(url));
	} catch {
		return false;
	}
	const isLocalName = hostname === 'localhost' || /\.(?:localhost|local|internal)$/.test(hostname);
	const isBareName = !hostname.includes('.') && !hostname.startsWith('[');
	const isPrivateIpv4 = /^[\d.]+$/.test(hostname) && PRIVATE_IPV4.test(hostname);
	return isLocalName || isBareName || isPrivateIpv4 || PRIVATE_IPV6.test(hostname);
}
