import type { SandboxContext } from '../context';
import type { SandboxControl } from '../control/sandboxControl';
import type { ShownClock } from '../control/stateView';
import { actButton } from './controls';
import { html, type Html } from './html';
import { SECTIONS, type View } from './view';

const MINUTE_MS = 60_000;

/** How far one button moves the time on. */
const STEPS = [
	{ label: '+1 min', name: '1 minute', minutes: 1 },
	{ label: '+10 min', name: '10 minutes', minutes: 10 },
	{ label: '+1 h', name: '1 hour', minutes: 60 },
	{ label: '+1 day', name: '1 day', minutes: 1_440 },
] as const;

const SPEEDS = [1, 2, 10, 40, 60, 600];

/** What stands around every view: name, time with its buttons, and the menu. */
export function frame(view: View, context: SandboxContext, control: SandboxControl): string {
	const parts = { ...view.parts(), ...headParts(control) };
	const part = (id: string) => html`<div id="${id}" data-live>${parts[id as keyof typeof parts]}</div>`;
	const { isAsAssumed, name = 'without a name' } = context.settings.contract;
	return html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>${view.title} · CAS sandbox</title>
				<link rel="icon" href="data:," />
				<link rel="stylesheet" href="/page.css" />
				<script src="/page.js" defer></script>
			</head>
			<body>
				<a class="skip" href="#main">To the content</a>
				<header>
					<div class="bar">
						<p class="brand"><a href="/">CAS sandbox</a></p>
						${!isAsAssumed && html`<p class="profile">Contract profile <b>${name}</b></p>`}
						<section class="time" aria-label="Time">${part('clock')} ${part('clock-buttons')}</section>
					</div>
					<nav aria-label="Sections">
						<ul>
							${SECTIONS.map(
								({ id, title, path }) =>
									html`<li>
										<a href="${path}" ${id === view.section && html`aria-current="page"`}>${title}</a>
									</li>`,
							)}
						</ul>
					</nav>
				</header>
				<p id="said" role="status"></p>
				<main id="main" tabindex="-1">${view.body(part)}</main>
				<footer>
					Stands in for CAS during development. Nothing here reaches an authority, and no number or amount is real.
				</footer>
			</body>
		</html>`.text;
}

/** The changing parts of the frame. */
export function headParts(control: SandboxControl): Record<'clock' | 'clock-buttons', Html> {
	const clock = control.clock();
	return { clock: time(clock), 'clock-buttons': timeButtons(clock) };
}

function time({ now, mode, speed, isPaused }: ShownClock): Html {
	const pace =
		mode === 'manual' || isPaused
			? 'stands still'
			: speed === 1
				? 'real time'
				: `${speed.toLocaleString('en-GB')} × real time`;
	return html`<time datetime="${now}">${now.slice(0, 10)} <b>${now.slice(11, 19)}</b></time>
		<span class="faint">UTC, ${pace}</span>`;
}

function timeButtons({ mode, speed, isPaused, nextDueAt }: ShownClock): Html {
	const path = '/_sandbox/clock';
	const speeds = [...new Set([...SPEEDS, speed])].sort((a, b) => a - b);
	return html`<div class="buttons">
		${
			mode === 'scaled' &&
			actButton({
				id: 'pause',
				label: isPaused ? 'Go on' : 'Pause',
				path,
				body: { isPaused: !isPaused },
				done: isPaused ? 'The time goes on.' : 'The time stands still.',
			})
		}
		${
			nextDueAt !== null &&
			actButton({
				id: 'next-due',
				label: 'Next step',
				title: `Moves the time on to ${nextDueAt.slice(0, 19).replace('T', ' ')}, when the next thing happens`,
				path,
				body: { until: nextDueAt },
				done: 'The time has moved on to the next thing that happens.',
			})
		}
		${STEPS.map(({ label, name, minutes }) =>
			actButton({
				id: `step-${minutes}`,
				label,
				title: `Moves the time on by ${name}`,
				path,
				body: { advanceMs: minutes * MINUTE_MS },
				done: `The time has moved on by ${name}.`,
			}),
		)}
		${
			mode === 'scaled' &&
			html`<label class="speed"
				><span>Speed</span>
				<select id="speed" data-act="${path}" data-method="POST" data-field="speed" data-done="The speed has changed.">
					${speeds.map((value) => html`<option value="${value}" ${value === speed && html`selected`}>${value} ×</option>`)}
				</select></label
			>`
		}
	</div>`;
}
