# The standard headers that most sources include, compiled once for all libraries: reading them is
# most of what compiling a source costs. A source still includes what it uses, which builds with
# CMAKE_DISABLE_PRECOMPILE_HEADERS check. Its flags must be those of the libraries.
add_library(standard_headers OBJECT ${CMAKE_CURRENT_LIST_DIR}/standard_headers.cc)
set_target_properties(standard_headers PROPERTIES
  POSITION_INDEPENDENT_CODE ON
  CXX_VISIBILITY_PRESET hidden
  VISIBILITY_INLINES_HIDDEN ON)
target_compile_features(standard_headers PRIVATE cxx_std_20)
target_link_libraries(standard_headers PRIVATE dragoman_warnings)
# Of the libraries, which then tell a fuzzer what it reached; without one, nobody listens.
set(DRAGOMAN_LIBRARY_OPTIONS "$<$<AND:$<BOOL:${DRAGOMAN_FUZZ}>,$<COMPILE_LANGUAGE:CXX>>:-fsanitize=fuzzer-no-link>")
target_compile_options(standard_headers PRIVATE ${DRAGOMAN_LIBRARY_OPTIONS})
target_precompile_headers(standard_headers PRIVATE
  <algorithm> <array> <cstddef> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set>
  <span> <string> <string_view> <unordered_map> <unordered_set> <utility> <vector>)

# dragoman_library(NAME SOURCES FILE... HEADERS FILE...) is one module: the static library
# libdragoman_NAME, dragoman::NAME for CMake, whose HEADERS are installed as <dragoman/NAME/FILE>.
#
# The libraries are static only: their interfaces are plain values, which change with every minor
# version, and a program that links them stays whole when the package is upgraded.
function(dragoman_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;HEADERS" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  add_library(dragoman::${name} ALIAS ${name})
  set_target_properties(${name} PROPERTIES
    OUTPUT_NAME dragoman_${name}
    POSITION_INDEPENDENT_CODE ON
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON)
  target_compile_features(${name} PUBLIC cxx_std_20)
  target_compile_options(${name} PRIVATE ${DRAGOMAN_LIBRARY_OPTIONS})
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>)
  target_link_libraries(${name} PRIVATE $<BUILD_INTERFACE:dragoman_warnings>)
  if(NOT CMAKE_CXX_COMPILER_LAUNCHER)  # a cache shares objects between checkouts without it only
    target_precompile_headers(${name} REUSE_FROM standard_headers)
  endif()
  install(TARGETS ${name} EXPORT dragoman
          ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
          INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  list(TRANSFORM arg_HEADERS PREPEND ${name}/)
  dragoman_install_headers(${arg_HEADERS})
endfunction()

# Installs headers, named from the root of the checkout, under include/dragoman/. There they include
# each other as <dragoman/…>, so that a user's own folder called "corpus" is in nobody's way.
function(dragoman_install_headers)
  install(CODE "
    foreach(header IN ITEMS ${ARGN})
      file(READ \"${PROJECT_SOURCE_DIR}/\${header}\" text)
      string(REGEX REPLACE \"#include \\\"([a-z]+/[a-z_/]+\\\\.h)\\\"\" \"#include <dragoman/\\\\1>\"
             text \"\${text}\")
      set(file \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_INCLUDEDIR}/dragoman/\${header}\")
      message(STATUS \"Installing: \${file}\")
      file(WRITE \"\$ENV{DESTDIR}\${file}\" \"\${text}\")
      list(APPEND CMAKE_INSTALL_MANIFEST_FILES \"\${file}\")
    endforeach()")
endfunction()
