// expect: error
// group: lifetime
// title: `assign` of a temporary string
// gcc: use of deleted function 'pitch::v0::text::text(Range&&) [with Range = std::
// clang: conversion function from 'std::string' (aka 'basic_string<char>') to '
// means: `assign` stores a view of the value, and a temporary string is destroyed at the end of the
// means: statement. Keep the string in a variable that lives longer than the brief.
#include <pitch/fields.hpp>

#include <string>

std::string words();
inline bool read(pitch::brief& b) {
#ifdef BROKEN
    return static_cast<bool>(pitch::assign(b, "need.statement", words()));
#else
    static const std::string kept = words();
    return static_cast<bool>(pitch::assign(b, "need.statement", kept));
#endif
}
