import http from 'node:http';

/*
 * A connection for each call. A server closes a kept-alive connection when it likes, n8n after five seconds; a call that is sent
 * down it in that instant ends as "socket hang up", which says nothing of what is tested.
 */
http.globalAgent = new http.Agent({ keepAlive: false });

const plainFetch = globalThis.fetch;
globalThis.fetch = async (input, init = {}) => {
	const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined));
	headers.set('connection', 'close');
	return await plainFetch(input, { ...init, headers });
};
