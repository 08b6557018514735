// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/block_content.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "corpus/structure/publications.h"
#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// Without the quotes, brackets and punctuation around it.
std::string_view bare(std::string_view word) {
  constexpr std::string_view kAround = "()[]{}\"'.,;:!?*";
  const std::size_t first = word.find_first_not_of(kAround);
  if (first == std::string_view::npos) return {};
  return word.substr(first, word.find_last_not_of(kAround) - first + 1);
}

std::size_t count_letters(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size();) count += is_letter(next_char(word, at));
  return count;
}

bool starts_with_capital(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && is_upper(next_char(word, at));
}

// "report_2019.pdf", "example.org": a name, a dot, and a few small letters or figures.
bool is_file_name(std::string_view word) {
  constexpr std::size_t kShortestEnding = 2;
  constexpr std::size_t kLongestEnding = 5;
  constexpr std::size_t kShortestName = 2;
  const std::size_t dot = word.rfind('.');
  if (dot == std::string_view::npos || dot < kShortestName) return false;
  const std::string_view ending = word.substr(dot + 1);
  if (ending.size() < kShortestEnding || ending.size() > kLongestEnding) return false;
  if (!is_ascii_lower(ending[0])) return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-' || c == '_' || c == '/';
  });
}

bool is_web_address(std::string_view word) {
  if (word.find("://") != std::string_view::npos || word.starts_with("www.")) return true;
  const std::size_t at = word.find('@');
  return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
}

// <br/>, </p>, <img src="…">: one tag.
bool is_tag(std::string_view text) {
  if (text.size() < 3 || !text.starts_with('<') || !text.ends_with('>')) return false;
  const bool named = is_ascii_letter(text[1]) || text[1] == '/' || text[1] == '!';
  return named && text.find('<', 1) == std::string_view::npos;
}

bool is_identifier(std::string_view word) {
  const auto joins = [&](std::string_view mark) {
    const std::size_t at = word.find(mark);
    return at != std::string_view::npos && at > 0 && at + mark.size() < word.size();
  };
  return joins("_") || joins("::") || word.starts_with("--") || word.starts_with('$') ||
         word.ends_with("()");
}

// "-n", "${HOME}", "a=b", "copy()", "s/a/b\\": what only programs and their users write.
bool is_code_word(std::string_view word) {
  if (is_identifier(word) || word == "|" || word == ">>" || word == "&&" || word == "\\")
    return true;
  if (word.size() == 2 && word[0] == '-' && is_ascii_letter(word[1])) return true;
  const std::size_t equals = word.find('=');
  const bool assigns = equals != std::string_view::npos && equals > 0 && equals + 1 < word.size() &&
                       is_ascii_letter(word[equals - 1]);
  return assigns || word.find_first_of("{}\\") != std::string_view::npos ||
         word.find("$(") != std::string_view::npos;
}

// A line of a program, or what is typed at a prompt.
bool is_code_line(std::string_view text, const std::vector<std::string_view>& words) {
  constexpr std::size_t kFewest = 3;
  if (words.size() > 1 && text.starts_with("$ ") && is_ascii_letter(words[1][0])) return true;
  const auto code =
      static_cast<std::size_t>(std::count_if(words.begin(), words.end(), is_code_word));
  // The prompt of the superuser also begins headings, in Markdown.
  if (code > 0 && words.size() > 1 && text.starts_with("# ") && is_ascii_lower(words[1][0])) {
    return true;
  }
  if (words.size() > 1 && words[0] == "sudo") return true;
  return words.size() >= kFewest && code * 2 > words.size();
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit<char>);
}

// "19-07654", "1907654": the year and the number of a printing job, with a prefix such as "GE.".
bool is_job_number(std::string_view number) {
  number.remove_prefix(std::min(number.find_first_of("0123456789"), number.size()));
  constexpr std::size_t kSize = 7;
  if (number.size() == kSize) return is_digits(number);
  return number.size() == kSize + 1 && number[2] == '-' && is_digits(number.substr(0, 2)) &&
         is_digits(number.substr(3));
}

// "19-07654 (E) 170519 200519": a printing job, the letter of its language and the days of its
// making; or "*1907654*", its bar code. Each language has its own.
bool is_job_line(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  if (text.size() > kLongest) return false;
  if (text.size() > 2 && text.front() == '*' && text.back() == '*') {
    return is_job_number(text.substr(1, text.size() - 2));
  }
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos || open + 2 >= text.size() || text[open + 2] != ')') {
    return false;
  }
  const std::string_view number = trim(text.substr(0, open));
  return number.find(' ') == std::string_view::npos && is_job_number(number) &&
         text.substr(open + 3).find_first_not_of("0123456789* ") == std::string_view::npos;
}

// The letters of a font that does not say which characters they are, as PDF files may have:
// phonetic ones, or marks and figures in the middle of words.
bool is_unreadable(std::string_view text) {
  constexpr std::size_t kFewest = 12;        // characters
  constexpr std::size_t kLongestToken = 14;  // of marks, figures and capitals without a space
  constexpr std::string_view kMarks = "$%&'\"()*<>,;=[]^";
  std::size_t letters = 0;
  std::size_t phonetic = 0;
  std::size_t mixed = 0;  // characters of long tokens that are mostly marks and figures
  std::size_t all = 0;
  for (const std::string_view word : split_at_spaces(text)) {
    std::size_t size = 0;
    std::size_t marks = 0;
    std::size_t small = 0;  // and letters of scripts without capitals, which have no spaces either
    for (std::size_t at = 0; at < word.size();) {
      const char32_t c = next_char(word, at);
      ++size;
      letters += is_letter(c);
      phonetic += c >= 0x250 && c < 0x2B0;
      small += is_lower(c) || (c >= 0x80 && is_letter(c) && !is_upper(c));
      marks += c < 0x80 && kMarks.find(static_cast<char>(c)) != std::string_view::npos;
    }
    all += size;
    if (size >= kLongestToken && marks * 6 >= size && small * 4 < size && !is_machine_word(word)) {
      mixed += size;
    }
  }
  return all >= kFewest && (phonetic * 4 > letters || mixed * 3 > all);
}

bool is_formula(std::string_view text, const std::vector<std::string_view>& words) {
  constexpr std::size_t kLongest = 200;    // bytes
  constexpr std::size_t kLongestName = 3;  // "sin", "log"
  if (text.size() > kLongest || count_letters(text) == 0) return false;
  bool related = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    related = related || std::u32string_view(U"=±×÷≤≥≈≠∑∫√∂∞").find(c) != std::u32string_view::npos;
  }
  return related && std::all_of(words.begin(), words.end(), [](std::string_view word) {
           std::size_t letters = 0;
           for (std::size_t at = 0; at < word.size();) {
             letters = is_letter(next_char(word, at)) ? letters + 1 : 0;
             if (letters > kLongestName) return false;
           }
           return true;
         });
}

// A telephone number: "+41 22 917 00 00".
bool has_telephone(std::string_view text) {
  constexpr std::size_t kFewest = 7;
  for (std::size_t plus = text.find('+'); plus != std::string_view::npos;
       plus = text.find('+', plus + 1)) {
    std::size_t digits = 0;
    for (std::size_t at = plus + 1; at < text.size(); ++at) {
      if (is_ascii_digit(text[at])) {
        ++digits;
      } else if (std::string_view(" ()-.").find(text[at]) == std::string_view::npos) {
        break;
      }
    }
    if (digits >= kFewest) return true;
  }
  return false;
}

// Names and numbers of an office: nearly all words have capitals, and one of them says that this is
// where somebody is reached.
bool is_office_address(std::string_view text, const std::vector<std::string_view>& words) {
  constexpr std::size_t kLongest = 300;  // bytes
  constexpr std::size_t kFewest = 3;
  if (text.size() > kLongest || words.size() < kFewest) return false;
  std::size_t named = 0;
  std::size_t small = 0;
  bool reached = has_telephone(text);
  for (const std::string_view word : words) {
    const std::string_view name = bare(word);
    if (is_web_address(name)) {
      reached = true;
    } else if (count_letters(name) > 0) {
      ++(starts_with_capital(name) ? named : small);
    }
  }
  if (!reached) {
    const std::string folded = fold(text);
    const auto& marks = publications().postal;
    reached = std::any_of(marks.begin(), marks.end(), [&](const std::string& mark) {
      return folded.find(mark) != std::string::npos;
    });
  }
  return reached && named > 0 && small * 2 <= named;
}

}  // namespace

bool is_machine_word(std::string_view word) {
  word = is_tag(word) ? word : bare(word);
  if (word.empty()) return false;
  const auto slashes = std::count(word.begin(), word.end(), '/');
  return is_web_address(word) || is_tag(word) || is_identifier(word) || is_file_name(word) ||
         word.starts_with("./") || word.starts_with("../") || (slashes > 1 && word[0] == '/');
}

Content content_of(std::string_view text) {
  if (is_tag(text) || is_unreadable(text)) return Content::code;
  const std::vector<std::string_view> words = split_at_spaces(text);
  if (is_job_line(text) || is_code_line(text, words)) return Content::code;
  bool machine = false;
  bool code = false;
  bool prose = false;
  for (const std::string_view word : words) {
    if (is_machine_word(word)) {
      machine = true;
      code = code || !(is_web_address(bare(word)) || is_file_name(bare(word)));
    } else {
      prose = prose || count_letters(word) > 0;
    }
  }
  if (machine && !prose) return code ? Content::code : Content::address;
  if (is_formula(text, words)) return Content::formula;
  if (is_office_address(text, words)) return Content::address;
  constexpr int kSurely = 3;
  return reference_cues(text) >= kSurely ? Content::reference : Content::prose;
}

void mark_content(std::vector<Block>& blocks) {
  // Two cues are enough in a list of references, one below its heading.
  constexpr int kInList = 2;
  constexpr int kBelowHeading = 1;
  std::vector<int> cues;
  cues.reserve(blocks.size());
  for (Block& block : blocks) {
    if (block.content == Content::prose) block.content = content_of(block.text);
    const bool may_be = block.content == Content::prose || block.content == Content::reference;
    cues.push_back(may_be ? reference_cues(block.text) : 0);
  }
  const auto in_list = [&](std::size_t k) {
    const auto is_cited = [&](std::size_t other) {
      return other < blocks.size() && cues[other] >= kInList;
    };
    return is_cited(k - 1) && is_cited(k + 1);
  };
  bool below_heading = false;
  for (std::size_t k = 0; k < blocks.size(); ++k) {
    Block& block = blocks[k];
    if (is_heading_of(publications().references, block.text)) {
      below_heading = true;
    } else if (block.kind == BlockKind::heading && cues[k] < kInList) {
      below_heading = false;
    }
    if (block.content != Content::prose) continue;
    if ((below_heading && cues[k] >= kBelowHeading) || (cues[k] >= kInList && in_list(k))) {
      block.content = Content::reference;
    }
  }
}

}  // namespace dragoman
