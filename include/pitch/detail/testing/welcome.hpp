/// Examples of the rule of `at_best`, of criteria/welcome.hpp.
#pragma once

#include <pitch/criteria/welcome.hpp>
#include <pitch/examples_of.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

template <>
struct examples_of<rules::every_appeal> {
    static constexpr auto passing() {
        return sentence{solution{"a light e-bike, built in your town", appeal::functional | appeal::emotional | appeal::aspirational}};
    }
    static constexpr auto lacking() { return sentence{solution{"a light e-bike", appeal::functional}}; }
};

}  // namespace pitch::inline v0
