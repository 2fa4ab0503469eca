#include <pitch/detail/report/escape_markdown.hpp>

#include <iterator>
#include <pitch/detail/report/markdown_writer.hpp>
#include <string>
#include <string_view>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/report/escape_markdown");

namespace {

using namespace pitch;
using namespace std::string_view_literals;

/// Whether a text is escaped like this, outside of tables or in a cell.
constexpr bool becomes(std::string_view text, std::string_view expected, bool in_cell = false) {
    char page[256]{};
    detail::escape_markdown<char*> to{page, in_cell};
    to.write_escaped(text);
    return std::string_view(page, static_cast<std::size_t>(to.out - page)) == expected;
}
constexpr bool stays(std::string_view text) { return becomes(text, text); }

TEST_CASE("syntax gets a backslash") {
    CHECK_TWICE(becomes(R"(\`*_[]<>|&#~$)", R"(\\\`\*\_\[\]\<\>\|\&\#\~\$)"));
    CHECK_TWICE(becomes("![x](javascript:y)", R"(!\[x\](javascript:y))"));
    CHECK_TWICE(stays("Why? “Because” — it’s so: 1 + 1 = 2."));
    CHECK_TWICE(stays(""));
}

TEST_CASE("controls become spaces, and malformed UTF-8 becomes U+FFFD") {
    CHECK_TWICE(becomes("a\n\r\t\0\x1B\x7F z"sv, "a       z"));
    CHECK_TWICE(becomes("a\u0080\u009Fz", "a  z"));
    CHECK_TWICE(stays("a\u00A0z\u2028"));
    CHECK_TWICE(becomes("\xFF\xE2\x82*\x9B", "\uFFFD\uFFFD\\*\uFFFD"));
}

TEST_CASE("controls of direction become spaces") {
    CHECK_TWICE(becomes("a\u202Ab\u202Bc\u202Cd\u202De\u202Ez", "a b c d e z"));
    CHECK_TWICE(becomes("a\u2066b\u2067c\u2068d\u2069z", "a b c d z"));
    CHECK_TWICE(becomes("a\u200Eb\u200Fc\u061Cz", "a b c z"));
    CHECK_TWICE(stays("\u200D \u2029 \u202F \u2065 \u206A \u061B \u061D"));  // their neighbours
    CHECK_TWICE(stays("\u05D0\u0627"));                                      // letters written from right to left
    CHECK_TWICE(becomes("https://a.example/x_y\u202Egnp.z_", "https://a.example/x_y gnp.z\\_"));
    CHECK_TWICE(becomes("https://a.example/x_y\u0080z_", "https://a.example/x_y z\\_"));
}

TEST_CASE("a URL stays as it is") {
    CHECK_TWICE(stays("Landing page https://shop.example/spring_sale~v2&x=1"));
    CHECK_TWICE(stays("HTTP://A.EXAMPLE/x_y or ftp://a.example/*.txt or www.a.example/x_y, see"));
    CHECK_TWICE(stays("FTP://A.EXAMPLE/x_y Ftp://a.example/x_y Https://a.example/x_y"));
    CHECK_TWICE(stays("(https://a.example/a_(b)_c)"));
    CHECK_TWICE(stays("http://localhost/x_y https://u:p_w@a.example/x_y https://a_b.c.example/x_y"));
    CHECK_TWICE(stays("https://été.example/x_y https://例え.example/x_y"));
    CHECK_TWICE(stays("https://a.example/*b*[c](javascript:d)`e`$f$#g"));
    CHECK_TWICE(becomes("_https://a.example/x_y", "\\_https://a.example/x_y"));
    CHECK_TWICE(becomes("https://a.example/x_y\nz_", "https://a.example/x_y z\\_"));
}

TEST_CASE("a URL ends before white space, an angle bracket and punctuation") {
    CHECK_TWICE(stays("https://a.example/x_y. \"https://a.example/x_y\", https://a.example/x_y;"));
    CHECK_TWICE(becomes("https://a.example/x_y<b>", "https://a.example/x_y<!---->\\<b\\>"));
    CHECK_TWICE(becomes("https://a.example/x**", "https://a.example/x<!---->\\*\\*"));
    CHECK_TWICE(becomes("https://a.example/x_.", "https://a.example/x<!---->\\_."));
    CHECK_TWICE(becomes("https://a.example/x&copy;", "https://a.example/x<!---->\\&copy;"));
    CHECK_TWICE(becomes("“https://a.example/x_y”", "“https://a.example/x_y<!---->”"));
    CHECK_TWICE(becomes("https://a.example/x\u00A0: a_b", "https://a.example/x<!---->\u00A0: a\\_b"));
    CHECK_TWICE(becomes("https://a.example/x\xFF_y", "https://a.example/x<!---->\uFFFD\\_y"));
    CHECK_TWICE(stays("(https://a.example/x_y))"));
    CHECK_TWICE(becomes("(https://a.example/x_y)<b>", "(https://a.example/x_y<!---->)\\<b\\>"));
    CHECK_TWICE(becomes("https://a.example/a_(b))*", "https://a.example/a_(b)<!---->)\\*"));
}

TEST_CASE("what a renderer does not take for a URL is escaped") {
    CHECK_TWICE(becomes("foo://x_y", "foo://x\\_y"));
    CHECK_TWICE(becomes("xhttps://a.example/x_y", "xhttps://a.example/x\\_y"));
    CHECK_TWICE(becomes("https://[x](javascript:y)", R"(https:/<!---->/\[x\](javascript:y))"));
    CHECK_TWICE(becomes("http:// _", "http:// \\_"));
    CHECK_TWICE(stays("https:// and http://. and http://!"));
    CHECK_TWICE(becomes("https://»x_y", "https:/<!---->/»x\\_y"));
    CHECK_TWICE(becomes("www.", "www."));
    CHECK_TWICE(becomes("xwww.a.example/x_y", "xwww.a.example/x\\_y"));
    CHECK_TWICE(becomes("https://my_host.example/", "https:/<!---->/my\\_host.example/"));
    CHECK_TWICE(becomes("www.a_b.example", "www<!---->.a\\_b.example"));
}

TEST_CASE("an empty comment breaks a mention, but not an address or a URL") {
    CHECK_TWICE(becomes("@here: cc @some-team", "@<!---->here: cc @<!---->some-team"));
    CHECK_TWICE(becomes("(@octo/team) é@x .@1", "(@<!---->octo/team) é@<!---->x .@<!---->1"));
    CHECK_TWICE(becomes("a_@x", "a\\_@x"));
    CHECK_TWICE(stays("a@b.example, 5 @ 2, @, @é, @@"));
    CHECK_TWICE(stays("https://a.example/@some-team"));
}

TEST_CASE("an empty comment breaks a reference to an issue, but not a number or a URL") {
    CHECK_TWICE(becomes("#5, octo/team#12 a##1", "\\#<!---->5, octo/team\\#<!---->12 a\\#\\#<!---->1"));
    CHECK_TWICE(becomes("GH-1 (gh-23) Gh-4", "GH-<!---->1 (gh-<!---->23) Gh-<!---->4"));
    CHECK_TWICE(becomes("#é # 5 #", "\\#é \\# 5 \\#"));
    CHECK_TWICE(stays("2026-03-31, -1, H-1, GH- 1, GH-a, weigh-1, GH, gh1, GH-"));
    CHECK_TWICE(stays("https://a.example/x#5 https://a.example/GH-1"));
}

TEST_CASE("in a cell of a table, a bar is escaped within a URL too") {
    CHECK_TWICE(becomes("https://a.example/b|c | d", "https://a.example/b\\|c \\| d", true));
    CHECK_TWICE(becomes("https://a.example/b|c | d", "https://a.example/b|c \\| d"));
}

TEST_CASE("the writer escapes each text as a whole, and no markup") {
    std::string page;
    detail::markdown_writer to(std::back_inserter(page));
    to.mark("| *");
    to.cell().write("https://a.example/x_y|z");
    to.mark("* | ");
    to.text().write("https://a.example/x_y|z @x");
    to.text().fill("{key} _", [&](std::string_view) { to.text().write("www.a.example/x_y"); });
    to.text().write(2.5);
    to.text().raw("*");
    CHECK(page == "| *https://a.example/x_y\\|z* | https://a.example/x_y|z @<!---->xwww.a.example/x_y \\_2.5\\*");
}

}  // namespace

TEST_SUITE_END();
