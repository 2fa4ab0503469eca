# Lets the tests and examples use the single header. examples/CMakeLists.txt includes this file.
option(PITCH_SINGLE_HEADER "Build the tests and examples against the single header, not against include/" OFF)

# The target `pitch_single_header` makes examples/single_header/pitch.hpp in the build directory.
set(single_header ${CMAKE_CURRENT_BINARY_DIR}/single_header)
set(script ${CMAKE_CURRENT_LIST_DIR}/single_header.cmake)
file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/*.hpp)
add_custom_command(
    OUTPUT ${single_header}/pitch.hpp
    COMMAND ${CMAKE_COMMAND} -D SOURCE=${PROJECT_SOURCE_DIR} -D OUTPUT=${single_header} -P ${script}
    DEPENDS ${script} ${headers} ${PROJECT_SOURCE_DIR}/LICENSE
    VERBATIM)
add_custom_target(pitch_single_header DEPENDS ${single_header}/pitch.hpp)

if(PITCH_SINGLE_HEADER)
    get_target_property(directories pitch INTERFACE_INCLUDE_DIRECTORIES)
    string(REPLACE ${PROJECT_SOURCE_DIR}/include ${single_header} directories "${directories}")
    set_property(TARGET pitch PROPERTY INTERFACE_INCLUDE_DIRECTORIES "${directories}")
    add_dependencies(pitch pitch_single_header)
endif()
