#pragma once
// Which compressed form a client takes (RFC 9110, section 12.5.3), and making it.
//
// Negotiation is pure. Compression runs once for each ready response, never for each request.

#include <cstdint>
#include <string>
#include <string_view>

namespace slm::http {

enum class Coding : std::uint8_t { identity, gzip, brotli };

/// Codings that the client takes besides identity.
struct AcceptedCodings {
  bool gzip = false;
  bool brotli = false;
};

/// "gzip, deflate, br;q=0.9" -> both; "gzip;q=0" -> none; "*" -> both. Between the two brotli is better.
AcceptedCodings parse_accept_encoding(std::string_view field);

/// Types that shrink: text, JSON, XML, SVG, WebAssembly, icons; not pictures, fonts in woff2, archives.
bool is_compressible(std::string_view content_type);

/// `bytes` as a gzip file (RFC 1952) at zlib's level 6, without a time stamp.
std::string compress_gzip(std::string_view bytes);

/// `bytes` as a brotli stream (RFC 7932) at quality 5: as small as gzip 9 and better, in gzip 6's time.
std::string compress_brotli(std::string_view bytes);

}  // namespace slm::http
