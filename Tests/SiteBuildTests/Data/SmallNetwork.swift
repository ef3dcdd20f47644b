/// A made-up network, small enough to know by heart: Ash House is always there, Elm House opened in
/// 2023 and scores by ward then, Oak House belongs to nobody and sends nothing until 2024, when one
/// standard takes the place of another.
enum SmallNetwork {
  static let files: [String: String] = [
    "Content/site.yaml": settings(),
    "Content/index.md": page("Home"),
    "Content/data/collaboratives.csv": "id,name,region\npair,The Pair,Wold\n",
    "Content/data/services.csv": """
    id,name,provider,collaborative,url,opened
    ash,Ash House,"Care ""for all"", Ltd",pair,https://ash.example/,
    elm,Elm House,,pair,,2023-02-01
    oak,Oak House,,,,

    """,
    "Content/standards/talk/index.md": page("Talking", "summary: Who speaks, and who hears."),
    "Content/standards/talk/2022.md": edition("## Hearing {#hear}\n\n## Asking {#ask}"),
    "Content/standards/talk/2023.md": edition("## Hearing {#hear}\n\n## Asking {#ask}"),
    "Content/standards/talk/2024.md": edition(
      "## Hearing well {#hear}\n\n## Choosing {#choose}",
      "standards: { choose: { replaces: ask, why: \"It asks more\", asks: service-user } }"),
    "Content/standards/walks/2024.md": edition("## Walks {#walks}"),
    "Content/data/schedule.csv": """
    year,quarter,area,due,why
    2022,1,talk,2022-06,
    2024,1,talk,2024-06-30,"Again, after a year"

    """,
    "Content/data/scores/2022-talk.csv": "service,standard,score\nash,hear,3\nash,ask,4\n",
    "Content/data/scores/2023-talk.csv": """
    service,standard,ward,score
    ash,hear,,4
    elm,hear,Sun,3
    elm,hear,"Moon, upper",4
    elm,ask,,2

    """,
    "Content/data/scores/2024-talk.csv": "standard,ash,elm,oak\nhear,5,4,3\nchoose,4,3,2.5\n",
    "Content/data/submissions.csv": """
    service,area,year,date,method,agreed-by,overall,narrative
    ash,talk,2024,2024-06-11,meeting,"staff, service users",4.5,

    """,
    "Content/data/actions.csv": """
    scope,area,year,standard,action,owner,due,status,progress
    ash,talk,2024,hear,Listen,Lead,2025-03-31,started,"Some, so far"
    pair,,,,Meet,,2025-06,,
    elm,talk,2024,,,,,not-uploaded,

    """,
    "Content/data/feedback.csv": "service,area,year,agree,disagree,said\nash,talk,2024,3,0,Good\n",
    "Content/data/published/Summary 2023.csv": """
    scope,area,year,standard,score,services,rating,source,place
    oak,talk,2023,,3.0,,fair,"The summary, 2023",Table 1

    """,
  ]

  static func settings(_ more: String = "") -> String {
    """
    name: The Small Network (made up)
    url: https://small.example/base/
    ratings:
      minimum: 1
      maximum: 5
      bands: [{ rating: good, from: 3.5, means: Good }, { rating: fair, from: 1, means: Fair }]
    \(more)

    """
  }

  private static func edition(_ standards: String, _ matter: String = "") -> String {
    page("Standards", matter, body: standards)
  }
}
