// expect: error
// group: lifetime
// title: A text from a temporary string
// gcc: use of deleted function 'pitch::v0::text::text(Range&&) [with Range = std::
// clang: conversion function from 'std::string' (aka 'basic_string<char>') to '
// means: A `pitch::text` views characters that something else owns, and a temporary string is
// means: destroyed at the end of the statement. Keep the string in a variable that lives longer
// means: than the part.
#include <string>

#include <pitch/pitch.hpp>

std::string words();
pitch::need felt() {
#ifdef BROKEN
    return {words()};
#else
    static const std::string kept = words();
    return {kept};
#endif
}
