/// Collects short runs of characters.
#pragma once

#include <cstddef>
#include <string_view>

namespace pitch::inline v0::detail {

/// Copies characters. Inline, because most sizes are known when the program is compiled.
[[gnu::always_inline]] inline char* copy_run(char* to, std::string_view run) noexcept {
    const char *const first = run.data(), *const last = first + run.size();
    char* const end = to + run.size();
    if (run.size() > 16) {
        __builtin_memcpy(to, first, run.size());
    } else if (run.size() >= 8) {  // some of them twice
        __builtin_memcpy(to, first, 8);
        __builtin_memcpy(end - 8, last - 8, 8);
    } else if (run.size() >= 4) {
        __builtin_memcpy(to, first, 4);
        __builtin_memcpy(end - 4, last - 4, 4);
    } else if (run.size() != 0) {
        to[0] = first[0];
        to[run.size() / 2] = first[run.size() / 2];
        end[-1] = last[-1];
    }
    return end;
}

/// Collects short runs, so that a string grows by few long ones.
struct run_buffer {
    static constexpr std::size_t capacity = 256;
    char characters[capacity];
    std::size_t size = 0;

    [[nodiscard]] constexpr bool has_room(std::size_t more) const noexcept { return more <= capacity - size; }
    /// Adds runs that it has room for. Stores the size only once.
    template <class... Views>
    [[gnu::always_inline]] void add(Views... runs) noexcept {
        char* to = characters + size;
        ((to = detail::copy_run(to, runs)), ...);
        size = static_cast<std::size_t>(to - characters);
    }
};

}  // namespace pitch::inline v0::detail
