#pragma once
// A response prepared once and sent many times: head and body of each content coding as bytes; only the
// date is missing.
//
// Immutable to its users and safe from any thread. The compressed forms are made when first asked for (one
// thread makes them, others wait) and kept.

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "http/content_coding.h"
#include "http/message.h"

namespace slm::http {

enum class CachePolicy : std::uint8_t {
  revalidate,  // "no-cache": kept, but asked about with the entity tag each time
  immutable,   // named by its content: a year, never asked about
  no_store,
};

/// What a ready response is made of.
struct ReadyParts {
  int status = 200;
  std::string content_type;
  std::string location;        // redirects only, percent-encoded
  std::string security_lines;  // from security_headers()
  CachePolicy cache = CachePolicy::revalidate;
  std::string body;
};

/// One content coding of a ready response. Heads end with a CRLF and lack the empty line.
struct Representation {
  std::string head;
  std::string not_modified_head;  // status 304
  std::string entity_tag;         // with quotes
  std::string body;
};

class ReadyResponse {
 public:
  explicit ReadyResponse(ReadyParts parts);

  int status() const { return status_; }
  const Representation& identity() const { return identity_; }

  /// The best form for a client that takes `accepted`. Small or incompressible bodies have one form only.
  const Representation& best(AcceptedCodings accepted) const;

  /// Head of a 206 with `range_line` ("Content-Range: …\r\n") for `byte_count` bytes of the identity form.
  std::string partial_head(std::string_view range_line, std::uint64_t byte_count) const;
  /// Head of a 416.
  std::string unsatisfiable_head() const;

 private:
  std::string common_lines() const;
  Representation represent(Coding coding, std::string body) const;
  const Representation& encoded(Coding coding) const;

  int status_;
  std::string content_type_;
  std::string location_;
  std::string security_lines_;
  CachePolicy cache_;
  bool compressible_;
  std::string tag_base_;
  Representation identity_;
  mutable std::array<std::once_flag, 2> made_;
  mutable std::array<Representation, 2> encoded_;  // gzip, brotli
};

}  // namespace slm::http
