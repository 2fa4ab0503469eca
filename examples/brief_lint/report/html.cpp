#include "html.hpp"

#include <pitch/languages/french.hpp>
#include <pitch/phrases.hpp>

#include "../printable.hpp"
#include "xml_text.hpp"

namespace brief_lint {
namespace {

struct page_words {
    std::string_view briefs, contents, counts, unreadable;
};
constexpr page_words in_english{"Briefs", "Contents", "Counts are at the end", "Could not be read"};
constexpr page_words in_french{"Briefs", "Sommaire", "Le décompte est à la fin", "Illisible"};

const page_words& words_of(const options& given) { return given.language == &pitch::french ? in_french : in_english; }

// The colors are those of the pictures. `break-inside` keeps a picture on one sheet of paper.
constexpr std::string_view style = R"(<style>
:root{color-scheme:light dark;--ground:#fffefb;--paper:#fcfaf5;--edge:#e0dacd;--ink:#1f2430;--soft:#5a6270;--gap:#a53d14;--good:#1f6b52}
@media (prefers-color-scheme:dark){:root{--ground:#0f1216;--paper:#161a20;--edge:#323944;--ink:#ece8df;--soft:#a9b0bb;--gap:#f3a577;--good:#7ccfa5}}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI","Helvetica Neue",Arial,"Noto Sans","Noto Sans CJK JP",sans-serif}
main{max-width:42rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1,h2{font-family:Georgia,"Times New Roman","Noto Serif","Noto Serif CJK JP",serif;line-height:1.25;margin:1.5rem 0 .75rem}
h1{font-size:1.6rem}h2{font-size:1.3rem}h3{font-size:1rem;margin:1.25rem 0 .5rem}
a{color:var(--good)}.soft{color:var(--soft)}em{font-style:normal;font-weight:600;color:var(--gap)}
nav,article,.tally,.bad{border-top:1px solid var(--edge);margin-top:2rem}
ul,ol{padding-left:1.25rem;margin:.25rem 0}li{margin:.35rem 0}
figure{margin:0}figure svg{display:block;width:100%;height:auto}
dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem 1rem;margin:1rem 0}dt{color:var(--soft)}dd{margin:0;grid-column:2}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem;margin:1rem 0;overflow-wrap:normal}
th,td{padding:.2rem .6rem;border-bottom:1px solid var(--edge);text-align:right}td{white-space:nowrap}th:first-child{text-align:left;font-weight:400}
thead th{color:var(--soft);font-weight:600}.continuum td,.continuum thead th{text-align:center}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dt{margin-top:.5rem}dd{grid-column:1}.scroll table{font-size:.8rem}th,td{padding:.2rem .35rem}}
@media print{:root{color-scheme:light;--ground:#fff;--paper:#fff;--edge:#bbb;--ink:#000;--soft:#444;--gap:#a53d14;--good:#1f6b52}
main{max-width:none;padding:0}article,.tally{break-before:page;border:0;margin:0}figure,li,dl,table{break-inside:avoid}h2,h3{break-after:avoid}figure svg{max-width:16cm}a{color:inherit;text-decoration:none}}
</style>
)";

}  // namespace

std::string html_start(const html_frame& frame, const options& given) {
    const page_words& words = words_of(given);
    const std::string title = xml_text(frame.counts.empty() ? words.briefs : frame.counts);
    std::string page = "<!DOCTYPE html>\n<html lang=\"";
    page.append(xml_text(given.language->tag, true)).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    page.append(title).append("</title>\n").append(style).append("</head>\n<body>\n<main>\n<h1>").append(title).append("</h1>\n");
    if (frame.ends_with_counts) page.append("<p><a href=\"#counts\">").append(xml_text(words.counts)).append("</a></p>\n");
    if (frame.has_unreadable) page.append("<p><a href=\"#unreadable\">").append(xml_text(words.unreadable)).append("</a></p>\n");
    if (!frame.contents.empty()) {
        page.append("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">").append(xml_text(words.contents)).append("</h2>\n<ol>\n");
        page.append(frame.contents).append("</ol>\n</nav>\n");
    }
    return page;
}

std::string html_unreadable_list(std::string_view items, const options& given) {
    std::string list = "<section class=\"bad\" aria-labelledby=\"unreadable\">\n<h2 id=\"unreadable\">";
    return list.append(xml_text(words_of(given).unreadable)).append("</h2>\n<ul>\n").append(items).append("</ul>\n</section>\n");
}

std::string html_end(std::string_view counts, const options& given) {
    std::string end;
    if (!counts.empty()) end.append("<h2 id=\"counts\">").append(xml_text(counts)).append("</h2>\n");
    end.append("<p class=\"soft\">").append(xml_text(given.language->say(pitch::phrase::disclaimer)));
    return end.append("</p>\n</main>\n</body>\n</html>\n");
}

std::string html_contents_item(std::string_view anchor, std::string_view heading, std::string_view headline) {
    std::string item = "<li><a href=\"#";
    item.append(xml_text(anchor, true)).append("\"><bdi>").append(xml_text(heading)).append("</bdi></a><br><span class=\"soft\">");
    return item.append(xml_text(headline)).append("</span></li>\n");
}

std::string html_unreadable(std::string_view file, std::size_t line, std::string_view problem) {
    std::string item = "<li><bdi>";
    item.append(xml_text(printable(file))).append("</bdi>:");
    if (line != 0) item.append(std::to_string(line)).append(":");
    return item.append(" ").append(xml_text(problem)).append("</li>\n");
}

std::string html_more_unreadable(std::size_t count) { return "<li>… + " + std::to_string(count) + "</li>\n"; }

}  // namespace brief_lint
