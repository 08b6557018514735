// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "corpus/model/label.h"

namespace dragoman {

// `label` comes next after `before` in a list: "13." after "12.", "(d)" after "(c)". Roman numerals
// beyond what letters tell are left out ("(v)" after "(iv)").
bool follows(const Label& label, const Label& before);

}  // namespace dragoman
