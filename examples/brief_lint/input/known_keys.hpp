// The keys of an object, and a search for one of them that begins where the last one was found.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace brief_lint {

// A key, and the same with its closing quote as two words to compare with the input.
class known_key {
public:
    static constexpr std::size_t most_bytes = 16;

    constexpr known_key() = default;
    // The name has at most 15 characters.
    constexpr explicit known_key(std::string_view name) : name_(name) {
        std::array<char, most_bytes> bytes{}, mask{};
        for (std::size_t i = 0; i <= name.size(); ++i) {
            bytes[i] = i < name.size() ? name[i] : '"';
            mask[i] = '\xFF';
        }
        bytes_ = std::bit_cast<words>(bytes);
        mask_ = std::bit_cast<words>(mask);
    }

    [[nodiscard]] constexpr std::string_view name() const { return name_; }

    // Returns whether the input at `text` is this key and its closing quote. Reads 16 bytes.
    [[nodiscard]] bool is_at(const char* text) const {
        words found;
        std::memcpy(found.data(), text, most_bytes);
        return (((found[0] ^ bytes_[0]) & mask_[0]) | ((found[1] ^ bytes_[1]) & mask_[1])) == 0;
    }

private:
    using words = std::array<std::uint64_t, 2>;

    std::string_view name_;
    words bytes_{}, mask_{};
};

// The key of a member in the input: what is behind its opening quote.
struct raw_key {
    const char* text;
    [[nodiscard]] bool is(const known_key& key) const { return key.is_at(text); }
};

// The key of a member without its escapes.
struct plain_key {
    std::string_view text;
    [[nodiscard]] bool is(const known_key& key) const { return key.name() == text; }
};

// Returns the index of a key; `Count` if it is unknown. Begins at `next`, since keys mostly come in order.
template <class Key, std::size_t Count>
std::size_t find_key(const std::array<known_key, Count>& known, const Key& key, std::size_t next) {
    for (std::size_t i = next; i < Count; ++i)
        if (key.is(known[i])) return i;
    for (std::size_t i = 0; i < next; ++i)
        if (key.is(known[i])) return i;
    return Count;
}

}  // namespace brief_lint
