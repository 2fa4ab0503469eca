/// Parses a policy, for any vocabulary.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/floating.hpp>
#include <pitch/detail/policy_text/bound_setter.hpp>
#include <pitch/detail/policy_text/expected.hpp>
#include <pitch/detail/policy_text/lexer.hpp>
#include <pitch/detail/policy_text/reader.hpp>
#include <pitch/detail/policy_text/tree_builder.hpp>
#include <pitch/detail/policy_text/vocabulary.hpp>

namespace pitch::inline v0::detail {

/// Recursive descent over the tokens of a policy. Its functions nest at most five times `most_depth`
/// deep, which a constant expression allows. A function that parses an expression takes the number of
/// nodes above it, and returns the most nodes on a path from it down to a rule; 0 after an error.
class policy_parser : public policy_reader {
public:
    /// The most nodes on a path from the root to a rule.
    static constexpr std::size_t most_depth = 64;

    constexpr policy_parser(std::string_view whole_text, const policy_vocabulary& known_words, const bound_setter& known_bounds,
                            const policy_tree_builder& empty_tree) noexcept
        : policy_reader(whole_text, known_words), bounds_(known_bounds), tree_(empty_tree) {}

    /// Parses the whole text. Returns false after an error.
    constexpr bool parse() noexcept {
        std::size_t count = 0, height = 0;
        while (!now().is(token_kind::end)) {
            const bool is_let = now().is("let"sv);
            if (is_let) {
                if (!let()) return false;
            } else {
                if (count == 1 && !open_above(0, kind::all, 0, height)) return false;
                height = chain(kind::any, count == 0 ? 0 : 1);
                if (height == 0) return false;
                ++count;
            }
            if (!separate(is_let ? expected::let_separator : expected::separator)) return false;
        }
        if (count == 0) return fail(expected::expression);
        tree_.close(0);
        return true;
    }

    [[nodiscard]] constexpr const policy_tree_builder& tree() const noexcept { return tree_; }

private:
    /// Adds a node for the current token.
    constexpr bool open(kind added, std::size_t depth) noexcept {
        if (depth >= most_depth) return fail(expected::less_depth);
        return tree_.open(added) || fail(expected::fewer_nodes);
    }
    /// Adds a node above the subtree at `at`, which has at most `height` nodes on a path.
    constexpr bool open_above(std::size_t at, kind added, std::size_t depth, std::size_t height) noexcept {
        if (depth + height >= most_depth) return fail(expected::less_depth);
        return tree_.open_above(at, added) || fail(expected::fewer_nodes);
    }

    /// Parses expressions joined by `or` if `joined` is `any`; by `and` if it is `all`.
    constexpr std::size_t chain(kind joined, std::size_t depth) noexcept {
        const bool is_any = joined == kind::any;
        const std::size_t at = tree_.size();
        std::size_t height = is_any ? chain(kind::all, depth) : factor(depth);
        while (height != 0 && now().is(is_any ? "or"sv : "and"sv)) {
            if (!open_above(at, joined, depth, height)) return 0;
            advance();
            const std::size_t right = is_any ? chain(kind::all, depth + 1) : factor(depth + 1);
            if (right == 0) return 0;
            tree_.close(at);
            height = 1 + (right > height ? right : height);
        }
        return height;
    }
    /// Parses an expression after any number of `not`.
    constexpr std::size_t factor(std::size_t depth) noexcept {
        const std::size_t at = tree_.size();
        std::size_t count = 0;
        for (; now().is("not"sv); ++count) {
            if (!open(kind::no, depth + count)) return 0;
            advance();
        }
        const std::size_t height = primary(depth + count);
        if (height == 0) return 0;
        for (std::size_t i = 0; i < count; ++i) tree_.close(at + i);
        return height + count;
    }
    /// Parses an id, a combination, or an expression in parentheses.
    constexpr std::size_t primary(std::size_t depth) noexcept {
        if (now().is(token_kind::open)) {
            if (!enter()) return 0;
            const std::size_t height = chain(kind::any, depth);
            return height != 0 && leave(expected::close) ? height : 0;
        }
        if (now().is("let"sv)) return fail(expected::top_level);
        if (!now().is_name() || now().is("and"sv) || now().is("or"sv) || now().is("not"sv)) return fail(expected::expression);
        if (const combination_word* const made = now().is(token_kind::word) ? detail::find_combination(now().text) : nullptr)
            return combination(made->made, depth);
        return named(depth);
    }
    /// Parses the id of a rule or criterion.
    constexpr std::size_t named(std::size_t depth) noexcept {
        const policy_token word = now();
        const std::size_t source = vocabulary_.find(word.name());
        if (source == no_node) {
            advance();
            const bool is_call = word.is(token_kind::word) && (now().is(token_kind::open) || now().is(token_kind::less));
            return is_call ? fail(expected::combination, word, detail::nearest_combination(word.text))
                           : fail(expected::id, word, vocabulary_.nearest(word.name()));
        }
        const std::size_t height = detail::height_of(vocabulary_.nodes, source);
        if (depth + height > most_depth) return fail(expected::less_depth);
        if (!tree_.add_source(vocabulary_.nodes, source)) return fail(expected::fewer_nodes);
        advance();
        return height;
    }
    /// Parses a combination spelled as a function.
    constexpr std::size_t combination(kind made, std::size_t depth) noexcept {
        const std::size_t at = tree_.size();
        if (!open(made, depth)) return 0;
        advance();
        policy_token number{};
        double value = 0;
        if (made == kind::at_least || made == kind::weigh) {
            if (!take(token_kind::less, expected::less)) return 0;
            number = now();
            if (!read_number_in_brackets(made, at, value)) return 0;
        }
        if (!now().is(token_kind::open)) return fail(expected::open);
        if (!enter()) return 0;
        const bool is_list = made == kind::all || made == kind::any || made == kind::at_least;
        std::size_t height = 0, count = 0;
        while (true) {
            const std::size_t child = chain(kind::any, depth + 1);
            if (child == 0) return 0;
            if (child > height) height = child;
            ++count;
            if (made == kind::when && count == 1) {
                if (!take(token_kind::comma, expected::second)) return 0;
            } else if (is_list && now().is(token_kind::comma)) {
                advance();
            } else {
                break;
            }
        }
        if (!leave(is_list ? expected::list : expected::close)) return 0;
        tree_.close(at);
        if (made == kind::at_least) {
            if (value > static_cast<double>(count)) return fail(expected::threshold, number);
            tree_.set_enough(at, static_cast<std::size_t>(value));
        }
        return height + 1;
    }
    /// Parses the number of `at_least` or `weigh`, and `>`.
    constexpr bool read_number_in_brackets(kind made, std::size_t at, double& value) noexcept {
        if (!read_number(value)) return false;
        if (made == kind::weigh) {
            if (!(value > 0)) return fail(expected::weight);
            if (!tree_.set_weight(at, value)) return fail(expected::fewer_weights);
        } else if (!detail::is_whole(value) || value < 1) {
            return fail(expected::threshold);
        }
        advance();
        return take(token_kind::greater, expected::greater);
    }
    /// Parses `let name = number`.
    constexpr bool let() noexcept {
        advance();
        const policy_token name = now();
        const std::size_t found = name.is_name() ? bounds_.find(name.name()) : bounds_.size;
        if (found == bounds_.size) return fail(expected::bound, name, name.is_name() ? bounds_.nearest(name.name()) : std::string_view());
        if (bounds_.is_set[found]) return fail(expected::other_bound, name);
        advance();
        double value = 0;
        if (!take(token_kind::equals, expected::equals) || !read_number(value)) return false;
        if (const std::string_view what = bounds_.set(name.name(), value); !what.empty()) return fail(what);
        advance();
        return true;
    }

    bound_setter bounds_;
    policy_tree_builder tree_;
};

}  // namespace pitch::inline v0::detail
