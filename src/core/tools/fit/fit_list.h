#pragma once
// Models that fit, as a list for pages: name, fit bar, what of it runs, how fast, and the command.
//
// Pure.

#include <string>
#include <vector>

#include "core/html/writer.h"
#include "core/tools/faces/links.h"
#include "core/tools/fit/picks.h"
#include "core/tools/report.h"

namespace slm::tools {

/// One model as every face shows it.
struct FitRow {
  Link model;
  std::string about;  // "Alibaba Qwen · 9.41B · Apache 2.0 · Mar 2026"
  Role role = Role::next;
  std::string why;  // one or two sentences
  std::string quantization;
  Tone tone = Tone::good;
  std::string fit;  // "fits", "tight"
  Quantity need;
  Quantity most_context;
  Value speed;    // Unknown without a device
  Value command;  // text, or Unknown
  bool is_command_verified = false;
  Bar bar;
};

struct FitList {
  Headline headline;
  std::vector<FitRow> rows;
  Picture demo;  // a text that appears at the first model's speed; empty without a device
  Link directory;
};

void draw_fit_list(html::Writer& out, const FitList& list, const Links& links);

}  // namespace slm::tools
