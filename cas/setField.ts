/** Sets a field of a group, or an entry of a list, whatever its name: `__proto__` is a plain name too and changes no prototype. */
export function setField(target: object, name: string | number, value: unknown): void {
	if (name !== '__proto__') (target as Record<string | number, unknown>)[name] = value;
	else Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true });
}
