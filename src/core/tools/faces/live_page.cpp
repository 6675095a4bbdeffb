#include "core/tools/faces/live_page.h"

#include "core/catalog/snapshot.h"
#include "core/tools/faces/answer_csv.h"
#include "core/tools/faces/answer_json.h"
#include "core/tools/faces/form.h"
#include "core/tools/faces/page.h"
#include "core/tools/faces/question.h"
#include "core/tools/registry.h"
#include "formats/query.h"

namespace slm::tools {
namespace {

bool is_about(const Parameters& parameters, const std::string& file_name) {
  for (const auto& [name, text] : parameters) {
    if (name == "url") return !file_name.empty() && text == file_name;
  }
  return false;
}

}  // namespace

Result<void> LivePage::load(std::string_view snapshot) {
  SLM_TRY(catalog::Catalog catalog, catalog::read_snapshot(snapshot));
  tool_ = nullptr;
  asked_.reset();
  loaded_ = std::make_unique<const Loaded>(std::move(catalog));
  return {};
}

LivePage::Outcome LivePage::ask(const Question& question) {
  const auto query = formats::Query::parse(question.query);
  tool_ = loaded_ != nullptr && query ? find_tool(question.tool) : nullptr;
  if (tool_ == nullptr) return Outcome::impossible;
  base_path_ = question.base_path;
  embed_ = question.embed;
  knowledge_.emplace(loaded_->knowledge);
  if (is_about(query->parameters(), file_name_)) knowledge_->read_weights = &read_file_;
  asked_ = tools::ask_on_page(*tool_, *knowledge_, query->parameters());
  if (asked_->answer) return Outcome::answered;
  return asked_->answer.error().front().needs_server ? Outcome::needs_server : Outcome::not_understood;
}

Links LivePage::links() const {
  if (embed_.empty()) return {.base_path = base_path_};
  return {.base_path = base_path_, .place = Place::article, .id_prefix = embed_};
}

std::string LivePage::question() const {
  return tool_ == nullptr ? std::string() : query_of(asked_->parameters);
}

std::string LivePage::announcement() const {
  return tool_ == nullptr ? std::string() : tools::announcement(*asked_);
}

std::string LivePage::answer_html() const {
  if (tool_ == nullptr) return {};
  return draw_answer(*tool_, *asked_, links()).bytes();
}

std::string LivePage::form_html() const {
  if (tool_ == nullptr) return {};
  html::Writer out;
  draw_form(out, *tool_, loaded_->knowledge, *asked_, links());
  return out.take().bytes();
}

std::string LivePage::json() const {
  return tool_ == nullptr || !asked_->answer ? std::string() : answer_json(*tool_, *asked_);
}

std::string LivePage::csv() const {
  return tool_ == nullptr || !asked_->answer ? std::string() : answer_csv(*asked_->answer);
}

}  // namespace slm::tools
