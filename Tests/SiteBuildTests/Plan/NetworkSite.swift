/// A made-up network of three services, two collaboratives and two areas, as virtual files.
enum NetworkSite {
  static let settings = """
    name: Made-up network
    url: https://made-up.example/
    years: { starts: 4, shown: 2023/24 }
    ratings:
      minimum: 1
      maximum: 5
      bands:
        - { rating: green, from: 3.5, means: Good }
        - { rating: amber, from: 2, means: Could be better }
        - { rating: red, from: 1, means: More work needed }
    """

  static let files: [String: String] = [
    "Content/site.yaml": settings,
    "Content/index.md": page("Home"),
    "Content/results/q1.md": page(
      "Quarter 1",
      body:
        "Elm House came to [](figure:mean/elm/welcome/2023), the north to [](figure:mean/north/welcome/2023)."
    ),
    "Content/results/other.md": page(
      "Other", body: "Oak Lodge came to [](figure:mean/oak/welcome/2023)."),
    "Content/standards/welcome/index.md": page("Welcome"),
    "Content/standards/welcome/2022.md": page(
      "Welcome, 2022/23", body: "## A warm welcome {#warm}\n\n## A tour {#tour}"),
    "Content/standards/welcome/2023.md": page(
      "Welcome, 2023/24", body: "## A warm welcome {#warm}\n\n## A tour {#tour}"),
    "Content/standards/garden/2023.md": page("Garden, 2023/24", body: "## A garden {#garden}"),
    "Content/data/services.csv": """
    id,name,provider,collaborative,place
    elm,Elm House,Made-up Trust,north,Elmton
    oak,Oak Lodge,Made-up Trust,north,Oakton
    ash,Ash Court,Another Trust,south,Ashton
    """,
    "Content/data/collaboratives.csv":
      "id,name,region\nnorth,The North,Everywhere\nsouth,The South,Everywhere\n",
    "Content/data/schedule.csv":
      "year,quarter,area,due\n2023,1,welcome,2023-06-30\n2023,2,garden,2023-09-30\n",
    "Content/data/scores/2022-welcome.csv":
      "service,standard,score\nelm,warm,3\nelm,tour,4\noak,warm,3\noak,tour,3\nash,warm,5\nash,tour,4\n",
    "Content/data/scores/2023-welcome.csv":
      "service,standard,score\nelm,warm,4\nelm,tour,4\noak,warm,3\noak,tour,3\nash,warm,5\nash,tour,4\n",
    "Content/data/scores/2023-garden.csv":
      "service,standard,score\nelm,garden,2\noak,garden,3\nash,garden,4\n",
    "Content/data/actions.csv": "scope,area,year,action\nelm,welcome,2023,Show the garden first\n",
  ]

  /// The same with a file changed.
  static func with(_ path: String, _ change: (String) -> String) -> [String: String] {
    var files = files
    files[path] = change(files[path] ?? "")
    return files
  }
}
