// SPDX-License-Identifier: Apache-2.0
//
// Every check there is, each defined in the file of this folder that bears its name.
#pragma once

#include "qa/check.h"

namespace dragoman::qa::checks {

extern const Check kRelated;
extern const Check kAcronym;
extern const Check kCount;
extern const Check kEventDate;
extern const Check kImpossibleDate;
extern const Check kLetterDate;
extern const Check kNameVariant;
extern const Check kPastEvent;
extern const Check kTitleChange;

}  // namespace dragoman::qa::checks
