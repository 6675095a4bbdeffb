#pragma once
// One page: from the bytes of its file to a checked Page.
//
// Pure, safe from several threads at once.

#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "content/page.h"

namespace slm::content {

struct ParsedPage {
  std::shared_ptr<const Page> page;  // nullptr where the text is not UTF-8
  Diagnostics diagnostics;
};

/// Always gives a page with a title and an address where the text can be read at all, so that one mistake
/// does not hide the others. `source` is the file relative to the content folder.
ParsedPage parse_page(const std::string& source, std::string_view text);

}  // namespace slm::content
