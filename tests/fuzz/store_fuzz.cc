// SPDX-License-Identifier: Apache-2.0
//
// A memory beside a plain map: after any changes, both hold the same.
#include <filesystem>
#include <map>
#include <memory>

#include "tests/fuzz/fuzz_input.h"
#include "tmx/store/store.h"

namespace {

dragoman::tmx::StoredUnit unit_of(dragoman::tmx::UnitId id, const std::string& text) {
  dragoman::tmx::StoredUnit unit;
  unit.id = id;
  unit.unit.variants = {{dragoman::LangTag::parse("en"), text},
                        {dragoman::LangTag::parse("fr"), text + "."}};
  return unit;
}

const std::string& text_of(const dragoman::tmx::StoredUnit& unit) {
  return unit.unit.variants.front().text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  using namespace dragoman::tmx;
  const std::string path = fuzz::place("store.tm");
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  auto store = std::make_unique<Store>(path, OpenMode::create);
  std::map<UnitId, std::string> model;
  UnitId last = 0;
  fuzz::Choices choices(input);
  while (choices.any_left()) {
    const std::size_t kind = choices.below(5);
    const auto id = static_cast<UnitId>(choices.below(8)) + 1;
    if (kind == 0 || kind == 1) {
      const std::string text = fuzz::line_of_text(choices.line());
      if (kind == 0) {
        const UnitId given = store->insert(unit_of(0, text));
        fuzz::must(given > last, "ids grow");
        last = given;
        model[given] = text;
      } else {
        bool is_there = true;
        try {
          store->update(unit_of(id, text));
        } catch (const Error& error) {
          fuzz::must(error.code() == Errc::conflict, "what is not there can't be changed");
          is_there = false;
        }
        fuzz::must(is_there == model.contains(id), "a unit is there or not");
        if (is_there) model[id] = text;
      }
    } else if (kind == 2) {
      fuzz::must(store->remove(id) == (model.erase(id) > 0), "what was there is removed");
    } else if (kind == 3) {
      const auto found = store->find(id);
      fuzz::must(found.has_value() == model.contains(id), "what was put in is found");
      if (found) fuzz::must(text_of(*found) == model[id], "with its text");
    } else {
      store.reset();
      store = std::make_unique<Store>(path, OpenMode::write);
    }
  }
  fuzz::must(store->unit_count() == model.size(), "both have as many units");
  auto wanted = model.begin();
  store->visit(0, [&](const StoredUnit& unit) {
    fuzz::must(wanted != model.end() && unit.id == wanted->first && text_of(unit) == wanted->second,
               "both have the same units in order");
    ++wanted;
    return true;
  });
  return 0;
}
