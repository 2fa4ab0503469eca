/// A text that is put together, so that it can be measured before it is drawn.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/writer.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// A text of at most 512 bytes. A longer one ends with an ellipsis. Lines of a picture are rarely longer.
class composed_text {
public:
    /// Calls `write(to)`, where `to` is a `writer`.
    template <class Function>
    constexpr explicit composed_text(Function write_function) {
        writer<output> to(output{this});
        write_function(to);
        static_cast<void>(to.end());
        if (is_cut_) end_with_ellipsis();
    }
    composed_text(const composed_text&) = delete;
    composed_text& operator=(const composed_text&) = delete;

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {characters_, size_}; }

private:
    static constexpr std::size_t capacity = 512;
    struct output {
        composed_text* text;
        constexpr output& operator*() noexcept { return *this; }
        constexpr output& operator++() noexcept { return *this; }
        constexpr output operator++(int) noexcept { return *this; }
        constexpr output& operator=(char c) noexcept {
            if (text->size_ == capacity)
                text->is_cut_ = true;
            else
                text->characters_[text->size_++] = c;
            return *this;
        }
    };
    /// Replaces the last characters. None is cut in the middle.
    constexpr void end_with_ellipsis() noexcept {
        constexpr std::string_view ellipsis = "…";
        size_ -= ellipsis.size();
        while ((static_cast<unsigned char>(characters_[size_]) & 0xC0) == 0x80) --size_;
        for (const char c : ellipsis) characters_[size_++] = c;
    }

    char characters_[capacity]{};
    std::size_t size_ = 0;
    bool is_cut_ = false;
};

/// Fills a phrase; `value("key")` returns the text for `{key}`.
template <class Function>
constexpr composed_text filled(std::string_view pattern, Function value) {
    return composed_text([&](auto& to_text) { to_text.fill(pattern, [&](std::string_view key_name) { to_text.write(value(key_name)); }); });
}
/// Returns a label and its words, such as "reception: Welcome".
constexpr composed_text labelled(std::string_view label, std::string_view words, const language& in) {
    return detail::filled(in.say(phrase::element), [&](std::string_view key) { return key == "rule" ? label : words; });
}

}  // namespace pitch::inline v0::detail
