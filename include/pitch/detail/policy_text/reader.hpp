/// Reads the tokens of a policy, and reports the first error.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/policy_text/expected.hpp>
#include <pitch/detail/policy_text/lexer.hpp>
#include <pitch/detail/policy_text/vocabulary.hpp>
#include <pitch/detail/policy_text/word.hpp>
#include <pitch/detail/text/nearest.hpp>
#include <pitch/detail/text/number.hpp>
#include <pitch/parsed.hpp>

namespace pitch::inline v0::detail {

/// Base of the parser that does not depend on the tree. Functions that return bool return false
/// after an error. `fail` stores the error, and returns 0, which is false.
class policy_reader {
public:
    /// The most open parentheses.
    static constexpr std::size_t most_parentheses = 64;

    constexpr policy_reader(std::string_view whole_text, const policy_vocabulary& known_words) noexcept
        : vocabulary_(known_words), lexer_(whole_text) {}

    [[nodiscard]] constexpr const policy_error& error() const noexcept { return error_; }

protected:
    [[nodiscard]] constexpr const policy_token& now() const noexcept { return lexer_.now(); }

    /// Moves to the next token.
    constexpr void advance() noexcept { lexer_.advance(); }

    /// Stores the error at a token, and returns 0.
    constexpr std::size_t fail(std::string_view what, const policy_token& at, std::string_view nearest = {}) noexcept {
        if (at.is(token_kind::malformed))
            error_ = {at.position, at.text, at.what, {}};
        else
            error_ = {at.position, at.text, what, nearest};
        return 0;
    }
    constexpr std::size_t fail(std::string_view what) noexcept { return fail(what, now()); }

    /// Moves past a token of the wanted kind; an error if it is not there.
    constexpr bool take(token_kind wanted, std::string_view what) noexcept {
        if (!now().is(wanted)) return fail(what);
        advance();
        return true;
    }
    /// Moves past a separator of expressions: ends of lines, and at most one comma.
    constexpr bool separate(std::string_view what) noexcept {
        if (now().is(token_kind::end)) return true;
        if (!now().is(token_kind::comma) && !now().is(token_kind::line_end)) return fail_at_operator(what);
        for (bool is_separated = false; now().is(token_kind::comma) || now().is(token_kind::line_end); advance())
            if (now().is(token_kind::comma)) {
                if (is_separated) return fail(expected::expression);
                is_separated = true;
            }
        return true;
    }
    /// Reports a token where an operator may be. Suggests an operator for an unknown word.
    constexpr bool fail_at_operator(std::string_view what) noexcept {
        nearest_word nearest(now().text);
        if (now().is(token_kind::word) && !detail::is_keyword(now().text) && vocabulary_.find(now().text) == no_node) {
            nearest.offer("and"sv);
            nearest.offer("or"sv);
        }
        return fail(what, now(), nearest.best());
    }

    /// Reads the number at the current token.
    constexpr bool read_number(double& to) noexcept {
        const number_reading reading = detail::read_number(now().is(token_kind::word) ? now().text : std::string_view());
        if (!reading.what.empty()) return fail(reading.what);
        to = reading.value;
        return true;
    }
    /// Moves past an opening parenthesis.
    constexpr bool enter() noexcept {
        if (parentheses_ == most_parentheses) return fail(expected::fewer_parentheses);
        ++parentheses_;
        advance();
        return true;
    }
    /// Moves past a closing parenthesis; an error if it is not there.
    constexpr bool leave(std::string_view what) noexcept {
        if (!now().is(token_kind::close)) return fail_at_operator(what);
        --parentheses_;
        advance();
        return true;
    }

    policy_vocabulary vocabulary_;

private:
    policy_lexer lexer_;
    std::size_t parentheses_ = 0;
    policy_error error_{};
};

}  // namespace pitch::inline v0::detail
