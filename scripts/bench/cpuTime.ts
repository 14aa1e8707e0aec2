import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, whatever the kernel's own tick is (proc(5), USER_HZ). */
const TICK_MS = 10;

/** Milliseconds of processor time that a process has used, all its threads together; undefined where the system does not tell (not Linux). */
export function cpuMs(pid: number): number | undefined {
	try {
		// The name of the program, in brackets, may hold spaces; the fields after it do not.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
		return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
	} catch {
		return undefined;
	}
}
