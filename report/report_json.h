// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "report/report.h"

namespace dragoman::report {

// Writes the report as one JSON object, with a line for each finding:
//
//   {"findings":[
//   {"check":"date","severity":"error","message":"…","confidence":0.93,
//    "source":{"label":"12.","segment":17,"start":3,"end":21,"text":"…"},"target":{…},
//    "values":["2003-04-28","2004-04-28"],"fingerprint":"…"}
//   ],
//   "summary":{"error":1,"warning":0,"info":0,"checks":{"date":1},"judged":0,"unchecked":[]}}
//
// "segment" is the number of the segment in its document, from 0; "start" and "end" are UTF-8 byte
// offsets into the segment's text, and "text" is what is between them. A finding inside one
// document has "places":[…] instead of "source" and "target". One that compares two documents and
// concerns several places of a side has "places" as well, with all of them, each with its "side".
// "fingerprint" is left out if the report has none; "judged" is the number of findings hidden by a
// baseline, and "unchecked" names the checks that have no data on one of the languages.
void write_json(const Report& report, std::ostream& out);

}  // namespace dragoman::report
