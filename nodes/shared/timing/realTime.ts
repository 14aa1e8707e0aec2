/** What the work gives, or `late` where it has not ended in time: real time, whatever a test does to the clock. What comes later is let go. */
export async function inRealTime<T>(work: Promise<T>, milliseconds: number): Promise<T | 'late'> {
	const time = AbortSignal.timeout(Math.max(1, Math.ceil(milliseconds)));
	let stop: () => void = () => undefined;
	const late = new Promise<'late'>((resolve) => {
		stop = () => resolve('late');
		time.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		time.removeEventListener('abort', stop);
	}
}
