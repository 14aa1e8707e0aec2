/** A path of the contract as the server's router writes it: `/v1/declarations/{declarationId}` → `/v1/declarations/:declarationId`. */
export function pathPattern(path: string): string {
	// A colon of the path itself is written twice.
	return path.replaceAll(':', '::').replace(/\{(\w+)\}/g, ':$1');
}
