# 32-bit WebAssembly without exceptions, run by Node.js
# (Debian: clang-14 lld-14 wasi-libc libc++-dev-wasm32 libclang-rt-14-dev-wasm32 nodejs).
set(CMAKE_SYSTEM_NAME Generic)  # CMake does not know WASI
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_CXX_COMPILER clang++-14)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)

# WASI has no signals, threads or <filesystem>. doctest includes <signal.h> anyway. nlohmann-json includes
# <filesystem>: Debian's clang finds nlohmann-json among the headers of the host.
set(CMAKE_CXX_FLAGS_INIT "-fno-exceptions -DDOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS \
-D_WASI_EMULATED_SIGNAL -DDOCTEST_CONFIG_NO_POSIX_SIGNALS -DDOCTEST_CONFIG_NO_MULTITHREADING -DJSON_HAS_FILESYSTEM=0 -DJSON_HAS_EXPERIMENTAL_FILESYSTEM=0")
set(CMAKE_EXE_LINKER_FLAGS_INIT "-lwasi-emulated-signal -Wl,-z,stack-size=8388608")  # a stack as on Linux
# Node.js 18 runs WASI only with that flag; later versions ignore it.
set(CMAKE_CROSSCOMPILING_EMULATOR node --no-warnings --experimental-wasi-unstable-preview1 ${CMAKE_CURRENT_LIST_DIR}/wasi.mjs)
