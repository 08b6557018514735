// SPDX-License-Identifier: Apache-2.0
//
// All checks, each defined in the file with its name in one of the folders beside this header.
#pragma once

#include "qa/checks/check.h"

namespace dragoman::qa::checks {

extern const Check kAcronym;
extern const Check kAddition;
extern const Check kAddress;
extern const Check kAgendaItem;
extern const Check kAgendaTitle;
extern const Check kAgreement;
extern const Check kAmount;
extern const Check kBracket;
extern const Check kCount;
extern const Check kCountry;
extern const Check kDanglingReference;
extern const Check kDate;
extern const Check kDoubledSpace;
extern const Check kDuplicate;
extern const Check kEventDate;
extern const Check kForbiddenCharacter;
extern const Check kImpossibleDate;
extern const Check kLabel;
extern const Check kLetterDate;
extern const Check kMasthead;
extern const Check kNameVariant;
extern const Check kNumber;
extern const Check kNumberFormat;
extern const Check kNumbering;
extern const Check kOmission;
extern const Check kOrganization;
extern const Check kPastEvent;
extern const Check kPercentage;
extern const Check kPerson;
extern const Check kReference;
extern const Check kRelated;
extern const Check kRepeatedWord;
extern const Check kSameSource;
extern const Check kSameTarget;
extern const Check kSession;
extern const Check kSessionSymbol;
extern const Check kSpelling;
extern const Check kSwapped;
extern const Check kSymbol;
extern const Check kTerm;
extern const Check kTime;
extern const Check kTitleChange;
extern const Check kTruncated;
extern const Check kTypography;
extern const Check kUntranslated;

}  // namespace dragoman::qa::checks
