/// Policies from generated plans: their text in many spellings, and their trees without the parser.
#pragma once

#include <cstddef>
#include <cstdint>
#include <pitch/policy_verdict.hpp>
#include <string>
#include <string_view>

#include "plan.hpp"
#include "policy_of.hpp"

namespace support {

/// Builds the tree of a policy from a plan. Leaf `i` is the node of the vocabulary with the id
/// `names[i]`. A criterion of the plan stands for parentheses, which add no node.
template <class Vocabulary>
class planned_policy {
public:
    constexpr planned_policy(const plan& from, const std::string_view* names) : plan_(from), names_(names) { add(0); }
    [[nodiscard]] constexpr pitch::policy<Vocabulary> made() { return tree_.made(); }

private:
    constexpr void add(std::size_t at) {
        using pitch::kind;
        const node& n = plan_.nodes[at];
        if (n.kind == node_kind::leaf) {
            tree_.add(tree_.find(names_[n.number]));
            return;
        }
        if (n.kind == node_kind::criterion) return add(at + 1);
        constexpr kind kinds[]{kind::all, kind::any, kind::at_least, kind::no, kind::when, kind::weigh, kind::advise};
        const std::size_t added = tree_.size();
        tree_.open(kinds[static_cast<std::size_t>(n.kind)]);
        if (n.kind == node_kind::at_least) tree_.set_enough(added, n.number);
        if (n.kind == node_kind::weigh) tree_.set_weight(added, static_cast<double>(n.number));
        for (std::size_t i = 0; i < n.children; ++i) add(plan_.child(at, i));
        tree_.close(added);
    }

    const plan& plan_;
    const std::string_view* names_;
    policy_builder<Vocabulary> tree_{};
};

/// Spells a plan as a policy's text. The seed chooses between functions and operators, and where white
/// space, comments, quotes and superfluous parentheses are.
class planned_text {
public:
    planned_text(const plan& from, const std::string_view* names, std::uint32_t seed) : plan_(from), names_(names), random_{seed} {
        add(0, loosest);
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    enum binding { loosest, tighter_than_or, tighter_than_and };

    void space() {
        constexpr std::string_view spaces[]{"", "", "", " ", "  ", "\t", "\r"};
        constexpr std::string_view ends[]{"\n", "\r\n\r\n", " # a (comment \"\n", "#\n#,,\n"};
        text_ += depth_ != 0 && random_(6) == 0 ? ends[random_(4)] : spaces[random_(7)];
    }
    void put(std::string_view token) {
        space();
        text_ += token;
    }
    void put_word(std::string_view word) {
        if (!text_.empty() && text_.back() != '(' && text_.back() != '\n') text_ += ' ';
        put(word);
        text_ += ' ';
    }
    void open() {
        put("(");
        ++depth_;
    }
    void close() {
        put(")");
        --depth_;
    }
    void add_children(std::size_t at) {
        open();
        for (std::size_t i = 0; i < plan_.nodes[at].children; ++i) {
            if (i != 0) put(",");
            add(plan_.child(at, i), loosest);
        }
        close();
    }
    void add(std::size_t at, binding around) {
        const node& n = plan_.nodes[at];
        if (n.kind == node_kind::criterion || random_(8) == 0) {
            open();
            add_bare(n.kind == node_kind::criterion ? at + 1 : at, loosest);
            return close();
        }
        add_bare(at, around);
    }
    void add_bare(std::size_t at, binding around) {
        using enum node_kind;
        const node& n = plan_.nodes[at];
        if (n.kind == criterion) return add(at, around);
        if (n.kind == leaf) {
            if (random_(3) != 0 && names_[n.number].find(' ') == std::string_view::npos) return put_word(names_[n.number]);
            return put('"' + std::string(names_[n.number]) + '"');
        }
        const bool is_infix = (n.kind == all || n.kind == any) && n.children == 2;
        if (is_infix && random_(3) != 0) {
            const binding own = n.kind == any ? loosest : tighter_than_or;
            const bool needs_parentheses = own < around;
            if (needs_parentheses) open();
            add(plan_.child(at, 0), own);
            put_word(n.kind == any ? "or" : "and");
            add(plan_.child(at, 1), n.kind == any ? tighter_than_or : tighter_than_and);
            if (needs_parentheses) close();
            return;
        }
        if (n.kind == no && random_(2) == 0) {
            put_word("not");
            return add(at + 1, tighter_than_and);
        }
        constexpr std::string_view words[]{"all", "any", "at_least", "no", "when", "weigh", "advise"};
        put_word(words[static_cast<std::size_t>(n.kind)]);
        if (n.kind == at_least || n.kind == weigh) {
            put("<");
            ++depth_;
            put(std::to_string(n.number));
            put(">");
            --depth_;
        }
        add_children(at);
    }

    const plan& plan_;
    const std::string_view* names_;
    number_generator random_;
    std::size_t depth_ = 0;
    std::string text_{};
};

}  // namespace support
