/// The version, said once: CMake and Meson read it from here.
#pragma once

#define PITCH_VERSION_MAJOR 0
#define PITCH_VERSION_MINOR 1
#define PITCH_VERSION_PATCH 0
