// A language whose reports name the option that prints every gap.
#pragma once

#include <pitch/language.hpp>
#include <pitch/phrases.hpp>

#include <string>
#include <string_view>

namespace brief_lint {

// The texts of a language of the library, with " (--all)" after the number of gaps left out.
// Not copyable, since the language views the texts.
class tool_language {
public:
    // The base must outlive this object.
    explicit tool_language(const pitch::language& base)
        : more_(with_option(base.say(pitch::phrase::more))), more_one_(with_option(base.say(pitch::phrase::more_one))), base_(base) {}
    tool_language(const tool_language&) = delete;
    tool_language& operator=(const tool_language&) = delete;

    [[nodiscard]] const pitch::language& get() const { return language_; }

private:
    static std::string with_option(std::string_view phrase) { return std::string(phrase) + " (--all)"; }

    std::string more_, more_one_;
    const pitch::language& base_;
    pitch::phrase_words phrases_[2]{{pitch::phrase::more, more_}, {pitch::phrase::more_one, more_one_}};
    pitch::language language_{.tag = base_.tag, .base = &base_, .phrases = phrases_};
};

}  // namespace brief_lint
