#include "http/ready_response.h"

#include "base/hash.h"
#include "base/text.h"

namespace slm::http {
namespace {

constexpr std::size_t k_smallest_compressed_bytes = 256;  // below, the header costs more than it saves

std::string_view cache_control(CachePolicy policy) {
  switch (policy) {
    case CachePolicy::revalidate:
      return "no-cache";
    case CachePolicy::immutable:
      return "public, max-age=31536000, immutable";
    case CachePolicy::no_store:
      return "no-store";
  }
  return "no-store";
}

std::string status_line(int status) {
  return "HTTP/1.1 " + format_uint(static_cast<std::uint64_t>(status)) + " " +
         std::string(reason_of(status)) + "\r\n";
}

std::string_view coding_name(Coding coding) {
  return coding == Coding::gzip ? "gzip" : "br";
}

}  // namespace

ReadyResponse::ReadyResponse(ReadyParts parts)
    : status_(parts.status),
      content_type_(std::move(parts.content_type)),
      location_(std::move(parts.location)),
      security_lines_(std::move(parts.security_lines)),
      cache_(parts.cache),
      compressible_(parts.body.size() >= k_smallest_compressed_bytes && is_compressible(content_type_)),
      tag_base_(fingerprint_hex(parts.body)) {
  identity_ = represent(Coding::identity, std::move(parts.body));
}

std::string ReadyResponse::common_lines() const {
  std::string lines = "Content-Type: " + content_type_ + "\r\n";
  if (!location_.empty()) lines += "Location: " + location_ + "\r\n";
  lines += "Cache-Control: " + std::string(cache_control(cache_)) + "\r\n";
  if (compressible_) lines += "Vary: Accept-Encoding\r\n";
  return lines + security_lines_;
}

Representation ReadyResponse::represent(Coding coding, std::string body) const {
  Representation form;
  const bool has_tag = status_ == 200 && cache_ != CachePolicy::no_store;
  std::string lines = common_lines();
  if (has_tag) {
    const std::string suffix = coding == Coding::identity ? "" : "-" + std::string(coding_name(coding));
    form.entity_tag = "\"" + tag_base_ + suffix + "\"";
    lines += "ETag: " + form.entity_tag + "\r\n";
    form.not_modified_head = status_line(304) + lines;
    if (coding == Coding::identity) lines += "Accept-Ranges: bytes\r\n";
  }
  if (coding != Coding::identity) lines += "Content-Encoding: " + std::string(coding_name(coding)) + "\r\n";
  form.head = status_line(status_) + lines + "Content-Length: " + format_uint(body.size()) + "\r\n";
  form.body = std::move(body);
  return form;
}

const Representation& ReadyResponse::encoded(Coding coding) const {
  const std::size_t slot = coding == Coding::gzip ? 0 : 1;
  std::call_once(made_[slot], [&] {
    encoded_[slot] = represent(
        coding, coding == Coding::gzip ? compress_gzip(identity_.body) : compress_brotli(identity_.body));
  });
  return encoded_[slot].body.size() < identity_.body.size() ? encoded_[slot] : identity_;
}

const Representation& ReadyResponse::best(AcceptedCodings accepted) const {
  if (!compressible_) return identity_;
  if (accepted.brotli) return encoded(Coding::brotli);
  if (accepted.gzip) return encoded(Coding::gzip);
  return identity_;
}

std::string ReadyResponse::partial_head(std::string_view range_line, std::uint64_t byte_count) const {
  return status_line(206) + common_lines() + "ETag: " + identity_.entity_tag + "\r\n" +
         std::string(range_line) + "Content-Length: " + format_uint(byte_count) + "\r\n";
}

std::string ReadyResponse::unsatisfiable_head() const {
  return status_line(416) + security_lines_ + "Content-Range: bytes */" + format_uint(identity_.body.size()) +
         "\r\nContent-Length: 0\r\n";
}

}  // namespace slm::http
