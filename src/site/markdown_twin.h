#pragma once
// A page as Markdown for agents and people who copy: `<address>index.md`.
//
// Pure.

#include <string>

#include "site/view.h"

namespace slm::site {

/// Title, description and the body as written; links inside the site become full addresses, so that the text
/// can be read anywhere.
std::string markdown_twin(const View& view, content::PageIndex page);

/// The body alone.
std::string body_markdown(const View& view, content::PageIndex page);

}  // namespace slm::site
