/// A check at compile time, and the same at run time.
#pragma once

#include <doctest/doctest.h>

#define CHECK_TWICE(...)        \
    static_assert(__VA_ARGS__); \
    CHECK((__VA_ARGS__))
