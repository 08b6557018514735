// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/content_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/read/pdf/file/path_painter.h"

namespace dragoman::pdf {
namespace {

constexpr std::size_t kMostGlyphs = 20'000'000;
constexpr std::size_t kMostOperators = 50'000'000;
constexpr int kDeepestForm = 12;

[[noreturn]] void refuse_size() {
  throw Error(Errc::syntax, {}, "holds more text or drawing than a document can have",
              "give the document in parts, or as .docx");
}

std::uint8_t turns_of(double across, double down) {
  const double most = std::max(std::abs(across), std::abs(down));
  constexpr double kStraight = 0.05;
  if (std::abs(down) < kStraight * most) return across > 0 ? 0 : 2;
  if (std::abs(across) < kStraight * most) return down > 0 ? 1 : 3;
  return 4;
}

}  // namespace

// One page, with the forms that it draws.
class ContentRun {
 public:
  ContentRun(ContentReader& reader, PageContent& page)
      : reader_(reader), page_(page), path_(page.rules, page.strokes) {}

  void run(std::string_view bytes, const Object& resources, Matrix to_page, int depth) {
    State before = state_;
    std::vector<State> saved = std::move(saved_);
    saved_.clear();
    state_.to_page = to_page;
    Scanner scanner(bytes);
    std::vector<Object> operands;
    constexpr std::size_t kMostOperands = 512;
    while (true) {
      Object object;
      if (scanner.next(object, false)) {
        if (operands.size() < kMostOperands) operands.push_back(std::move(object));
        continue;
      }
      const std::string_view word = scanner.keyword();
      if (word.empty()) break;
      if (++reader_.operators_ > kMostOperators) refuse_size();
      if (word == "BI") {
        skip_picture(scanner);
      } else {
        apply(word, operands, resources, depth);
      }
      operands.clear();
    }
    state_ = before;
    saved_ = std::move(saved);
  }

 private:
  static Matrix matrix(const std::vector<Object>& operands) {
    return {number_at(operands, 0), number_at(operands, 1), number_at(operands, 2),
            number_at(operands, 3), number_at(operands, 4), number_at(operands, 5)};
  }

  // The bytes of a picture within the contents: from ID to an EI that stands alone.
  static void skip_picture(Scanner& scanner) {
    const std::string_view bytes = scanner.bytes();
    std::size_t at = bytes.find("ID", scanner.at());
    while (at != bytes.npos) {
      at = bytes.find("EI", at + 2);
      if (at == bytes.npos) break;
      const auto is_white = [&](std::size_t k) {
        return k >= bytes.size() || bytes[k] == ' ' || bytes[k] == '\n' || bytes[k] == '\r';
      };
      if (is_white(at - 1) && is_white(at + 2)) {
        scanner.seek(at + 2);
        return;
      }
    }
    scanner.seek(bytes.size());
  }

  void apply(std::string_view word, const std::vector<Object>& operands, const Object& resources,
             int depth) {
    if (apply_text(word, operands, resources) || path_.apply(word, operands, state_)) return;
    if (word == "q") {
      constexpr std::size_t kMostSaved = 512;
      if (saved_.size() < kMostSaved) saved_.push_back(state_);
    } else if (word == "Q") {
      if (saved_.empty()) return;
      state_ = saved_.back();
      saved_.pop_back();
    } else if (word == "cm") {
      state_.to_page = matrix(operands) * state_.to_page;
    } else if (word == "Do") {
      if (!operands.empty()) draw(operands[0].text, resources, depth);
    } else if (word == "BMC" || word == "BDC") {
      begin_mark(word, operands, resources);
    } else if (word == "EMC") {
      if (!open_marks_.empty()) open_marks_.pop_back();
    } else if (word == "g" || word == "rg" || word == "sc" || word == "scn" || word == "k") {
      state_.white_fill = is_white(operands, word == "k");
    } else if (word == "G" || word == "RG" || word == "SC" || word == "SCN" || word == "K") {
      state_.white_stroke = is_white(operands, word == "K");
    } else if (word == "cs") {
      state_.white_fill = false;
    } else if (word == "CS") {
      state_.white_stroke = false;
    }
  }

  static bool is_white(const std::vector<Object>& operands, bool ink) {
    if (operands.size() == 4) ink = true;
    return !operands.empty() && std::ranges::all_of(operands, [&](const Object& part) {
      return part.is_number() && (ink ? part.number < 0.01 : part.number > 0.99);
    });
  }

  bool apply_text(std::string_view word, const std::vector<Object>& operands,
                  const Object& resources) {
    if (word == "Tj") {
      if (!operands.empty()) show(operands[0].text);
    } else if (word == "TJ") {
      if (operands.empty()) return true;
      for (const Object& item : operands[0].items) {
        if (item.is_string()) show(item.text);
        if (item.is_number()) advance(-item.number / 1000 * state_.size * state_.stretch);
      }
    } else if (word == "Tf") {
      if (operands.size() < 2) return true;
      File& file = reader_.file_;
      const Object& dict = file.get(file.get(resources, "Font"), operands[0].text);
      state_.font = dict.is_dict() ? static_cast<int>(reader_.font(dict)) : -1;
      state_.size = operands[1].number;
    } else if (word == "Td" || word == "TD") {
      if (word == "TD") state_.leading = -number_at(operands, 1);
      next_line(number_at(operands, 0), number_at(operands, 1));
    } else if (word == "Tm") {
      line_ = text_ = matrix(operands);
    } else if (word == "T*") {
      next_line(0, -state_.leading);
    } else if (word == "'" || word == "\"") {
      if (word == "\"" && operands.size() >= 3) {
        state_.word_spacing = number_at(operands, 0);
        state_.spacing = number_at(operands, 1);
      }
      next_line(0, -state_.leading);
      if (!operands.empty()) show(operands.back().text);
    } else if (word == "BT") {
      line_ = text_ = Matrix();
    } else if (word == "Tc") {
      state_.spacing = number_at(operands, 0);
    } else if (word == "Tw") {
      state_.word_spacing = number_at(operands, 0);
    } else if (word == "Tz") {
      state_.stretch = number_at(operands, 0) / 100;
    } else if (word == "TL") {
      state_.leading = number_at(operands, 0);
    } else if (word == "Ts") {
      state_.rise = number_at(operands, 0);
    } else {
      return word == "ET" || word == "Tr";
    }
    return true;
  }

  void next_line(double across, double up) {
    line_ = Matrix{1, 0, 0, 1, across, up} * line_;
    text_ = line_;
  }

  void advance(double across) { text_ = Matrix{1, 0, 0, 1, across, 0} * text_; }

  void show(std::string_view bytes) {
    if (state_.font < 0) return;
    const Font& font = *reader_.fonts_[static_cast<std::size_t>(state_.font)];
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t before = at;
      const std::uint32_t code = font.next_code(bytes, at);
      const double width = font.width(code) * state_.size;
      const double word = at - before == 1 && code == ' ' ? state_.word_spacing : 0;
      const double step = (width + state_.spacing + word) * state_.stretch;
      const Matrix whole = text_ * state_.to_page;
      const auto [x, y] = whole.apply(0, state_.rise);
      const double across = width * state_.stretch;
      Glyph glyph;
      glyph.x = static_cast<float>(x);
      glyph.y = static_cast<float>(y);
      glyph.width = static_cast<float>(std::hypot(whole.a, whole.b) * across);
      glyph.size = static_cast<float>(std::hypot(whole.c, whole.d) * std::abs(state_.size));
      glyph.code = code;
      glyph.font = static_cast<std::uint16_t>(state_.font);
      glyph.turned = turns_of(whole.a * (state_.size < 0 ? -1 : 1), whole.b);
      glyph.mark = open_marks_.empty() ? -1 : open_marks_.back();
      const bool is_sound = std::isfinite(glyph.x) && std::isfinite(glyph.y) &&
                            std::isfinite(glyph.width) && std::isfinite(glyph.size);
      const bool is_inside =
          glyph.x > -1 && glyph.x < page_.width + 1 && glyph.y > -1 && glyph.y < page_.height + 1;
      if (is_sound && is_inside && glyph.size > 0.5F) {
        if (++reader_.glyphs_ > kMostGlyphs) refuse_size();
        page_.glyphs.push_back(glyph);
      }
      advance(step);
    }
  }

  void draw(std::string_view name, const Object& resources, int depth) {
    File& file = reader_.file_;
    const Object& form = file.get(file.get(resources, "XObject"), name);
    if (!form.is_stream()) return;
    if (file.get(form, "Subtype").is_name("Image")) {
      const auto [x1, y1] = state_.to_page.apply(0, 0);
      const auto [x2, y2] = state_.to_page.apply(1, 1);
      const double share =
          std::abs(x2 - x1) * std::abs(y2 - y1) / std::max(1.0F, page_.width * page_.height);
      if (std::isfinite(share)) {
        page_.pictures = static_cast<float>(std::min(1.0, page_.pictures + share));
      }
      return;
    }
    if (!file.get(form, "Subtype").is_name("Form") || depth >= kDeepestForm) return;
    Matrix own;
    const Object& values = file.get(form, "Matrix");
    if (values.items.size() == 6) own = matrix(values.items);
    const Object& named = file.get(form, "Resources");
    const Matrix text = text_;
    const Matrix line = line_;
    const std::size_t marks = open_marks_.size();
    run(file.decode(form), named.is_dict() ? named : resources, own * state_.to_page, depth + 1);
    open_marks_.resize(std::min(marks, open_marks_.size()));
    text_ = text;
    line_ = line;
  }

  void begin_mark(std::string_view word, const std::vector<Object>& operands,
                  const Object& resources) {
    constexpr std::size_t kMostMarks = 500'000;
    const int outer = open_marks_.empty() ? -1 : open_marks_.back();
    if (operands.empty() || page_.marks.size() >= kMostMarks || open_marks_.size() >= 1000) {
      open_marks_.push_back(outer);
      return;
    }
    File& file = reader_.file_;
    Mark mark;
    mark.tag = operands[0].text;
    if (word == "BDC" && operands.size() > 1) {
      const Object& properties = operands[1].is_name()
                                     ? file.get(file.get(resources, "Properties"), operands[1].text)
                                     : operands[1];
      const Object& id = file.get(properties, "MCID");
      if (id.is_number() && id.integer() >= 0) mark.id = id.integer();
    }
    mark.artifact = mark.tag == "Artifact";
    if (outer >= 0) {
      const Mark& around = page_.marks[static_cast<std::size_t>(outer)];
      mark.artifact = mark.artifact || around.artifact;
      // A mark that the structure doesn't know changes nothing.
      if (mark.id < 0 && !mark.artifact) {
        open_marks_.push_back(outer);
        return;
      }
    }
    open_marks_.push_back(static_cast<std::int32_t>(page_.marks.size()));
    page_.marks.push_back(std::move(mark));
  }

  ContentReader& reader_;
  PageContent& page_;
  PathPainter path_;
  State state_;
  std::vector<State> saved_;
  Matrix text_;
  Matrix line_;
  std::vector<std::int32_t> open_marks_;
};

std::uint16_t ContentReader::font(const Object& dict) {
  constexpr std::size_t kMostFonts = 10'000;
  const auto found = numbers_.find(&dict);
  if (found != numbers_.end()) return found->second;
  if (fonts_.size() >= kMostFonts) return 0;
  const auto number = static_cast<std::uint16_t>(fonts_.size());
  fonts_.push_back(std::make_unique<Font>(file_, dict));
  numbers_.emplace(&dict, number);
  return number;
}

PageContent ContentReader::read(const Object& page) {
  PageContent content;
  const auto box_of = [&](std::string_view key, std::array<double, 4>& box) {
    const Object& values = file_.get(page, key);
    if (values.items.size() != 4) return false;
    for (std::size_t k = 0; k < 4; ++k) box[k] = file_.resolve(values.items[k]).number;
    if (box[0] > box[2]) std::swap(box[0], box[2]);
    if (box[1] > box[3]) std::swap(box[1], box[3]);
    return box[2] - box[0] > 1 && box[3] - box[1] > 1;
  };
  std::array<double, 4> box = {0, 0, 612, 792};
  if (!box_of("CropBox", box) && !box_of("MediaBox", box)) box = {0, 0, 612, 792};
  const double width = box[2] - box[0];
  const double height = box[3] - box[1];
  const int turns = (file_.get(page, "Rotate").integer() / 90 % 4 + 4) % 4;
  Matrix to_page;  // y grows downwards
  switch (turns) {
    case 1:
      to_page = {0, 1, 1, 0, -box[1], -box[0]};
      break;
    case 2:
      to_page = {-1, 0, 0, 1, box[2], -box[1]};
      break;
    case 3:
      to_page = {0, -1, -1, 0, box[3], box[2]};
      break;
    default:
      to_page = {1, 0, 0, -1, -box[0], box[3]};
  }
  content.width = static_cast<float>(turns % 2 == 0 ? width : height);
  content.height = static_cast<float>(turns % 2 == 0 ? height : width);
  const Object& parents = page["StructParents"];
  content.structure = parents.is_number() ? parents.integer() : -1;
  std::string bytes;
  const Object& contents = file_.get(page, "Contents");
  if (contents.is_stream()) bytes = file_.decode(contents);
  for (const Object& part : contents.items) {
    if (!contents.is_array()) break;
    bytes += file_.decode(file_.resolve(part));
    bytes += '\n';
  }
  ContentRun(*this, content).run(bytes, file_.get(page, "Resources"), to_page, 0);
  return content;
}

}  // namespace dragoman::pdf
