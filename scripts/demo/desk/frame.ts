import { html, type Html } from '../../../sandbox/page/html';

const SECTIONS = [
	['/', 'What to try next'],
	['/mails', 'Mails'],
	['/archive', 'Archive'],
] as const;

/** A page of the demo's desk, in the style of the sandbox's pages. `isLive` pages look for news by themselves. */
export function deskPage(path: string, title: string, content: Html, { isLive = false } = {}): string {
	const current = SECTIONS.findLast(([start]) => path.startsWith(start))?.[0];
	return html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>${title} · Demo</title>
				<link rel="icon" href="data:," />
				<link rel="stylesheet" href="/page.css" />
				${isLive && html`<script src="/desk.js" defer></script>`}
			</head>
			<body>
				<header>
					<div class="bar">
						<p class="brand"><a href="/">Demo of the CAS nodes</a></p>
					</div>
					<nav aria-label="Sections">
						<ul>
							${SECTIONS.map(
								([to, name]) =>
									html`<li><a href="${to}" ${to === current && html`aria-current="page"`}>${name}</a></li>`,
							)}
						</ul>
					</nav>
				</header>
				<main id="main">${content}</main>
				<footer>Everything here lies on this machine, and is gone when the demo ends.</footer>
			</body>
		</html>`.text;
}

/** Shows what has come since, without a reload: a page that somebody reads keeps its place. */
export const DESK_SCRIPT = `setInterval(async () => {
	const answer = await fetch(location.href).catch(() => undefined);
	if (!answer?.ok) return;
	const news = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('main');
	const main = document.getElementById('main');
	if (news !== null && news.innerHTML !== main.innerHTML && !main.contains(document.activeElement)) main.replaceWith(news);
}, 2000);
`;
