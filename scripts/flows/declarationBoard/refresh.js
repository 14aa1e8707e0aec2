(() => {
	const seconds = Number(document.body.dataset.refresh);
	if (!seconds) return;
	const isAtWork = () =>
		document.hidden ||
		!getSelection().isCollapsed ||
		(document.activeElement !== null && document.activeElement !== document.body);
	setInterval(() => {
		if (!isAtWork()) location.reload();
	}, seconds * 1000);
})();
