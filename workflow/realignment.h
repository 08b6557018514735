// SPDX-License-Identifier: Apache-2.0
//
// Edits of a bitext that the aligner makes around what persons have settled.
#pragma once

#include "corpus/model/document.h"
#include "workflow/align_files.h"
#include "workflow/bitext/bitext_model.h"

namespace dragoman::workflow {

// Aligns anew what is not accepted. Accepted rows stay as they are, and are evidence for the rest.
// Throws as aligner_options(). Time as for aligning the documents.
BitextChange realigned(const BitextModel& model, const AlignFilesOptions& options = {});

// Puts a new issue of both documents in place of the old one. Rows that a person has accepted or
// marked keep their state and author where both texts are the same as before; the rest is aligned.
// Throws and takes time as realigned().
BitextChange reissued(const BitextModel& model, Document source, Document target,
                      const AlignFilesOptions& options = {});

}  // namespace dragoman::workflow
