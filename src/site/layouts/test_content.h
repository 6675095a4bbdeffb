#pragma once
// A small hub made by hand, for the tests of shell and layouts: three sections, a folder in one of them.

#include <string>
#include <string_view>

#include "content/content.h"

namespace slm::site {

/// Folders /blog/, /learn/, /learn/fundamentals/, /models/ and pages in them, linked as the compiler links.
content::Content make_test_content();

/// Adds a listed page and gives its index; its folder must be there.
content::PageIndex add_page(content::Content& content, content::PageKind kind, std::string_view address,
                            std::string_view title);

/// Adds a folder below `parent` and gives its index.
std::size_t add_folder(content::Content& content, std::size_t parent, std::string_view address,
                       std::string_view title);

}  // namespace slm::site
