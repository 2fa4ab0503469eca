#include "json_careful.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "../printable.hpp"
#include "brief_reader.hpp"
#include "near_miss.hpp"

namespace brief_lint {
namespace {

// A value of a tree.
struct tree_value {
    const json_tree* tree;
    std::uint32_t index;
    json_kind kind;
    std::string_view text;

    tree_value(const json_tree& owner, std::uint32_t node) : tree(&owner), index(node), kind(owner[node].kind), text(owner[node].text) {}

    bool to_number(double& number) const {
        number = (*tree)[index].number;
        return true;
    }
    bool to_flag(bool& flag) const {
        flag = (*tree)[index].flag;
        return true;
    }
    template <class Visit>
    bool each_member(Visit visit) const {
        return each_child(
            [&](const json_tree::node& member, tree_value& value) { return visit(plain_key{member.key}, value, member.begin); });
    }
    template <class Visit>
    bool each_element(Visit visit) const {
        return each_child([&](const json_tree::node&, tree_value& value) { return visit(value); });
    }

private:
    template <class Visit>
    bool each_child(Visit visit) const {
        for (std::uint32_t i = (*tree)[index].first; i != json_tree::nothing; i = (*tree)[i].next) {
            tree_value value(*tree, i);
            if (!visit((*tree)[i], value)) return false;
        }
        return true;
    }
};

// Collects problems and notes. All functions return true: the reading goes on.
class careful_findings {
public:
    static constexpr bool goes_on = true;

    careful_findings(bool strict, problem_list& problems, std::vector<note>& notes) : strict_(strict), problems_(problems), notes_(notes) {}

    bool expected(const expected_type& expected, const tree_value& value) {
        return add(value, [&] {
            const std::string_view object = expected.is_main_field ? "an object or " : "";
            return "expected " + std::string(object) + std::string(expected.type) + ", got " + std::string(name_of(value.kind));
        });
    }
    bool not_whole(const tree_value& value) {
        return add(value, [&] {
            return std::string(pitch::field<pitch::method, std::optional<unsigned>>::expected()) + ", got " +
                   (value.kind == json_kind::number ? shortened(value.text, longest_word) : std::string(name_of(value.kind)));
        });
    }
    bool unknown_word(const tree_value& value, std::string_view expected) {
        return add(value, [&] { return std::string(expected) + "; got '" + shortened(value.text, longest_word) + '\''; });
    }
    bool two_recipients(const tree_value& value) {
        problems_.add([&] { return problem{value.tree->path_of(value.index), "use either recipient or recipients", line(value)}; });
        return true;
    }
    template <std::size_t Count>
    bool unknown_key(const tree_value& value, const std::array<known_key, Count>& known) {
        std::array<std::string_view, Count> names;
        for (std::size_t i = 0; i < Count; ++i) names[i] = known[i].name();
        const std::string_view meant = near_miss((*value.tree)[value.index].key, names);
        if (!meant.empty()) return add(value, [&] { return "unknown key; did you mean '" + std::string(meant) + "'?"; });
        if (strict_) return add(value, [] { return std::string("unknown key"); });
        take_note(value, "unknown key; kept as a note", [&] { return "unknown key " + value.tree->path_of(value.index, false); });
        return true;
    }
    void placeholder(const tree_value& value, std::string_view found) {
        take_note(value, '\'' + shortened(value.text, longest_word) + "' is not an answer; it counts as not said",
                  [&] { return "placeholder " + std::string(found); });
    }
    bool ignore(const tree_value&) { return true; }

    // Adds a note that counts those left out.
    void finish() {
        if (left_out_ != 0) notes_.push_back({{}, std::to_string(left_out_) + " more notes on this brief", {}});
    }

private:
    static std::size_t line(const tree_value& value) { return value.tree->line_of((*value.tree)[value.index].begin); }

    template <class Describe>
    bool add(const tree_value& value, Describe describe) {
        problems_.add([&] { return problem{value.tree->path_of(value.index), describe(), line(value)}; });
        return true;
    }
    template <class Once>
    void take_note(const tree_value& value, std::string what, Once once) {
        if (notes_.size() == problem_list::most_kept)
            ++left_out_;
        else
            notes_.push_back({value.tree->path_of(value.index), std::move(what), once()});
    }

    const bool strict_;
    problem_list& problems_;
    std::vector<note>& notes_;
    std::size_t left_out_ = 0;
};

}  // namespace

bool json_careful::read(const json_piece& piece, campaign& result) {
    problems_.clear();
    notes_.clear();
    result.clear();
    if (!tree_.parse(piece, problems_)) return false;
    tree_value root(tree_, 0);
    careful_findings findings(strict_, problems_, notes_);
    brief_reader<tree_value, careful_findings>(findings).read(root, result);
    findings.finish();
    return problems_.empty();
}

}  // namespace brief_lint
