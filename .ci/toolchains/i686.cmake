# A machine of 32 bits (Debian: g++-i686-linux-gnu qemu-user). With SSE2: without it, GCC computes `double`
# in registers of 80 bits and rounds twice, so a score can differ from the same expression elsewhere in its
# last digit, and a number that a policy gives can be read one digit off. The check of headers compiles
# for a machine without SSE.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR i686)
set(CMAKE_CXX_COMPILER i686-linux-gnu-g++)
set(CMAKE_CXX_FLAGS_INIT "-msse2 -mfpmath=sse")

# Most kernels for 64 bits run these programs. Uses qemu, which takes ten times as long, if this one does not.
set(loader /usr/i686-linux-gnu/lib/ld-linux.so.2)
execute_process(COMMAND ${loader} --version RESULT_VARIABLE refused OUTPUT_QUIET ERROR_QUIET)
if(refused EQUAL 0)
    set(CMAKE_CROSSCOMPILING_EMULATOR ${loader} --library-path /usr/i686-linux-gnu/lib)
else()
    set(CMAKE_CROSSCOMPILING_EMULATOR qemu-i386 -L /usr/i686-linux-gnu)
endif()
