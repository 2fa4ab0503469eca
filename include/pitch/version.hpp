/// The version of the library; CMake and Meson read it from this file.
#pragma once

#define PITCH_VERSION_MAJOR 0
#define PITCH_VERSION_MINOR 2
#define PITCH_VERSION_PATCH 0
