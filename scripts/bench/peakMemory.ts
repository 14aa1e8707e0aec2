import { readFileSync, writeFileSync } from 'node:fs';

/** Megabytes of memory that a process has held at most since the last reset; undefined where the system does not tell (not Linux). */
export function peakMegabytes(pid: number): number | undefined {
	try {
		const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1_024);
	} catch {
		return undefined;
	}
}

/** Starts the peak anew from what the process holds now. */
export function resetPeak(pid: number): void {
	try {
		writeFileSync(`/proc/${pid}/clear_refs`, '5');
	} catch {
		// Not Linux: there is no peak to reset, and `peakMegabytes` says so by being undefined.
	}
}
