// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory_resource>
#include <string>
#include <string_view>

namespace dragoman {

// A page parsed by gumbo, within bounds: see read_html().
class HtmlPage {
 public:
  // Throws as read_html().
  explicit HtmlPage(std::string_view bytes);
  HtmlPage(const HtmlPage&) = delete;
  HtmlPage& operator=(const HtmlPage&) = delete;

  // The <body>; null if there is none.
  const GumboNode* body() const;

 private:
  static void* allocate(void* page, std::size_t size);

  std::string text_;
  // gumbo frees a tree by recursion and has no limit on its size: an arena solves both.
  std::pmr::monotonic_buffer_resource arena_;
  std::size_t allowed_ = 0;
  const GumboOutput* output_ = nullptr;
};

// The value of an attribute; null if the element has none of that name.
const char* html_attribute(const GumboNode& element, const char* name);

// The value of one property ("display") in an attribute "style": "none"; "" if it is not there.
std::string css_value(const GumboNode& element, std::string_view property);

}  // namespace dragoman
