#include "site/gzip.h"

#include <zlib.h>

#include "base/check.h"

namespace slm::site {
namespace {

constexpr int k_level = 6;
constexpr int k_window = 15 + 16;  // 16 asks zlib for the gzip wrapper
constexpr int k_memory = 8;

}  // namespace

std::string gzip(std::string_view bytes) {
  z_stream stream = {};
  SLM_CHECK(deflateInit2(&stream, k_level, Z_DEFLATED, k_window, k_memory, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  // zlib reads through a pointer that it has not declared const.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  SLM_CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

}  // namespace slm::site
