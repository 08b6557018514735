// SPDX-License-Identifier: Apache-2.0
//
// Every check there is, each defined in the file of this folder that bears its name.
#pragma once

#include "qa/check.h"

namespace dragoman::qa::checks {

extern const Check kRelated;
extern const Check kAgreement;
extern const Check kBracket;
extern const Check kNumberFormat;
extern const Check kUntranslated;
extern const Check kRepeatedWord;
extern const Check kSameSource;
extern const Check kSameTarget;
extern const Check kSpelling;
extern const Check kTerm;
extern const Check kTypography;
extern const Check kDoubledSpace;
extern const Check kForbiddenCharacter;

}  // namespace dragoman::qa::checks
