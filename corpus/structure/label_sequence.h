// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "corpus/model/label.h"

namespace dragoman {

// Whether `label` comes next after `before` in a list: "13." after "12.", "(d)" after "(c)". Roman
// numerals are not compared ("(v)" after "(iv)") unless their letters show the order.
bool follows(const Label& label, const Label& before);

}  // namespace dragoman
