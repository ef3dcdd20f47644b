(() => {
const page = document.documentElement
const all = (what) => [...document.querySelectorAll(what)]
const on = (names, act) => names.split(' ').forEach((name) => addEventListener(name, act))

// Pictures: all, none, or "ask": point at a word, tap it or move to it.
let open, held, timer
const asks = () => page.dataset.pics === 'ask'
const word = (node) => (asks() && node?.closest?.('.sw')) || undefined
function show(next, hold) {
	clearTimeout(timer)
	held = hold
	if (next === open) return
	if (open) {
		open.classList.remove('is-open', 'is-below')
		open.lastElementChild.ariaExpanded = false
	}
	open = next
	if (!open) return
	const { style, classList, firstElementChild: picture, lastElementChild: text } = open
	text.ariaExpanded = true
	classList.add('is-open')
	style.setProperty('--shift', 0)
	const { top, right } = picture.getBoundingClientRect()
	classList.toggle('is-below', top < 0)
	style.setProperty('--shift', Math.min(0, page.clientWidth - 8 - right) + 'px')
}
function choose(pics) {
	show()
	page.dataset.pics = pics
	// For this visit only: tablets are shared.
	try { sessionStorage.pics = pics } catch {}
	const button = { role: 'button', tabindex: 0, 'aria-expanded': false }
	for (const text of all('.sw-w'))
		for (const name in button)
			asks() ? text.setAttribute(name, button[name]) : text.removeAttribute(name)
}
on('pointerover pointerout', ({ type, target, relatedTarget, pointerType }) => {
	const found = word(type === 'pointerover' ? target : relatedTarget)
	if (pointerType !== 'mouse' || held) return
	clearTimeout(timer)
	if (found !== open) timer = setTimeout(show, 200, found)
})
on('focusin', ({ target }) => target.matches?.('.sw-w:focus-visible') && show(word(target)))
on('focusout', () => held || show())
on('click', ({ target }) => {
	const found = word(target)
	held && found === open ? show() : show(found, found)
})
on('keydown', (event) => {
	const { key, target } = event
	if (key === 'Escape') show()
	if (!/^(Enter| )$/.test(key) || !target.matches('.sw-w')) return
	event.preventDefault()
	target.click()
})
let kept = 'all'
try { kept = sessionStorage.pics ?? kept } catch {}
for (const choice of all('.er-tools input')) {
	choice.onchange = () => choose(choice.value)
	choice.checked = choice.value === kept
}
choose(kept)

// Reading aloud, by the device's own voices: others send the words to a server.
const speech = window.speechSynthesis
const marks = window.CSS?.highlights
const [listen, again] = all('.er-tools button')
const parts = all('main h1, main h2, .st-text')
let voice, speaking, place = 0
function stop() {
	speaking = null
	speech.cancel()
	marks?.delete('read')
	parts[place]?.classList.remove('is-read')
	listen.ariaPressed = false
}
function read() {
	stop()
	const part = parts[place], nodes = []
	if (!part) return (place = 0)
	listen.ariaPressed = true
	again.hidden = false
	part.classList.add('is-read')
	part.scrollIntoView({ block: 'nearest' })
	const texts = document.createTreeWalker(part, 4)
	while (texts.nextNode()) nodes.push(texts.currentNode)
	const mine = speaking = new SpeechSynthesisUtterance(nodes.map(({ data }) => data).join(''))
	Object.assign(mine, { voice, rate: 0.9 })
	mine.onboundary = ({ charIndex: at }) => {
		for (const node of nodes) {
			const [word] = /^\S*/.exec(node.data.slice(at))
			if (mine === speaking && at >= 0 && word) {
				const said = new Range()
				said.setStart(node, at)
				said.setEnd(node, at + word.length)
				marks?.set('read', new Highlight(said))
			}
			at -= node.length
		}
	}
	mine.onend = () => mine === speaking && (stop(), place++, read())
	speech.speak(mine)
}
function findVoice() {
	const own = speech.getVoices().filter((it) => it.localService)
	const speaks = (language) => own.find(({ lang }) => !lang.indexOf(language))
	voice = speaks(page.lang) ?? speaks(page.lang.slice(0, 2))
	listen.parentNode.hidden = !voice
}
if (!speech) return
listen.onclick = () => (speaking ? stop() : read())
again.onclick = read
on('pagehide', stop)
speech.onvoiceschanged = findVoice
findVoice()
})()
