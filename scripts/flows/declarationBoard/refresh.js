(() => {
	const seconds = Number(document.body.dataset.refresh);
	if (!seconds) return;
	const isAtWork = () =>
		document.hidden ||
		!getSelection().isCollapsed ||
		(document.activeElement !== null && document.activeElement !== document.body);
	const timer = setInterval(() => {
		if (isAtWork()) return;
		// Once: asking again while a slow n8n is at it would make it slower.
		clearInterval(timer);
		location.reload();
	}, seconds * 1000);
})();
