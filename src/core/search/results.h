#pragma once
// An answer as people and programs see it: one drawing for the page of results and the dialog, one JSON.
//
// Pure.

#include <cstdint>
#include <string>
#include <string_view>

#include "core/html/writer.h"
#include "core/search/search.h"

namespace slm::search {

/// A page has lists of links; a dialog has options that the arrow keys walk through ("found-0", "found-1" …).
enum class Surface : std::uint8_t { page, dialog };

struct Frame {
  Surface surface = Surface::page;
  std::string_view base_path;  // "" or "/slmhub"
  std::string_view query;      // as typed; empty: nothing is drawn but a hint
};

/// Models, pages and sections, each under its heading, the group of the best hit first; what to do where
/// nothing was found.
void draw_answer(html::Writer& out, const Answer& answer, const Frame& frame);

/// {"query":…,"count":12,"results":[{"kind":"model","title":…,"address":…,"excerpt":…,"marks":[[0,4]],
/// "score":…}]} Marks are counted in Unicode code points. A section also has "page", the title of its page.
std::string answer_json(const Answer& answer, const Frame& frame);

}  // namespace slm::search
