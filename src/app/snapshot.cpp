#include "app/snapshot.h"

#include "formats/query.h"
#include "http/problem.h"
#include "http/ready_response.h"

namespace slm::app {
namespace {

constexpr std::string_view k_missing_page = "/404.html";
constexpr std::string_view k_index_file = "index.html";

http::Dynamic redirect(int status, std::string_view path, std::string_view query) {
  http::Dynamic response;
  response.status = status;
  std::string location = formats::percent_encode_path(path);
  if (!query.empty()) location += "?" + std::string(query);
  response.headers = {{"Location", std::move(location)}, {"Cache-Control", "no-cache"}};
  return response;
}

// A location is a path that may end in a fragment.
std::string location_of(std::string_view target) {
  const std::size_t mark = target.find('#');
  const std::string path = formats::percent_encode_path(target.substr(0, mark));
  return mark == std::string_view::npos ? path
                                        : path + "#" + formats::percent_encode_query(target.substr(mark + 1));
}

}  // namespace

Snapshot::Snapshot(Pages pages, SecurityLines security_lines)
    : pages_(std::move(pages)), security_lines_(std::move(security_lines)) {
  slots_.reserve(pages_.addresses.size());
  for (const std::string& address : pages_.addresses) slots_[address];
}

http::Response Snapshot::answer(const http::Request& request, const tools::ReadWeights* read_weights) const {
  const std::string& base = pages_.base_path;
  const http::Target& target = request.target;
  std::string_view address = target.path;
  if (!base.empty()) {
    if (address == "/") return redirect(302, base + "/", target.query);
    if (address == base) return redirect(301, base + "/", target.query);
    if (!address.starts_with(base + "/")) return missing_page();
    address.remove_prefix(base.size());
  }
  if (!target.query.empty()) {
    if (auto answered = answer_question(address, target.query, read_weights)) return *answered;
  }
  if (http::ReadyPointer page = page_at(address)) return page;
  if (address.ends_with("/index.html")) {
    const std::string_view folder = address.substr(0, address.size() - k_index_file.size());
    if (slots_.find(folder) != slots_.end()) return redirect(301, base + std::string(folder), target.query);
  }
  if (!address.ends_with('/') && slots_.find(std::string(address) + "/") != slots_.end()) {
    return redirect(301, target.path + "/", target.query);
  }
  return missing_page();
}

std::optional<http::Response> Snapshot::answer_question(std::string_view address, std::string_view query,
                                                        const tools::ReadWeights* read_weights) const {
  if (!pages_.ask) return std::nullopt;
  const auto parsed = formats::Query::parse(query);
  // A query that cannot be read asks nothing: the page answers as it does without one.
  if (!parsed) return std::nullopt;
  std::optional<site::Answer> answer = pages_.ask(address, parsed->parameters(), read_weights);
  if (!answer) return std::nullopt;
  http::Dynamic response;
  response.status = answer->is_understood ? 200 : 400;
  response.content_type = "text/html; charset=utf-8";
  response.headers = {{"Cache-Control", "no-cache"}};
  response.body = std::move(answer->html);
  return response;
}

http::ReadyPointer Snapshot::page_at(std::string_view address) const {
  const auto found = slots_.find(address);
  if (found == slots_.end()) return nullptr;
  const Slot& slot = found->second;
  std::call_once(slot.made, [&] { slot.ready = make(address, 200); });
  return slot.ready;
}

http::ReadyPointer Snapshot::make(std::string_view address, int status) const {
  std::optional<site::Output> output = pages_.render(address);
  if (!output) return nullptr;
  http::ReadyParts parts;
  parts.status = output->kind == site::OutputKind::redirect ? 301 : status;
  parts.content_type = std::move(output->content_type);
  if (output->kind == site::OutputKind::redirect) parts.location = location_of(output->location);
  parts.security_lines = output->has_diagram ? security_lines_.with_diagram : security_lines_.strict;
  parts.cache = output->immutable ? http::CachePolicy::immutable : http::CachePolicy::revalidate;
  parts.body = std::move(output->bytes);
  return std::make_shared<const http::ReadyResponse>(std::move(parts));
}

http::Response Snapshot::missing_page() const {
  std::call_once(missing_.made, [this] { missing_.ready = make(k_missing_page, 404); });
  if (missing_.ready) return missing_.ready;
  return http::problem({}, 404, "there is nothing at this address");
}

void Publisher::publish(std::shared_ptr<const Snapshot> snapshot) {
  const std::lock_guard lock(mutex_);
  current_.swap(snapshot);
}

std::shared_ptr<const Snapshot> Publisher::current() const {
  const std::lock_guard lock(mutex_);
  return current_;
}

}  // namespace slm::app
