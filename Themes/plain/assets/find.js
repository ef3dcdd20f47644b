(() => {
const at = (id) => document.getElementById(id)
const [box, status, list, more, all] = ['_find', '_found', '_results', '_more', '_all'].map(at)
const index = new URL('index.js', box.form.action)
const root = new URL('..', index)
const ending = box.form.action.endsWith('.html') ? 'index.html' : ''

// The files of the index are scripts that call this: a page on a disk may not fetch.
const files = {}
let mark = ''
window.found = (name, text) => { files[name].text = text }
const load = (name) => (files[name] ??= {}).lines ??= new Promise((done, fail) => {
	const script = document.createElement('script')
	script.src = new URL(name + '.js' + mark, index)
	script.onload = () => done(files[name].text.split('\n'))
	script.onerror = () => { delete files[name]; fail() }
	document.head.append(script)
})
const first = async () => {
	const [about, t, e] = await load('index')
	const length = about.length + t.length + e.length
	const [version, count, size] = about.split(' ')
	mark = '?' + version
	return { count, size, length, t: t.split(' '), e: e.split(' ') }
}

// However common its words, a question loads 60 KB at most: what ten results say of their pages takes
// 18 KB, and of the rest as many files of words are loaded as are left for it.
let left = 0

// As the index has them.
const special = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h' }
const fold = (text) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f'’]/g, '')
	.normalize('NFC').replace(/[æœßøłđðþħ]/g, (letter) => special[letter])
	.match(/[\p{L}\p{N}\p{Mn}]+/gu) ?? []
const turned = (word) => [...word].reverse().join('')

// The words in the files that may hold what begins so, and what stands beside each. Of many files
// those about the place of `close`.
const words = async (kind, start, most, close = start) => {
	const firsts = (await first())[kind]
	const last = (text) => Math.max(0, firsts.findLastIndex((word) => word <= text))
	const to = last(start + '\uffff')
	const from = Math.max(last(start), Math.min(last(close) - (most >> 1), to - most + 1))
	const names = firsts.slice(from, Math.min(to + 1, from + most)).map((_, place) => kind + (from + place))
		.filter((name) => files[name] || left-- > 0)
	return (await Promise.all(names.map(load))).flatMap((lines) => {
		let word = ''
		return lines.map((line) => {
			const [head, ...places] = line.split('|')
			word = word.slice(0, parseInt(head[0], 36)) + head.slice(1)
			return [word, places]
		})
	})
}

// How many letters were mistaken: left out, put in, changed or swapped. Half of one more where the
// word goes on.
const distance = (typed, word) => {
	let last, row = [...Array(word.length + 1).keys()]
	for (let i = 1; i <= typed.length; i++) {
		const next = [i]
		for (let j = 1; j <= word.length; j++) {
			next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (typed[i - 1] !== word[j - 1]))
			if (last && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
				next[j] = Math.min(next[j], last[j - 2] + 1)
		}
		last = row
		row = next
	}
	return Math.min(row[word.length], Math.min(...row) + .5)
}

// The index's words that a typed one may mean, with how well they fit: those that begin so, and, where
// there is none, those that look like it.
const begun = async (typed) => (await words('t', typed, 2)).filter(([word]) => word.startsWith(typed))
	.map(([word, places]) => [word, places, word === typed ? 1 : .4])
const alike = async (typed) => {
	const most = typed.length < 4 ? 0 : typed.length < 6 ? 1 : 2
	if (!most) return []
	const known = new Map(await words('t', typed.slice(0, 2), 5, typed))
	for (const [end] of await words('e', turned(typed.slice(-3)), 3, turned(typed)))
		known.set(turned(end), known.get(turned(end)))
	const near = [...known].map(([word, places]) => [word, places, distance(typed, word)])
	const least = Math.min(most + .5, ...near.map((word) => word[2]))
	const found = await Promise.all(near.filter((word) => word[2] === least).slice(0, 4).map(async ([word, places]) =>
		[word, places ?? (await words('t', word, 1)).find((other) => other[0] === word)?.[1], .5]))
	return found.filter((word) => word[1])
}

const weights = [12, 8, 3, 1]
const search = async (text) => {
	const { count, length } = await first()
	const scores = new Map()
	let sum = 0, isCut = false
	left = Math.floor((42000 - length) / 3100)
	const typed = fold(text).slice(0, 6).map((word) => word.slice(0, 24))
	const asked = await Promise.all(typed.map(begun))
	// One after the other: what is left is for those that come first.
	for (const place of asked.keys())
		if (!asked[place].length) asked[place] = await alike(typed[place])
	for (const terms of asked) {
		const pages = new Map()
		let total = 0
		for (const [, places, fit] of terms) {
			total += parseInt(places[4] || 0, 36)
			places.slice(0, 4).forEach((steps, place) => {
				let page = 0
				if (steps) for (const step of steps.split(',')) {
					page += parseInt(step, 36)
					pages.set(page, Math.max(pages.get(page) ?? 0, weights[place] * fit))
				}
			})
		}
		if (!pages.size) continue
		// A word that is on too many pages to list them all is not asked for.
		isCut ||= total > 0
		const rare = Math.log(1 + count / Math.max(total, pages.size))
		const needed = total ? 0 : rare
		sum += needed
		for (const [page, weight] of pages) {
			const [score, had] = scores.get(page) ?? [0, 0]
			scores.set(page, [score + weight * rare, had + needed])
		}
	}
	const pages = [...scores].filter(([, [, had]]) => had >= sum * .6)
		.sort(([page, [score]], [other, [less]]) => less - score || page - other).map(([page]) => page)
	const best = asked.map((terms) => terms.reduce((best, term) => best && best[2] >= term[2] ? best : term, 0)[0])
	return { pages, isCut: isCut && pages.length > 99, best: best.join(' ') }
}

const element = (name, text, kind = '') => {
	const made = document.createElement(name)
	made.textContent = text
	made.className = kind
	return made
}
const item = ([title, address, kind, summary]) => {
	const link = element('a', title)
	link.href = new URL(address + ending, root)
	const made = element('li', '')
	made.append(link, ' ', element('span', kind, 'kind'))
	if (summary) made.append(element('p', summary))
	return made
}

let turn = 0, timer
const show = async ({ pages, best }, from) => {
	const { size } = await first()
	const mine = turn
	const rows = await Promise.all(pages.slice(from, from + 10).map(async (page) =>
		(await load('p' + Math.floor(page / size)))[page % size].split('\t')))
	if (mine !== turn) return
	const isIt = ([title]) => fold(title).join(' ') === best
	const items = rows.sort((row, other) => isIt(other) - isIt(row)).map(item)
	from ? list.append(...items) : list.replaceChildren(...items)
	more.hidden = pages.length <= from + 10
	more.onclick = async () => {
		await show({ pages, best }, from + 10)
		list.children[from + 10]?.firstChild.focus()
	}
}
const run = async () => {
	clearTimeout(timer)
	const text = box.value.trim(), mine = ++turn
	const isAsked = fold(text).join('').length > 1
	all.hidden = isAsked
	// So that going back comes back to the results. A page on a disk has no such addresses.
	try { history.replaceState(null, '', isAsked ? '?q=' + encodeURIComponent(text) : location.pathname) } catch {}
	let said = ''
	try {
		const result = isAsked ? await search(text) : { pages: [] }
		if (mine !== turn) return
		await show(result, 0)
		const count = result.pages.length
		if (isAsked) said = !count ? 'none' : result.isCut ? 'many' : count > 1 ? 'some' : 'one'
		all.hidden = count > 0
		said = said && status.dataset[said].replace('#', count).replace('@', () => text)
	} catch {
		said = status.dataset.failed
		all.hidden = false
	}
	if (mine === turn) status.textContent = said
}
box.oninput = () => {
	clearTimeout(timer)
	timer = setTimeout(run, 250)
}
box.form.onsubmit = (event) => {
	event.preventDefault()
	run()
}
box.value ||= new URLSearchParams(location.search).get('q') ?? ''
if (box.value) run()
})()
