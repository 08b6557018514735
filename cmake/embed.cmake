# dragoman_embed(TARGET NAMESPACE FILE...) links each FILE's bytes into TARGET and gives it a
# private header "embedded.h" with
#   std::optional<std::string_view> NAMESPACE::embedded(std::string_view file_name);
# The program then runs from any place, with its data. `.incbin` keeps a build with megabytes of
# data as fast as one without.
function(dragoman_embed target namespace)
  set(dir ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  set(assembly "")
  set(declarations "")
  set(table "")
  set(inputs "")
  set(index 0)
  foreach(file IN LISTS ARGN)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE path)
    cmake_path(GET path FILENAME name)
    set(symbol ${target}_embedded_${index})
    string(APPEND assembly
      ".global ${symbol}\n.global ${symbol}_end\n${symbol}:\n.incbin \"${path}\"\n${symbol}_end:\n")
    string(APPEND declarations "extern const char ${symbol}[], ${symbol}_end[];\n")
    string(APPEND table "  if (name == \"${name}\") return view(${symbol}, ${symbol}_end);\n")
    list(APPEND inputs ${path})
    math(EXPR index "${index} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${dir}/embedded.S CONTENT
    ".section .rodata\n${assembly}.section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT ${dir}/embedded.h CONTENT
"#pragma once
#include <optional>
#include <string_view>
namespace ${namespace} {
// The bytes of the data file called `name`, or nothing where no such file was built in.
std::optional<std::string_view> embedded(std::string_view name);
}
")
  file(CONFIGURE OUTPUT ${dir}/embedded.cc CONTENT
"#include \"embedded.h\"
extern \"C\" {
${declarations}}
namespace ${namespace} {
static std::string_view view(const char* first, const char* last) {
  return {first, static_cast<std::size_t>(last - first)};
}
std::optional<std::string_view> embedded(std::string_view name) {
${table}  return std::nullopt;
}
}
")
  set_source_files_properties(${dir}/embedded.S PROPERTIES OBJECT_DEPENDS "${inputs}")
  target_sources(${target} PRIVATE ${dir}/embedded.S ${dir}/embedded.cc)
  target_include_directories(${target} PRIVATE ${dir})
endfunction()
