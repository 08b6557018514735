// SPDX-License-Identifier: Apache-2.0
//
// What a page that we write may do, for a browser to enforce: run its own script, apply its own
// style, and nothing else. Whatever a document's text might smuggle in stays text.
#pragma once

#include <string>
#include <string_view>

namespace dragoman::report {

// The SHA-256 of bytes (FIPS 180-4) in Base64, as Content-Security-Policy writes it.
std::string sha256_base64(std::string_view bytes);

// The <meta> element with the policy of a page whose one <style> and one <script> have these
// contents, to the letter; an empty one is not allowed.
std::string page_policy(std::string_view style, std::string_view script);

}  // namespace dragoman::report
