#pragma once
// The ids that rows of one collection may name in another.
//
// Pure.

#include <set>
#include <string>
#include <string_view>

namespace slm::content {

/// Ids of one kind of thing. Models that were withheld are among them: a reference to one is no mistake.
struct IdSet {
  std::string_view noun;  // "model": what a message calls one of them
  std::set<std::string, std::less<>> ids = {};
};

struct KnownIds {
  IdSet models = {.noun = "model"};
  IdSet devices = {.noun = "device"};
  IdSet quantizations = {.noun = "quantization"};
  IdSet licences = {.noun = "licence"};
  IdSet papers = {.noun = "paper"};
};

}  // namespace slm::content
