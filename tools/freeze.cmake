# SPDX-License-Identifier: MIT
# Makes the table of frozen modules (src/vm/frozen.h) from a folder of Python files named as their modules:
#     cmake -DFOLDER=lib -DOUTPUT=frozen.c -P tools/freeze.cmake
file(GLOB sources ${FOLDER}/*.py)
set(arrays "")
set(rows "")
set(number 0)
foreach(source ${sources})
  get_filename_component(file_name ${source} NAME)
  string(REGEX REPLACE "\\.py$" "" name ${file_name})
  file(ARCHIVE_CREATE OUTPUT ${OUTPUT}.gz PATHS ${source} FORMAT raw COMPRESSION GZip COMPRESSION_LEVEL 9)
  file(READ ${OUTPUT}.gz hex HEX)
  file(REMOVE ${OUTPUT}.gz)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
  string(APPEND arrays "static const uint8_t source_${number}[] = {${bytes}};\n")
  string(APPEND rows "    {\"${name}\", source_${number}, sizeof source_${number}},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${OUTPUT} "// Made by tools/freeze.cmake.\n#include \"vm/frozen.h\"\n\n${arrays}\nconst FrozenModule frozen_modules[] = {\n${rows}    {NULL, NULL, 0},\n};\n")
