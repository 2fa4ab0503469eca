/// Examples of the rules of `differentiating`, of criteria/differentiating.hpp.
#pragma once

#include <pitch/criteria/differentiating.hpp>
#include <pitch/examples_of.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

template <>
struct examples_of<rules::faces_alternatives> {
    static constexpr alternative named[]{{.name = "the bus"}}, nameless[]{{.difference = "leaves when you do"}};
    static constexpr auto passing() { return sentence{alternatives(named)}; }
    static constexpr auto lacking() { return sentence{alternatives(nameless)}; }
};

template <>
struct examples_of<rules::answers_alternative> {
    static constexpr alternative answered[]{{.name = "the bus", .difference = "leaves when you do"}}, open[]{{.name = "the bus"}};
    static constexpr auto passing() { return sentence{alternatives(answered)}; }
    static constexpr auto lacking() { return sentence{alternatives(open)}; }
};

}  // namespace pitch::inline v0
