/// Examples of the rules of `relevant`, of criteria/relevant.hpp.
#pragma once

#include <pitch/criteria/relevant.hpp>
#include <pitch/examples_of.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

template <>
struct examples_of<rules::resonates> {
    static constexpr auto passing() {
        return sentence{need{"store a bike in a small flat"}, solution{"a bike that folds in ten seconds", appeal::functional},
                        recipient{.moved_by = motive::function}};
    }
    static constexpr auto failing() {
        return sentence{need{"store a bike in a small flat"}, solution{"the bike that the champions ride", appeal::aspirational},
                        recipient{.moved_by = motive::price}};
    }
    static constexpr auto lacking() {
        return sentence{need{"store a bike in a small flat"}, solution{"a bike that folds in ten seconds", appeal::functional},
                        recipient{.where = channel::store}};
    }
};

template <>
struct examples_of<rules::knows_need> {
    static constexpr auto passing() { return sentence{need{.statement = "arrive at work dry", .source = "interviews with 40 commuters"}}; }
    static constexpr auto lacking() { return sentence{need{.statement = "arrive at work dry"}}; }
};

template <>
struct examples_of<rules::lends_a_badge> {
    static constexpr auto passing() {
        return sentence{solution{"a bike built to your drawing", appeal::aspirational},
                        objective{"riders bring a friend", stage::advocacy}};
    }
    static constexpr auto lacking() {
        return sentence{solution{"a bike with two batteries", appeal::functional}, objective{"riders bring a friend", stage::advocacy}};
    }
};

}  // namespace pitch::inline v0
