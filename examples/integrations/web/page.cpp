// The functions of the page: a brief that is set field by field, and what the library says about it.
// The page and this program share one buffer. The page writes a path and a value into it and calls
// `set_field`; `write_output` fills it with a piece of an output.

#include <pitch/fields.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/svg.hpp>
#include <pitch/report/text.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>

#include "cpp_writer.hpp"
#include "form_writer.hpp"
#include "output_window.hpp"
#include "page_brief.hpp"
#include "record_writer.hpp"

#define PAGE_EXPORT(name) extern "C" __attribute__((export_name(name)))

namespace pitch_page {
namespace {

using namespace std::literals;

// Outputs, by the numbers that the page passes to `write_output`.
// The page lists the questions below its picture, so `page_picture` has none.
enum class output : unsigned { form, page_picture, picture, report, whole_report, record, cpp };

// Words that the form needs and reports do not.
constexpr pitch::term more_french_terms[]{{"id", "l’identifiant"},       {"title", "le titre"},       {"evidence", "ce qui le prouve"},
                                          {"starts", "le premier jour"}, {"ends", "le dernier jour"}, {"amount", "le montant"},
                                          {"currency", "la devise"}};
constexpr pitch::language page_french{.tag = "fr", .base = &pitch::french, .terms = more_french_terms};

constinit char buffer[24 * 1024]{};
constinit page_brief the_brief;

// Writes the output into the buffer. Returns the end, which counts also what does not fit.
output_window write(output wanted, const pitch::language& in, output_window out) {
    const pitch::brief& b = the_brief.brief();
    switch (wanted) {
        case output::form: return write_form(out, in);
        case output::page_picture: return pitch::write_svg(out, b, in, {.title = the_brief.title(), .has_questions = false});
        case output::picture: return pitch::write_svg(out, b, in, {.title = the_brief.title()});
        case output::report: return pitch::write_text(out, b, in, 3);
        case output::whole_report: return pitch::write_text(out, b, in);
        case output::record: return write_record(out, the_brief);
        case output::cpp: return write_cpp(out, the_brief);
    }
    return out;
}

}  // namespace
}  // namespace pitch_page

// Returns the address of the buffer.
PAGE_EXPORT("buffer") char* page_buffer() { return pitch_page::buffer; }

// Returns the size of the buffer in bytes.
PAGE_EXPORT("buffer_size") std::size_t page_buffer_size() { return sizeof pitch_page::buffer; }

// Removes everything from the brief.
PAGE_EXPORT("clear") void page_clear() { pitch_page::the_brief.clear(); }

// Sets the field at the path that begins the buffer to the value that follows the path. Puts what is
// wrong with the value into the buffer, and returns its size: "full" if there is no memory for the text;
// 0 if the field is set.
PAGE_EXPORT("set_field") std::size_t page_set_field(std::size_t path_size, std::size_t value_size) {
    const std::string_view all(pitch_page::buffer, sizeof pitch_page::buffer);
    std::string_view problem = "full";
    if (path_size <= all.size() && value_size <= all.size() - path_size)
        problem = pitch_page::the_brief.set(all.substr(0, path_size), all.substr(path_size, value_size));
    problem.copy(pitch_page::buffer, sizeof pitch_page::buffer);
    return problem.size();
}

// Returns the outcome of the brief: 0 for the sentence, 1 for the readiness, 2 for the reception.
PAGE_EXPORT("outcome") pitch::outcome page_outcome(unsigned verdict) {
    const pitch::brief& b = pitch_page::the_brief.brief();
    return verdict == 0   ? pitch::evaluate(b, pitch::grammar).overall()
           : verdict == 1 ? pitch::evaluate(b, pitch::tridom).overall()
                          : pitch::evaluate(b, pitch::welcome).overall();
}

// Fills the buffer with an output from byte `begin`. Returns the size of the whole output in bytes.
// `wanted` is a number of `output`. Language 0 is English, 1 French.
PAGE_EXPORT("write_output") std::size_t page_write_output(unsigned wanted, unsigned language, std::size_t begin) {
    const pitch_page::output_window out(pitch_page::buffer, begin);
    return pitch_page::write(static_cast<pitch_page::output>(wanted), language == 0 ? pitch::english : pitch_page::page_french, out).size();
}
