/** A path of the contract as the server's router writes it: `/v1/declarations/{declarationId}` → `/v1/declarations/:declarationId`. */
export function pathPattern(path: string): string {
	return path.replace(/\{(\w+)\}/g, ':$1');
}
