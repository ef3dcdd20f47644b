internal import CExampleSite
public import SiteModel

/// A whole site to begin with: a few pages of one's own, or the example with its three made-up
/// services. The only file that knows how the example got into the binary.
public enum SiteDraft {
  public static func site(named name: String, on date: CalendarDate?) -> StartedFiles {
    let today = date ?? Today.date(in: SiteSettings())
    var started = StartedFiles()
    started.add("Content/site.yaml", settings(name))
    started.add("Content/index.md", Self.home(name))
    started.add(
      "Content/news/index.md",
      "---\ntitle: News\nsummary: What is new.\n---\n\n<!-- The list of the pages in this folder makes itself. -->\n"
    )
    started.add(
      "Content/news/our-site-begins.md",
      """
      ---
      title: Our site begins
      summary: The first page of many.
      date: \(today)
      ---

      This is our first news.

      """)
    return started
  }

  public static func example() -> StartedFiles {
    var started = StartedFiles()
    for index in 0..<candour_example_count() {
      let bytes = UnsafeBufferPointer(
        start: candour_example_bytes(index), count: candour_example_size(index))
      started.files.append(
        StartedFiles.File(path: String(cString: candour_example_name(index)), bytes: Array(bytes)))
    }
    return started
  }

  private static func settings(_ name: String) -> String {
    """
    # The settings of the whole site. Lines that begin with # are notes for you; readers never see them.

    name: \(yamlText(name))    # stands at the top of every page
    url: https://example.org/    # the address at which the site will be
    language: en-GB
    time-zone: Europe/London
    # summary: One sentence about who you are.
    # contact: { email: team@example.org }

    # The menu at the top. page:news is the page Content/news/index.md.
    menus:
      main:
        - page:news

    # When you have scores: the scale, and what means on it are called. Take the # away to use it.
    # years: { starts: 04, shown: 2025/26 }
    # ratings:
    #   minimum: 1
    #   maximum: 5
    #   bands:
    #     - { rating: green, from: 3.5, means: Good }
    #     - { rating: amber, from: 2, means: Area for continuous improvement }
    #     - { rating: red, from: 1, means: More focussed work needed }

    """
  }

  private static func home(_ name: String) -> String {
    """
    ---
    title: \(yamlText(name))
    # summary: One sentence about who you are.
    ---

    <!-- The first page that people see. Say in plain words who you are, and what they find here. -->

    Welcome.

    """
  }
}
