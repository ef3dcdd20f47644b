internal import SiteModel

/// A variable of a kind of page's layout: its name, its type and where it comes from in one line,
/// so that what a layout is checked against can't differ from what it is given.
struct LayoutRoot: Sendable {
  var name: String
  var type: TemplateType
  /// Of what its plan holds, and of its Markdown: a plan's page shows its own words in parts.
  var value: @Sendable (PageContent, MarkdownBody) -> TemplateValue

  /// `get` gives nothing for pages of another kind, which no layout of this kind is asked for.
  private static func record<View>(
    _ name: String, _ shape: Shape<View>, _ get: @escaping @Sendable (PageContent) -> View?
  ) -> LayoutRoot {
    LayoutRoot(name: name, type: .record(shape.type)) { content, _ in
      get(content).map(shape.record) ?? .none
    }
  }

  private static func list(_ get: @escaping @Sendable (PageContent) -> ListView?) -> LayoutRoot {
    record("list", PageShapes.list, get)
  }

  /// What the layout of a kind receives beside the site and the page.
  private static func roots(of kind: PageKind) -> [LayoutRoot] {
    switch kind {
    case .page, .notFound: []
    case .easyRead:
      [
        LayoutRoot(name: "easy_read", type: .record(EasyReadShapes.page.type)) { content, body in
          guard case .easyRead(let view) = content else { return .none }
          return EasyReadShapes.page.record((view, body.easyRead ?? EasyReadBody()))
        }
      ]
    case .home: [list { if case .home(let list) = $0 { list } else { nil } }]
    case .section: [list { if case .section(let list) = $0 { list } else { nil } }]
    case .tags:
      [
        LayoutRoot(name: "tags", type: .list(.record(PageShapes.tag.type))) { content, _ in
          guard case .tags(let tags) = content else { return .none }
          return .list(tags.map(PageShapes.tag.record))
        }
      ]
    case .tag:
      [
        record("tag", PageShapes.tag) { if case .tag(let tag, _) = $0 { tag } else { nil } },
        list { if case .tag(_, let list) = $0 { list } else { nil } },
      ]
    case .redirect:
      [
        LayoutRoot(name: "target", type: .url) { content, _ in
          if case .redirect(let target, _) = content { .url(target) } else { .none }
        },
        LayoutRoot(name: "target_title", type: .text) { content, _ in
          if case .redirect(_, let title) = content { .text(title) } else { .none }
        },
      ]
    case .find:
      [
        record("find", FindShapes.page) { if case .find(let view) = $0 { view } else { nil } },
        list { if case .find(let view) = $0 { view.list } else { nil } },
      ]
    case .plan:
      [
        LayoutRoot(name: "plan", type: .record(PlanShapes.plan.type)) { content, body in
          guard case .plan(let view) = content else { return .none }
          return PlanShapes.plan.record(PlanPage(view: view, body: body))
        }
      ]
    default: networkRoots(of: kind)
    }
  }

  /// Of the pages that are made from the network's data.
  private static func networkRoots(of kind: PageKind) -> [LayoutRoot] {
    typealias Shapes = NetworkShapes
    return switch kind {
    case .services:
      [
        record("services", Shapes.services) {
          if case .services(let view, _) = $0 { view } else { nil }
        },
        list { if case .services(_, let list) = $0 { list } else { nil } },
      ]
    case .service:
      [record("service", Shapes.service) { if case .service(let view) = $0 { view } else { nil } }]
    case .collaborative:
      [
        record("group", Shapes.scope) {
          if case .collaborative(let view) = $0 { view } else { nil }
        }
      ]
    case .region:
      [record("group", Shapes.scope) { if case .region(let view) = $0 { view } else { nil } }]
    case .area:
      [
        record("area", Shapes.area) { if case .area(let view, _) = $0 { view } else { nil } },
        list { if case .area(_, let list) = $0 { list } else { nil } },
      ]
    case .standards:
      [
        record("edition", Shapes.edition) {
          if case .standards(let view) = $0 { view } else { nil }
        }
      ]
    case .standard:
      [
        record("standard", Shapes.standard) {
          if case .standard(let view) = $0 { view } else { nil }
        }
      ]
    case .year:
      [record("year", Shapes.year) { if case .year(let view) = $0 { view } else { nil } }]
    case .quarter:
      [record("quarter", Shapes.quarter) { if case .quarter(let view) = $0 { view } else { nil } }]
    case .actions:
      [record("actions", Shapes.actions) { if case .actions(let view) = $0 { view } else { nil } }]
    case .downloads:
      [
        record("downloads", Shapes.downloads) {
          if case .downloads(let view) = $0 { view } else { nil }
        }
      ]
    case .team:
      [record("team", Shapes.team) { if case .team(let view) = $0 { view } else { nil } }]
    case .home, .section, .page, .tags, .tag, .notFound, .redirect, .plan, .easyRead, .find: []
    }
  }

  /// Made once: the types of a service's page alone are some hundred arrays.
  private static let all: [PageKind: [LayoutRoot]] = Dictionary(
    uniqueKeysWithValues: PageKind.allCases.map { ($0, roots(of: $0)) })

  /// The variables of each kind of page's layout.
  static func types(of kind: PageKind, theme: ThemeSource) -> [(name: String, type: TemplateType)] {
    [
      ("site", .record(PageShapes.site(theme).type)),
      ("page", .record(PageShapes.page(theme).type)),
    ] + (all[kind] ?? []).map { ($0.name, $0.type) }
  }

  /// The values of those beside the site and the page, in the same order.
  static func values(of content: PageContent, _ body: MarkdownBody) -> [TemplateValue] {
    (all[content.kind] ?? []).map { $0.value(content, body) }
  }
}
