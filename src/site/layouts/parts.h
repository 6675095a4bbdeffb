#pragma once
// Pieces that several frames share: the way to the page, its title, who and when, cards, chips.
//
// Pure; each draws itself into the writer and draws nothing where it has nothing to say.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "site/view.h"

namespace slm::site {

void draw_breadcrumbs(html::Writer& out, const View& view, const Document& document);

/// Title and lead paragraph; the description is the lead.
void draw_title(html::Writer& out, std::string_view title, std::string_view description);

/// Minutes to read, date, authors.
void draw_byline(html::Writer& out, const View& view, const content::Page& page);

/// The page's tags, each a link to its page.
void draw_tags(html::Writer& out, const View& view, const content::Page& page);

/// Doors to other pages, with their descriptions.
void draw_cards(html::Writer& out, const View& view, std::span<const ListingEntry> entries);

/// One line an entry: title, description, date or count.
void draw_lines(html::Writer& out, const View& view, std::span<const ListingEntry> entries);

/// Many short titles in columns, under their first letters.
void draw_index(html::Writer& out, const View& view, std::span<const ListingEntry> entries);

/// A page as an entry of a list.
ListingEntry entry_of(const content::Page& page);

/// Listed pages of a folder, then the folders in it.
std::vector<ListingEntry> entries_of(const content::Content& content, const content::Section& section);

}  // namespace slm::site
