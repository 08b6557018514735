// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/read/pdf/file/pdf_file.h"

namespace dragoman::pdf {

// The pages of the file in order, with what they inherit, as dictionaries of their own.
std::vector<Object> pages_of(File& file);

}  // namespace dragoman::pdf
