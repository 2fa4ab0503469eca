// expect: error
// group: lifetime
// title: A list from a temporary vector
// gcc: use of deleted function 'pitch::v0::list_of<Item>::list_of(Range&&) [with Range = std::vector<
// clang: conversion function from 'std::vector<pitch::touchpoint>' to 'pitch::touchpoints' (aka 'list_of<
// means: A list views elements that something else owns, and a temporary vector is destroyed at the
// means: end of the statement. Keep the vector in a variable that lives longer than the part.
#include <vector>

#include <pitch/pitch.hpp>

std::vector<pitch::touchpoint> places();
pitch::touchpoints met() {
#ifdef BROKEN
    return places();
#else
    static const std::vector<pitch::touchpoint> kept = places();
    return kept;
#endif
}
