// SPDX-License-Identifier: Apache-2.0
//
// Every check there is, each defined in the file of this folder that bears its name.
#pragma once

#include "qa/check.h"

namespace dragoman::qa::checks {

extern const Check kAgendaItem;
extern const Check kAgendaTitle;
extern const Check kAmount;
extern const Check kDanglingReference;
extern const Check kDate;
extern const Check kLabel;
extern const Check kNumber;
extern const Check kNumbering;
extern const Check kPercentage;
extern const Check kReference;
extern const Check kRelated;
extern const Check kSession;
extern const Check kSessionSymbol;
extern const Check kSymbol;
extern const Check kTime;

}  // namespace dragoman::qa::checks
