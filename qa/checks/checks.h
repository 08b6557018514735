// SPDX-License-Identifier: Apache-2.0
//
// Every check there is, each defined in the file of this folder that bears its name.
#pragma once

#include "qa/check.h"

namespace dragoman::qa::checks {

extern const Check kAddress;
extern const Check kCountry;
extern const Check kMasthead;
extern const Check kOrganization;
extern const Check kPerson;
extern const Check kRelated;

}  // namespace dragoman::qa::checks
