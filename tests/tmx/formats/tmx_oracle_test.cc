// SPDX-License-Identifier: Apache-2.0
//
// Expat as the oracle: what it reads of a file is what our reader reads, and what it refuses ours
// refuses.
#include <expat.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/tmx/formats/tmx_files.h"

namespace dragoman::tmx {
namespace {

// The texts of each unit's segments.
using Units = std::vector<std::vector<std::string>>;

struct Oracle {
  std::vector<std::string> open;
  Units units;

  // Damaged files have segments outside of units.
  bool in_seg() const {
    return !units.empty() && !units.back().empty() &&
           std::find(open.begin(), open.end(), "seg") != open.end();
  }
  static bool is_code(std::string_view name) {
    return name == "bpt" || name == "ept" || name == "it" || name == "ph" || name == "ut";
  }
  void add(std::string_view text) { units.back().back() += text; }
};

void XMLCALL on_start(void* data, const XML_Char* name, const XML_Char**) {
  auto& oracle = *static_cast<Oracle*>(data);
  const std::string_view element = name;
  if (element == "sub" && oracle.in_seg()) oracle.add(" ");
  if (element == "tu") oracle.units.emplace_back();
  if (element == "tuv" && !oracle.units.empty()) oracle.units.back().emplace_back();
  oracle.open.emplace_back(element);
}

void XMLCALL on_end(void* data, const XML_Char* name) {
  auto& oracle = *static_cast<Oracle*>(data);
  oracle.open.pop_back();
  if (std::string_view(name) == "sub" && oracle.in_seg()) oracle.add(" ");
}

void XMLCALL on_text(void* data, const XML_Char* text, int size) {
  auto& oracle = *static_cast<Oracle*>(data);
  if (oracle.in_seg() && !Oracle::is_code(oracle.open.back())) {
    oracle.add({text, static_cast<std::size_t>(size)});
  }
}

// None where expat refuses the file.
std::optional<Units> by_expat(const std::string& xml) {
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr),
                                                                       XML_ParserFree);
  Oracle oracle;
  XML_SetUserData(parser.get(), &oracle);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  const auto status = XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
  if (status != XML_STATUS_OK) return {};
  return oracle.units;
}

Units texts(const TmxContent& content) {
  Units units;
  for (const TranslationUnit& unit : content.units) {
    for (auto& texts = units.emplace_back(); const Tuv& tuv : unit.variants) {
      texts.push_back(tuv.text);
    }
  }
  return units;
}

TEST(TmxOracle, SeesTheSameUnitsInNastyFiles) {
  const std::string head = "<tmx version=\"1.4\"><header/><body>";
  const std::string foot = "</body></tmx>";
  for (const std::string& body :
       {tu_of("a"), "<!-- <tu> -->" + tu_of("<![CDATA[<tu></tu>]]]]><![CDATA[>]]>"),
        "<tu a='>' b=\"/tu>'\"\n>" + tuv_of("en", "x\r\ny\rz&#13;&#10;&#x9;") + "</tu\n>",
        tu_of("<!---->a<!-- & < -->b<?p & < ?>c"), tu_of("<![CDATA[]]>"), tu_of("<![CDATA[ ]]> "),
        tu_of(" <ph> </ph> <hi> </hi>\n"), tu_of("]] > ]]&gt; ]>"),
        tu_of("&#x10FFFF;&#xE000;&#xFFFD;&#xD7FF;\x7F"), tu_of("'\"&apos;&quot;&gt;>"),
        tu_of("<tux/><tu.v>q</tu.v><tu-v/><seg2/>"), tu_of("<ph x='a>b'>c</ph>d<ph x=\"'\"/>"),
        std::string("<?tu <tu> ?>\n<!-- - -->") + tu_of("a\tb") + "<!--</body>-->",
        tu_of("<ph\n>x</ph\t>y<hi\n/>"), tu_of("\u0085\u2028\uFEFF\u200B")}) {
    std::string xml = head;
    xml += body;
    xml += foot;
    const auto want = by_expat(xml);
    ASSERT_TRUE(want) << body;
    const TmxContent content = read_text(xml);
    EXPECT_EQ(content.error, "") << body;
    EXPECT_EQ(texts(content), *want) << body;
  }
}

std::string random_seg(int depth) {
  std::string seg;
  for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
    switch (*rc::gen::inRange(0, depth > 3 ? 6 : 9)) {
      case 0:
      case 1:
        seg +=
            *rc::gen::element<std::string>("a", " ", "\r\n", "\t", "é", "𝄞", ">", "]] ", "'", "\"");
        break;
      case 2:
        seg += *rc::gen::element<std::string>("&amp;", "&lt;", "&#65;", "&#xE9;", "&#13;", "&gt;");
        break;
      case 3:
        seg += *rc::gen::element<std::string>("<!-- </tu> & -->", "<?p <tu> ?>", "<!---->");
        break;
      case 4:
        seg += *rc::gen::element<std::string>("<![CDATA[</seg></tu>]]>", "<![CDATA[&]]>",
                                              "<![CDATA[]]>");
        break;
      case 5:
        seg +=
            *rc::gen::element<std::string>("<ph/>", "<ut x='>' >n</ut>", "<ph x=\"/>\">&lt;</ph>");
        break;
      case 6:
        seg += "<hi type='<'>";
        seg.replace(seg.size() - 3, 1, "t");
        seg += random_seg(depth + 1) + "</hi>";
        break;
      case 7:
        seg += "<bpt i=\"1\">x<sub>" + random_seg(depth + 1) + "</sub></bpt>";
        break;
      default:
        seg += "<g\n>" + random_seg(depth + 1) + "</g >";
        break;
    }
  }
  return seg;
}

std::string random_units() {
  std::string units;
  for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
    units += *rc::gen::element<std::string>("", "\n", "<!-- <tu> -->", "<?x </body> ?>");
    units += *rc::gen::element<std::string>("<tu>", "<tu a='>'>", "<tu\tb=\"/>\" >");
    units += *rc::gen::element<std::string>("", " ", "<prop type='p'>v</prop>", "<!-- </tu> -->");
    units += tuv_of("en", random_seg(0));
    units += tuv_of("fr", random_seg(0));
    units += "</tu>";
  }
  return units;
}

RC_GTEST_PROP(TmxOracle, SeesTheSameUnitsInRandomFiles, ()) {
  const std::string xml = tmx_of(random_units());
  const auto want = by_expat(xml);
  RC_ASSERT(want.has_value());
  const TmxContent content = read_text(xml);
  RC_ASSERT(content.error == "");
  RC_ASSERT(texts(content) == *want);
  RC_ASSERT(texts(read_text(xml, true)) == *want);
}

RC_GTEST_PROP(TmxOracle, RefusesTheSameDamage, ()) {
  std::string units = random_units();
  const auto edits = *rc::gen::inRange(1, 3);
  for (int i = 0; i < edits; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, units.size());
    const auto count = *rc::gen::inRange<std::size_t>(0, 4);
    units.replace(at, count,
                  *rc::gen::element<std::string>(
                      "", "<", ">", "&", "\"", "'", "/", "=", " ", "!", "-", "]", "]]>", "<!--",
                      "-->", "<?", "?>", "a", "\x01", "\xC3", "&#0;", "&#xD800;", "</hi>", "<tu>",
                      "</tu>", "<ph>", "&x;", "&amp", "<![CDATA["));
  }
  std::string xml = tmx_of(units);
  xml.insert(xml.find("?>"), " encoding=\"UTF-8\"");  // else bytes may be taken for others
  const auto want = by_expat(xml);
  const TmxContent strict = read_text(xml);
  if (!want) {
    RC_ASSERT(strict.error != "");
  } else if (strict.error.empty()) {
    RC_ASSERT(texts(strict) == *want);
  } else {
    // Well-formed, but no TMX: something stands where it must not.
    RC_ASSERT(strict.error.find("not well-formed XML") == std::string::npos);
  }
  // Lenient reading takes anything that has the beginning of a TMX file.
  RC_ASSERT(read_text(xml, true).error == "");
}

}  // namespace
}  // namespace dragoman::tmx
