/// Writes Markdown: escaped text, and markup as it is.
#pragma once

#include <string_view>

#include <pitch/detail/report/escape_markdown.hpp>
#include <pitch/detail/report/put_run.hpp>
#include <pitch/detail/report/writer.hpp>

namespace pitch::inline v0::detail {

/// Writes escaped text and markup to one iterator.
template <class Out>
class markdown_writer {
public:
    using text_writer = writer<escape_markdown<Out>>;
    constexpr explicit markdown_writer(Out out_iterator) : text_(escape_markdown<Out>{static_cast<Out&&>(out_iterator)}) {}
    /// Returns the iterator after the last character.
    [[nodiscard]] constexpr Out end() { return text_.end().out; }

    /// Writes markup unescaped.
    constexpr void mark(std::string_view s) {
        Out out = end();
        detail::put_run(out, s);
        text_ = text_writer(escape_markdown<Out>{static_cast<Out&&>(out)});
    }
    /// Returns the writer for texts, which escapes them.
    [[nodiscard]] constexpr text_writer& text() noexcept { return text_; }
    /// Returns the writer for the texts of a table's cell, until the next `mark`.
    [[nodiscard]] constexpr text_writer& cell() {
        text_ = text_writer(escape_markdown<Out>{end(), true});
        return text_;
    }

private:
    text_writer text_;
};

}  // namespace pitch::inline v0::detail
