/// Examples of the rules of `respectful`, of criteria/respectful.hpp.
#pragma once

#include <pitch/criteria/respectful.hpp>
#include <pitch/examples_of.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

template <>
struct examples_of<rules::open_to_contact> {
    static constexpr auto passing() { return sentence{recipient{.where = channel::email}}; }
    static constexpr auto failing() { return sentence{recipient{.where = none}}; }
    static constexpr auto lacking() { return sentence{recipient{.moved_by = motive::price}}; }
};

template <>
struct examples_of<rules::consented> {
    static constexpr auto passing() {
        return sentence{method{.statement = "a newsletter", .where = channel::email}, recipient{.consents = channel::email}};
    }
    static constexpr auto failing() {
        return sentence{method{.statement = "a call in the evening", .where = channel::phone}, recipient{.consents = channel::email}};
    }
    static constexpr auto lacking() {
        return sentence{method{.statement = "a newsletter", .where = channel::email}, recipient{.where = channel::email}};
    }
};

template <>
struct examples_of<rules::within_frequency_cap> {
    static constexpr auto passing() { return sentence{method{.statement = "a newsletter", .frequency = 1}, recipient{.frequency_cap = 2}}; }
    static constexpr auto failing() {
        return sentence{method{.statement = "a reminder every day", .frequency = 7}, recipient{.frequency_cap = 2}};
    }
    static constexpr auto lacking() { return sentence{method{.statement = "a newsletter"}, recipient{.frequency_cap = 2}}; }
};

template <>
struct examples_of<rules::honest> {
    static constexpr auto passing() { return sentence{recipient{.misled = false}}; }
    static constexpr auto failing() { return sentence{recipient{.misled = true}}; }
    static constexpr auto lacking() { return sentence{recipient{}}; }
};

}  // namespace pitch::inline v0
