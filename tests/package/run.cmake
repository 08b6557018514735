# Installs the build into a scratch folder that is not its prefix, checks the installed headers,
# and builds and runs the examples against the package that find_package() finds there.
#   -DBUILD_DIR=… -DSOURCE_DIR=… -DCXX_COMPILER=… -DCXX_LAUNCHER=… -DCXX_FLAGS=…
set(scratch ${BUILD_DIR}/package-test)
file(REMOVE_RECURSE ${scratch})
file(MAKE_DIRECTORY ${scratch})
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${status}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()
function(expect what)
  if(NOT output MATCHES "${what}")
    message(FATAL_ERROR "The output lacks \"${what}\":\n${output}")
  endif()
endfunction()

# What a distribution does: a prefix that is not where the files are.
run(${CMAKE_COMMAND} -E env DESTDIR=${scratch} ${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix /opt/dragoman)
set(prefix ${scratch}/opt/dragoman)

file(GLOB_RECURSE headers ${prefix}/include/*.h)
foreach(header IN LISTS headers)
  file(STRINGS ${header} includes REGEX "^ *# *include")
  foreach(include IN LISTS includes)
    if(NOT include MATCHES "^#include <([a-z_]+|dragoman/[a-z_/]+\\.h)>")
      message(FATAL_ERROR "${header} includes more than the standard library and dragoman: ${include}")
    endif()
    set(name ${CMAKE_MATCH_1})
    if(name MATCHES "/" AND NOT EXISTS ${prefix}/include/${name})
      message(FATAL_ERROR "${header} includes a header that is not installed: ${include}")
    endif()
  endforeach()
endforeach()

run(${CMAKE_COMMAND} -S ${SOURCE_DIR} -B ${scratch}/build -G Ninja
    -DCMAKE_PREFIX_PATH=${prefix} -DCMAKE_CXX_COMPILER=${CXX_COMPILER}
    -DCMAKE_CXX_COMPILER_LAUNCHER=${CXX_LAUNCHER} "-DCMAKE_CXX_FLAGS=${CXX_FLAGS} -O0 -g0")
run(${CMAKE_COMMAND} --build ${scratch}/build)

file(WRITE ${scratch}/en.txt "1. The Committee met on 3 May 2004 to consider the report on the work of its session.\n\n2. It adopted resolution 55/25.\n")
file(WRITE ${scratch}/fr.txt "1. Le Comité s'est réuni le 3 mai 2005 pour examiner le rapport sur les travaux de sa session.\n\n2. Il a adopté la résolution 55/25.\n")
run(${prefix}/bin/dragoman --version)
run(${scratch}/build/corpus_example ${scratch}/en.txt)
expect("2\\.\tIt adopted resolution 55/25\\.")
run(${scratch}/build/align_example ${scratch}/en.txt ${scratch}/fr.txt)
expect("Il a adopté la résolution 55/25")
file(WRITE ${scratch}/pair.tmx "${output}")
run(${scratch}/build/qa_example ${scratch}/pair.tmx)
expect("error date 2004-05-03 2005-05-03")
run(${scratch}/build/workflow_example ${scratch}/en.txt ${scratch}/fr.txt)
expect("Il a adopté la résolution 55/25")
run(${scratch}/build/memory_example ${scratch}/pair.tm ${scratch}/pair.tmx "It adopted resolution 55/26.")
expect("98 %\tIl a adopté la résolution 55/25\\.")
run(${scratch}/build/report_example ${scratch}/pair.tmx)
expect("Les dates diffèrent")
file(REMOVE_RECURSE ${scratch})  # half a gigabyte in some builds
