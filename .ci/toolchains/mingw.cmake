# 64-bit Windows, run under Wine (Debian: g++-mingw-w64-x86-64-posix wine64).
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)

# The objects of the tests have more sections than the default object format allows. Links statically,
# because Wine does not find the libraries of the compiler.
set(CMAKE_CXX_FLAGS_INIT -Wa,-mbig-obj)
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)

# Wine keeps its files in the build directory. The tests need no display.
set(CMAKE_CROSSCOMPILING_EMULATOR env WINEDEBUG=-all WINEPREFIX=${CMAKE_BINARY_DIR}/wine DISPLAY= /usr/lib/wine/wine64)
