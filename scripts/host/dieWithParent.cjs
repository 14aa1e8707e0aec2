// Loaded before a started program (`node --require`). A parent that is killed outright cannot end its children, so the child looks
// for itself: once its parent's process number has changed, it was orphaned.
const parent = process.ppid;

setInterval(() => {
	if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 1_000).unref();
