#include "http/content_coding.h"

#include <brotli/encode.h>
#include <zlib.h>

#include "base/check.h"
#include "base/text.h"

namespace slm::http {
namespace {

constexpr int k_gzip_level = 6;
constexpr int k_gzip_window = 15 + 16;  // 16 asks zlib for the gzip wrapper
constexpr int k_brotli_quality = 5;

// Zero in each of its spellings: "0", "0.", "0.000".
bool is_zero_weight(std::string_view parameters) {
  const std::size_t at = parameters.find("q=");
  if (at == std::string_view::npos) return false;
  return trim(parameters.substr(at + 2)).find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

AcceptedCodings parse_accept_encoding(std::string_view field) {
  AcceptedCodings accepted;
  bool named_gzip = false;
  bool named_brotli = false;
  bool wildcard = false;
  for (const std::string_view part : split(field, ',')) {
    const std::size_t semicolon = part.find(';');
    const std::string name = to_lower(trim(part.substr(0, semicolon)));
    const bool wanted =
        semicolon == std::string_view::npos || !is_zero_weight(to_lower(part.substr(semicolon)));
    if (name == "gzip" || name == "x-gzip") {
      named_gzip = true;
      accepted.gzip = wanted;
    } else if (name == "br") {
      named_brotli = true;
      accepted.brotli = wanted;
    } else if (name == "*") {
      wildcard = wanted;
    }
  }
  if (wildcard && !named_gzip) accepted.gzip = true;
  if (wildcard && !named_brotli) accepted.brotli = true;
  return accepted;
}

bool is_compressible(std::string_view content_type) {
  const std::string type = to_lower(trim(content_type.substr(0, content_type.find(';'))));
  if (type.starts_with("text/") || type.ends_with("+json") || type.ends_with("+xml")) return true;
  constexpr std::string_view k_types[] = {
      "application/json", "application/javascript",   "application/xml",
      "application/wasm", "application/octet-stream", "application/x-ndjson",
      "image/x-icon",     "image/vnd.microsoft.icon", "font/ttf",
      "font/otf"};
  for (const std::string_view known : k_types) {
    if (type == known) return true;
  }
  return false;
}

std::string compress_gzip(std::string_view bytes) {
  z_stream stream{};
  SLM_CHECK(deflateInit2(&stream, k_gzip_level, Z_DEFLATED, k_gzip_window, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string compressed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(compressed.data());
  stream.avail_out = static_cast<uInt>(compressed.size());
  SLM_CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  compressed.resize(stream.total_out);
  deflateEnd(&stream);
  return compressed;
}

std::string compress_brotli(std::string_view bytes) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string compressed(size, '\0');
  const BROTLI_BOOL done =
      BrotliEncoderCompress(k_brotli_quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                            reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                            reinterpret_cast<std::uint8_t*>(compressed.data()));
  SLM_CHECK(done == BROTLI_TRUE);
  compressed.resize(size);
  return compressed;
}

}  // namespace slm::http
