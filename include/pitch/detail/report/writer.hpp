/// Writes text through an output iterator of char. The output is valid UTF-8 for any input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <pitch/detail/report/decimal.hpp>
#include <pitch/detail/report/plain_text.hpp>
#include <pitch/detail/report/put_run.hpp>
#include <pitch/detail/report/run_buffer.hpp>
#include <pitch/detail/text/utf8.hpp>
#include <pitch/text.hpp>

namespace pitch::inline v0::detail {

/// Calls `text(piece)` for each piece of a pattern, and `value("key")` for each `{key}` between them.
template <class Text, class Value>
constexpr void read_pattern(std::string_view pattern, Text text, Value value) {
    while (true) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = pattern.find('}', open);
        text(pattern.substr(0, close == pattern.npos ? pattern.npos : open));
        if (close == pattern.npos) return;
        value(pattern.substr(open + 1, close - open - 1));
        pattern.remove_prefix(close + 1);
    }
}

/// Takes the place of a buffer that is not needed.
struct no_buffer {};

/// Writes characters, text, numbers and filled patterns. Does not check for output failures.
/// May hold back the last characters until `end` is called.
template <class Out>
class writer {
    static constexpr bool is_buffered = run_taker_of<Out> != run_taker::none && run_taker_of<Out> != run_taker::memory;

public:
    constexpr explicit writer(Out out_iterator) : out_(static_cast<Out&&>(out_iterator)) {}
    /// Returns the iterator after the last character.
    [[nodiscard]] constexpr Out end() {
        flush();
        return static_cast<Out&&>(out_);
    }

    /// Writes characters that are known to be valid UTF-8.
    [[gnu::always_inline]] constexpr void raw(std::string_view s) { raw_runs(s); }
    /// Writes several runs of such characters.
    template <class... Runs>
        requires(sizeof...(Runs) > 1)
    [[gnu::always_inline]] constexpr void raw(const Runs&... runs) {
        raw_runs(std::string_view(runs)...);
    }
    /// Writes any text; each malformed sequence becomes U+FFFD. An iterator with `write_escaped`
    /// gets the text whole.
    constexpr void write(std::string_view s) {
        if constexpr (requires { out_.write_escaped(s); })
            out_.write_escaped(s);
        else
            while (true) {
                const std::size_t plain = detail::plain_size<plain_utf8>(s);
                raw(s.substr(0, plain));
                if (plain == s.size()) return;
                raw("\xEF\xBF\xBD");
                s.remove_prefix(plain);
                s.remove_prefix(detail::decode(s).bytes);
            }
    }
    /// Writes a number as `decimal` prints it.
    constexpr void write(const double& number) { raw(decimal(number).view()); }
    /// Writes a count, exactly.
    constexpr void write(std::uint64_t count) { raw(decimal(count).view()); }
    /// Writes `columns` spaces.
    constexpr void space(std::size_t columns) {
        constexpr std::string_view spaces = "                ";
        for (; columns > spaces.size(); columns -= spaces.size()) raw(spaces);
        raw(spaces.substr(0, columns));
    }
    /// Writes a pattern; calls `value("key")` to write each `{key}`.
    template <class Function>
    constexpr void fill(std::string_view pattern, Function value) {
        detail::read_pattern(pattern, [this](std::string_view literal_text) { write(literal_text); }, value);
    }

private:
    template <class... Views>
    [[gnu::always_inline]] constexpr void raw_runs(Views... runs) {
        if constexpr (is_buffered) {
            if (!__builtin_is_constant_evaluated()) {
                if (buffer_.has_room((runs.size() + ...))) [[likely]]
                    buffer_.add(runs...);
                else
                    (spill(runs), ...);
                return;
            }
        }
        (detail::put_run(out_, runs), ...);
    }
    /// Adds a run; first makes room for it if necessary. Writes a long run at once, after all that was
    /// added before.
    [[gnu::noinline]] constexpr void spill(std::string_view run) {
        if (buffer_.has_room(run.size())) return buffer_.add(run);
        flush();
        if (run.size() > run_buffer::capacity / 2)
            detail::put_run(out_, run);
        else
            buffer_.add(run);
    }
    constexpr void flush() {
        if constexpr (is_buffered) {
            if (__builtin_is_constant_evaluated()) return;
            detail::put_run(out_, {buffer_.characters, buffer_.size});
            buffer_.size = 0;
        }
    }

    Out out_;
    [[no_unique_address]] std::conditional_t<is_buffered, run_buffer, no_buffer> buffer_;
};

}  // namespace pitch::inline v0::detail
