// SPDX-License-Identifier: Apache-2.0
#include "corpus/segment/srx.h"

#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/base/limits.h"
#include "corpus/io/input_file.h"
#include "corpus/text/decode.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

// "languagerule" of "srx:languagerule": files may bind the namespace to a prefix.
std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  return parent.find_child([&](const pugi::xml_node& node) { return local_name(node) == name; });
}

std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& part : node) text += part.value();
  return text;
}

// The expression with the inline flags of Java that ICU has not ("u" and "U" say what ICU always
// does, "d" what it never does).
std::string icu_expression(std::string_view expression) {
  std::string result;
  for (std::size_t i = 0; i < expression.size();) {
    if (expression[i] == '\\' && i + 1 < expression.size()) {
      result += expression.substr(i, 2);
      i += 2;
      continue;
    }
    const std::size_t flags = i + 2;
    const std::size_t end = expression.find_first_not_of("idmsuxUw-", flags);
    const bool sets_flags = expression.substr(i).starts_with("(?") && end > flags &&
                            end != std::string_view::npos &&
                            (expression[end] == ')' || expression[end] == ':');
    if (!sets_flags) {
      result += expression[i++];
      continue;
    }
    std::string kept(expression.substr(flags, end - flags));
    std::erase_if(kept, [](char flag) { return flag == 'u' || flag == 'U' || flag == 'd'; });
    if (kept.ends_with('-')) kept.pop_back();
    if (!kept.empty() || expression[end] == ':') result += "(?" + kept + expression[end];
    i = end + 1;
  }
  return result;
}

// Throws for an expression that ICU can't compile.
icu::LocalPointer<icu::RegexMatcher> compile(const std::string& expression, const Location& where,
                                             std::uint32_t flags = 0) {
  UErrorCode status = U_ZERO_ERROR;
  icu::LocalPointer<icu::RegexMatcher> matcher(
      new icu::RegexMatcher(utf16(expression), flags, status));
  if (U_FAILURE(status)) {
    throw Error(Errc::syntax, where,
                "not a regular expression: " + expression + " (" + u_errorName(status) + ")",
                "write it in the syntax of ICU");
  }
  return matcher;
}

// The open file, and where in it things went wrong.
class SrxFile {
 public:
  explicit SrxFile(const std::filesystem::path& path)
      : path_(path), text_(decode(read_bytes(path), path)) {
    const pugi::xml_parse_result result =
        xml_.load_buffer(text_.data(), text_.size(),
                         pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!result) fail(result.offset, std::string("not well-formed XML: ") + result.description());
    if (local_name(root()) != "srx") fail(root(), "the root element is not srx");
    const std::string_view version = root().attribute("version").value();
    if (version != "2.0") {
      throw Error(Errc::unsupported, where(root().offset_debug()),
                  "SRX version \"" + std::string(version) + "\" is not supported",
                  "convert the file to SRX 2.0");
    }
  }

  pugi::xml_node root() const { return xml_.document_element(); }

  Location where(std::ptrdiff_t offset) const {
    const auto end = text_.begin() + std::max<std::ptrdiff_t>(offset, 0);
    return {path_, static_cast<std::size_t>(std::count(text_.begin(), end, '\n')) + 1, {}};
  }

  std::size_t line(const pugi::xml_node& node) const { return *where(node.offset_debug()).line; }

  [[noreturn]] void fail(std::ptrdiff_t offset, const std::string& cause) const {
    throw Error(Errc::syntax, where(offset), cause);
  }
  [[noreturn]] void fail(const pugi::xml_node& node, const std::string& cause) const {
    fail(node.offset_debug(), cause);
  }

  // A yes or no of SRX, which knows no other.
  bool yes(const pugi::xml_node& node, const char* name, std::string_view otherwise) const {
    const std::string_view value = node.attribute(name).as_string(otherwise.data());
    if (value != "yes" && value != "no") {
      fail(node, std::string(name) + "=\"" + std::string(value) + "\" is neither yes nor no");
    }
    return value == "yes";
  }

 private:
  std::filesystem::path path_;
  std::string text_;
  pugi::xml_document xml_;
};

bool applies_to(const pugi::xml_node& map, const LangTag& language, const SrxFile& file) {
  const std::string pattern = icu_expression(map.attribute("languagepattern").value());
  const auto matcher = compile(pattern, file.where(map.offset_debug()), UREGEX_CASE_INSENSITIVE);
  const icu::UnicodeString tag = utf16(language.str());
  matcher->reset(tag);
  UErrorCode status = U_ZERO_ERROR;
  matcher->setTimeLimit(static_cast<std::int32_t>(kFreeRuleSteps), status);
  const bool matches = matcher->matches(status);
  if (U_FAILURE(status)) {
    throw Error(Errc::syntax, file.where(map.offset_debug()),
                "the languagepattern fails on " + language.str() + ": " + u_errorName(status),
                "write it with fewer repetitions inside repetitions");
  }
  return matches;
}

void append_rules(const pugi::xml_node& parent, const SrxFile& file, std::vector<SrxRule>& rules) {
  for (const pugi::xml_node& rule : parent) {
    if (local_name(rule) != "rule") continue;
    rules.push_back({file.yes(rule, "break", "yes"),
                     icu_expression(text_of(child(rule, "beforebreak"))),
                     icu_expression(text_of(child(rule, "afterbreak"))), file.line(rule)});
  }
}

}  // namespace

std::vector<SrxRule> read_srx(const LangTag& language, const std::filesystem::path& path) {
  const SrxFile file(path);
  const pugi::xml_node body = child(file.root(), "body");
  const bool cascade = file.yes(child(file.root(), "header"), "cascade", "no");

  std::vector<SrxRule> rules;
  for (const pugi::xml_node& map : child(body, "maprules")) {
    if (local_name(map) != "languagemap" || !applies_to(map, language, file)) continue;
    const std::string_view name = map.attribute("languagerulename").value();
    const pugi::xml_node named =
        child(body, "languagerules").find_child([&](const pugi::xml_node& node) {
          return node.attribute("languagerulename").value() == name;
        });
    if (!named) file.fail(map, "no languagerule is called \"" + std::string(name) + "\"");
    append_rules(named, file, rules);
    if (!cascade) break;
  }
  if (rules.empty()) {
    throw Error(Errc::syntax, {path, {}, {}}, "no rules for the language " + language.str(),
                "add a languagemap whose languagepattern matches it");
  }
  return rules;
}

// ICU calls this after each step, of as many places as it has gone back to.
UBool SrxSplitter::take_step(const void* budget, std::int32_t) {
  // ICU hands the pointer on as it got it, but for the const.
  auto& left = *static_cast<Budget*>(const_cast<void*>(budget));
  return ++left.used <= left.allowed;
}

SrxSplitter::SrxSplitter(const LangTag& language, const std::filesystem::path& file)
    : file_(file), budget_(std::make_unique<Budget>(Budget{kFreeRuleSteps, 0})) {
  for (const SrxRule& rule : read_srx(language, file)) {
    const Location where{file, rule.line, {}};
    // Compiled alone first: a bracket left open in one must not be closed by the other.
    compile(rule.before, where);
    compile(rule.after, where);
    rules_.push_back({rule.breaks, rule.line,
                      compile("(?:" + rule.before + ")(?=(?:" + rule.after + "))", where)});
    UErrorCode status = U_ZERO_ERROR;
    rules_.back().matcher->setMatchCallback(&SrxSplitter::take_step, budget_.get(), status);
  }
}

namespace {

// The places of a block that are not known yet to be ends of a match; each is found in next to no
// time, however many are known before it.
class UnknownPlaces {
 public:
  explicit UnknownPlaces(std::int32_t size) : below_(static_cast<std::size_t>(size) + 1) {
    for (std::size_t place = 0; place < below_.size(); ++place) {
      below_[place] = static_cast<std::int32_t>(place);
    }
  }

  void take(std::int32_t place) { below_[index(place)] = place - 1; }
  bool is_unknown(std::int32_t place) const { return below_[index(place)] == place; }

  // The last unknown one up to `place`; -1 for none.
  std::int32_t last_up_to(std::int32_t place) {
    std::int32_t found = place;
    while (found >= 0 && !is_unknown(found)) found = below_[index(found)];
    while (place >= 0 && place != found) place = std::exchange(below_[index(place)], found);
    return found;
  }

 private:
  static std::size_t index(std::int32_t place) { return static_cast<std::size_t>(place); }

  std::vector<std::int32_t> below_;
};

}  // namespace

// Where the expression before the break can end: every end from every start, since a rule speaks
// of a place, and how an expression likes to divide a text into matches does not matter to it. An
// end that is known from an earlier start is not looked for again: ".*" ends everywhere.
std::vector<std::int32_t> SrxSplitter::matches(Rule& rule, const icu::UnicodeString& block) {
  // What starts in one window ends in it or is found again in the next: linear whatever the rule.
  constexpr std::int32_t kWindow = 1024;
  constexpr std::int32_t kReach = 128;
  icu::RegexMatcher& matcher = *rule.matcher;
  UErrorCode status = U_ZERO_ERROR;
  std::vector<std::int32_t> ends;
  matcher.reset(block);
  // The window does not change what the text looks like: "^" means the block's start, "\b" sees
  // beyond.
  matcher.useAnchoringBounds(false);
  matcher.useTransparentBounds(true);
  UnknownPlaces unknown(block.length());
  std::int32_t begin = 0;
  while (begin < block.length()) {
    const std::int32_t limit = std::min(block.length(), begin + kWindow);
    const std::int32_t until = unknown.last_up_to(limit);
    if (until < begin) {
      begin = block.moveIndex32(begin, 1);
      continue;
    }
    matcher.region(begin, until, status);
    if (matcher.find(status)) {
      begin = matcher.start(status);
      std::int32_t end;
      std::int32_t earlier;
      do {
        end = matcher.end(status);
        if (unknown.is_unknown(end)) {
          unknown.take(end);
          ends.push_back(end);
        }
        earlier = end > begin ? unknown.last_up_to(end - 1) : -1;
        if (earlier >= begin) matcher.region(begin, earlier, status);
      } while (earlier >= begin && matcher.lookingAt(status));
      begin = block.moveIndex32(begin, 1);
    } else {
      begin = limit == block.length() ? limit : block.moveIndex32(limit - kReach, 0);
    }
    if (U_FAILURE(status)) {
      throw Error(Errc::syntax, {file_, rule.line, {}},
                  status == U_REGEX_STOPPED_BY_CALLER
                      ? std::string("the rule takes far longer than the text explains")
                      : std::string("the rule fails on a text: ") + u_errorName(status),
                  "write it with fewer repetitions inside repetitions");
    }
  }
  std::sort(ends.begin(), ends.end());
  return ends;
}

std::vector<std::int32_t> SrxSplitter::breaks(const icu::UnicodeString& block) {
  // Only where a rule asks for a break can there be one, and most blocks are soon done with.
  budget_->allowed += static_cast<std::uint64_t>(block.length()) / kCharactersPerRuleStep;
  std::map<std::int32_t, std::optional<bool>> places;
  std::map<const Rule*, std::vector<std::int32_t>> asked;
  for (Rule& rule : rules_) {
    if (!rule.breaks) continue;
    asked[&rule] = matches(rule, block);
    for (const std::int32_t place : asked[&rule]) places.emplace(place, std::nullopt);
  }
  if (places.empty()) return {};
  for (Rule& rule : rules_) {
    for (const std::int32_t place : rule.breaks ? asked[&rule] : matches(rule, block)) {
      const auto found = places.find(place);
      if (found != places.end() && !found->second) found->second = rule.breaks;
    }
  }
  std::vector<std::int32_t> breaks;
  for (const auto& [place, breaks_here] : places) {
    if (breaks_here == true) breaks.push_back(place);
  }
  return breaks;
}

std::vector<std::string_view> SrxSplitter::split(std::string_view block) {
  std::vector<std::string_view> sentences;
  const auto add = [&](std::size_t begin, std::size_t end) {
    const std::string_view sentence = trim(block.substr(begin, end - begin));
    if (!sentence.empty()) sentences.push_back(sentence);
  };
  std::size_t begin = 0;
  std::size_t offset = 0;     // in bytes …
  std::int32_t position = 0;  // … and the same place in UTF-16 units
  for (const std::int32_t place : breaks(utf16(block))) {
    while (position < place) position += U16_LENGTH(next_char(block, offset));
    add(begin, offset);
    begin = offset;
  }
  add(begin, block.size());
  return sentences;
}

}  // namespace dragoman
