/**
 * Runs the work for each input with at most `limit` at a time and returns the results in the order of the inputs.
 * The first runs alone: it fetches the access token that the others then share.
 */
export async function concurrently<I, O>(
	inputs: readonly I[],
	limit: number,
	work: (input: I, index: number) => Promise<O>,
): Promise<O[]> {
	const results: O[] = [];
	if (inputs.length > 0) results[0] = await work(inputs[0]!, 0);
	let next = 1;
	const worker = async () => {
		for (let index = next++; index < inputs.length; index = next++) results[index] = await work(inputs[index]!, index);
	};
	await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, inputs.length - 1)) }, worker));
	return results;
}
