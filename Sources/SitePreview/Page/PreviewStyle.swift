/// How the preview's messages look: in the browser's own font, in light, dark and forced colours,
/// and not on paper.
enum PreviewStyle {
  static let text = #"""
    :host { all: initial; color-scheme: light dark; --paper: light-dark(#fff, #1d1f21); --ink: light-dark(#1d1f21, #f2f2f0);
      --soft: light-dark(#55595c, #b9bdbf); --line: light-dark(#8a8f92, #7d8285); --bad: light-dark(#a3161a, #ffb4ab);
      --mark: light-dark(#ffe3e0, #6b1a1a); --warn: light-dark(#7a4b00, #ffcf80); --code: light-dark(#f3f3f1, #2a2d2f);
      font: 16px/1.45 system-ui, sans-serif; color: var(--ink) }
    * { box-sizing: border-box }
    [hidden] { display: none !important }
    .unseen { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0 }
    .box { position: fixed; inset: auto 0 0; z-index: 2147483646; max-height: min(75vh, 40rem); display: flex; flex-direction: column;
      background: var(--paper); color: var(--ink); border-top: 4px solid var(--bad); box-shadow: 0 -4px 24px rgb(0 0 0 / .35) }
    header { display: flex; gap: 1rem; align-items: center; justify-content: space-between; padding: .6rem 1rem 0 }
    h2 { font-size: 1.15rem; margin: 0 }
    p { margin: .15rem 0; overflow-wrap: anywhere }
    .note { padding: 0 1rem; color: var(--soft) }
    ol { list-style: none; margin: .4rem 0 0; padding: 0 1rem 1rem; overflow: auto }
    li { border-top: 1px solid var(--line); padding: .6rem 0 }
    .place, pre { font-family: ui-monospace, monospace; font-size: .9rem }
    .place { color: var(--soft) }
    .error strong { color: var(--bad) }
    .warning strong { color: var(--warn) }
    pre { margin: .35rem 0; padding: .4rem .6rem; background: var(--code); overflow-x: auto; white-space: pre }
    mark { background: var(--mark); color: inherit; text-decoration: underline wavy var(--bad); text-underline-offset: .2em }
    .number, .label { color: var(--soft); user-select: none }
    button { font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--line); border-radius: .4rem; padding: .3rem .8rem;
      min-height: 2.75rem; cursor: pointer }
    .bad { color: var(--bad); border-color: var(--bad); font-weight: 600 }
    :focus-visible { outline: 3px solid light-dark(#0b57d0, #a8c7fa); outline-offset: 2px }
    .corner { position: fixed; right: .75rem; bottom: .6rem; z-index: 2147483647; display: flex; flex-direction: column; gap: .4rem; align-items: flex-end;
      max-width: calc(100vw - 1.5rem) }
    .trouble { background: var(--paper); border: 2px solid var(--bad); border-radius: .4rem; padding: .4rem .8rem }
    @media print { :host { display: none !important } }
    @media (forced-colors: active) { mark { outline: 1px solid Highlight } }
    """#
}
