#include "site/head.h"
#include "site/view.h"

namespace slm::site {
namespace {

// Room for the shell around the page; a guess that saves growing the buffer.
constexpr std::size_t k_shell_bytes = 24 * 1024;

}  // namespace

std::string draw_document(const View& view, const Document& document) {
  html::Writer out(document.main.bytes().size() + k_shell_bytes);
  out.doctype();
  const html::Attribute watch =
      view.options.live_reload ? html::present("data-watch") : html::when(false, {});
  out.element("html", {{"lang", view.content.settings.language}, watch}, [&] {
    out.newline();
    draw_head(out, view, document);
    out.newline();
    out.element("body", {}, [&] {
      draw_header(out, view, document);
      if (document.has_sidebar) draw_sidebar(out, view, document);
      out.element("main", {{"id", "content"}, {"tabindex", "-1"}}, [&] { out.trusted(document.main); });
      draw_footer(out, view, document);
    });
  });
  out.newline();
  return std::move(out).take().bytes();
}

}  // namespace slm::site
