import SiteModel
import Testing

@testable import SiteRender

@Suite("Tables and task lists")
struct TableTests {
  @Test func `a table scrolls in a region that is named by its number`() {
    let table = "| A | B |\n|---|---|\n| 1 | 2 |\n"
    let region = { (number: Int) in
      """
      <div class="table-scroll" role="region" aria-label="Table \(number)" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col">A</th>
      <th scope="col">B</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td>2</td>
      </tr>
      </tbody>
      </table>
      </div>

      """
    }
    #expect(SampleSite.html(table + "\n" + table) == region(1) + region(2))
  }

  @Test func `columns are aligned by classes`() {
    let html = SampleSite.html("| A | B | C | D |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |\n")
    let cells = html.split(separator: "\n").filter { $0.hasPrefix("<t") && $0.hasSuffix(">") }
      .filter { $0.hasPrefix("<th ") || $0.hasPrefix("<td") }
    #expect(
      cells == [
        "<th scope=\"col\">A</th>", "<th scope=\"col\" class=\"align-center\">B</th>",
        "<th scope=\"col\" class=\"align-right\">C</th>", "<th scope=\"col\">D</th>",
        "<td>1</td>", "<td class=\"align-center\">2</td>", "<td class=\"align-right\">3</td>",
        "<td>4</td>",
      ])
  }

  @Test func `an empty header cell heads nothing`() {
    let html = SampleSite.html("|   | B |\n|:-:|---|\n| 1 | 2 |\n")
    #expect(
      html.contains("<tr>\n<td class=\"align-center\"></td>\n<th scope=\"col\">B</th>\n</tr>"))
  }

  @Test func `a table without rows has no body`() {
    let html = SampleSite.html("| A |\n|---|\n")
    #expect(html.hasSuffix("</tr>\n</thead>\n</table>\n</div>\n"))
  }

  @Test func `a task says in words whether it is done`() {
    #expect(
      SampleSite.html("- [x] one\n- [ ] two\n- three\n") == """
        <ul>
        <li class="task"><input type="checkbox" checked="" disabled="" aria-label="Done" /> one</li>
        <li class="task"><input type="checkbox" disabled="" aria-label="To do" /> two</li>
        <li>three</li>
        </ul>

        """)
  }
}
