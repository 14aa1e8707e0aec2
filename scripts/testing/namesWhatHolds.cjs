// Loaded before jest (`node --require`). Told by SIGUSR2, it names what keeps the process from ending, which is what a test has
// opened and not closed, and ends it.
const { Server, Socket } = require('node:net');
const { ChildProcess } = require('node:child_process');

function nameOf(handle) {
	if (handle instanceof Server) return `a server that listens on port ${handle.address()?.port}`;
	if (handle instanceof Socket) {
		if (handle === process.stdout || handle === process.stderr || handle === process.stdin) return undefined;
		return `a connection from port ${handle.localPort} to ${handle.remoteAddress}:${handle.remotePort}`;
	}
	if (handle instanceof ChildProcess) return `process ${handle.pid}: ${handle.spawnargs.join(' ')}`;
	return handle.constructor?.name;
}

process.on('SIGUSR2', () => {
	const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name === 'Immediate');
	// Node has no public list that says more than the kind of a handle.
	const handles = process._getActiveHandles().map(nameOf).filter(Boolean);
	for (const name of [
		...handles,
		...(timers.length > 0 ? [`${timers.length} timer${timers.length === 1 ? '' : 's'}`] : []),
	])
		process.stderr.write(`  still open: ${name}\n`);
	process.exit(1);
});
