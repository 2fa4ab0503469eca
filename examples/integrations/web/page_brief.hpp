// A brief in memory of fixed size, whose fields are set by path through the table of fields.
#pragma once

#include <pitch/brief.hpp>
#include <pitch/fields.hpp>

#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace pitch_page {

class page_brief {
public:
    static constexpr std::size_t most_elements = 64;                  // of each list
    static constexpr std::size_t most_text = std::size_t{48} * 1024;  // bytes of all texts together

    [[nodiscard]] const pitch::brief& brief() const { return brief_; }
    [[nodiscard]] std::string_view title() const { return head_[1]; }

    // Calls `visit(name, text)` for each text about the brief that is not in a part.
    template <class Visit>
    void each_head(Visit visit) const {
        for (std::size_t i = 0; i < std::size(head_names); ++i) visit(head_names[i], head_[i]);
    }
    static constexpr std::string_view head_names[]{"id", "title", "source"};

    void clear() {
        brief_ = {};
        for (std::string_view& one_text : head_) one_text = {};
        std::apply([](auto&... one_list) { ((one_list = {}), ...); }, lists_);
        used_ = 0;
    }

    // Sets a field from text, which is copied. Returns what is wrong; "full" if there is no memory for the
    // text; empty if the field is set.
    // - "title"
    // - "need.origins"
    // - "metrics[1].target"
    std::string_view set(std::string_view path, std::string_view value) {
        if (value.size() > most_text - used_) return "full";
        const std::string_view problem = set_kept(path, {texts_ + used_, value.copy(texts_ + used_, value.size())});
        if (problem.empty()) used_ += value.size();
        return problem;
    }

private:
    template <class Element>
    struct element_list {
        Element elements[most_elements]{};
        std::size_t size = 0;
    };

    // Sets a field from text that stays in memory.
    std::string_view set_kept(std::string_view path, std::string_view value) {
        for (std::size_t i = 0; i < std::size(head_names); ++i) {
            if (head_names[i] != path) continue;
            head_[i] = value;
            return {};
        }
        const std::string_view first = path.substr(0, path.find_first_of(".["));
        const std::string_view rest = path.substr(first.size());
        std::string_view problem = "unknown part";
        pitch::visit_field<pitch::brief>(first, [&]<class Member>(const pitch::field<pitch::brief, Member>& part_field) {
            using element = typename pitch::field<pitch::brief, Member>::element_type;
            if constexpr (std::is_void_v<element>)
                problem = set_in(brief_.*part_field.member, rest, value);
            else
                problem = set_element<element>(brief_.*part_field.member, rest, value);
        });
        return problem;
    }
    // Sets a field of a part or list element. The path is that below the part: ".origins".
    template <class Owner>
    static std::string_view set_in(Owner& owner, std::string_view path, std::string_view value) {
        std::string_view problem = "unknown field";
        if (path.starts_with('.'))
            pitch::visit_field<Owner>(path.substr(1), [&](const auto& f) { problem = pitch::assign(owner, f, value).error().what; });
        return problem;
    }
    // Sets a field of a list element. The path is that below the list: "[1].target".
    template <class Element>
    std::string_view set_element(pitch::list_of<Element>& part, std::string_view path, std::string_view value) {
        const std::optional<std::size_t> index = take_index(path);
        if (!index) return "a list has at most 64 elements";
        auto& list = std::get<element_list<Element>>(lists_);
        if (list.size <= *index) list.size = *index + 1;
        part = std::span<const Element>(list.elements, list.size);
        return set_in(list.elements[*index], path, value);
    }
    // Removes an index in brackets from the beginning of a path. Returns nothing if it is too large or
    // missing.
    static std::optional<std::size_t> take_index(std::string_view& path) {
        std::size_t index = 0, place = 1;
        for (; place < path.size() && path[place] >= '0' && path[place] <= '9' && index < most_elements; ++place)
            index = 10 * index + static_cast<std::size_t>(path[place] - '0');
        if (!path.starts_with('[') || place == 1 || place >= path.size() || path[place] != ']' || index >= most_elements) return {};
        path.remove_prefix(place + 1);
        return index;
    }

    pitch::brief brief_{};
    std::string_view head_[3]{};
    std::tuple<element_list<pitch::alternative>, element_list<pitch::touchpoint>, element_list<pitch::metric>> lists_{};
    std::size_t used_ = 0;
    char texts_[most_text]{};
};

}  // namespace pitch_page
