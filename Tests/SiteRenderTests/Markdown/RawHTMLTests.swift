import SiteModel
import Testing

@testable import SiteRender

@Suite("HTML in a page")
struct RawHTMLTests {
  private static let allowed = SampleSite.context(allowsRawHTML: true)

  @Test(
    "is an error",
    arguments: [
      ("a <b>c</b>", "1:3 ‹<b>› raw-html: HTML is not allowed in a page"),
      ("x\n\n<div>\nwords\n</div>\n", "3:1 ‹<div>› raw-html: HTML is not allowed in a page"),
      (
        "<script>alert(1)</script>",
        "1:1 ‹<script>alert(1)</script>› raw-html: HTML is not allowed in a page"
      ),
      ("- <i\n  title=\"x\">y", "1:3 ‹<i› raw-html: HTML is not allowed in a page"),
      // Words between two comments would vanish without a trace.
      (
        "<!-- a --> words <!-- b -->",
        "1:11 ‹ words › raw-html: HTML is not allowed in a page"
      ),
      ("<?php x ?>", "1:1 ‹<?php x ?>› raw-html: HTML is not allowed in a page"),
      ("<!DOCTYPE html>", "1:1 ‹<!DOCTYPE html>› raw-html: HTML is not allowed in a page"),
    ])
  func forbidden(markdown: String, expected: String) {
    #expect(SampleSite.mistakes(markdown) == [expected])
  }

  @Test(
    "in comments is dropped",
    arguments: [
      ("a <!-- b --> c", "<p>a  c</p>\n"), ("<!-- b -->\n\nc", "<p>c</p>\n"),
      ("<!--\nb <script>\n-->\n", ""), ("<!-- b - -- > -->\n", ""), ("<!---->\n", ""),
    ])
  func comments(markdown: String, html: String) {
    for context in [SampleSite.context(), Self.allowed] {
      #expect(SampleSite.html(markdown, context: context) == html)
      #expect(SampleSite.mistakes(markdown, context: context).isEmpty)
    }
  }

  @Test(
    "may be harmless, where the site allows it",
    arguments: [
      ("a <kbd>c</kbd>", "<p>a <kbd>c</kbd></p>\n"),
      (
        "<details open>\n<summary>A</summary>\n</details>",
        "<details open>\n<summary>A</summary>\n</details>\n"
      ),
      (
        "<p class=\"x\" lang='cy' title=\"a > b\">c</p>",
        "<p class=\"x\" lang='cy' title=\"a > b\">c</p>\n"
      ),
      ("a<br/>b", "<p>a<br/>b</p>\n"),
      ("<B ID=x>c</B>", "<p><B ID=x>c</B></p>\n"),
    ])
  func harmless(markdown: String, html: String) {
    #expect(SampleSite.mistakes(markdown, context: Self.allowed).isEmpty)
    #expect(SampleSite.html(markdown, context: Self.allowed) == html)
  }

  @Test(
    "that could do harm is refused even then, at its place",
    arguments: [
      ("x\n\n<script>alert(1)</script>", "3:1 ‹<script› raw-html: <script is not allowed"),
      (
        "<div>\n<SCRIPT src=\"x\"></SCRIPT>\n</div>",
        "2:1 ‹<SCRIPT› raw-html: <SCRIPT is not allowed"
      ),
      ("<div>\n<p onclick=\"x\">y</p>\n</div>", "2:4 ‹onclick› raw-html: onclick is not allowed"),
      ("<div onclick=x/>", "1:6 ‹onclick› raw-html: onclick is not allowed"),
      ("<div title='>' onload='x'>", "1:16 ‹onload› raw-html: onload is not allowed"),
      ("<p style=\"x\">", "1:4 ‹style› raw-html: style is not allowed"),
      ("<iframe src=x>", "1:1 ‹<iframe› raw-html: <iframe is not allowed"),
      ("a <a href=\"javascript:x\">", "1:3 ‹<a› raw-html: <a is not allowed"),
      ("<img src=x>", "1:1 ‹<img› raw-html: <img is not allowed"),
      ("<b-x>", "1:3 ‹-x› raw-html: -x is not allowed"),
      ("<svg><p>", "1:1 ‹<svg› raw-html: <svg is not allowed"),
      ("<!-- --><script>\n\nx", "1:9 ‹<script› raw-html: <script is not allowed"),
      ("a\n\n<!-- b\n\n## c\n", "3:1 ‹<!-- b› raw-html: this note never ends"),
      (
        "<!-- b\n\n## c\n\n<!-- d -->\n",
        "1:1 ‹<!-- b› raw-html: this note has no end before the next begins"
      ),
      ("<div\n", "1:1 ‹<div› raw-html: an unfinished tag is not allowed"),
    ])
  func harmful(markdown: String, expected: String) {
    #expect(SampleSite.mistakes(markdown, context: Self.allowed).first == expected)
  }
}
