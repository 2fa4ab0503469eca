# Writes OUTPUT/pitch.hpp, one file with all headers of pitch, and OUTPUT/pitch/, a folder in which each
# header includes that file. The bytes of pitch.hpp depend only on the headers and the license.
# Usage: cmake -D SOURCE=CHECKOUT -D OUTPUT=DIRECTORY -P single_header.cmake
cmake_minimum_required(VERSION 3.22)
file(REAL_PATH "${SOURCE}" SOURCE)
file(REAL_PATH "${OUTPUT}" OUTPUT)

# Appends header NAME to the property `body`, after the headers that it includes. Collects the headers of
# the standard library in the property `standard`.
function(append_header name)
    get_property(seen GLOBAL PROPERTY seen)
    if(name IN_LIST seen)
        return()
    endif()
    set_property(GLOBAL APPEND PROPERTY seen ${name})

    file(READ "${SOURCE}/include/${name}" text)
    string(REGEX MATCHALL "#include <[^>]+>" includes "${text}")
    foreach(include IN LISTS includes)
        if(include MATCHES "<(pitch/.+)>")
            append_header(${CMAKE_MATCH_1})
        else()
            set_property(GLOBAL APPEND PROPERTY standard ${include})
        endif()
    endforeach()
    if(NOT name STREQUAL pitch/pitch.hpp)  # It has only includes.
        string(REGEX REPLACE "#pragma once\n|#include <[^\n]*\n" "" text "${text}")
        string(REGEX REPLACE "\n\n\n+" "\n\n" text "${text}")
        set_property(GLOBAL APPEND_STRING PROPERTY body "\n// ${name}\n${text}")
    endif()
endfunction()

file(GLOB_RECURSE headers RELATIVE "${SOURCE}/include" "${SOURCE}/include/*.hpp")
list(SORT headers)
foreach(header IN LISTS headers)
    append_header(${header})
endforeach()
get_property(body GLOBAL PROPERTY body)
get_property(standard GLOBAL PROPERTY standard)
list(REMOVE_DUPLICATES standard)
list(SORT standard)
list(JOIN standard "\n" standard)

file(STRINGS "${SOURCE}/include/pitch/version.hpp" version REGEX "define PITCH_VERSION_")
string(REGEX MATCHALL "[0-9]+" version "${version}")
list(JOIN version . version)
file(READ "${SOURCE}/LICENSE" license)
string(REGEX REPLACE "\n$" "" license "${license}")
string(REPLACE "\n" "\n// " license "${license}")
string(REPLACE "// \n" "//\n" license "${license}")

# Removes the forwarders of headers that were deleted.
file(REMOVE_RECURSE "${OUTPUT}/pitch")
file(WRITE "${OUTPUT}/pitch.hpp" "/// pitch ${version} in one file. Made by a script: edit the headers of the repository instead.
//
// ${license}
#pragma once

${standard}
${body}")
foreach(header IN LISTS headers)
    file(WRITE "${OUTPUT}/${header}" "#include <pitch.hpp>\n")
endforeach()
