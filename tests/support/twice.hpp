/// CHECK_TWICE(condition) checks a constant expression at compile time and at run time.
#pragma once

#include <doctest/doctest.h>

#define CHECK_TWICE(...)        \
    static_assert(__VA_ARGS__); \
    CHECK((__VA_ARGS__))
